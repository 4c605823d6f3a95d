import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadVocabulary } from '../vocabulary/load.js';
import { versionOf } from '../vocabulary/tables.js';
import { loadCues } from './cues.js';
import type { Reading } from './reading.js';

/** Raised when the rules of reading change, so that stored records are read anew. */
const RULES = '8';

/** Curated tables, ready to read records with, and their version. */
export type LoadedReading = Reading & { readonly version: string };

/**
 * The curated tables of a `seeds` folder, ready to read records with.
 * @throws Error with file and line when a row is wrong.
 */
export function loadReading(seeds: string): LoadedReading {
  const vocabulary = loadVocabulary(folderOf(seeds));
  return { vocabulary, cues: loadCues(cuesOf(seeds)), version: versionWith(vocabulary.version, seeds) };
}

/**
 * The same, loaded when something is first looked up: who only writes what threads build needs the version alone.
 * A wrong row throws then.
 */
export function readingOnDemand(seeds: string): LoadedReading {
  let loaded: Reading | undefined;
  const demanded = (): Reading => {
    loaded ??= loadReading(seeds);
    return loaded;
  };
  return {
    version: versionWith(versionOf(folderOf(seeds)), seeds),
    get vocabulary() {
      return demanded().vocabulary;
    },
    get cues() {
      return demanded().cues;
    },
  };
}

const folderOf = (seeds: string): string => join(seeds, 'vocabulary');
const cuesOf = (seeds: string): string => join(folderOf(seeds), 'cues.tsv');

const versionWith = (vocabulary: string, seeds: string): string =>
  createHash('sha256')
    .update(`${RULES} ${vocabulary} ${readFileSync(cuesOf(seeds), 'utf8')}`)
    .digest('hex')
    .slice(0, 16);
