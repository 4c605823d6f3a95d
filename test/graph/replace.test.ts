import { beforeAll, expect, it } from 'vitest';
import { countGraph } from '../../src/graph/dataset.js';
import type { Engine } from '../../src/graph/engine.js';
import { neighbours, nodesById } from '../../src/graph/neighbours.js';
import { replaceOwned } from '../../src/graph/replace.js';
import { writeFragment } from '../../src/graph/write.js';
import { describeOnEngines } from '../engines.js';
import { exported, joined, review, trial, vocabulary } from './fixtures.js';

const factsOfRecord = (packed: string) => ({ name: packed });
const numbers = Array.from({ length: 24 }, (_, n) => n);

/** Ingests versions of trials as a run of documents would: each replaces what its trial had. */
async function ingest(engine: Engine, changes: readonly (readonly [number, number])[]): Promise<void> {
  const trials = changes.map(([n, version]) => trial(n, version));
  const documents = changes.flatMap(([n]) => [`document:t${n}v0`, `document:t${n}v1`]);
  const remove = { trials: trials.map(({ id }) => id), publications: [], documents };
  const write = joined(trials.map(({ fragment }) => fragment));
  await engine.write((transaction) => replaceOwned(transaction, { remove, write }, factsOfRecord));
}

async function ingestReview(engine: Engine): Promise<void> {
  const { id, document, fragment } = review();
  const remove = { trials: [], publications: [id], documents: [document] };
  await engine.write((transaction) => replaceOwned(transaction, { remove, write: fragment }, factsOfRecord));
}

/** The graph every engine and every order must come to. */
let expected: readonly string[] | undefined;

