import { fold } from './fold.js';
import { Names } from './names.js';
import type { Row, Tables } from './tables.js';
import type { Entity, Synonym, SynonymKind } from './vocabulary.js';

const KINDS: ReadonlySet<string> = new Set(['NAME', 'SYNONYM', 'BRAND', 'CODE', 'ABBREVIATION', 'OBSOLETE', 'MISSPELLING']);

/**
 * All names of all entities: the curated name, a target's symbol, an endpoint's abbreviation, and the rows of `synonyms.tsv`.
 * @throws Error with file and line for a row of no entity, an unknown kind, or a text that means two entities of one kind (allowed only where
 * all of them are abbreviations: it then means neither by itself).
 */
export function curatedSynonyms(tables: Tables, entities: ReadonlyMap<string, Entity>): { synonyms: Synonym[]; names: Names } {
  const synonyms: Synonym[] = [];
  const names = new Names(entities);
  const add = (synonym: Synonym, entity: Entity, row?: Row): void => {
    const key = fold(synonym.text);
    if (key === '') throw mistakeOf(row, `"${synonym.text}" has no letter or digit`);
    const other = names.add(key, synonym).find((same) => entities.get(same.id)?.kind === entity.kind && !areBoth(same, synonym));
    if (other)
      throw mistakeOf(row, `"${synonym.text}" means ${synonym.id} here and ${other.id} elsewhere; keep one, or mark both ABBREVIATION`);
    synonyms.push(synonym);
  };
  for (const entity of entities.values()) for (const synonym of ownNames(entity)) add(synonym, entity);
  const shared = new Map<string, string>();
  for (const row of tables.synonyms) {
    const entity = entityOf(row, entities);
    add(synonymOf(row, entity, shared), entity, row);
  }
  return { synonyms, names };
}

/** Whether a text may be both: names of the same entity, or abbreviations. */
const areBoth = (a: Synonym, b: Synonym): boolean => a.id === b.id || (a.kind === 'ABBREVIATION' && b.kind === 'ABBREVIATION');

function ownNames({ id, kind, name, abbreviation, source }: Entity): Synonym[] {
  const names: Synonym[] = [{ text: name, id, language: 'en', kind: 'NAME', source }];
  const short = kind === 'TARGET' ? id.slice('target:'.length) : abbreviation;
  if (short) names.push({ text: short, id, language: 'en', kind: 'ABBREVIATION', source });
  return names;
}

function entityOf(row: Row, entities: ReadonlyMap<string, Entity>): Entity {
  const entity = entities.get(row.cell('id'));
  if (!entity) throw row.mistake(`"${row.cell('id')}" is in no table; add its row or mend the id`);
  return entity;
}

/** `shared` holds each language, kind and source once: thousands of rows say the same, and what is held twice takes time to keep. */
function synonymOf(row: Row, { id }: Entity, shared: Map<string, string>): Synonym {
  const cell = (column: string): string => {
    const text = row.cell(column);
    const known = shared.get(text);
    if (known === undefined) shared.set(text, text);
    return known ?? text;
  };
  const [kind, language] = [cell('kind'), cell('language')];
  if (!KINDS.has(kind)) throw row.mistake(`"${kind}" is no kind of synonym; use one of ${[...KINDS].join(', ')}`);
  if (!/^[a-z]{2}$/.test(language)) throw row.mistake(`"${language}" is no language code of two letters`);
  return { text: row.cell('text'), id, language, kind: kind as SynonymKind, source: cell('source') };
}

const mistakeOf = (row: Row | undefined, sentence: string): Error =>
  row ? row.mistake(sentence) : new Error(`seeds/vocabulary: ${sentence}`);
