import { setTimeout } from 'node:timers/promises';
import { writeWhole } from '../../src/commands/whole-files.js';

/** Writes a file that never ends, so that a test can interrupt it in the middle. */
async function* endless(): AsyncGenerator<string> {
  yield 'half';
  console.log('begun');
  for (;;) {
    await setTimeout(20);
    yield '.';
  }
}

await writeWhole([{ path: process.argv[2] ?? '', pieces: endless() }]);
