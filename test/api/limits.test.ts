import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openEmbedded } from '../../src/graph/embedded.js';
import type { Engine } from '../../src/graph/engine.js';
import { type Answer, serving } from '../serving.js';
import { counting } from './asking.js';

const json = { 'content-type': 'application/json' };
const strict = { ...json, accept: 'application/graphql-response+json' };

const nested = (open: string, inner: string, close: string, times: number) => open.repeat(times) + inner + close.repeat(times);
const many = (times: number, one: (at: number) => string) => Array.from({ length: times }, (_, at) => one(at)).join(' ');

/** `levels` fields in one another. */
const deep = (levels: number) => `{ trial(id: "x") ${nested('{ arms { trial ', '{ arms { id } }', '} }', (levels - 3) / 2)} }`;
const not = (times: number): object => (times === 0 ? {} : { not: not(times - 1) });
const walk = 'query($f: TrialFilter) { trials(filter: $f) { totalCount } }';
const bomb = (levels: number) =>
  `{ ...f0 } ${many(levels, (at) => `fragment f${at} on Query { ...f${at + 1} ...f${at + 1} }`)} fragment f${levels} on Query { __typename }`;

/** What is refused, with the number that is over and the limit. */
const REFUSED: readonly [string, { query: string; variables?: object }, string, RegExp][] = [
  ['17 levels', { query: deep(17) }, 'QUERY_TOO_DEEP', /17 fields deep; the limit is 15\b/],
  ['500 levels', { query: deep(501) }, 'QUERY_TOO_DEEP', /501 fields deep; the limit is 15\b/],
  ['21 aliases', { query: `{ ${many(21, (at) => `a${at}: dataset { version }`)} }` }, 'TOO_MANY_ALIASES', /21 aliases; the limit is 20\b/],
  [
    '21 aliases in two fragments',
    {
      query: `{ ...a ...b } fragment a on Query { ${many(11, (at) => `a${at}: dataset { version }`)} }
        fragment b on Query { ... { ${many(10, (at) => `b${at}: dataset { version }`)} } }`,
    },
    'TOO_MANY_ALIASES',
    /21 aliases; the limit is 20\b/,
  ],
  [
    '10,000 aliases',
    { query: `{ ${many(10_000, (at) => `a${at}: dataset { version }`)} }` },
    'QUERY_TOO_LONG',
    /\d+ bytes; the limit is 65536\b/,
  ],
  ['aliases by the token', { query: `{ ${many(2_400, (at) => `a${at}: dataset`)} }` }, 'QUERY_TOO_LONG', /5000 tokens/],
  [
    '64 kB of Chinese',
    { query: `# ${'药'.repeat(22_000)}\n{ dataset { version } }` },
    'QUERY_TOO_LONG',
    /660\d\d bytes; the limit is 65536\b/,
  ],
  ['fragments in fragments', { query: `{ ${nested('... { ', '__typename', '}', 1_200)} }` }, 'QUERY_TOO_DEEP', /1201 .* the limit is 60\b/],
  ['a fragment bomb', { query: bomb(30) }, 'QUERY_TOO_LONG', /\d{10} fields once its fragments are spread; the limit is 5000\b/],
  ['fragments past the estimator', { query: bomb(12) }, 'QUERY_TOO_LONG', /the limit is 5000\b/],
  [
    '500 × not in the query',
    { query: `{ trials(filter: ${nested('{not:', '{}', '}', 500)}) { totalCount } }` },
    'INPUT_TOO_DEEP',
    /501 .* the limit is 32\b/,
  ],
  [
    '500 × and in the query',
    { query: `{ trials(filter: ${nested('{and:[', '{}', ']}', 500)}) { totalCount } }` },
    'INPUT_TOO_DEEP',
    /1001 .* the limit is 32\b/,
  ],
  [
    '500 × not in a default',
    { query: `query($f: TrialFilter = ${nested('{not:', '{}', '}', 500)}) { trials(filter: $f) { totalCount } }` },
    'INPUT_TOO_DEEP',
    /501/,
  ],
  ['500 × not in a variable', { query: walk, variables: { f: not(500) } }, 'INPUT_TOO_DEEP', /501 .* the limit is 32\b/],
  [
    '2,001 values',
    { query: walk, variables: { f: { or: [{ ids: Array(2_000).fill('x') }] } } },
    'INPUT_TOO_LONG',
    /lists 2001 .* the limit is 2000\b/,
  ],
  [
    '20 × 101 values',
    { query: `query($ids: [ID!]!) { ${many(20, (at) => `a${at}: nodes(ids: $ids) { id }`)} }`, variables: { ids: Array(101).fill('x') } },
    'INPUT_TOO_LONG',
    /lists 2020 .* the limit is 2000\b/,
  ],
  [
    'a text of 1 MB',
    { query: 'query($t: String!) { drug(term: $t) { id } }', variables: { t: 'anlo '.repeat(200_000) } },
    'INPUT_TOO_LONG',
    /has 1000000 characters; the limit is 10000\b/,
  ],
  [
    'a text of 60 kB in the query',
    { query: `{ drug(term: "${'anlo '.repeat(12_000)}") { id } }` },
    'INPUT_TOO_LONG',
    /has 60000 characters/,
  ],
  [
    'large pages of large pages',
    { query: '{ trials(first: 100) { nodes { sites(first: 100) { nodes { trials(first: 100) { totalCount } } } } } }' },
    'QUERY_TOO_COSTLY',
    /\d+ nodes; the limit is 250000\b/,
  ],
];

