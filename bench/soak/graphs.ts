import { createHash } from 'node:crypto';
import { loadLayouts } from '../../src/documents/page/layout.js';
import type { Engine } from '../../src/graph/engine.js';
import { exportGraph } from '../../src/graph/export.js';
import { openEngine } from '../../src/graph/open.js';
import { loadReading } from '../../src/ingest/load-reading.js';
import type { Neo4jAccess } from '../../test/neo4j/server.js';
import { ROOT } from '../processes.js';

const SEEDS = `${ROOT}/seeds`;
export const reading = loadReading(SEEDS);
export const layouts = loadLayouts(`${SEEDS}/layouts`);

/** Which graph a command and this process open, one after the other. */
export interface Place {
  readonly neo4j?: Neo4jAccess;
  readonly graphPath: string;
}

/** Opens the graph of a place for as long as the work takes. */
export async function opened<T>({ neo4j, graphPath }: Place, work: (engine: Engine) => Promise<T>): Promise<T> {
  const server = neo4j ? { neo4jUri: neo4j.uri, neo4jUser: neo4j.user, neo4jPassword: neo4j.password } : {};
  const engine = await openEngine({ ...server, graphPath });
  try {
    return await work(engine);
  } finally {
    await engine.close();
  }
}

/** A hash of the whole graph's export: equal for equal graphs. */
export async function graphHash(engine: Engine): Promise<string> {
  const hash = createHash('sha256');
  for await (const line of exportGraph(engine)) hash.update(line);
  return hash.digest('hex').slice(0, 16);
}

/** Takes everything out of a graph. */
export async function emptied(engine: Engine): Promise<void> {
  for (let left = 1; left > 0; ) {
    const text = 'MATCH (n) WITH n LIMIT 5000 DETACH DELETE n RETURN count(*) AS gone';
    const [row] = await engine.write((transaction) => transaction.run<{ gone: number }>(text));
    left = row?.gone ?? 0;
  }
}
