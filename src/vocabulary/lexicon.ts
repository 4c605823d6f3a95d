import type { Curated } from './curated.js';
import { fold } from './fold.js';
import type { Hierarchy } from './hierarchy.js';
import type { Names } from './names.js';
import { Phrases } from './phrases.js';
import { SpellingIndex } from './spelling.js';
import type { Row, Tables } from './tables.js';
import type { Entity, EntityKind, Synonym } from './vocabulary.js';

export type PartRelation = 'TOGETHER' | 'ALTERNATIVES';

/** Words that may be taken off a label without changing what it means, by the kinds of entities they stand with. */
export interface Affix {
  readonly kind: string;
  readonly scope: EntityKind | 'ANY';
}

export interface Regimen {
  readonly acronym: string;
  readonly entities: readonly Entity[];
  readonly source: string;
}

/** Everything that grounding looks up, prepared once. */
export interface Lexicon {
  readonly entities: ReadonlyMap<string, Entity>;
  synonymsOf(id: string): readonly Synonym[];
  readonly names: Names;
  readonly codes: ReadonlyMap<string, readonly Synonym[]>;
  /** The first tokens of the names of classes: most labels have none of them. */
  readonly classStarts: ReadonlySet<string>;
  readonly regimens: ReadonlyMap<string, readonly Regimen[]>;
  /** First tokens of their acronyms. */
  readonly regimenStarts: ReadonlySet<string>;
  readonly affixes: Phrases<Affix>;
  /** Words after an acronym that say that it is a regimen. */
  readonly regimenWords: Phrases<true>;
  /** Small words that mean nothing at the end of a label: "of", "the". */
  readonly links: Phrases<true>;
  readonly qualifiers: Phrases<string>;
  readonly separators: Phrases<PartRelation>;
  readonly nonTherapies: ReadonlySet<string>;
  /** A label with one of these anywhere is no therapy: "matching placebo for X". */
  readonly nonTherapyWords: Phrases<true>;
  readonly blocked: Phrases<true>;
  readonly spelling: SpellingIndex;
  /** Words that make another entity of a name when a bracket adds them: "liposomal". */
  readonly changes: Phrases<true>;
  readonly hierarchy: Hierarchy;
}

export function lexiconOf(tables: Tables, { entities, synonyms, names }: Curated, hierarchy: Hierarchy): Lexicon {
  const regimens = regimensOf(tables, entities);
  // Made when first asked for.
  let codes: ReadonlyMap<string, readonly Synonym[]> | undefined;
  let synonymsById: ReadonlyMap<string, readonly Synonym[]> | undefined;
  let classStarts: ReadonlySet<string> | undefined;
  const affixes = tables.affixes.filter((row) => !['CHANGE', 'LINK'].includes(row.cell('kind')));
  return {
    entities,
    synonymsOf: (id) => {
      synonymsById ??= byId(synonyms);
      return synonymsById.get(id) ?? [];
    },
    hierarchy,
    names,
    get classStarts() {
      classStarts ??= startsOf(names, 'DRUG_CLASS');
      return classStarts;
    },
    get codes() {
      codes ??= codesOf(names);
      return codes;
    },
    regimens,
    regimenStarts: new Set([...regimens.keys()].map((key) => key.split(' ')[0] ?? '')),
    affixes: phrasesOf(affixes, true, (row) => ({ kind: row.cell('kind'), scope: row.cell('scope') as Affix['scope'] })),
    regimenWords: phrasesOf(
      tables.affixes.filter((row) => row.cell('kind') === 'REGIMEN'),
      true,
      () => true,
    ),
    changes: phrasesOf(
      tables.affixes.filter((row) => row.cell('kind') === 'CHANGE'),
      true,
      () => true,
    ),
    links: phrasesOf(
      tables.affixes.filter((row) => row.cell('kind') === 'LINK'),
      true,
      () => true,
    ),
    qualifiers: phrasesOf(tables.qualifiers, true, (row) => row.cell('qualifier')),
    separators: phrasesOf(tables.separators, true, (row) => row.cell('relation') as PartRelation),
    nonTherapies: new Set(tables['non-therapies'].map((row) => fold(row.cell('text')))),
    nonTherapyWords: phrasesOf(
      tables['non-therapies'].filter((row) => row.cell('scope') === 'ANYWHERE'),
      true,
      () => true,
    ),
    blocked: phrasesOf(tables.blocklist, false, () => true),
    spelling: new SpellingIndex(
      names,
      tables['other-names'].map((row) => row.cell('text')),
    ),
  };
}

function byId(synonyms: readonly Synonym[]): Map<string, Synonym[]> {
  const found = new Map<string, Synonym[]>();
  for (const synonym of synonyms) {
    const same = found.get(synonym.id);
    if (same) same.push(synonym);
    else found.set(synonym.id, [synonym]);
  }
  return found;
}

function phrasesOf<T>(rows: readonly Row[], skipPunctuation: boolean, read: (row: Row) => T): Phrases<T> {
  const phrases = new Phrases<T>({ skipPunctuation });
  for (const row of rows) phrases.add(row.cell('text'), read(row));
  return phrases;
}

/**
 * The acronyms of `regimens.tsv`.
 * @throws Error with file and line for a drug that is in no table, or an acronym whose rows disagree.
 */
function regimensOf(tables: Tables, entities: ReadonlyMap<string, Entity>): Map<string, Regimen[]> {
  const regimens = new Map<string, Regimen[]>();
  for (const row of tables.regimens) {
    const drugs = row.list('drugs').map((slug) => {
      const entity = entities.get(`drug:${slug}`) ?? entities.get(`class:${slug}`);
      if (!entity) throw row.mistake(`"${slug}" is neither a drug nor a class of the tables; add its row or mend the name`);
      return entity;
    });
    const key = fold(row.cell('acronym'));
    const same = regimens.get(key) ?? [];
    const other = same.find(({ acronym }) => acronym === row.cell('acronym'));
    if (other) throw row.mistake(`"${other.acronym}" is already a regimen; one acronym can only mean one list of drugs`);
    regimens.set(key, [...same, { acronym: row.cell('acronym'), entities: drugs, source: row.cell('source') }]);
  }
  return regimens;
}

/** Codes by their letters and digits alone, without leading zeros: INCMGA00012 and INCMGA-0012 are one code. */
export function codeKey(key: string): string {
  const words = key.includes('no') || key.includes('code') ? key.replace(/\b(?:no|code)\b/g, '') : key;
  const joined = words.replaceAll(' ', '');
  return joined.includes('0') ? joined.replace(/(?<!\d)0+(?=\d)/g, '') : joined;
}

function startsOf(names: Names, kind: EntityKind): Set<string> {
  const keys = [...names.entries()].filter(([, same]) => same.some(({ entity }) => entity.kind === kind)).map(([key]) => key);
  return new Set(keys.map(firstTokenOf));
}

/** The first token of a key: its first word, or one Chinese character. */
export function firstTokenOf(key: string): string {
  const character = key.charAt(0);
  if (/\p{Script=Han}/u.test(character)) return character;
  const end = key.indexOf(' ');
  return end < 0 ? key : key.slice(0, end);
}

function codesOf(names: Names): Map<string, Synonym[]> {
  const codes = new Map<string, Synonym[]>();
  for (const [key, same] of names.entries()) {
    const found = same.filter(({ synonym }) => synonym.kind === 'CODE');
    if (found.length === 0) continue;
    const code = codeKey(key);
    codes.set(code, [...(codes.get(code) ?? []), ...found.map(({ synonym }) => synonym)]);
  }
  return codes;
}
