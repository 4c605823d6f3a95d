import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { curatedOf } from '../../src/vocabulary/curated.js';
import { isKept, keepCurated, keptCurated } from '../../src/vocabulary/kept.js';
import { readTables, versionOf } from '../../src/vocabulary/tables.js';
import { FOLDER } from './vocabulary.js';

const version = versionOf(FOLDER);
const said = curatedOf(readTables(FOLDER));

/** Stands for the folder of the built code. */
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'kept-'));
  writeFileSync(join(folder, 'fold.js'), 'first');
});
afterEach(() => rmSync(folder, { recursive: true }));

test('what is kept of the tables is what they say', () => {
  keepCurated(version, said, folder);
  const kept = keptCurated(version, folder);
  expect([...(kept?.entities ?? [])]).toEqual([...said.entities]);
  expect(kept?.edges).toEqual(said.edges);
  expect(kept?.synonyms).toEqual(said.synonyms);
  expect([...(kept?.names.entries() ?? [])]).toEqual([...said.names.entries()]);
});

test('nothing kept counts for other tables or other code', () => {
  expect([keptCurated(version, folder), isKept(version, folder)]).toEqual([undefined, false]);
  keepCurated(version, said, folder);
  expect(isKept(version, folder)).toBe(true);
  expect([keptCurated(`${version}0`, folder), isKept(`${version}0`, folder)]).toEqual([undefined, false]);
  writeFileSync(join(folder, 'fold.js'), 'second');
  expect([keptCurated(version, folder), isKept(version, folder)]).toEqual([undefined, false]);
});
