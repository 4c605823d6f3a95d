import { expect, it } from 'vitest';
import { KeptTexts } from '../../src/api/result-cache/kept-texts.js';

const keptOf = (texts: KeptTexts, keys: string) => [...keys].filter((key) => texts.get(key) !== undefined).join('');

it('lets go what was not asked for the longest', () => {
  const texts = new KeptTexts({ entries: 2, longest: 10, together: 100 });
  texts.set('a', '1');
  texts.set('b', '2');
  texts.get('a');
  texts.set('c', '3');
  expect(keptOf(texts, 'abc')).toBe('ac');
});

it('keeps no more text than it may', () => {
  const texts = new KeptTexts({ entries: 100, longest: 10, together: 20 });
  texts.set('a', 'x'.repeat(11));
  for (const key of 'bcd') texts.set(key, 'x'.repeat(8));
  texts.set('d', 'y');
  texts.set('e', 'x'.repeat(9));
  expect(keptOf(texts, 'abcde')).toBe('cde');
});
