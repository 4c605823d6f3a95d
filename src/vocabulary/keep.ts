// The last step of a build: `node dist/vocabulary/keep.js` keeps the tables of the vocabulary, checked and folded, beside the built code.
import { resolve } from 'node:path';
import { curatedOf } from './curated.js';
import { isKept, keepCurated } from './kept.js';
import { readTables, versionOf } from './tables.js';

const FOLDER = resolve(import.meta.dirname, '../../seeds/vocabulary');

try {
  const version = versionOf(FOLDER);
  if (!isKept(version)) keepCurated(version, curatedOf(readTables(FOLDER)));
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 1;
}
