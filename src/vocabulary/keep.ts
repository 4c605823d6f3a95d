// The last step of a build: `node dist/vocabulary/keep.js <folder of the tables>` keeps them, checked and folded, beside the built code.
import { curatedOf } from './curated.js';
import { keepCurated, keptCurated } from './kept.js';
import { readTables, versionOf } from './tables.js';

const [folder = ''] = process.argv.slice(2);
try {
  const version = versionOf(folder);
  if (!keptCurated(version)) keepCurated(version, curatedOf(readTables(folder)));
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 1;
}
