import { type CuratedEntities, curatedEntities } from './entities.js';
import type { Names } from './names.js';
import { curatedSynonyms } from './synonyms.js';
import type { Tables } from './tables.js';
import type { Synonym } from './vocabulary.js';

/** The entities of the tables, what lies between them, and all their names: in the order of the tables, and by their keys. */
export interface Curated extends CuratedEntities {
  readonly synonyms: readonly Synonym[];
  readonly names: Names;
}

/**
 * What the tables say, checked and folded.
 * @throws Error with file and line for the first row that is wrong.
 */
export function curatedOf(tables: Tables): Curated {
  const { entities, edges } = curatedEntities(tables);
  return { entities, edges, ...curatedSynonyms(tables, entities) };
}
