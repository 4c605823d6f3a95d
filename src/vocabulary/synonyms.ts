import { keyOf, type Token, tokensOf } from './fold.js';
import type { Row, Tables } from './tables.js';
import type { Entity, Synonym, SynonymKind } from './vocabulary.js';

/** A synonym with its tokens and key, taken once. */
export interface FoldedSynonym {
  readonly synonym: Synonym;
  readonly tokens: readonly Token[];
  readonly key: string;
}

const KINDS: ReadonlySet<string> = new Set(['NAME', 'SYNONYM', 'BRAND', 'CODE', 'ABBREVIATION', 'OBSOLETE', 'MISSPELLING']);

/**
 * All names of all entities: the curated name, a target's symbol, an endpoint's abbreviation, and the rows of `synonyms.tsv`.
 * @throws Error with file and line for a row of no entity, an unknown kind, or a text that means two entities of one kind (allowed only where
 * all of them are abbreviations: it then means neither by itself).
 */
export function curatedSynonyms(tables: Tables, entities: ReadonlyMap<string, Entity>): FoldedSynonym[] {
  const synonyms: FoldedSynonym[] = [];
  const meanings = new Map<string, Synonym[]>();
  const add = (synonym: Synonym, row?: Row): void => {
    const { kind } = entities.get(synonym.id) ?? {};
    const tokens = tokensOf(synonym.text);
    const key = keyOf(tokens);
    if (key === '') throw mistakeOf(row, `"${synonym.text}" has no letter or digit`);
    const same = meanings.get(`${kind}\t${key}`) ?? [];
    const other = same.find(({ id, kind: how }) => id !== synonym.id && !(how === 'ABBREVIATION' && synonym.kind === 'ABBREVIATION'));
    if (other)
      throw mistakeOf(row, `"${synonym.text}" means ${synonym.id} here and ${other.id} elsewhere; keep one, or mark both ABBREVIATION`);
    if (same.push(synonym) === 1) meanings.set(`${kind}\t${key}`, same);
    synonyms.push({ synonym, tokens, key });
  };
  for (const entity of entities.values()) for (const synonym of ownNames(entity)) add(synonym);
  for (const row of tables.synonyms) add(synonymOf(row, entities), row);
  return synonyms;
}

function ownNames({ id, kind, name, abbreviation, source }: Entity): Synonym[] {
  const names: Synonym[] = [{ text: name, id, language: 'en', kind: 'NAME', source }];
  const short = kind === 'TARGET' ? id.slice('target:'.length) : abbreviation;
  if (short) names.push({ text: short, id, language: 'en', kind: 'ABBREVIATION', source });
  return names;
}

function synonymOf(row: Row, entities: ReadonlyMap<string, Entity>): Synonym {
  const [id, kind, language] = [row.cell('id'), row.cell('kind'), row.cell('language')];
  if (!entities.has(id)) throw row.mistake(`"${id}" is in no table; add its row or mend the id`);
  if (!KINDS.has(kind)) throw row.mistake(`"${kind}" is no kind of synonym; use one of ${[...KINDS].join(', ')}`);
  if (!/^[a-z]{2}$/.test(language)) throw row.mistake(`"${language}" is no language code of two letters`);
  return { text: row.cell('text'), id, language, kind: kind as SynonymKind, source: row.cell('source') };
}

const mistakeOf = (row: Row | undefined, sentence: string): Error =>
  row ? row.mistake(sentence) : new Error(`seeds/vocabulary: ${sentence}`);
