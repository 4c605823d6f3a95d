import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Neo4jAccess } from '../test/neo4j/server.js';
import { environmentOf } from './neo4j.js';
import { finished, ROOT } from './processes.js';
import type { Figures } from './table.js';

const CORPUS = resolve(ROOT, '../shared/corpus/ctg-studies.json.zip');

/** The v2 studies at hand: the shared corpus, else the seeds. */
export const STUDIES = existsSync(CORPUS) ? CORPUS : join(ROOT, 'seeds/documents');

/** `npm run ingest` of the studies into an empty graph, on each engine. */
export async function benchIngest(neo4j: Neo4jAccess | undefined): Promise<Figures[]> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-ingest-'));
  try {
    const rows = [{ engine: 'embedded', bar: '40/s, 600 MB', ...(await rated(undefined, join(folder, 'graph'))) }];
    return neo4j ? [...rows, { engine: 'Neo4j', bar: '20/s, 600 MB', ...(await rated(neo4j, folder)) }] : rows;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function rated(neo4j: Neo4jAccess | undefined, graphPath: string): Promise<Figures> {
  const { seconds, peak, output } = await finished(['dist/main.js', 'ingest', STUDIES], environmentOf(neo4j, graphPath));
  const read = Number(/(\d+) documents read/.exec(output)?.[1] ?? 0);
  return { documents: read, seconds: seconds.toFixed(1), 'documents/s': Math.round(read / seconds), 'peak MB': peak };
}
