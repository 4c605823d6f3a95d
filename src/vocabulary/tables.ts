import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { once } from '../once.js';
import { openTsv, type TsvRow } from '../tsv.js';

/** The tables of the vocabulary and their columns; each is sorted by its first column, then its second, in code-unit order. */
const COLUMNS = {
  affixes: ['text', 'kind', 'scope', 'why', 'source'],
  blocklist: ['text', 'why', 'source'],
  conditions: ['slug', 'name', 'parents', 'crossReferences', 'source'],
  'drug-classes': ['slug', 'name', 'parents', 'crossReferences', 'source'],
  'drug-targets': ['drug', 'target', 'action', 'source'],
  drugs: ['slug', 'name', 'classes', 'crossReferences', 'source'],
  endpoints: ['slug', 'name', 'abbreviation', 'measured', 'source'],
  'non-therapies': ['text', 'scope', 'why', 'source'],
  'other-names': ['text', 'source'],
  procedures: ['slug', 'name', 'kind', 'crossReferences', 'source'],
  qualifiers: ['text', 'qualifier', 'source'],
  regimens: ['acronym', 'drugs', 'name', 'source'],
  separators: ['text', 'relation', 'source'],
  synonyms: ['text', 'id', 'language', 'kind', 'source'],
  targets: ['symbol', 'name', 'crossReferences', 'source'],
} as const;

/** A table that is held whole. */
export type TableName = Exclude<keyof typeof COLUMNS, 'synonyms'>;

export type Row = TsvRow;

/**
 * All tables, each read when it is first asked for; the one of the synonyms, which is larger than all others together, is read row by row as
 * often as it is gone through.
 */
export type Tables = Readonly<Record<TableName, readonly Row[]>> & { readonly synonyms: Iterable<Row> };

/**
 * The tables of a vocabulary.
 * @throws Error with file and line for a missing column, an unsorted or repeated row, or an empty `source`, key or name: when its table or,
 * for a synonym, its row is read.
 */
export function readTables(folder: string): Tables {
  const names = Object.keys(COLUMNS) as (keyof typeof COLUMNS)[];
  const held = names
    .filter((name) => name !== 'synonyms')
    .map((name) => [name, { get: once(() => [...rowsOf(folder, name)]), enumerable: true }]);
  const synonyms = { value: { [Symbol.iterator]: () => rowsOf(folder, 'synonyms') }, enumerable: true };
  return Object.defineProperties({}, { ...Object.fromEntries(held), synonyms }) as Tables;
}

/** A hash of all tables: it changes exactly when a byte of them does. */
export function versionOf(folder: string): string {
  const hash = createHash('sha256');
  for (const name of Object.keys(COLUMNS)) hash.update(`${name}\n`).update(readFileSync(join(folder, `${name}.tsv`)));
  return hash.digest('hex').slice(0, 16);
}

function* rowsOf(folder: string, name: keyof typeof COLUMNS): Generator<Row> {
  const [first, second] = COLUMNS[name];
  let [before, beside] = ['', ''];
  for (const row of openTsv(join(folder, `${name}.tsv`), COLUMNS[name]).rows) {
    const [one, two] = [row.cell(first), row.cell(second)];
    if (one === '') throw row.mistake(emptyCell(first));
    if (two === '' && second === 'name') throw row.mistake(emptyCell(second));
    if (row.cell('source') === '') throw row.mistake(emptyCell('source'));
    if (one < before || (one === before && two < beside))
      throw row.mistake(`"${one}" stands after "${before} ${beside}"; sort the rows by ${first}, then ${second}`);
    if (one === before && two === beside) throw row.mistake(`"${one}" stands here twice; remove one of the rows`);
    before = one;
    beside = two;
    yield row;
  }
}

const emptyCell = (column: string): string => `the cell "${column}" is empty; every row needs one`;
