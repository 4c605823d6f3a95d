import fc from 'fast-check';
import { beforeAll, expect, it } from 'vitest';
import type { Engine } from '../../src/graph/engine.js';
import type { Fragment } from '../../src/graph/fragment.js';
import { describeOnEngines } from '../engines.js';
import { ask, askRaw, fill } from './asking.js';
import { sketch } from './graph.js';
import { hasAll, type Texts } from './text-reference.js';

const WORDS = [
  ...['sarcoma', 'Sarcomas', 'sarcomatoid', 'liposarcoma', 'lipoma', 'Tumour', 'tumors', 'PD-1', 'PD-L1', 'PD1', 'AL3818', 'AL 3818'],
  ...[
    'ICE',
    'iceberg',
    'phase 2',
    'Ewing’s',
    'naïve',
    '3',
    '3818',
    '安罗替尼',
    '安羅替尼',
    '罗替',
    '软组织肉瘤',
    '軟組織',
    '骨肉瘤',
    'ＰＤ－１',
  ],
];
const SEPARATORS = [' ', ' ', ', ', '. ', '；', '、', '-', ' + ', '\n'];

/** The same in every run: texts of words from a short list, so that most are found somewhere and few everywhere. */
const TRIALS: readonly Texts[] = fc.sample(
  fc
    .record({ titles: texts(2), summary: texts(1), arms: texts(3) })
    .map(({ titles: [name = '', title = ''], summary: [summary = ''], arms }) => ({ name, title, summary, arms })),
  { numRuns: 60, seed: 7 },
);

function texts(count: number): fc.Arbitrary<string[]> {
  const piece = fc.tuple(fc.constantFrom(...WORDS), fc.constantFrom(...SEPARATORS)).map((parts) => parts.join(''));
  return fc.array(
    fc.array(piece, { minLength: 1, maxLength: 4 }).map((parts) => parts.join('')),
    { minLength: count, maxLength: count },
  );
}

const idOf = (at: number) => `trial:NCT${String(at).padStart(3, '0')}`;

/** Arms say one text as their name, the next as their description, the last in a second arm. */
function fragmentOf({ name, title, summary, arms }: Texts, at: number): Fragment {
  const id = idOf(at);
  const fragment = sketch({ id, arms: [[], []], properties: { name, officialTitle: title, summary } });
  const said = [{ name: arms[0] ?? '', description: arms[1] ?? '' }, { name: arms[2] ?? '' }];
  let arm = 0;
  const nodes = fragment.nodes.map((node) =>
    node.label === 'Arm' ? { ...node, properties: { ...node.properties, ...said[arm++] } } : node,
  );
  return { ...fragment, nodes };
}

const FOUND = `query($text: String!, $first: Int, $after: String) {
  trials(filter: { text: $text }, orderBy: [RELEVANCE], first: $first, after: $after) {
    totalCount pageInfo { endCursor hasNextPage }
    edges { node { id } matched { term entity { id } via { id } quote arm { id } } } } }`;

const expected = (text: string) => TRIALS.flatMap((trial, at) => (hasAll(trial, text) ? [idOf(at)] : []));

