import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { csvEdges, csvNodes, csvTable } from '../../src/reports/graph-formats/csv.js';
import { cytoscape } from '../../src/reports/graph-formats/cytoscape.js';
import { graphml } from '../../src/reports/graph-formats/graphml.js';
import { nameToken } from '../../src/reports/graph-formats/xml-text.js';
import { foldEdges } from '../../src/reports/subgraph-edges.js';
import { readGraphml } from './graphml-read.js';

const NASTY = 'A & B <c> "d" \'e\' ]]> 😀 安罗替尼\nline\ttab\rreturn';
const FORBIDDEN = 'nul\u0000 bell\u0007 lone\uD83D end\uFFFE';

const TRIAL = {
  id: 'trial:NCT1',
  label: 'Trial',
  name: NASTY,
  phases: ['PHASE1', 'PHASE2'],
  enrollment: 70,
  eligibility: 'long text',
  unresolved: ['DRUG\tx'],
};
const DOCUMENT = {
  id: 'document:a/b c_x002F_',
  label: 'Document',
  name: FORBIDDEN,
  sentences: 'packed',
  bytes: 'hash',
  mentions: ['m'],
  format: 'page',
};
const SITE = { id: 'site:中心/一', label: 'Site', name: '=HYPERLINK("http://x","y")', latitude: -33.5, longitude: 151 };
const PROCEDURE = { id: 'procedure:surgery', label: 'Procedure', name: '@cmd', kind: 'surgery', synonyms: ['a\tb'] };
const NODES = [TRIAL, DOCUMENT, SITE, PROCEDURE];
const EDGES = [
  ...foldEdges('document:a/b c_x002F_', [['DESCRIBES', 'trial:NCT1', null, null, null]]),
  ...foldEdges('trial:NCT1', [
    ['CONDUCTED_AT', 'site:中心/一', null, null, null],
    ['TESTS', 'procedure:surgery', '-1, "x"', null, null],
  ]),
];
const graph = () => ({
  nodes: [NODES.slice(0, 2), [], NODES.slice(2)],
  edges: [EDGES],
  truncated: true,
  omitted: [{ kind: 'ARM', count: 3 }],
});

async function whole(pieces: AsyncIterable<string>): Promise<string> {
  let text = '';
  for await (const piece of pieces) text += piece;
  return text;
}

const LONG_OR_PACKED = ['eligibility', 'unresolved', 'sentences', 'bytes', 'mentions', 'synonyms'];

describe('Cytoscape', () => {
  it('is JSON with every node and edge as it is', async () => {
    const read = JSON.parse(await whole(cytoscape(graph())));
    const nodes = read.elements.nodes.map(({ data }: { data: object }) => data);
    expect(nodes.map(({ id, name }: typeof TRIAL) => [id, name])).toEqual(NODES.map(({ id, name }) => [id, name]));
    expect(nodes[0]).toEqual({ id: 'trial:NCT1', kind: 'TRIAL', name: NASTY, phases: 'PHASE1; PHASE2', enrollment: 70 });
    expect(nodes[3]).toEqual({ id: 'procedure:surgery', kind: 'PROCEDURE', name: '@cmd', procedureKind: 'surgery' });
    expect(read.elements.edges.map(({ data }: { data: object }) => data)).toEqual(
      EDGES.map(({ label, scope: _, trials, ...rest }) => ({
        ...rest,
        ...(label ? { label } : {}),
        trialCount: 1,
        trials: trials.join('; '),
      })),
    );
    expect(read.data).toEqual({ truncated: true, omitted: 'ARM 3' });
  });

  it('is JSON without anything, too', async () => {
    const none = JSON.parse(await whole(cytoscape({ nodes: [], edges: [], truncated: false, omitted: [] })));
    expect(none.elements).toEqual({ nodes: [], edges: [] });
  });
});

describe('GraphML', () => {
  it('is well-formed, keeps what XML may hold and drops the rest', async () => {
    const read = readGraphml(await whole(graphml(graph())));
    expect(read.graph).toEqual({ truncated: 'true', omitted: 'ARM 3' });
    expect(read.nodes.map(({ nodeId }) => nodeId)).toEqual(NODES.map(({ id }) => id));
    expect(read.nodes[0]?.name).toBe(NASTY);
    expect(read.nodes[1]?.name).toBe('nul bell lone end');
    expect(read.nodes[2]).toMatchObject({ name: SITE.name, latitude: '-33.5', kind: 'SITE' });
    for (const node of read.nodes) expect(Object.keys(node).filter((name) => LONG_OR_PACKED.includes(name))).toEqual([]);
  });

  it('joins its edges to its nodes by ids that the schema takes', async () => {
    const read = readGraphml(await whole(graphml(graph())));
    const real = new Map(read.nodes.map(({ id, nodeId }) => [id, nodeId]));
    expect(read.edges.map(({ source, target, type }) => [type, real.get(source), real.get(target)])).toEqual(
      EDGES.map(({ source, target, type }) => [type, source, target]),
    );
    for (const { id } of [...read.nodes, ...read.edges]) expect(id).toMatch(/^[A-Za-z0-9._:\-\u4E00-\u9FA5]+$/);
  });

  it('never makes one id of two', () => {
    const ids = ['a/b', 'a_x002F_b', 'a_x005F_x002F_b', 'a b', 'a_b', 'a__x002F_b', 'a\u{1F600}b', 'a_x1F600_b', 'a_x_b'];
    expect(new Set(ids.map(nameToken)).size).toBe(ids.length);
    expect(nameToken('condition:soft-tissue_sarcoma')).toBe('condition:soft-tissue_sarcoma');
  });
});

const rows = (text: string): Record<string, string>[] => parse(text, { columns: true, relax_column_count: false });

describe('CSV', () => {
  it('is one table in which every row is as long as the heading', async () => {
    const text = await whole(csvTable(graph()));
    const read = rows(text);
    expect(read.map(({ element }) => element)).toEqual(['graph', 'node', 'node', 'node', 'node', 'edge', 'edge', 'edge']);
    expect(read[0]?.name).toBe('truncated; nodes left out: ARM 3');
    expect(read[1]).toMatchObject({ id: 'trial:NCT1', name: NASTY, kind: 'TRIAL', phases: 'PHASE1; PHASE2', enrollment: '70', source: '' });
    expect(read.slice(5).map(({ id }) => id)).toEqual(EDGES.map(({ id }) => id));
    expect(text.split('\r\n').at(-1)).toBe('');
  });

  it('keeps texts from being run as formulas, and numbers numbers', async () => {
    const read = rows(await whole(csvNodes([NODES])));
    expect(read[2]).toMatchObject({ name: `'${SITE.name}`, latitude: '-33.5', longitude: '151' });
    expect(read[3]?.name).toBe("'@cmd");
    for (const column of LONG_OR_PACKED) expect(read[0]).not.toHaveProperty(column);
    expect(rows(await whole(csvEdges([EDGES]))).map(({ label }) => label)).toEqual(['', '', `'-1, "x"`]);
  });
});
