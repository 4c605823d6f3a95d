import { Converter } from 'opencc-js/cn2t';
import { expect, test } from 'vitest';
import type { EntityKind } from '../../src/vocabulary/vocabulary.js';
import { idsOf, THERAPIES, vocabulary } from './vocabulary.js';

const traditional: (text: string) => string = Converter({ from: 'cn', to: 't' });
const sarcomas = vocabulary.descendants('condition:sarcoma');

/** What each text is instead of the one entity that it names: as a term of a question, and as a label of a document. */
function missed(texts: readonly (readonly [text: string, id: string])[], kinds: readonly EntityKind[]): string[] {
  return texts.flatMap(([text, id]) => {
    const term = vocabulary.resolve(text, kinds).entities.map((entity) => entity.id);
    const label = idsOf(vocabulary.ground(text, kinds)) ?? [];
    return String(term) === id && String(label) === id ? [] : [`${text}: ${id}, but ${term} and ${label}`];
  });
}

const chinese = (ids: Iterable<string>) =>
  [...ids]
    .flatMap((id) => vocabulary.synonymsOf(id).filter(({ language }) => language === 'zh'))
    .map(({ text, id }) => [text, id] as const);
const drugs = [...vocabulary.entities.values()].filter(({ kind }) => kind === 'DRUG');

test('each sarcoma that has a Chinese name is found by it, simplified and traditional', () => {
  const names = chinese(sarcomas);
  expect(names.length).toBeGreaterThan(60);
  expect(missed([...names, ...names.map(([text, id]) => [traditional(text), id] as const)], ['CONDITION'])).toEqual([]);
});

test('each drug that has a Chinese name is found by it, simplified and traditional, with salt and form', () => {
  const names = chinese(drugs.map(({ id }) => id));
  expect(names.length).toBeGreaterThan(250);
  const forms = names.flatMap(([text, id]) => {
    const written = [text, `盐酸${text}`, `${text}注射液`, `${text}胶囊`, `${text}片`, `注射用${text}`];
    return [...written, ...written.map(traditional)].map((form) => [form, id] as const);
  });
  expect(missed(forms, THERAPIES)).toEqual([]);
});

test('each drug is found by its English name with salt, form and dose', () => {
  const isOne = (name: string): boolean => !/ and |[/+]/.test(name);
  const forms = drugs.flatMap(({ id, name }) =>
    (isOne(name) ? ['', ' hydrochloride injection', ' Tablets', ' capsules', ' for injection', ' 50 mg'] : ['']).map(
      (form) => [name + form, id] as const,
    ),
  );
  expect(missed(forms, THERAPIES)).toEqual([]);
});

test('the number of a name is not the number of a dose', () => {
  expect(idsOf(vocabulary.ground('interleukin 12 50 mg', THERAPIES))).toEqual(['drug:interleukin-12']);
  expect(idsOf(vocabulary.ground('Anlotinib 10-12 mg', THERAPIES))).toEqual(['drug:anlotinib']);
  expect(idsOf(vocabulary.ground('methotrexate 1 000 mg', THERAPIES))).toEqual(['drug:methotrexate']);
});

test('what is no name has suggestions, in either language and with salt and form', () => {
  for (const term of ['anlotinb', 'Anlotinb hydrochloride capsules', '安罗替泥', '盐酸安罗替泥胶囊', '鹽酸安羅替泥膠囊'])
    expect(vocabulary.resolve(term, THERAPIES), term).toMatchObject({ entities: [], suggestions: expect.arrayContaining(['anlotinib']) });
  expect(vocabulary.resolve('平滑肌肉流', ['CONDITION']).suggestions).toContain('Leiomyosarcoma');
});
