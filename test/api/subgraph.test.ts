import { parse } from 'csv-parse/sync';
import { beforeAll, expect, it } from 'vitest';
import { describeOnEngines } from '../engines.js';
import { readGraphml } from '../reports/graphml-read.js';
import { ask, askRaw, counting, fill } from './asking.js';
import { sketch } from './graph.js';
import { ALL_IDS, slowSubgraph, TRIAL_IDS } from './reference-graph.js';

const QUESTION = `query($input: SubgraphInput!) { subgraph(input: $input) {
  truncated omitted { kind count } nodes { id name } edges { id type source target label trials scope } } }`;

const EXPORTS = `query($input: SubgraphInput!) { subgraph(input: $input) { truncated omitted { kind count } nodes { id } edges { id }
  cytoscape: export(format: CYTOSCAPE) graphml: export(format: GRAPHML) csv: export(format: CSV) } }`;

type Node = { readonly id: string };
type Edge = Node & { readonly trials: string[]; readonly scope: string | null };

type Ends = { readonly source: string; readonly target: string };

const idsOf = (list: readonly Node[]) => list.map(({ id }) => id);

/** What is asked, and how the slow way is asked the same: roots by id, the trials of a filter told. */
const CASES: readonly [string, object, Parameters<typeof slowSubgraph>[0]][] = [
  ...[0, 1, 2, 3, 4].map(
    (depth) => [`${depth} steps`, { roots: ['anlotinib'], depth }, { roots: ['drug:anlotinib'], depth }] as (typeof CASES)[number],
  ),
  ...[1, 3, 8, 20].map(
    (nodeLimit) =>
      [
        `at most ${nodeLimit} nodes`,
        { roots: ['trial:NCT1', 'liposarcoma'], depth: 2, nodeLimit },
        { roots: ['trial:NCT1', 'condition:liposarcoma'], depth: 2, nodeLimit },
      ] as (typeof CASES)[number],
  ),
  [
    'some kinds, through others',
    { roots: ['NCT1'], kinds: ['DRUG', 'CONDITION'], depth: 2 },
    { roots: ['trial:NCT1'], kinds: ['DRUG', 'CONDITION'], depth: 2 },
  ],
  [
    'some kinds, cut',
    { roots: ['软组织肉瘤'], kinds: ['DRUG', 'ARM'], depth: 3, nodeLimit: 4 },
    { roots: ['condition:soft-tissue-sarcoma'], kinds: ['DRUG', 'ARM'], depth: 3, nodeLimit: 4 },
  ],
  [
    'some relations, in whatever case',
    { roots: ['Toripalimab'], relations: ['tests', 'Studies '], depth: 3 },
    { roots: ['drug:toripalimab'], relations: ['TESTS', 'STUDIES'], depth: 3 },
  ],
  ['the trials of a filter alone', { trials: {}, depth: 0 }, { roots: TRIAL_IDS, depth: 0 }],
  [
    'roots and a filter, of other kinds than are shown',
    { roots: ['PFS'], trials: { ids: ['NCT2', 'NCT5'] }, kinds: ['DRUG'], depth: 1 },
    {
      roots: ['endpoint:progression-free-survival', 'trial:NCT2', 'trial:NCT5'],
      named: ['endpoint:progression-free-survival'],
      kinds: ['DRUG'],
      depth: 1,
    },
  ],
  [
    'a publication and an organization by name',
    { roots: ['10.1/review', 'acme oncology', 'PMID 2'], depth: 1 },
    { roots: ['publication:pmid-1', 'organization:acme', 'publication:pmid-2'], depth: 1 },
  ],
];

