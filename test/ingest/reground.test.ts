import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import type { Engine } from '../../src/graph/engine.js';
import { ingest } from '../../src/ingest/ingest.js';
import { loadReading } from '../../src/ingest/load-reading.js';
import { describeOnEngines } from '../engines.js';
import { SEED_DOCUMENTS, SEEDS } from '../places.js';
import { exported, layouts } from './ingesting.js';

const folder = mkdtempSync(join(tmpdir(), 'reground-test-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const documents = [
  'prose-page-sts-anlotinib-toripalimab.txt',
  'medpath-retroperitoneal-sarcoma-ai-anlotinib.txt',
  'review-zh-ifosfamide-novel-drug-combinations.txt',
  'trials/NCT04691388.json',
].map((name) => resolve(SEED_DOCUMENTS, name));

/** The curated tables without one class and all that names it, as a curator might leave them. */
function withoutRows(table: string, pattern: RegExp, tables: string): void {
  const path = join(tables, 'vocabulary', `${table}.tsv`);
  const kept = readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => !pattern.test(line));
  writeFileSync(path, kept.join('\n'));
}

const run = (engine: Engine, seeds: string, paths: readonly string[]) => ingest({ engine, reading: loadReading(seeds), layouts, paths });

describeOnEngines('a changed vocabulary', (open) => {
  it('reads the stored records anew, to the same graph as a fresh ingest', async () => {
    const changed = join(folder, 'changed');
    cpSync(SEEDS, changed, { recursive: true });
    withoutRows('drugs', /^toripalimab\t/, changed);
    withoutRows('drug-targets', /^toripalimab\t/, changed);
    withoutRows('synonyms', /\tdrug:toripalimab\t/, changed);

    const regrounded = await open();
    await run(regrounded, SEEDS, documents);
    const { reread, read } = await run(regrounded, changed, []);
    expect([reread, read]).toEqual([4, 0]);
    const result = await exported(regrounded);
    await regrounded.close();

    const fresh = await open();
    await run(fresh, changed, documents);
    expect(result).not.toContain('drug:toripalimab');
    expect(result).toBe(await exported(fresh));
    await run(fresh, SEEDS, []);
    expect(await exported(fresh)).toContain('"id":"drug:toripalimab"');
  });
});