/** What is large, and within every limit. */
const ALLOWED: readonly [string, { query: string; variables?: object }][] = [
  ['15 levels', { query: deep(15) }],
  ['20 aliases', { query: `{ dataset { version } ${many(20, (at) => `a${at}: dataset { version }`)} }` }],
  ['fragments in fragments', { query: `{ ${nested('... { ', '__typename', '}', 59)} }` }],
  ['deep introspection', { query: `{ __schema { types { fields { type ${nested('{ ofType ', '{ name }', '}', 20)} } } } }` }],
  ['ten times or', { query: walk, variables: { f: JSON.parse(nested('{"or":[', '{"phases":["PHASE1"]}', ']}', 10)) } }],
  ['2,000 values', { query: walk, variables: { f: { countries: Array.from({ length: 2_000 }, (_, at) => `country ${at}`) } } }],
  ['a long name', { query: walk, variables: { f: { countries: ['x'.repeat(10_000)] } } }],
];

describe('limits', () => {
  let engine: ReturnType<typeof counting>;
  let opened: Engine;
  let server: Awaited<ReturnType<typeof serving>>;
  beforeAll(async () => {
    opened = await openEmbedded();
    await opened.prepare();
    engine = counting(opened);
    server = await serving(engine);
  });
  afterAll(async () => {
    await server.close();
    await opened.close();
  });

  const post = async (body: unknown, headers: Record<string, string>) => {
    const text = typeof body === 'string' ? body : JSON.stringify(body);
    const response = await fetch(`${server.url}/graphql`, { method: 'POST', headers, body: text });
    return { status: response.status, answer: (await response.json()) as Answer };
  };

  it.each(REFUSED)('refuses %s before a statement runs', async (_name, body, code, sentence) => {
    const before = engine.statements.length;
    for (const headers of [json, strict]) {
      const { status, answer } = await post(body, headers);
      expect({ status, answer }).toMatchObject({
        status: 400,
        answer: { errors: [{ extensions: { code }, message: expect.stringMatching(sentence) }] },
      });
      expect(answer).not.toHaveProperty('data');
    }
    expect(engine.statements.length).toBe(before);
  });

  it.each(ALLOWED)('answers %s', async (_name, body) => {
    const { status, answer } = await post(body, json);
    expect([status, answer.errors]).toEqual([200, undefined]);
  });

  it.each([
    ['fields', nested('{a', '', '}', 1_600)],
    ['lists', `{ trials(filter: ${nested('[', '', ']', 2_400)}) { totalCount } }`],
    ['lists in a fragment', `{ __typename } fragment f on Query { trials(filter: ${nested('[', '', ']', 2_300)}) { totalCount } }`],
    ['lists in a directive', `query @a(b: ${nested('[', '', ']', 2_400)}) { __typename }`],
    ['objects in a directive', `query($a: Int @a(b: ${nested('{a:', '1', '}', 1_200)})) { __typename }`],
    ['types', `query($a: ${nested('[', 'Int', ']', 2_400)}) { dataset { version } }`],
    ['spreads', `{ ${nested('... { ', '__typename', '}', 1_200)} }`],
  ])('refuses thousands of levels of %s, whether or not the stack bears them', async (_name, query) => {
    const { status, answer } = await post({ query }, strict);
    expect([status, String(answer.errors?.[0]?.extensions?.code)]).toEqual([
      400,
      expect.stringMatching(/^(QUERY|INPUT)_TOO_DEEP$|^GRAPHQL_/),
    ]);
  });

  it('tells what a question cost and what it may cost, in the answer and in the refusal', async () => {
    const { answer } = await post({ query: '{ trials(first: 10) { nodes { id sites(first: 3) { totalCount } } } }' }, json);
    expect(answer).toHaveProperty('extensions', { cost: { spent: 1 + 10 * (1 + (1 + (1 + 3))), limit: 250_000 } });
    const { answer: refused } = await post(
      { query: '{ trials(first: 100) { nodes { sites(first: 100) { nodes { trials(first: 99) { totalCount } } } } } }' },
      json,
    );
    expect(refused).toMatchObject({ errors: [{ extensions: { cost: { spent: expect.any(Number), limit: 250_000 } } }] });
  });

  it('refuses a body over 1 MB, told or untold, with the limit', async () => {
    const query = `{ drug(term: "${'x'.repeat(5_000_000)}") { id } }`;
    expect(await post({ query }, json)).toMatchObject({
      status: 400,
      answer: {
        errors: [
          {
            message: expect.stringMatching(/^The body has 50000\d\d bytes; the limit is 1048576\.$/),
            extensions: { code: 'BODY_TOO_LONG' },
          },
        ],
      },
    });
    const response = await fetch(`${server.url}/graphql`, {
      method: 'POST',
      headers: json,
      body: new Blob([JSON.stringify({ query })]).stream(),
      duplex: 'half',
    } as RequestInit);
    expect([response.status, await response.text()]).toEqual([400, expect.stringContaining('limit is 1048576')]);
  });

  it('stays quick at what is slow to validate', async () => {
    const worst = [
      `{ dataset { ${'version '.repeat(4_900)} } }`,
      `{ ${many(700, (at) => `trial(id: "x${at}") { id }`)} }`,
      `{ ${many(240, (at) => `...f${at}`)} } ${many(240, (at) => `fragment f${at} on Query { dataset { version } }`)}`,
      `{ dataset { ${many(100, (at) => `...f${at}`)} } } ${many(100, (at) => `fragment f${at} on Dataset { ${many(35, () => 'version')} }`)}`,
      `{ ...f0 } ${many(60, (at) => `fragment f${at} on Query { ${many(22, (to) => `...f${(at * 7 + to * 11) % 60}`)} }`)}`,
      `{ dataset ${'@a '.repeat(2_400)} { version } }`,
      `query(${many(1_200, (at) => `$a${at}: Int`)}) { dataset { version } }`,
      `{ ${many(4, (at) => String.fromCharCode(97 + at).repeat(16_000))} }`,
    ];
    for (const query of worst) {
      // The time of this process, in which the server runs too: others may be busy on the same machine.
      const before = process.cpuUsage();
      const { status } = await post({ query }, strict);
      const { user } = process.cpuUsage(before);
      expect([query.slice(0, 60), status < 500, user < 1_000_000]).toEqual([query.slice(0, 60), true, true]);
    }
  });

  it('takes a variable that a million brackets fill', async () => {
    const f = nested('[', '', ']', 400_000);
    const { status, answer } = await post(`{"query":${JSON.stringify(walk)},"variables":{"f":${f}}}`, json);
    expect([status, answer.errors?.[0]]).toEqual([400, expect.objectContaining({ extensions: { code: 'INPUT_TOO_DEEP' } })]);
  });
});
