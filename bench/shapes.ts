import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeDataset } from '../src/graph/dataset.js';
import type { Engine } from '../src/graph/engine.js';
import { type GraphLocation, openEngine } from '../src/graph/open.js';
import { writeFragment } from '../src/graph/write.js';
import { loadVocabulary } from '../src/vocabulary/load.js';
import type { Vocabulary } from '../src/vocabulary/vocabulary.js';
import type { Neo4jAccess } from '../test/neo4j/server.js';
import { ROOT } from './processes.js';
import { SHAPES } from './shape.js';
import { shapedGraph } from './shaped-graph.js';
import { measured } from './shapes-measured.js';
import { served } from './shapes-processes.js';
import type { Figures } from './table.js';

/** Twelve ways of asking over HTTP beside one hand-written statement of the same answer each, on a graph of so many trials, on each engine or one of them. */
export async function benchShapes(neo4j: Neo4jAccess | undefined, trials: number, engine?: string): Promise<Figures[]> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-shapes-'));
  const vocabulary = loadVocabulary(join(ROOT, 'seeds', 'vocabulary'));
  const places: GraphLocation[] = engine === 'neo4j' ? [] : [{ graphPath: join(folder, 'graph') }];
  if (neo4j && engine !== 'embedded')
    places.push({ neo4jUri: neo4j.uri, neo4jUser: neo4j.user, neo4jPassword: neo4j.password, graphPath: folder });
  const rows: Figures[] = [];
  try {
    for (const place of places) {
      await fill(place, vocabulary, trials);
      rows.push(...(await shapesAt(place)));
    }
    return rows;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Some shapes on a graph that is filled. What misses its bar bears a `!`. A run takes minutes: each row is told as it comes. */
export async function shapesAt(place: GraphLocation, shapes: readonly string[] = SHAPES): Promise<Figures[]> {
  const server = await served(place);
  const rows: Figures[] = [];
  try {
    for (const shape of shapes) {
      const row = { engine: server.name, ...(await measured(shape, server)) };
      console.error(Object.entries(row).flat().join(' '));
      rows.push(row);
    }
    return rows;
  } finally {
    await server.stop();
  }
}

/** Tells on standard error how long it took, since the tables are on the other. */
async function fill(place: GraphLocation, vocabulary: Vocabulary, trials: number): Promise<void> {
  const begin = performance.now();
  const engine = await openEngine(place);
  let [nodes, edges] = [0, 0];
  try {
    await engine.prepare();
    for (const fragment of shapedGraph({ trials, vocabulary })) {
      await engine.write((transaction) => writeFragment(transaction, fragment));
      nodes += fragment.nodes.length;
      edges += fragment.edges.length;
    }
    const dataset = { version: 'shaped', vocabulary: vocabulary.version, documents: trials, updatedAt: new Date().toISOString() };
    await engine.write((transaction) => writeDataset(transaction, dataset));
    if (engine.name === 'neo4j') await addFullText(engine);
  } finally {
    await engine.close();
  }
  const seconds = ((performance.now() - begin) / 1000).toFixed(0);
  console.error(`${engine.name}: ${trials} trials, ${nodes} nodes, ${edges} relations written in ${seconds} s`);
}

/** For the hand-written search alone: the server has an index of its own. */
async function addFullText(engine: Engine): Promise<void> {
  const text = 'CREATE FULLTEXT INDEX shape_names IF NOT EXISTS FOR (n:Drug|DrugClass|Condition|Target) ON EACH [n.name, n.synonyms]';
  await engine.write((transaction) => transaction.run(text));
  await engine.run('CALL db.awaitIndexes(300)');
}
