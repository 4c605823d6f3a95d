import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readConfig } from '../config.js';
import { loadLayouts } from '../documents/page/layout.js';
import type { Engine } from '../graph/engine.js';
import { openEngine } from '../graph/open.js';
import { statement } from '../graph/statements.js';
import { loadReading } from '../ingest/load-reading.js';
import { coverage, vocabularyCounts } from './coverage.js';
import { LAYOUTS, ROOT, SEEDS } from './places.js';

/** The last step of `npm run check`: the curated tables (a bad row stops with file and line), then what the configured graph covers and its invariants. */
export async function check(): Promise<number> {
  const { vocabulary } = loadReading(SEEDS);
  loadLayouts(LAYOUTS);
  console.log(`vocabulary, cues and layouts are whole: ${vocabulary.entities.size} entities, ${vocabulary.synonyms.length} synonyms`);
  console.log(vocabularyCounts(vocabulary).join('\n'));
  const config = readConfig();
  if (!config.neo4jUri && !existsSync(config.graphPath)) {
    console.log(`no graph under ${config.graphPath} yet: nothing more to check`);
    return 0;
  }
  const engine = await openEngine(config);
  try {
    console.log((await coverage(engine)).join('\n'));
    return (await broken(engine)) === 0 ? 0 : 1;
  } finally {
    await engine.close();
  }
}

const INVARIANTS = join(ROOT, 'cypher', 'check');

/** Runs every statement of `cypher/check`; each returns the ids that break the invariant told in its first line. */
async function broken(engine: Engine): Promise<number> {
  let count = 0;
  for (const file of readdirSync(INVARIANTS).sort()) {
    const [told = ''] = readFileSync(join(INVARIANTS, file), 'utf8').split('\n');
    const rows = await engine.run<{ id: string }>(statement(`check/${file.replace(/\.cypher$/, '')}`));
    console.log(`${rows.length === 0 ? 'holds ' : 'BROKEN'} ${told.replace(/^\/\/ | No parameters\.$/g, '')}`);
    for (const { id } of rows) console.log(`         ${id}`);
    count += rows.length;
  }
  return count;
}
