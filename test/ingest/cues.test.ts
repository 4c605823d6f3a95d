import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { loadCues } from '../../src/ingest/cues.js';
import { loadReading, readingOnDemand } from '../../src/ingest/load-reading.js';

const folder = mkdtempSync(join(tmpdir(), 'cues-'));
const path = join(folder, 'cues.tsv');
const rows = ["doctor's choice\tCHOICE", 'combined with\tJOINED', 'grade 3\tOTHER_NUMBER', '联合\tJOINED', '-naïve\tNOT_GIVEN'];
writeFileSync(path, ['phrase\tkind\tscope\tmeaning', ...rows.map((row) => `${row}\tsentence\ta test`)].join('\n'));
const cues = loadCues(path);
afterAll(() => rmSync(folder, { recursive: true }));

const found = (text: string) =>
  cues.find(text, 'CHOICE', 'JOINED', 'OTHER_NUMBER', 'NOT_GIVEN').map(({ start, end }) => text.slice(start, end));

test.each([
  ['A Combined \n\u00a0With B', ['Combined \n\u00a0With']],
  ['at the Doctor’s choice', ['Doctor’s choice']],
  ['İİ combined with X', ['combined with']],
  ['A联合B, drug-NAÏVE', ['联合', '-NAÏVE']],
  ['grade 30', ['grade 3']],
  ['uncombined with, combined without, 2combined with, combined with²', []],
  ['combined', []],
])('in %j the phrases are %j', (text, phrases) => expect(found(text)).toEqual(phrases));

test('tables that are loaded on demand have the version of loaded ones', () => {
  const seeds = resolve(import.meta.dirname, '../../seeds');
  const [now, later] = [loadReading(seeds), readingOnDemand(seeds)];
  expect(later.version).toBe(now.version);
  expect(later.vocabulary.version).toBe(now.vocabulary.version);
});
