import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { PublicationRecord } from '../../src/documents/record.js';
import { describeWithShared, SHARED } from '../places.js';
import { readOne, reviewOf } from './sample-documents.js';

const SUMMARY = `---
title: 'Example Sarcoma Treatment - EXA'
citation: EXA, 2024
source: EXA
language: en
lastReviewed: '2024-03-05'
tags:
- example
url: https://example.org/example-sarcoma
---

# Example Sarcoma Treatment - EXA

- [General Information](#general)

## General Information

[Go to Patient Version](/patient/example)

Example sarcoma is rare in *young*
adults.[[1](#cit/section_1.1)-[3](#cit/section_1.3)] It arises in bone.[[2](#cit/section_1.2)]; [[3](#cit/section_1.3)][[Level of evidence C1](/popup?id=1)] Nobody knows why (**P** = .2).

###### References

1. Smith A, Doe B: First. J Example 1 (1): 1-2, 2001. [[PUBMED Abstract]](http://example.org/query.fcgi?cmd=Retrieve&list_uids=11111111&dopt=Abstract "http://example.org/")
2. Doe B: Second. 1st ed. Example Press, 2002.
3. Roe C: Third. [Abstract] J Example 3: A-1, 2003. [Also available online](https://example.org/doi/10.1000/Third). Last accessed March 1, 2024.

## Treatment

Options include:

1. [TRIAL-1](/trials/NCT01234567) (NCT01234567) gave drug A.[[1](#cit/section_2.1)]

- The response rate was 20%.[[2](#cit/section_2.2)]
- One patient stopped treatment.

### Current Clinical Trials

Use the search page.[[7](#cit/section_2.7)]

###### References

1. Poe D: Fourth. J Example 4: 1-2, 2004. [[PUBMED Abstract](https://pubmed.ncbi.nlm.nih.gov/44444444/ "x")]
2. Moe E: Fifth. J Example 5: 1-2, 2005.

## Supportive care

Care helps.[[1](#cit/section_3.1)] Ask [B. Caller](mailto:caller@example.org).

## About This Summary

### Reviewers

- A. Reviewer, MD, 212-555-0100

The preferred citation for this summary is:

Example Board. Example Sarcoma Treatment. [PMID: 55555555]
`;

test('an article with a list of references for each section', () => {
  const { document, records } = readOne(SUMMARY);
  const review = records[0] as PublicationRecord;
  expect(document).toMatchObject({ format: 'review', source: 'EXA', url: 'https://example.org/example-sarcoma', version: '2024-03-05' });
  expect(document.warnings).toEqual(['reference [1] is cited under "Supportive care", which has no list of references']);
  expect(review).toMatchObject({ title: 'Example Sarcoma Treatment - EXA', language: 'en', form: 'review', year: 2024, pmid: '55555555' });
  expect(review.reportsOn).toEqual([{ registryId: 'NCT01234567', quote: 'TRIAL-1 (NCT01234567) gave drug A.' }]);
  expect(review.sections).toEqual([
    {
      heading: 'General Information',
      list: 1,
      paragraphs: [
        [
          { text: 'Example sarcoma is rare in young adults.', cites: [1, 2, 3] },
          { text: 'It arises in bone. [Level of evidence C1]', cites: [2, 3] },
          { text: 'Nobody knows why (P = .2).', cites: [] },
        ],
      ],
    },
    {
      heading: 'Treatment',
      list: 2,
      paragraphs: [
        [{ text: 'Options include:', cites: [] }],
        [
          { text: 'TRIAL-1 (NCT01234567) gave drug A.', cites: [1] },
          { text: 'The response rate was 20%.', cites: [2] },
          { text: 'One patient stopped treatment.', cites: [] },
        ],
      ],
    },
    {
      heading: 'Supportive care',
      paragraphs: [
        [
          { text: 'Care helps.', cites: [1] },
          { text: 'Ask.', cites: [] },
        ],
      ],
    },
  ]);
  expect(review.references.map(({ list, number, pmid, doi }) => [list, number, pmid ?? doi])).toEqual([
    [1, 1, '11111111'],
    [1, 2, undefined],
    [1, 3, '10.1000/third'],
    [2, 1, '44444444'],
    [2, 2, undefined],
  ]);
  expect(review.references[0]?.citation).toBe('Smith A, Doe B: First. J Example 1 (1): 1-2, 2001.');
  expect(review.references[2]?.citation).toBe('Roe C: Third. [Abstract] J Example 3: A-1, 2003. Last accessed March 1, 2024.');
  expect(JSON.stringify(review)).not.toMatch(/Reviewer|Caller|555-0100|Patient Version|search page/);
});

/** "text {cites}" of every sentence. */
const cited = (text: string): string[] =>
  reviewOf(text).sections.flatMap(({ paragraphs }) => paragraphs.flat().map((said) => `${said.text} {${said.cites.join(',')}}`));

const LIST = '1. Smith A. First. 2001.\n2. Doe B. Second. 2002.\n3. Roe C. Third. 2003.';

