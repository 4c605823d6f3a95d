import { expect, test } from 'vitest';
import { fold } from '../../src/vocabulary/fold.js';
import { distance } from '../../src/vocabulary/letters-apart.js';
import { isNear } from '../../src/vocabulary/near-words.js';
import { ALL, idsOf, THERAPIES, vocabulary } from './vocabulary.js';

test('letters apart: dropped, doubled, changed, swapped; a limit changes nothing within it', () => {
  for (const [a, b, apart] of [
    ['anlotinib', 'anlotinib', 0],
    ['anlotinb', 'anlotinib', 1],
    ['anlottinib', 'anlotinib', 1],
    ['anlotimib', 'anlotinib', 1],
    ['anltoinib', 'anlotinib', 1],
    ['ca', 'abc', 3],
    ['', 'abc', 3],
  ] as const) {
    expect(distance(a, b)).toBe(apart);
    expect(distance(b, a, apart)).toBe(apart);
    if (apart > 0) expect(distance(a, b, apart - 1)).toBeGreaterThan(apart - 1);
  }
});

/** Every way to miswrite a word by one letter, at a place that differs from word to word. */
function miswritten(word: string, seed: number): string[] {
  const at = 1 + (seed % (word.length - 2));
  const [before, letter, after] = [word.slice(0, at), word.charAt(at), word.slice(at + 1)];
  return [before + after, before + letter + letter + after, `${before}q${after}`, before + after.charAt(0) + letter + after.slice(1)];
}

test('a misspelt name means what all names compared one by one say', () => {
  const names = vocabulary.synonyms.filter(
    ({ text, kind }) => /^[a-z]{7,}$/.test(fold(text)) && kind !== 'CODE' && kind !== 'ABBREVIATION',
  );
  const known = new Set(vocabulary.synonyms.flatMap(({ text }) => fold(text).split(' ')));
  const wrong: string[] = [];
  for (const [seed, { text }] of names.filter((_, at) => at % 61 === 0).entries()) {
    for (const label of miswritten(fold(text), seed).filter((word) => fold(word) === word && !known.has(word))) {
      const near = names.filter((name) => isNear(label, fold(name.text)) && THERAPIES.includes(kindOf(name.id)));
      const grounding = vocabulary.ground(label, THERAPIES);
      if (grounding?.rung === 'MISSPELLING' && !near.some(({ id }) => idsOf(grounding)?.includes(id))) wrong.push(label);
    }
  }
  expect(wrong).toEqual([]);
});

const kindOf = (id: string) => vocabulary.entities.get(id)?.kind ?? 'TARGET';

test('one misspelt word of several, the others as they are', () => {
  expect(idsOf(vocabulary.ground('liposomal doxorubcin', THERAPIES))).toEqual(['drug:pegylated-liposomal-doxorubicin']);
  expect(idsOf(vocabulary.ground('Undifferentiated Pleomorfic Sarcoma', ['CONDITION']))).toEqual([
    'condition:undifferentiated-pleomorphic-sarcoma',
  ]);
  expect(vocabulary.ground('Undiferentiated Pleomorfic Sarcoma', ['CONDITION'])).toBeUndefined();
});

test('a text of any length is answered at once and never throws', () => {
  for (const part of ['tablet ', '5 mg ', 'a (b ', '(', 'stage IV ', 'anlotinib, ', '盐酸', 'x + ', 'PD-1 antibody ', 'PD-1抗体']) {
    const start = performance.now();
    for (const length of [600, 100_000]) vocabulary.ground(part.repeat(length / part.length), ALL);
    expect(performance.now() - start).toBeLessThan(5_000);
  }
});
