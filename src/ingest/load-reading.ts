import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadVocabulary } from '../vocabulary/load.js';
import { loadCues } from './cues.js';
import type { Reading } from './reading.js';

/** Raised when the rules of reading change, so that stored records are read anew. */
const RULES = '4';

/**
 * The curated tables of a `seeds` folder, ready to read records with.
 * @throws Error with file and line when a row is wrong.
 */
export function loadReading(seeds: string): Reading & { readonly version: string } {
  const vocabulary = loadVocabulary(join(seeds, 'vocabulary'));
  const cuesFile = join(seeds, 'vocabulary', 'cues.tsv');
  const version = createHash('sha256')
    .update(`${RULES} ${vocabulary.version} ${readFileSync(cuesFile, 'utf8')}`)
    .digest('hex')
    .slice(0, 16);
  return { vocabulary, cues: loadCues(cuesFile), version };
}
