import { describe, expect, test } from 'vitest';
import { reviewOf, samples } from './sample-documents.js';

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
