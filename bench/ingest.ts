import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Neo4jAccess } from '../test/neo4j/server.js';
import { environmentOf } from './neo4j.js';
import { finished, ROOT } from './processes.js';
import { emptied, opened } from './soak/graphs.js';
import type { Figures } from './table.js';

const CORPUS = resolve(ROOT, '../shared/corpus');

/** The v2 studies at hand: the shared corpus, else the seeds. */
export const STUDIES = existsSync(CORPUS) ? join(CORPUS, 'ctg-studies.json.zip') : join(ROOT, 'seeds/documents');
const LEGACY = join(CORPUS, 'ctgov-legacy-xml.zip');

/**
 * `npm run ingest` on each engine: the curated tables alone into an empty graph, then v2 studies or legacy XML, then the same files again.
 * A server that has just started plans and compiles every statement first: that run has a row of its own.
 */
export async function benchIngest(neo4j: Neo4jAccess | undefined): Promise<Figures[]> {
  const rows: Figures[] = [];
  const add = async (kind: string, path: string, bar: string, place?: Neo4jAccess): Promise<void> => {
    if (existsSync(path)) rows.push({ engine: place ? 'Neo4j' : 'embedded', kind, bar, ...(await rated(place, path)) });
  };
  await add('v2 JSON', STUDIES, '150/s');
  await add('legacy XML', LEGACY, '150/s');
  if (!neo4j) return rows;
  await add('v2 JSON, server just started', STUDIES, '', neo4j);
  await add('v2 JSON', STUDIES, '80/s', neo4j);
  await add('legacy XML', LEGACY, '80/s', neo4j);
  return rows;
}

async function rated(neo4j: Neo4jAccess | undefined, documents: string): Promise<Figures> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-ingest-'));
  const run = (...paths: string[]) => finished(['dist/main.js', 'ingest', ...paths], environmentOf(neo4j, join(folder, 'graph')));
  try {
    if (neo4j) await opened({ neo4j, graphPath: folder }, emptied);
    const tables = await run();
    const { seconds, peak, output } = await run(documents);
    const again = await run(documents);
    const read = Number(/(\d+) documents read/.exec(output)?.[1] ?? 0);
    return {
      'tables, s': tables.seconds.toFixed(1),
      documents: read,
      seconds: seconds.toFixed(1),
      'documents/s': Math.round(read / seconds),
      'peak MB': peak,
      'again, s': again.seconds.toFixed(1),
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
