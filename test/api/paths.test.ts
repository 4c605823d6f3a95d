import { beforeAll, expect, it } from 'vitest';
import { describeOnEngines } from '../engines.js';
import { everyPath } from '../reports/every-path.js';
import { ask, askRaw, counting, fill } from './asking.js';
import { sketch } from './graph.js';
import { ALL_IDS, RELATIONS_WRITTEN } from './reference-graph.js';

const QUESTION = `query($from: String!, $to: String!, $maxLength: Int, $first: Int) {
  paths(from: $from, to: $to, maxLength: $maxLength, first: $first) { score nodes { id } edges { type source target trials } } }`;

interface Found {
  readonly score: number;
  readonly nodes: { readonly id: string }[];
  readonly edges: { readonly type: string; readonly source: string; readonly target: string; readonly trials: string[] }[];
}

const isEndOnly = (id: string) => /^(site|document|arm):/.test(id);

/** The graph of the tests as paths see it: no documents, sites or arms inside, no pair that is only in different arms. */
function reference(ends: readonly string[]) {
  const counted = RELATIONS_WRITTEN.filter(({ from, to }) => !isEndOnly(from) && !isEndOnly(to));
  const walked = RELATIONS_WRITTEN.filter(({ from, to, properties }) => {
    const shut = [from, to].filter((id) => isEndOnly(id) && !ends.includes(id));
    return shut.length === 0 && properties.scope !== 'SAME_TRIAL';
  });
  const links = new Map(ALL_IDS.map((id) => [id, new Set<string>()]));
  for (const { from, to } of walked) {
    links.get(from)?.add(to);
    links.get(to)?.add(from);
  }
  const degree = (id: string) => counted.filter(({ from, to }) => from === id || to === id).length;
  return { links, degrees: new Map(ALL_IDS.map((id) => [id, degree(id)])) };
}

const PAIRS = [
  ['drug:anlotinib', 'condition:liposarcoma'],
  ['drug:anlotinib', 'drug:toripalimab'],
  ['drug:doxorubicin', 'class:pd-1-antibody'],
  ['target:KDR', 'target:PDCD1'],
  ['site:lyon', 'condition:sarcoma'],
  ['document:NCT4', 'site:guangzhou'],
  ['trial:NCT5', 'site:lyon'],
  ['publication:pmid-1', 'organization:acme'],
  ['finding:one/1', 'arm:NCT6/2'],
] as const;

describeOnEngines('paths', (open) => {
  let engine: ReturnType<typeof counting>;
  beforeAll(async () => {
    engine = counting(await fill(await open()));
  });

  const paths = async (variables: Record<string, unknown>): Promise<Found[]> => (await ask(engine, QUESTION, variables)).paths;

  it.each(PAIRS.flatMap(([from, to]) => [1, 2, 3, 4, 5].map((maxLength) => ({ from, to, maxLength }))))(
    'are what trying every path finds: $from to $to in $maxLength',
    async ({ from, to, maxLength }) => {
      const found = await paths({ from, to, maxLength, first: 20 });
      const slow = everyPath(reference([from, to]), { from, to, maxLength }).slice(0, 20);
      expect(found.map(({ score, nodes }) => ({ ids: nodes.map(({ id }) => id), score }))).toEqual(slow);
      for (const { nodes, edges } of found) {
        const hops = nodes.slice(1).map(({ id }, at) => [nodes[at]?.id, id].sort());
        expect(edges.map(({ source, target }) => [source, target].sort())).toEqual(hops);
      }
    },
  );

  it('take names, and tell the trials of each hop', async () => {
    const [direct, ...others] = await paths({ from: '安罗替尼', to: 'Toripalimab' });
    expect(direct).toEqual({
      score: 1,
      nodes: [{ id: 'drug:anlotinib' }, { id: 'drug:toripalimab' }],
      // NCT3 gives them in different arms.
      edges: [{ type: 'COMBINED_WITH', source: 'drug:anlotinib', target: 'drug:toripalimab', trials: ['trial:NCT1'] }],
    });
    expect(others).toHaveLength(4);
    const [walked] = await paths({ from: 'liposarcoma', to: 'cadonilimab', first: 1 });
    expect(walked?.edges.map(({ type, trials }) => [type, trials])).toEqual([
      ['STUDIES', ['trial:NCT2']],
      ['TESTS', ['trial:NCT2']],
    ]);
  });

  it('are none where nothing joins the two in so few steps', async () => {
    expect(await paths({ from: 'site:lyon', to: 'organization:acme', maxLength: 2 })).toEqual([]);
  });

  it.each([
    [{ from: 'Anlotinib', to: 'AL3818' }, 'from and to are both drug:anlotinib'],
    [{ from: 'anlotinib', to: 'anlotinb' }, 'did you mean'],
    [{ from: 'anlotinib', to: 'sarcoma', maxLength: 7 }, 'maxLength: 7 is out of range; ask for 1 to 6'],
    [{ from: 'anlotinib', to: 'sarcoma', first: 0 }, 'first: 0 is out of range'],
    [{ from: 'anlotinib', to: 'sarcoma', first: null }, 'first: null is out of range'],
  ])('refuse %j', async (variables, hint) => {
    const [error] = (await askRaw(engine, QUESTION, variables)).errors ?? [];
    expect(error?.message).toContain(hint);
    expect(error?.extensions.code).toBe('BAD_USER_INPUT');
  });
});

const given = (id: string) => ({ id, label: id });

describeOnEngines('the statements of paths', (open) => {
  it('are as many for 10 trials as for 300', async () => {
    const cost = async (count: number) => {
      const trials = Array.from({ length: count }, (_, n) =>
        sketch({
          id: `trial:NCT${100 + n}`,
          arms: [[given('drug:anlotinib')], [given('drug:doxorubicin')]],
          conditions: ['condition:sarcoma'],
        }),
      );
      const engine = counting(await fill(await open(), trials));
      await ask(engine, QUESTION, { from: 'doxorubicin', to: 'PD-1 antibody', maxLength: 6 });
      return engine.statements.length;
    };
    expect(await cost(300)).toBe(await cost(10));
  });
});
