import { afterAll, beforeAll, expect, it } from 'vitest';
import { describeOnEngines } from '../engines.js';
import { type Answer, serving } from '../serving.js';
import { counting, fill } from './asking.js';

const LIST =
  'query($filter: TrialFilter, $first: Int, $after: String) { trials(filter: $filter, first: $first, after: $after) { totalCount } }';
const SEARCH = 'query($text: String!) { search(text: $text) { node { id } } }';
const ENTITIES = 'query($text: String!) { entities(kind: DRUG, text: $text) { totalCount } }';

/** What breaks carelessly written readers: NUL, half a character, directions, the syntax of Lucene, of Cypher and of regular expressions. */
const NASTY = [
  'AND (',
  '*:*',
  'a~9999',
  '"',
  '\\',
  '[* TO',
  '^',
  '/(a+)+$/',
  `${'a'.repeat(5_000)}!`,
  'anlotinib\u0000',
  '\u0000',
  'anlo\ud800tinib',
  '\udc00',
  '\u202eanlotinib',
  "x' OR 1=1 RETURN n //",
  '`}) DETACH DELETE n',
  '$first',
  '__proto__',
  'constructor',
  'drug:',
  ':',
  ' ',
];

/** Where somebody's own text goes in, and whether what it says is always an answer (an empty one) or may be an error of the asker. */
const DOORS: readonly [string, string, (text: string) => object][] = [
  ['search', SEARCH, (text) => ({ text })],
  ['entities', ENTITIES, (text) => ({ text })],
  ['node', 'query($id: ID!) { node(id: $id) { id } nodes(ids: [$id]) { id } }', (id) => ({ id })],
  ['trial', 'query($id: ID!) { trial(id: $id) { id } }', (id) => ({ id })],
  ['site', 'query($id: ID!) { site(id: $id) { id } }', (id) => ({ id })],
  ...['drug', 'drugClass', 'procedure', 'target', 'condition', 'endpoint', 'publication', 'organization'].map(
    (door): [string, string, (text: string) => object] => [
      door,
      `query($term: String!) { ${door}(term: $term) { id } }`,
      (term) => ({ term }),
    ],
  ),
  ['filter.text', LIST, (text) => ({ filter: { text } })],
  ['filter.ids', LIST, (id) => ({ filter: { ids: [id] } })],
  ['filter.combination', LIST, (term) => ({ filter: { combination: { all: [term, 'anlotinib'] } } })],
  ...['therapies', 'conditions', 'targets', 'endpoints', 'publications', 'organizations'].map(
    (field): [string, string, (text: string) => object] => [`filter.${field}`, LIST, (term) => ({ filter: { [field]: { any: [term] } } })],
  ),
  ['filter.countries', LIST, (name) => ({ filter: { countries: [name], cities: [name] } })],
  ['filter.startDate', LIST, (from) => ({ filter: { startDate: { from } } })],
  ['after', LIST, (after) => ({ after })],
  [
    'subgraph',
    'query($input: SubgraphInput!) { subgraph(input: $input) { nodes { id } } }',
    (root) => ({ input: { roots: [root], relations: [root] } }),
  ],
];

describeOnEngines('bad input', (open) => {
  let engine: ReturnType<typeof counting>;
  let server: Awaited<ReturnType<typeof serving>>;
  beforeAll(async () => {
    engine = counting(await fill(await open()));
    server = await serving(engine);
  });
  afterAll(() => server.close());

  const post = async (query: string, variables?: object) => {
    const body = JSON.stringify({ query, variables });
    const response = await fetch(`${server.url}/graphql`, { method: 'POST', headers: { 'content-type': 'application/json' }, body });
    return { status: response.status, answer: (await response.json()) as Answer };
  };
  const codes = ({ errors }: Answer) => [...new Set(errors?.map(({ extensions }) => extensions?.code))];

  it.each([
    [{ first: 0 }, /first: 0\b.*100/],
    [{ first: -1 }, /first: -1\b.*100/],
    [{ first: 1000 }, /first: 1000\b.*100/],
    [{ filter: { and: [] } }, /\band is empty/],
    [{ filter: { or: [] } }, /\bor is empty/],
    [{ filter: { not: { or: [] } } }, /\bor is empty/],
    [{ filter: { therapies: { any: [] } } }, /\bany is empty/],
    [{ filter: { ids: [] } }, /\bids is empty/],
    [{ filter: { therapies: { any: ['anlotinib', 'no such drug'] } } }, /no such drug/],
    [{ filter: { conditions: { any: ['drug:anlotinib'] } } }, /drug:anlotinib/],
    [{ after: 'no cursor' }, /no cursor/],
  ])('%j is a 400 with one sentence, and no statement', async (variables, sentence) => {
    const before = engine.statements.length;
    const { status, answer } = await post(LIST, variables);
    expect({ status, errors: answer.errors }).toEqual({
      status: 400,
      errors: [expect.objectContaining({ message: expect.stringMatching(sentence) })],
    });
    expect(codes(answer)).toEqual(['BAD_USER_INPUT']);
    expect(engine.statements.slice(before)).toEqual([]);
  });

  it.each([
    { and: [{ phases: ['PHASE2'] }, { not: { phases: ['PHASE2'] } }] },
    { startDate: { from: '2030', to: '1990' } },
    { enrollment: { min: 10, max: 5 } },
  ])('%j contradicts itself and selects nothing', async (filter) => {
    const { status, answer } = await post(LIST, { filter });
    const honest = status === 200 ? answer.data : codes(answer);
    expect([{ trials: { totalCount: 0 } }, ['BAD_USER_INPUT']]).toContainEqual(honest);
  });

  it.each(DOORS)('%s takes whatever somebody writes', async (_name, query, variablesOf) => {
    for (const text of NASTY) {
      const { status, answer } = await post(query, variablesOf(text));
      expect({ text: text.slice(0, 40), status, codes: codes(answer) }).toEqual({
        text: text.slice(0, 40),
        status: expect.toSatisfy((code: number) => code === 200 || code === 400),
        codes: answer.errors ? ['BAD_USER_INPUT'] : [],
      });
    }
  });

  it('answers as before after all this', async () => {
    const { answer } = await post('{ trials { totalCount } drug(term: "安罗替尼") { id } }');
    expect(answer.data).toEqual({ trials: { totalCount: 6 }, drug: { id: 'drug:anlotinib' } });
  });
});
