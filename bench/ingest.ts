import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Neo4jAccess } from '../test/neo4j/server.js';
import { environmentOf } from './neo4j.js';
import { finished, ROOT } from './processes.js';
import type { Figures } from './table.js';

const CORPUS = resolve(ROOT, '../shared/corpus');

/** The v2 studies at hand: the shared corpus, else the seeds. */
export const STUDIES = existsSync(CORPUS) ? join(CORPUS, 'ctg-studies.json.zip') : join(ROOT, 'seeds/documents');
const LEGACY = join(CORPUS, 'ctgov-legacy-xml.zip');

/** `npm run ingest` on each engine: the curated tables alone into an empty graph, then v2 studies or legacy XML, then the same files again. */
export async function benchIngest(neo4j: Neo4jAccess | undefined): Promise<Figures[]> {
  const rows: Figures[] = [];
  for (const place of [undefined, neo4j]) {
    if (rows.length > 0 && !place) continue;
    const bar = place ? '80/s' : '150/s';
    for (const [kind, path] of Object.entries({ 'v2 JSON': STUDIES, 'legacy XML': LEGACY })) {
      if (existsSync(path)) rows.push({ engine: place ? 'Neo4j' : 'embedded', kind, bar, ...(await rated(place, path)) });
    }
  }
  return rows;
}

async function rated(neo4j: Neo4jAccess | undefined, documents: string): Promise<Figures> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-ingest-'));
  const run = (...paths: string[]) => finished(['dist/main.js', 'ingest', ...paths], environmentOf(neo4j, join(folder, 'graph')));
  try {
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