describeOnEngines('words of the texts of trials', (open) => {
  let engine: Engine;
  beforeAll(async () => {
    engine = await fill(await open(), TRIALS.map(fragmentOf));
  });

  const idsOf = async (filter: object): Promise<string[]> => {
    const { trials } = await ask(
      engine,
      'query($filter: TrialFilter) { trials(filter: $filter, orderBy: [ID_ASC], first: 100) { nodes { id } } }',
      {
        filter,
      },
    );
    return trials.nodes.map(({ id }: { id: string }) => id);
  };

  it.each([
    ...WORDS,
    'lipos',
    'lipo',
    'sarc',
    'sar',
    'ice',
    'iceb',
    '肉瘤',
    '罗 替',
    '罗替尼',
    'sarcoma 安罗替尼',
    'pd l1',
    'l1',
    'Phase-2',
    'zzzz',
  ])('%s is found where a slow reading of every trial finds it', async (text) => {
    expect(await idsOf({ text })).toEqual(expected(text));
  });

  it('obeys and, or and not', async () => {
    const [one, other] = [expected('sarcoma'), expected('安罗替尼')];
    const all = TRIALS.map((_, at) => idOf(at));
    expect(await idsOf({ and: [{ text: 'sarcoma' }, { text: '安罗替尼' }] })).toEqual(one.filter((id) => other.includes(id)));
    expect(await idsOf({ or: [{ text: 'sarcoma' }, { text: '安罗替尼' }] })).toEqual(
      all.filter((id) => one.includes(id) || other.includes(id)),
    );
    expect(await idsOf({ not: { text: 'sarcoma' } })).toEqual(all.filter((id) => !one.includes(id)));
  });

  it.each(['sarcoma', 'PD-1 3818', '安罗替尼', 'liposarcoma 罗替'])(
    '%s: every trial once, page by page, and the sentence that shows it',
    async (text) => {
      const found: string[] = [];
      let after: string | null = null;
      do {
        const { trials } = await ask(engine, FOUND, { text, first: 4, after });
        for (const { node, matched } of trials.edges) {
          found.push(node.id);
          const trial = TRIALS[Number(node.id.slice(9))] as Texts;
          expect(matched).toEqual([
            {
              term: text,
              entity: node,
              via: [node],
              quote: expect.any(String),
              arm: matched[0].arm && { id: expect.stringContaining('arm:') },
            },
          ]);
          const where = matched[0].arm ? trial.arms : [trial.name, trial.title, trial.summary];
          expect(where.some((one) => one.includes(matched[0].quote))).toBe(true);
          expect(text.split(' ').some((word) => hasAll({ name: matched[0].quote, title: '', summary: '', arms: [] }, word))).toBe(true);
        }
        after = trials.pageInfo.hasNextPage ? trials.pageInfo.endCursor : null;
      } while (after !== null);
      expect(found).toHaveLength(new Set(found).size);
      expect([...found].sort()).toEqual(expected(text));
    },
  );

  it.each([
    ['AND (', 'and'],
    ['(sarcoma OR *', 'sarcoma or'],
    ['sarcoma~9999', 'sarcoma9999'],
    ['(s+)+$', 's'],
    ['sarcoma\u0000', 'sarcoma'],
    ['\ud800', '\ud800'],
  ])('%j is no operator: only its words count', async (text, words) => {
    expect(await idsOf({ text })).toEqual(expected(words));
  });

  it.each([
    ['', /has no word/],
    ['*:*', /has no word/],
    ['\u0000', /has no word/],
    ['x'.repeat(1001), /1001 characters are too many/],
    [Array.from({ length: 51 }, (_, at) => `w${at}`).join(' '), /51 words are too many/],
  ])('%j is refused with one sentence', async (text, sentence) => {
    const { errors } = await askRaw(engine, FOUND, { text });
    expect(errors?.map(({ extensions }) => extensions.code)).toEqual(['BAD_USER_INPUT']);
    expect(errors?.[0]?.message).toMatch(sentence);
  });
});

describeOnEngines('relevance', (open) => {
  it('puts titles before summaries, rare words before frequent ones, and adds up what several texts ask', async () => {
    const trial = (id: string, properties: Record<string, string>) => sketch({ id: `trial:${id}`, arms: [], properties });
    const engine = await fill(await open(), [
      trial('A', { name: 'Something else', summary: 'It is about anlotinib.' }),
      trial('Z', { name: 'It is about anlotinib', summary: 'Something else.' }),
      trial('C', { name: 'Something else', summary: 'It is about apatinib.' }),
      ...['D', 'E', 'F'].map((id) => trial(id, { name: 'It is about radiotherapy', summary: 'Something else.' })),
    ]);
    const ordered = async (filter: string) =>
      (await ask(engine, `{ trials(filter: ${filter}, orderBy: [RELEVANCE]) { nodes { id } } }`)).trials.nodes
        .map((node: { id: string }) => node.id.slice(6))
        .join('');
    expect(await ordered('{ text: "anlotinib" }')).toBe('ZA');
    expect(await ordered('{ or: [{ text: "radiotherapy" }, { text: "anlotinib" }] }')).toBe('ZDEFA');
    expect(await ordered('{ or: [{ text: "something" }, { text: "apatinib" }], not: { text: "anlotinib" } }').then((ids) => ids[0])).toBe(
      'C',
    );
    expect(await ordered('{ ids: ["trial:F", "trial:D"] }')).toBe('DF');
  });
});
