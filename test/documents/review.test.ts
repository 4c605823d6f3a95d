import { describe, expect, test } from 'vitest';
import { readOne, refusals, reviewOf, samples } from './sample-documents.js';

const found = samples('004', 'review-zh');

describe.skipIf(found.length === 0)('Chinese review', () => {
  for (const { from, text } of found) {
    const review = reviewOf(text);
    const sentences = review.sections.flatMap(({ paragraphs }) => paragraphs.flat());
    const citing = (words: string): readonly number[] | undefined => sentences.find((sentence) => sentence.text.includes(words))?.cites;

    test(`${from}: title, language and 15 references`, () => {
      expect(review).toMatchObject({
        language: 'zh',
        form: 'review',
        title: '聚焦转移性/复发性骨与软组织肉瘤,化疗与新型药物联合治疗策略探索',
      });
      expect(review.references.map(({ number }) => number)).toEqual(Array.from({ length: 15 }, (_, index) => index + 1));
      expect(review.references[12]?.citation).toMatch(/^Liu X.*Sintilimab/);
      expect(review.references[14]?.citation).toMatch(/^García Del Muro X/);
    });

    test(`${from}: the sentences that cite, by one mark, a list or a pair, before or behind the full stop`, () => {
      const cites = sentences.filter((sentence) => sentence.cites.length > 0).map((sentence) => sentence.cites.join(','));
      expect(cites).toEqual(['1', '2', '3', '4', '5,6', '7', '8', '9', '10,11', '11', '12', '12', '5', '14', '15']);
      expect(citing('8.7个月')).toEqual([11]);
      expect(citing('90.6% vs 60.7%')).toEqual([12]);
      expect(citing('信迪利单抗+AI方案')).toEqual([12]);
      expect(citing('68.3%')).toEqual([12]);
      expect(citing('31.03%')).toEqual([14]);
      expect(citing('ICE方案')).toEqual([8]);
    });

    test(`${from}: furniture is no content`, () => {
      const content = JSON.stringify(review);
      expect(content).not.toMatch(/dxy|搜索|登录|发布于|浏览|最后编辑于|分享|图1|img|点赞|全部讨论|关注我们/);
      expect(sentences.every(({ text: sentence }) => !/\[\d/.test(sentence))).toBe(true);
    });
  }
});

test('an English review: lists, ranges, superscripts, marks behind the full stop', () => {
  const review = reviewOf(`A Short Review of Example Sarcoma Therapy

Drug A was active in trials by Smith et al. in 12.5% of patients [1, 3-4]. Drug B followed.[2] It was safe vs. placebo². In [2024] nothing changed.

Later work
Drug C helped 【2】.

References
1. Smith A, et al. First. J Example. 2001;1:1-2. doi:10.1000/ABC.1. PMID: 12345.
2. Doe B. Second. J Example. 2002.
3. Roe C. Third. J Example. 2003.
4. Poe D. Fourth. J Example.
2004;4:4.
`);
  expect(review).toMatchObject({ language: 'en', title: 'A Short Review of Example Sarcoma Therapy' });
  expect(review.sections.map(({ heading }) => heading)).toEqual([undefined, 'Later work']);
  expect(review.sections[0]?.paragraphs).toEqual([
    [
      { text: 'Drug A was active in trials by Smith et al. in 12.5% of patients.', cites: [1, 3, 4] },
      { text: 'Drug B followed.', cites: [2] },
      { text: 'It was safe vs. placebo.', cites: [2] },
      { text: 'In [2024] nothing changed.', cites: [] },
    ],
  ]);
  expect(review.references).toHaveLength(4);
  expect(review.references[0]).toMatchObject({ number: 1, doi: '10.1000/abc.1', pmid: '12345' });
  expect(review.references[3]?.citation).toBe('Poe D. Fourth. J Example. 2004;4:4.');
});

const BODY = (one: string, two: string, three: string) => `Newsroom

What is new in the treatment of an example sarcoma

Drug A was active in many of the patients who were treated with it${one} and drug B was not, as a larger study in another country showed${two}.
Guidelines recommend it${three}.
`;

test.each([
  [
    'round brackets',
    BODY(' (1)', ' (2,3)', ' (4)'),
    '1. Smith A. First. 2001.\n2. Doe B. Second. 2002.\n3. Roe C. Third. 2003.\n4. Guide. 2004.',
  ],
  [
    'superscripts, numbers without a dot',
    BODY('¹', '²⁻³', '⁴'),
    '1 Smith A. First. 2001.\n2 Doe B. Second. 2002.\n3 Roe C. Third. 2003.\n4 Guide. 2004.',
  ],
  [
    'full-width digits',
    BODY('【１】', '[２，３]', '［4］'),
    '【1】Smith A. First. 2001.\n【2】Doe B. Second. 2002.\n【3】Roe C. Third. 2003.\n【4】Guide. 2004.',
  ],
  [
    'brackets and numbers of Chinese journals',
    BODY('〔1〕', '〔２－３〕', '〔4〕'),
    '１．Smith A. First. 2001.\n２．Doe B. Second. 2002.\n３．Roe C. Third. 2003.\n４．Guide. 2004.',
  ],
  [
    'a list that lost its numbers',
    BODY(' [1]', ' [2-3]', ' [4]'),
    '- Smith A. First. 2001.\n- Doe B. Second. 2002.\n- Roe C. Third. 2003.\n- Guide. 2004.',
  ],
])('marks and references: %s', (_, body, list) => {
  const review = reviewOf(`${body}\nReferences\n${list}\n`);
  expect(review.title).toBe('What is new in the treatment of an example sarcoma');
  expect(review.references.map(({ number }) => number)).toEqual([1, 2, 3, 4]);
  expect(review.references[1]?.citation).toBe('Doe B. Second. 2002.');
  expect(review.sections.flatMap(({ paragraphs }) => paragraphs.flat()).map(({ cites }) => cites)).toEqual([[1, 2, 3], [4]]);
});

const WORKS = [
  'Example A, Sample B. Drug A in an example sarcoma. J Example. 2001;1:1-9.',
  'Muster C. Drug B in an example sarcoma. J Example. 2002;2:1-9.',
  'Modell D. Drug C in an example sarcoma. J Example. 2003;3:1-9.',
];
const CITING =
  'A review of an example sarcoma\n\nDrug A was active [1]. Drug B was not [2]. Drug C is under study [1-3].\n\nReferences\n\n';

/** "number citation" of every reference. */
const listed = (text: string): string[] => reviewOf(text).references.map(({ number, citation }) => `${number} ${citation}`);
const WHOLE = WORKS.map((work, at) => `${at + 1} ${work}`);

test.each([
  'PubMed Abstract | CrossRef Full Text | Google Scholar',
  'Article  CAS  PubMed  PubMed Central  Google Scholar',
  'Crossref, Medline, Google Scholar',
  'View PDFView articleView in ScopusGoogle Scholar',
  '[DOI] [PubMed] [Google Scholar]',
  '返回引文位置Google Scholar百度学术万方数据',
  '[本文引用: 2]',
  '- 12 -',
])('a bar of links or the number of a page ends no list: %s', (bar) => {
  for (const gap of ['\n\n', '\n', ' ']) {
    const text = `${CITING}${WORKS.map((work, at) => `${at + 1}. ${work}${gap}${bar}`).join('\n\n')}\n`;
    if (gap === ' ' && !/ar.*Google Scholar|PubMed|Crossref/.test(bar)) continue;
    expect(listed(text), gap).toEqual(WHOLE);
    expect(readOne(text).document.warnings).toEqual([]);
  }
});

test('below the links to the last work stands nothing of it; an id goes on behind its name', () => {
  const list = `1. ${WORKS[0]} PMID:\n12345678\nCrossref\n2. ${WORKS[1]} doi:\n10.1000/a.2\nCrossref\nThis journal is printed on paper\n`;
  const { references } = reviewOf(CITING.replace('References', '【参 考 文 献】') + list);
  expect(references.map(({ pmid, doi }) => pmid ?? doi)).toEqual(['12345678', '10.1000/a.2']);
  expect(references[1]?.citation).toMatch(/a\.2$/);
});

test('raised numbers that are glued to their words are marks where they go up with the list; one before a space may be a name', () => {
  const list = WORKS.map((work, at) => `${at + 1}. ${work}`).join('\n');
  const article = (text: string) => `A note on an example sarcoma\n\n${text}\n\nReferences\n\n${list}\n`;
  const { sections } = reviewOf(article('Drug A was active1,2 in all. Drug B hit caspase3 in sarcoma2. Drug C is in trials3.'));
  expect(sections.flatMap(({ paragraphs }) => paragraphs.flat()).map(({ cites }) => cites)).toEqual([[1, 2], [2], [3]]);
  expect(refusals(article('We looked at caspase3, cyclin2 and stage1, in sarcoma.'))).toHaveLength(1);
});

test('an unknown line between references is kept out and told; what follows the list is none of it', () => {
  const text = `${CITING}1. ${WORKS[0]}\n\nJournal of Examples, early view\n\n2. ${WORKS[1]}\n\n3. ${WORKS[2]}\n\nhttps://doi.org/10.1000/page\n\nAbout us\n`;
  expect(listed(text)).toEqual(WHOLE);
  expect(reviewOf(text).doi).toBeUndefined();
  expect(readOne(text).document.warnings).toEqual([
    '1 line(s) between the references were not understood and kept out',
    '2 line(s) below the references were not understood and kept out',
  ]);
});

test.each(['\n', '\n\n'])('an id on a line of its own is that of the reference above it, never of the review: gap %j', (gap) => {
  const ids = ['DOI: 10.1000/a.1', 'https://doi.org/10.1000/a.2', 'PMID: 10000003'];
  const review = reviewOf(`${CITING}${WORKS.map((work, at) => `[${at + 1}] ${work}${gap}${ids[at]}`).join('\n\n')}\n`);
  expect(review.references.map(({ doi, pmid }) => doi ?? pmid)).toEqual(['10.1000/a.1', '10.1000/a.2', '10000003']);
  expect([review.doi, review.pmid]).toEqual([undefined, undefined]);
});

test("the review's own DOI and PMID stand above the text that cites, or where it says how to cite it", () => {
  const list = `1. ${WORKS[0]} doi:10.1000/a.1\n2. ${WORKS[1]}\n`;
  const body = 'Drug A was active [1].\n\nhttps://doi.org/10.1000/a.7\n\nDrug B was not [2].\n\nReferences\n\n';
  const review = (above: string, below = '') => reviewOf(`A review of an example sarcoma\n\n${above}${body}${list}${below}`);
  expect(review('DOI: 10.1000/own\n\n').doi).toBe('10.1000/own');
  expect(review('PMCID: PMC7000001  PMID: 34000001\n\n').pmid).toBe('34000001');
  expect(review('PMID: 34000001 | DOI: 10.1000/own\n\n')).toMatchObject({ pmid: '34000001', doi: '10.1000/own' });
  expect(review('').doi).toBeUndefined();
  expect(review('', '\nCite this article\nMuster E. A review. doi:10.1000/OWN\n').doi).toBe('10.1000/own');
  expect(review('', '\nCite this article\nExample A. Drug A. doi:10.1000/a.1\n').doi, 'that of a reference').toBeUndefined();
});

test.each([
  ['[1]', (at: number) => `[${at}]\n`],
  ['1.', (at: number) => `${at}.\n`],
  ['1 and a blank line', (at: number) => `${at}\n\n`],
])('a number on a line above its reference: %s', (_, number) => {
  expect(listed(`${CITING}${WORKS.map((work, at) => number(at + 1) + work).join('\n\n')}\n`)).toEqual(WHOLE);
  const fields = (work: string) => work.replace(/\. (?=Drug|J )/g, '\n');
  expect(
    listed(`${CITING}${WORKS.map((work, at) => `${number(at + 1)}${fields(work)}\nView in ScopusGoogle Scholar`).join('\n\n')}\n`),
  ).toEqual(WHOLE);
});

test.each([
  ['dashes of all kinds', '[1‐3]', [1, 2, 3]],
  ['a hyphen that does not break', '[1\u20113]', [1, 2, 3]],
  ['a minus', '[1\u22123]', [1, 2, 3]],
  ['raised', '¹–³', [1, 2, 3]],
  ['raised tags', '<sup>1</sup>–<sup>3</sup>', [1, 2, 3]],
  ['and', '[1, 2, and 3]', [1, 2, 3]],
  ['和', '[2和3]', [2, 3]],
  ['one that is not listed', '[2, 7]', [2, 7]],
  ['no mark', ' 10 [8-12]', []],
])('marks: %s', (_, mark, cites) => {
  const review = reviewOf(
    `A review of an example sarcoma\n\nDrug A was active [1]. Drug B followed${mark}.\n\nReferences\n\n${WORKS.map((work, at) => `${at + 1}. ${work}`).join('\n')}\n`,
  );
  expect(review.sections.flatMap(({ paragraphs }) => paragraphs.flat())[1]).toEqual({
    text: cites.length > 0 ? 'Drug B followed.' : 'Drug B followed 10 [8-12].',
    cites,
  });
});

test('marks of references that are not listed are told', () => {
  const text = CITING.replace('[2]', '[2, 7]').replace('under', '[8-12] under') + WORKS.map((work, at) => `${at + 1}. ${work}`).join('\n');
  expect(readOne(text).document.warnings).toEqual([
    'reference [7] is cited but not listed',
    'no reference is listed for [8-12]: the list ends at [3]',
  ]);
});

describe('text broken at a width', () => {
  const list = `\n\nReferences\n\n${WORKS.map((work, at) => `${at + 1}. ${work}`).join('\n')}\n`;
  const said = (text: string) =>
    reviewOf(text + list).sections.flatMap(({ paragraphs }) => paragraphs.flat().map((sentence) => sentence.text));

  test('a sentence goes on whatever its next line begins with; headings stay', () => {
    const text = `Example sarcoma: what helps

Background
Drug A is what most of the patients with an example sarcoma are given, and
XYZ1234 plus drug B gave them a response rate of 36.6% in a first trial [1].
Together these drugs (drug A and drug B, of which one is an inhibitor of
HER2) are given in many countries, but in trials of the cooperative groups
Drug C was not better [2, 3].

Results in adults

Drug C was given at 40 mg once a day, and in some of them, reduced, at
20 mg [3].`;
    expect(reviewOf(text + list)).toMatchObject({ title: 'Example sarcoma: what helps' });
    expect(reviewOf(text + list).sections.map(({ heading }) => heading)).toEqual(['Background', 'Results in adults']);
    expect(said(text)).toEqual([
      'Drug A is what most of the patients with an example sarcoma are given, and XYZ1234 plus drug B gave them a response rate of 36.6% in a first trial.',
      'Together these drugs (drug A and drug B, of which one is an inhibitor of HER2) are given in many countries, but in trials of the cooperative groups Drug C was not better.',
      'Drug C was given at 40 mg once a day, and in some of them, reduced, at 20 mg.',
    ]);
  });

  test('Chinese is joined without a space', () => {
    const text =
      '某肉瘤的治疗\n\n药物甲是多数某肉瘤患者所接受的治疗而药物乙在一项研究\n中使其客观缓解率达到百分之三十六点六并且多数患者的无\n进展生存期超过八个月[1]。';
    expect(said(text)).toEqual([
      '药物甲是多数某肉瘤患者所接受的治疗而药物乙在一项研究中使其客观缓解率达到百分之三十六点六并且多数患者的无进展生存期超过八个月。',
    ]);
  });

  test('lines above an article that is not broken stay lines', () => {
    const text =
      'Systemic treatment of an example sarcoma in adults: an update\nDepartment of Examples and Samples, University of Anywhere\nPublished in the Journal of Examples\n\nDrug A was active [1].';
    expect(reviewOf(text + list).title).toBe('Systemic treatment of an example sarcoma in adults: an update');
    expect(said(text)).toEqual(['Drug A was active.']);
  });
});
