import { expect, test } from 'vitest';
import type { PublicationRecord } from '../../src/documents/record.js';
import { citedWorks } from '../../src/ingest/publications/citations.js';
import { reading } from './ingesting.js';

/** Which reference each sentence is linked to, as "printed → meant"; `text` is one paragraph, its marks are `[n]` at the end of a sentence. */
function links(text: readonly (readonly [string, ...number[]])[], references: readonly string[]): string[] {
  const record: PublicationRecord = {
    kind: 'publication',
    form: 'review',
    language: 'en',
    title: 'A review',
    authors: [],
    sections: [{ paragraphs: [text.map(([sentence, ...cites]) => ({ text: sentence, cites }))] }],
    references: references.map((citation, at) => ({ number: at + 1, citation })),
  };
  const works = citedWorks(record, { ...reading, document: 'document:test', definitions: new Map() });
  return works.flatMap(({ reference, printedNumber }) => (printedNumber === undefined ? [] : [`${printedNumber} → ${reference.number}`]));
}

const TAZEMETOSTAT = 'Tazemetostat in epithelioid sarcoma. 2020.';
const PAZOPANIB = 'Pazopanib in epithelioid sarcoma. 2018.';
const DOXORUBICIN = 'Doxorubicin in epithelioid sarcoma. 2018.';
const GUIDELINE = 'NCCN guidelines, soft tissue sarcoma. 2024.';

test('a misprinted number is linked to what is meant: one off, two swapped, one that is not listed', () => {
  expect(links([['Tazemetostat was active.', 2]], [TAZEMETOSTAT, PAZOPANIB])).toEqual(['2 → 1']);
  expect(
    links(
      [
        ['Pazopanib was not active.', 2],
        ['Doxorubicin had an ORR of 22%.', 1],
      ],
      [PAZOPANIB, DOXORUBICIN],
    ),
  ).toEqual(['2 → 1', '1 → 2']);
  expect(links([['Tazemetostat was active.', 12]], [TAZEMETOSTAT, PAZOPANIB])).toEqual(['12 → 1']);
});

test('what only looks like a misprint stays as printed', () => {
  const after = ['Tazemetostat was active.', 3] as const;
  expect(links([['PD-1 antibodies did little.', 2]], [TAZEMETOSTAT, PAZOPANIB]), 'a class').toEqual(['2 → 2']);
  expect(links([['Tazemetostat is listed.', 2]], [TAZEMETOSTAT, GUIDELINE]), 'a guideline').toEqual(['2 → 2']);
  expect(links([['Pazopanib and tazemetostat were tested.', 2]], [TAZEMETOSTAT, PAZOPANIB]), 'two studies').toEqual(['2 → 2']);
  expect(links([after, ['PD-1 antibodies did little.', 2]], [DOXORUBICIN, PAZOPANIB, TAZEMETOSTAT]), 'another topic').toEqual([
    '2 → 2',
    '3 → 3',
  ]);
  expect(links([['Tazemetostat was active.', 3]], [TAZEMETOSTAT, TAZEMETOSTAT, PAZOPANIB]), 'two candidates').toEqual(['3 → 3']);
});

test('a number means the list of its section, and only there is what is meant looked for', () => {
  const section = (list: number, text: string, number: number) => ({ list, paragraphs: [[{ text, cites: [number] }]] });
  const record: PublicationRecord = {
    kind: 'publication',
    form: 'review',
    language: 'en',
    title: 'A review',
    authors: [],
    sections: [section(1, 'Tazemetostat was active.', 1), section(2, 'Doxorubicin was active.', 1), section(2, 'Pazopanib was not.', 1)],
    references: [
      { number: 1, list: 1, citation: TAZEMETOSTAT },
      { number: 2, list: 1, citation: PAZOPANIB },
      { number: 1, list: 2, citation: DOXORUBICIN },
      { number: 2, list: 2, citation: PAZOPANIB },
      { number: 3, list: 2, citation: TAZEMETOSTAT },
    ],
  };
  const works = citedWorks(record, { ...reading, document: 'document:test', definitions: new Map() });
  expect(works.map(({ reference: { list, number }, quotes, printedNumber }) => [list, number, printedNumber, quotes])).toEqual([
    [1, 1, 1, ['Tazemetostat was active.']],
    [1, 2, undefined, []],
    [2, 1, 1, ['Doxorubicin was active.']],
    [2, 2, 1, ['Pazopanib was not.']],
    [2, 3, undefined, []],
  ]);
});