describeOnEngines('replaceOwned', (open) => {
  let engine: Engine;
  beforeAll(async () => {
    engine = await open();
    await engine.write((transaction) => writeFragment(transaction, vocabulary));
  });

  it('comes to the same graph whatever the order, the batches and the repeats', async () => {
    await ingest(
      engine,
      numbers.map((n) => [n, 1] as const),
    );
    await ingestReview(engine);
    const first = await exported(engine);
    expect(first.length).toBeGreaterThan(500);
    expected ??= first;
    expect(first).toEqual(expected);
    await ingest(
      engine,
      [...numbers].reverse().map((n) => [n, n % 2] as const),
    );
    for (const n of [5, 17, 3, 3]) await ingest(engine, [[n, 1]]);
    await ingestReview(engine);
    expect(await exported(engine)).not.toEqual(expected);
    for (const part of [numbers.filter((n) => n % 3 === 1), numbers.filter((n) => n % 3 !== 1)]) {
      await ingest(
        engine,
        part.map((n) => [n, 1] as const),
      );
    }
    expect(await exported(engine)).toEqual(expected);
  });

  it('settles shared nodes from all that is said of them', async () => {
    const ids = ['site:s0', 'organization:o0', 'publication:pmid-1', 'publication:review', 'publication:only-here'];
    expect((await nodesById(engine, ids)).map((node) => node.properties)).toEqual([
      { id: 'site:s0', name: 'Hospital 0', city: 'Shanghai', country: 'China', latitude: 31, longitude: 1 },
      { id: 'organization:o0', name: 'ORG 0' },
      { id: 'publication:pmid-1', name: 'Citation 1', citation: 'Citation 1', pmid: '1' },
      { id: 'publication:review', name: 'A review' },
      { id: 'publication:only-here', name: 'Only here', citation: 'Only here', retracted: true },
    ]);
  });

  it('stores a float as one, however whole it is', async () => {
    const rows = await engine.run("MATCH (f:Finding {id: 'finding:t1/1'}) RETURN f.value / 2 AS half");
    expect(rows).toEqual([{ half: 15.5 }]);
  });

  it('answers the neighbours of many in one statement, in a fixed order', async () => {
    const hops = [
      { type: 'TESTS', direction: 'OUT' },
      { type: 'DESCRIBES', direction: 'IN' },
    ] as const;
    const rows = await neighbours(engine, 'Trial', ['trial:T2', 'trial:none', 'trial:T1'], hops);
    expect(rows.map((row) => `${row.from} ${row.type} ${row.node.id}`)).toEqual([
      ...['drug:d2', 'drug:d3', 'drug:d4'].map((id) => `trial:T2 TESTS ${id}`),
      'trial:T2 DESCRIBES document:t2v1',
      ...['drug:d1', 'drug:d2', 'drug:d3'].map((id) => `trial:T1 TESTS ${id}`),
      'trial:T1 DESCRIBES document:t1v1',
    ]);
    expect(rows[3]).toMatchObject({ edge: { rank: 1 }, node: { label: 'Document', format: 'ctgov-v2' } });
    expect(rows[3]?.edge).not.toHaveProperty('record');
    expect((await neighbours(engine, 'Trial', ['trial:T2'], hops, true))[3]?.edge).toEqual({ rank: 1, record: 'packed' });
  });

  it('answers what stands behind the neighbours, each with the node in between', async () => {
    const hops = [
      { type: 'HAS_ARM', direction: 'OUT', bare: true },
      { type: 'GIVES', direction: 'OUT', via: 'HAS_ARM' },
    ] as const;
    const rows = await neighbours(engine, 'Trial', ['trial:T1'], hops);
    expect(rows.map(({ from, via, between, node }) => [from, via, between, node.id])).toEqual([
      ['trial:T1', undefined, undefined, 'arm:T1/1'],
      ['trial:T1', undefined, undefined, 'arm:T1/2'],
      ['trial:T1', 'HAS_ARM', 'arm:T1/1', 'drug:d1'],
      ['trial:T1', 'HAS_ARM', 'arm:T1/2', 'drug:d2'],
      ['trial:T1', 'HAS_ARM', 'arm:T1/1', 'drug:d3'],
    ]);
    expect(rows.at(-1)?.edge).toMatchObject({ label: 'drug:d3', role: 'EXPERIMENTAL' });
  });

  it('leaves only the vocabulary when everything is removed', async () => {
    const documents = numbers.map((n) => `document:t${n}v1`);
    const remove = { trials: numbers.map((n) => `trial:T${n}`), publications: [], documents };
    await engine.write((transaction) => replaceOwned(transaction, { remove, write: { nodes: [], edges: [] } }, factsOfRecord));
    const { nodes } = await countGraph(engine);
    expect(nodes).toMatchObject({ Trial: 0, Arm: 0, Site: 0, Organization: 0, Publication: 3, Finding: 1, Document: 1 });
    const last = { trials: [], publications: ['publication:review'], documents: ['document:review'] };
    await engine.write((transaction) => replaceOwned(transaction, { remove: last, write: { nodes: [], edges: [] } }));
    const { nodes: left, relations } = await countGraph(engine);
    expect(Object.entries(left).filter(([, count]) => count > 0)).toEqual([
      ['Condition', 1],
      ['Drug', 6],
      ['DrugClass', 2],
      ['Endpoint', 1],
    ]);
    expect(Object.entries(relations).filter(([, count]) => count > 0)).toEqual([
      ['IN_CLASS', 2],
      ['IS_A', 1],
    ]);
  });

  it('replaces the edges of the vocabulary', async () => {
    const edges = [{ type: 'IN_CLASS', from: 'drug:d0', to: 'class:c1', properties: { source: 'test' } }];
    await engine.write((transaction) => writeFragment(transaction, { nodes: vocabulary.nodes, edges }));
    expect((await countGraph(engine)).relations).toMatchObject({ IN_CLASS: 1, IS_A: 0 });
  });

  it('refuses an edge into nothing, and keeps the graph', async () => {
    const before = await exported(engine);
    const edges = [{ type: 'IN_CLASS', from: 'drug:d0', to: 'class:nowhere', properties: {} }];
    const lost = engine.write((transaction) => writeFragment(transaction, { nodes: [], edges }));
    await expect(lost).rejects.toThrow('class:nowhere is not in the graph');
    expect(await exported(engine)).toEqual(before);
  });
});