describeOnEngines('subgraph', (open) => {
  let engine: ReturnType<typeof counting>;
  beforeAll(async () => {
    engine = counting(await fill(await open()));
  });

  const subgraph = async (input: object) => (await ask(engine, QUESTION, { input })).subgraph;

  it.each(CASES)('is what the slow way finds: %s', async (_, input, same) => {
    const [found, slow] = [await subgraph(input), slowSubgraph(same)];
    expect(idsOf(found.nodes)).toEqual(slow.ids);
    expect(idsOf(found.edges).sort()).toEqual(slow.edges);
    expect(Object.fromEntries(found.omitted.map(({ kind, count }: { kind: string; count: number }) => [kind, count]))).toEqual(
      slow.omitted,
    );
    expect(found.truncated).toBe(Object.keys(slow.omitted).length > 0);
  });

  it('reaches everything that hangs together', async () => {
    const { nodes } = await subgraph({ roots: ['NCT1'], depth: 4, nodeLimit: 2000 });
    expect(ALL_IDS.filter((id) => !idsOf(nodes).includes(id))).toEqual([]);
  });

  it('says so when only edges are cut, and keeps those of the first nodes', async () => {
    const whole = await subgraph({ roots: ['anlotinib'], depth: 2 });
    const cut = await subgraph({ roots: ['anlotinib'], depth: 2, edgeLimit: 3 });
    expect(cut).toMatchObject({ truncated: true, omitted: [], nodes: whole.nodes });
    expect(cut.edges).toEqual(whole.edges.slice(0, 3));
    const far = (edge: Ends) => Math.max(...[edge.source, edge.target].map((id) => idsOf(whole.nodes).indexOf(id)));
    expect(Math.max(...cut.edges.map(far))).toBeLessThanOrEqual(Math.min(...whole.edges.slice(3).map(far)));
  });

  it('tells of each edge its trials, and of a combination how close', async () => {
    const { edges } = await subgraph({ roots: ['NCT3', 'anlotinib'], depth: 1 });
    const edge = (id: string): Edge => edges.find((one: Node) => one.id === id);
    expect(edge('COMBINED_WITH|drug:anlotinib|drug:toripalimab')).toMatchObject({
      trials: ['trial:NCT1', 'trial:NCT3'],
      scope: 'SAME_ARM',
    });
    expect(edge('GIVES|arm:NCT3/1|drug:anlotinib')).toMatchObject({ trials: ['trial:NCT3'], scope: null });
    expect(edge('TESTS|trial:NCT3|drug:anlotinib').trials).toEqual(['trial:NCT3']);
    expect(edge('TARGETS|drug:anlotinib|target:KDR').trials).toEqual([]);
  });

  it.each([
    { roots: ['anlotinib'], depth: 2 },
    { roots: ['anlotinib'], depth: 2, nodeLimit: 5, edgeLimit: 4 },
    { trials: { ids: ['NCT1'], not: { ids: ['NCT1'] } }, depth: 0 },
  ])('is exported as it is shown: %j', async (input) => {
    const shown = (await ask(engine, EXPORTS, { input })).subgraph;
    const [ids, edgeIds] = [idsOf(shown.nodes), idsOf(shown.edges)];
    const omitted = shown.omitted.map(({ kind, count }: { kind: string; count: number }) => `${kind} ${count}`).join('; ');
    const json = JSON.parse(shown.cytoscape);
    const data = (list: { data: Node }[]) => list.map((one) => one.data.id);
    expect([data(json.elements.nodes), data(json.elements.edges), json.data]).toEqual([
      ids,
      edgeIds,
      { truncated: shown.truncated, omitted },
    ]);
    const xml = readGraphml(shown.graphml);
    expect(xml.nodes.map(({ nodeId }) => nodeId)).toEqual(ids);
    expect(xml.edges).toHaveLength(edgeIds.length);
    expect(xml.graph).toEqual({ truncated: String(shown.truncated), omitted });
    const rows: Record<string, string>[] = parse(shown.csv, { columns: true });
    const of = (element: string) => rows.filter((row) => row.element === element).map(({ id }) => id);
    expect([of('node'), of('edge')]).toEqual([ids, edgeIds]);
    expect(rows[0]?.name?.startsWith(shown.truncated ? 'truncated' : 'complete')).toBe(true);
  });

  it.each([
    [{}, 'give roots, trials or both'],
    [{ roots: [] }, 'input.roots is empty'],
    [{ roots: ['anlotinib'], kinds: [] }, 'input.kinds is empty'],
    [{ roots: ['anlotinib'], relations: [] }, 'input.relations is empty'],
    [{ roots: ['anlotinib'], relations: ['COMBINED'] }, 'did you mean COMBINED_WITH'],
    [{ roots: ['drug:unheard'] }, '"drug:unheard" is no known node'],
    [{ roots: ['  '] }, 'is no known node'],
    [{ roots: ['anlotinb'] }, 'Anlotinib'],
    [{ roots: ['anlotinib'], depth: 5 }, 'input.depth: 5 is out of range; ask for 0 to 4'],
    [{ roots: ['anlotinib'], nodeLimit: 0 }, 'input.nodeLimit: 0'],
    [{ roots: ['anlotinib'], edgeLimit: -1 }, 'input.edgeLimit: -1'],
    [{ roots: ['anlotinib'], depth: null }, 'input.depth: null'],
  ])('refuses %j', async (input, hint) => {
    const [error] = (await askRaw(engine, QUESTION, { input })).errors ?? [];
    expect(error?.message).toContain(hint);
    expect(error?.extensions.code).toBe('BAD_USER_INPUT');
  });
});

describeOnEngines('the statements of a subgraph', (open) => {
  it('are as many for 10 trials as for 200', async () => {
    const trials = Array.from({ length: 200 }, (_, n) =>
      sketch({ id: `trial:NCT${100 + n}`, arms: [[{ id: 'drug:anlotinib', label: 'a' }]], conditions: ['condition:sarcoma'] }),
    );
    const engine = counting(await fill(await open(), trials));
    const cost = async (input: object) => {
      engine.statements.length = 0;
      const { subgraph } = await ask(engine, QUESTION, { input });
      return { statements: engine.statements.length, omitted: subgraph.omitted };
    };
    const few = await cost({ roots: ['anlotinib'], depth: 2, nodeLimit: 10 });
    const many = await cost({ roots: ['anlotinib'], depth: 2, nodeLimit: 2000 });
    expect(many.omitted).toEqual([]);
    expect(few.omitted).toContainEqual({ kind: 'DOCUMENT', count: 200 });
    // The nodes and edges of the kinds that are not shown need not be read: two statements for each at most.
    expect(few.statements).toBeLessThanOrEqual(many.statements);
    expect(many.statements).toBeLessThan(35);
  });
});