test.each([
  ['footnotes', `One[^a], two[^b][^c].\n\n[^a]: Smith A. First. 2001.\n[^b]: Doe B. Second.\n    2002.\n[^c]: Roe C. Third. 2003.`],
  ['links and escapes', `One \\[[1](#r1)\\], two [\\[2\\]](#r2)[3](#r3).\n\n## 8. References {#refs}\n\n${LIST}`],
  [
    'tags',
    `<p>One<sup>1</sup>, two<sup><a href="#r2">2</a>-3</sup>.</p>\n<h2>References</h2>\n<ol>\n${LIST.replace(/^\d\. /gm, '<li>')}</ol>`,
  ],
  ['carets, a bold heading', `One^1^, two^[2,3]^.\n\n**References:**\n\n${LIST}`],
  ['numbers that lost their height', `One.1 Two (20%).2,3\n\nReferences\n----------\n\n${LIST}`],
  ['items that are all numbered 1', `One [1], two [2-3].\n\n## References\n\n${LIST.replace(/^\d/gm, '1')}`],
  [
    'a list for each section that counts on',
    `One [1].\n\n### References\n\n${LIST.split('\n')[0]}\n\n## B\n\nTwo [2]-[3].\n\n### References\n\n${LIST.split('\n').slice(1).join('\n')}`,
  ],
])('marks in Markdown: %s', (_, text) => {
  const review = reviewOf(`# A review of example sarcoma\n\n${text}\n`);
  expect(review.title).toBe('A review of example sarcoma');
  expect(review.sections.flatMap(({ paragraphs }) => paragraphs.flat()).flatMap(({ cites }) => cites)).toEqual([1, 2, 3]);
  expect(review.references.map(({ number, list, citation }) => [number, list, citation])).toEqual([
    [1, undefined, 'Smith A. First. 2001.'],
    [2, undefined, 'Doe B. Second. 2002.'],
    [3, undefined, 'Roe C. Third. 2003.'],
  ]);
});

test('headings that are underlined are Markdown; a bar of links gives its reference the ids behind them', () => {
  const bar = (id: string) =>
    `\n\n   [Article](https://doi.org/10.1000%2F${id}) [PubMed](https://pubmed.ncbi.nlm.nih.gov/1000${id}/) [Google Scholar](https://example.org/${id})\n`;
  const list = LIST.split('\n')
    .map((line, at) => line + bar(`000${at}`))
    .join('\n');
  const review = reviewOf(`A review\n========\n\nOne [1], two [2].\n\nReferences\n----------\n\n${list}`);
  expect(review.title).toBe('A review');
  expect(review.references.map(({ citation, doi, pmid }) => [citation, doi, pmid])).toEqual([
    ['Smith A. First. 2001.', '10.1000/0000', '10000000'],
    ['Doe B. Second. 2002.', '10.1000/0001', '10000001'],
    ['Roe C. Third. 2003.', '10.1000/0002', '10000002'],
  ]);
});

test('what is no mark: exponents, isotopes, intervals, years, footnotes beside references', () => {
  const text = `# R\n\nDrug A at 75 mg/m<sup>2</sup> in <sup>18</sup>F-PET at 10<sup>9</sup>/L (95% CI [1, 2]) in [2024][^1] worked [1].\n\n## References\n\n${LIST}\n\n[^1]: A note.\n`;
  expect(cited(text)).toEqual(['Drug A at 75 mg/m² in 18F-PET at 10⁹/L (95% CI [1, 2]) in [2024] worked. {1}']);
});

test('a table is rows, lines broken at a width are joined, Chinese ones without a space', () => {
  const text = `Title: 某肉瘤的治疗\n\nURL Source: https://example.org/a\n\nMarkdown Content:\n药物甲对某肉瘤\n有效[1]\n药物丙无效。\n\n| 药物 | ORR |\n|---|---|\n| 药物乙 [2] | 20% |\n\n## 参考文献\n\n${LIST}\n`;
  expect(cited(text)).toEqual(['药物甲对某肉瘤有效 {1}', '药物丙无效。 {}', '药物 | ORR {}', '药物乙 | 20% {2}']);
  expect(readOne(text).document).toMatchObject({ url: 'https://example.org/a' });
  expect(reviewOf(text)).toMatchObject({ title: '某肉瘤的治疗', language: 'zh' });
});

describeWithShared('reviews in Markdown of the corpus', () => {
  const folder = join(SHARED, 'corpus/reviews');
  test.each([
    ['child-chordoma', { lists: 5, references: 49, pmids: 46, cites: 58, trials: 1 }],
    ['osteosarcoma', { lists: 9, references: 300, pmids: 294, cites: 425, trials: 4 }],
    ['child-gist', { lists: 5, references: 50, pmids: 46, cites: 67, trials: 1 }],
    ['hp-gist', { lists: 7, references: 163, pmids: 150, cites: 261, trials: 10 }],
  ])('%s: all its references and marks', (part, facts) => {
    const name = readdirSync(folder).find((file) => file.includes(part)) ?? '';
    const { document, records } = readOne(readFileSync(join(folder, name)), name);
    const { references, sections, reportsOn = [] } = records[0] as PublicationRecord;
    const sentences = sections.flatMap(({ paragraphs }) => paragraphs.flat());
    expect(document).toMatchObject({ source: 'NCI', version: '2025-12-30', warnings: [] });
    expect({
      lists: new Set(references.map(({ list }) => list)).size,
      references: references.length,
      pmids: references.filter(({ pmid }) => pmid).length,
      cites: sentences.flatMap(({ cites }) => cites).length,
      trials: reportsOn.length,
    }).toEqual(facts);
    expect(JSON.stringify(records)).not.toMatch(/PUBMED Abstract|\]\(|\*\*|lead reviewer|Contact Us|Visuals Online/);
  });
});
