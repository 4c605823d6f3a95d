import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fold, keyOf, tokensOf } from '../../src/vocabulary/fold.js';
import { vocabulary } from './vocabulary.js';

test.each([
  ['Anlotinib®', 'ANLOTINIB'],
  ['AK-105', 'AK 105'],
  ['AK105', 'ak‑105'],
  ['soft-tissue sarcomas', 'Soft Tissue Sarcoma'],
  ["Ewing's sarcoma", 'Ewing’s Sarcoma'],
  ['TGF-β', 'TGF-beta'],
  ['giant cell tumours of bone', 'Giant cell tumor of bone'],
  ['leukaemia', 'leukemia'],
  ['interferon alpha-2a', 'interferon alfa-2a'],
  ['ＰＤ－１抗体', 'PD-1 抗体'],
  ['安羅替尼', '安罗替尼'],
  ['Sarcoma, Ewing', 'sarcoma ewing'],
])('%s and %s are one key', (a, b) => expect(fold(a)).toBe(fold(b)));

test.each([
  ['IL-2', 'IL-21'],
  ['PD-1', 'PD-L1'],
  ['PD-(L)1', 'PD-L1'],
  ['AK104', 'AK105'],
  ['everolimus', 'everolimu'],
])('%s and %s are two keys', (a, b) => expect(fold(a)).not.toBe(fold(b)));

test('folding a key again changes nothing', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 40 }), (text) => fold(fold(text)) === fold(text)),
    { numRuns: 2000 },
  );
});

test('tokens stand where they say, in order', () => {
  const pieces = fc.constantFrom('安羅替尼', 'Anlotinib', '12mg', '㎡', ' ', '－', 'β', '(L)', "'s", '\n\n', '®', '+', '，', 'Ⅳ');
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 12 }), (parts) => {
      const text = parts.join('');
      let last = 0;
      for (const { start, end } of tokensOf(text)) {
        expect(start).toBeGreaterThanOrEqual(Math.min(last, start + 1) - 1);
        expect(end).toBeGreaterThan(start);
        expect(end).toBeLessThanOrEqual(text.length);
        last = end;
      }
    }),
  );
});

test('a key is the same with and without tokens', () => {
  for (const { text } of vocabulary.synonyms) expect(fold(text)).toBe(keyOf(tokensOf(text)));
});
