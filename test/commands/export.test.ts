import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { countGraph } from '../../src/graph/dataset.js';
import { openEmbedded } from '../../src/graph/embedded.js';
import { writeFragment } from '../../src/graph/write.js';
import { PUBLICATIONS, sketch, TRIALS } from '../api/graph.js';
import { RELATIONS_WRITTEN, slowSubgraph } from '../api/reference-graph.js';
import { vocabularyFragment } from '../api/vocabulary.js';
import { readGraphml } from '../reports/graphml-read.js';
import { command } from './running.js';

const folder = mkdtempSync(join(tmpdir(), 'export-command-'));
const graph = join(folder, 'graph');
const out = join(folder, 'out');
afterAll(() => rmSync(folder, { recursive: true, force: true }));

let nodeCount = 0;
const EDGES = new Set(RELATIONS_WRITTEN.map(({ type, from, to }) => `${type}|${from}|${to}`));

beforeAll(async () => {
  mkdirSync(out);
  const engine = await openEmbedded(graph);
  await engine.prepare();
  await engine.write(async (transaction) => {
    for (const fragment of [vocabularyFragment, ...TRIALS.map(sketch), PUBLICATIONS]) await writeFragment(transaction, fragment);
  });
  const { nodes } = await countGraph(engine);
  nodeCount = Object.values(nodes).reduce((sum, count) => sum + count, 0);
  await engine.close();
});

const at = (name: string) => join(out, name);
const read = (name: string) => readFileSync(at(name), 'utf8');
const run = (args: readonly string[], environment: Record<string, string> = {}) =>
  command(['export', ...args], { GRAPH_PATH: graph, ...environment }).ended;

describe('npm run export', () => {
  it('writes the whole graph for Cytoscape', async () => {
    const { code, out: told, error } = await run(['--format', 'cytoscape', '--out', at('graph.json')]);
    expect({ code, error }).toEqual({ code: 0, error: '' });
    const { elements } = JSON.parse(read('graph.json'));
    expect([elements.nodes.length, new Set(elements.edges.map(({ data }: { data: { id: string } }) => data.id))]).toEqual([
      nodeCount,
      EDGES,
    ]);
    expect(told).toBe(`${nodeCount} nodes and ${EDGES.size} edges written to ${at('graph.json')}.\n`);
  });

  it('writes two tables as CSV, and says where', async () => {
    const { code, out: told } = await run(['--format', 'csv', '--out', at('graph.csv')]);
    expect(code).toBe(0);
    expect(told).toContain(at('graph.nodes.csv'));
    const rows = (name: string): Record<string, string>[] => parse(read(name), { columns: true });
    const ids = new Set(rows('graph.nodes.csv').map(({ id }) => id));
    expect(ids.size).toBe(nodeCount);
    const edges = rows('graph.csv');
    expect(new Set(edges.map(({ id }) => id))).toEqual(EDGES);
    expect(edges.filter(({ source, target }) => !ids.has(source) || !ids.has(target))).toEqual([]);
  });

  it.each([
    [['--depth', '0'], 0],
    [[], 1],
    [['--depth', '3'], 3],
  ])('writes the trials of a filter and what is around them: %j', async (more, depth) => {
    const filter = JSON.stringify({ combination: { all: ['anlotinib', 'toripalimab'], scope: 'SAME_TRIAL' } });
    const { code, error } = await run(['--format', 'graphml', '--filter', filter, ...more, '--out', at('part.graphml')]);
    expect({ code, error }).toEqual({ code: 0, error: '' });
    const slow = slowSubgraph({ roots: ['trial:NCT1', 'trial:NCT3'], depth });
    const xml = readGraphml(read('part.graphml'));
    expect(xml.nodes.map(({ nodeId }) => nodeId).sort()).toEqual([...slow.ids].sort());
    expect(xml.edges).toHaveLength(slow.edges.length);
  });

  it.each([
    [['--format', 'gexf', '--out', 'x'], '--format is "gexf": give cytoscape, graphml or csv.'],
    [['--format', 'csv'], '--out is missing'],
    [['--format', 'csv', '--out', join('nowhere', 'x.csv')], 'nowhere is not there: make it'],
    [['--format', 'csv', '--out', tmpdir()], 'is a folder'],
    [['--format', 'csv', '--out', 'x.csv', '--depth', '2'], '--depth goes with --filter'],
    [['--format', 'csv', '--out', 'x.csv', '--filter', '{}', '--depth', '5'], '--depth is "5"'],
    [['--format', 'csv', '--out', 'x.csv', '--filter', '{phases}'], '--filter is no JSON'],
    [['--format', 'csv', '--out', 'x.csv', '--filter', 'null'], '--filter is null'],
    [['--format', 'csv', '--out', 'x.csv', '--filter', '{"phase": ["PHASE2"]}'], 'Did you mean "phases"? Its fields are and, or, not, ids'],
    [['--format', 'csv', '--out', 'x.csv', '--filter', '{"therapies": {"any": [1]}}'], '--filter at therapies.any.0'],
    [['--format', 'csv', '--out', 'x.csv', '--filter', '{"therapies": {"any": ["anlotinab"]}}'], 'did you mean "anlotinib"'],
    [['--format', 'csv', '--out', 'x.csv', 'graph.csv'], '--help tells what may be given'],
  ])('ends with 2 and a sentence, and writes nothing: %j', async (args, hint) => {
    const { code, out: told, error } = await run(args);
    expect({ code, told }).toEqual({ code: 2, told: '' });
    expect(error).toContain(hint);
    expect(error.trim().split('\n')).toHaveLength(1);
    expect(existsSync('x.csv')).toBe(false);
  });

  it('says that an empty graph is empty, and makes no folder for it', async () => {
    const none = join(folder, 'none');
    const { code, error } = await run(['--format', 'csv', '--out', at('none.csv')], { GRAPH_PATH: none });
    expect([code, error.trim()]).toEqual([2, `The graph (${none}) is empty: fill it with \`npm run ingest\`.`]);
    expect(existsSync(none)).toBe(false);
  });

  it('tells how it is used', async () => {
    const { code, out: told } = await run(['--help']);
    expect(code).toBe(0);
    expect(told).toContain('graph.nodes.csv');
  });
});
