import { fork } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { startServer } from '../src/api/server.js';
import { writeDataset } from '../src/graph/dataset.js';
import type { Engine } from '../src/graph/engine.js';
import { openEngine } from '../src/graph/open.js';
import { writeFragment } from '../src/graph/write.js';
import { loadVocabulary } from '../src/vocabulary/load.js';
import type { Vocabulary } from '../src/vocabulary/vocabulary.js';
import { counting } from '../test/api/asking.js';
import type { Neo4jAccess } from '../test/neo4j/server.js';
import { ROOT } from './processes.js';
import { SHAPES } from './shape.js';
import { shapedGraph } from './shaped-graph.js';
import type { ClientOrder, ClientReport } from './shapes-client.js';
import { type Bench, measured } from './shapes-measured.js';
import type { Figures } from './table.js';

/** As many answers as the server keeps unless it is told otherwise. */
const KEPT = 1000;

/** Twelve ways of asking over HTTP beside one hand-written statement of the same answer each, on a graph of so many trials, on each engine. */
export async function benchShapes(neo4j: Neo4jAccess | undefined, trials = 100_000): Promise<Figures[]> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-shapes-'));
  const vocabulary = loadVocabulary(join(ROOT, 'seeds', 'vocabulary'));
  const rows: Figures[] = [];
  try {
    for (const place of neo4j ? [undefined, neo4j] : [undefined]) {
      const server = place ? { neo4jUri: place.uri, neo4jUser: place.user, neo4jPassword: place.password } : {};
      const engine = await openEngine({ ...server, graphPath: join(folder, 'graph') });
      try {
        await fill(engine, vocabulary, trials);
        rows.push(...(await shapesOn(engine, vocabulary)));
      } finally {
        await engine.close();
      }
    }
    return rows;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Tells on standard error how long it took, since the tables are on the other. */
async function fill(engine: Engine, vocabulary: Vocabulary, trials: number): Promise<void> {
  const begin = performance.now();
  await engine.prepare();
  let [nodes, edges] = [0, 0];
  for (const fragment of shapedGraph({ trials, vocabulary })) {
    await engine.write((transaction) => writeFragment(transaction, fragment));
    nodes += fragment.nodes.length;
    edges += fragment.edges.length;
  }
  const dataset = { version: 'shaped', vocabulary: vocabulary.version, documents: trials, updatedAt: new Date().toISOString() };
  await engine.write((transaction) => writeDataset(transaction, dataset));
  if (engine.name === 'neo4j') await addFullText(engine);
  const seconds = ((performance.now() - begin) / 1000).toFixed(0);
  console.error(`${engine.name}: ${trials} trials, ${nodes} nodes, ${edges} relations written in ${seconds} s`);
}

/** For the hand-written search alone: the server has an index of its own. */
async function addFullText(engine: Engine): Promise<void> {
  const text = 'CREATE FULLTEXT INDEX shape_names IF NOT EXISTS FOR (n:Drug|DrugClass|Condition|Target) ON EACH [n.name, n.synonyms]';
  await engine.write((transaction) => transaction.run(text));
  await engine.run('CALL db.awaitIndexes(300)');
}

/** Some shapes on a graph that is filled. */
export async function shapesOn(real: Engine, vocabulary: Vocabulary, shapes: readonly string[] = SHAPES): Promise<Figures[]> {
  const engine = counting(real);
  const serve = (resultCache: number) =>
    startServer({
      engine,
      vocabulary,
      resultCache,
      host: '127.0.0.1',
      port: 0,
      explorerFolder: join(ROOT, 'dist/explorer'),
      corsOrigins: ['*'],
      log: pino({ level: 'error' }),
    });
  const [plain, keeping] = [await serve(0), await serve(KEPT)];
  const client = fork(join(import.meta.dirname, 'shapes-client.ts'), { execArgv: process.execArgv });
  const ask = (order: ClientOrder) =>
    new Promise<ClientReport>((resolve, reject) => {
      client.once('message', (report: ClientReport | { error: string }) =>
        'error' in report ? reject(new Error(report.error)) : resolve(report),
      );
      client.send(order);
    });
  const portOf = ({ url }: { url: string }) => Number(new URL(url).port);
  const bench: Bench = { engine, ask, port: portOf(plain), keepingPort: portOf(keeping) };
  const rows: Figures[] = [];
  try {
    for (const shape of shapes) rows.push({ engine: real.name, ...(await measured(shape, bench)) });
    return rows;
  } finally {
    client.kill();
    await Promise.all([plain.close(), keeping.close()]);
  }
}
