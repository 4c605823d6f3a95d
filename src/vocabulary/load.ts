import { curatedOf } from './curated.js';
import { definitionsIn } from './definitions.js';
import { Hierarchy } from './hierarchy.js';
import { keptCurated } from './kept.js';
import { climb } from './ladder.js';
import { lexiconOf } from './lexicon.js';
import { MentionFinder } from './mentions.js';
import { NearestEntries } from './nearest-entries.js';
import { resolveTerm } from './resolve.js';
import { readTables, versionOf } from './tables.js';
import type { Vocabulary } from './vocabulary.js';

/**
 * Reads the vocabulary from its tables.
 * @param folder where the tables lie (`seeds/vocabulary`).
 * @throws Error with file and line for the first row that is wrong: unsorted, repeated, without source, naming what is in no table, or giving
 * a text a second meaning of the same kind.
 */
export function loadVocabulary(folder: string): Vocabulary {
  const version = versionOf(folder);
  const tables = readTables(folder);
  const curated = keptCurated(version) ?? curatedOf(tables);
  const { entities, edges, synonyms } = curated;
  const hierarchy = new Hierarchy(edges);
  const lexicon = lexiconOf(tables, curated, hierarchy);
  const finder = new MentionFinder(lexicon);
  const entries = new NearestEntries(lexicon);
  return {
    version,
    entities,
    synonyms,
    edges,
    parents: (id) => hierarchy.parents(id),
    descendants: (id) => hierarchy.descendants(id),
    pathUp: (id, ancestor) => hierarchy.pathUp(id, ancestor),
    ground: (label, kinds, definitions) => climb(label, kinds, definitions, lexicon),
    mentions: (text, kinds, definitions) => finder.find(text, kinds, definitions),
    definitions: (text) => definitionsIn(text, finder, lexicon),
    resolve: (term, kinds) => resolveTerm(term, kinds, lexicon, entries),
    nearest: (label, kinds, most) => entries.of(label, kinds, most),
    synonymsOf: (id) => lexicon.synonymsOf(id),
  };
}
