import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { curatedOf } from '../../src/vocabulary/curated.js';
import { keptCurated } from '../../src/vocabulary/kept.js';
import { readTables, versionOf } from '../../src/vocabulary/tables.js';
import { FOLDER } from './vocabulary.js';

const BUILT = resolve(import.meta.dirname, '../../dist/vocabulary');
const version = versionOf(FOLDER);

test('what a build keeps of the tables is what they say', async () => {
  expect(existsSync(resolve(BUILT, 'curated.json')), 'run npm run build').toBe(true);
  const built = (await import(resolve(BUILT, 'kept.js'))) as typeof import('../../src/vocabulary/kept.js');
  const [kept, said] = [built.keptCurated(version), curatedOf(readTables(FOLDER))];
  expect([...(kept?.entities ?? [])]).toEqual([...said.entities]);
  expect(kept?.edges).toEqual(said.edges);
  expect(kept?.synonyms).toEqual(said.synonyms);
  expect([...(kept?.names.entries() ?? [])]).toEqual([...said.names.entries()]);
});

test('nothing kept counts for other tables or other code', async () => {
  const built = (await import(resolve(BUILT, 'kept.js'))) as typeof import('../../src/vocabulary/kept.js');
  expect(built.keptCurated(`${version}0`)).toBeUndefined();
  expect(keptCurated(version)).toBeUndefined();
});
