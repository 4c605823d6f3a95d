import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readTsv, type TsvRow } from '../tsv.js';

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

export type TableName = keyof typeof COLUMNS;

export type Row = TsvRow;

export type Tables = Readonly<Record<TableName, readonly Row[]>>;

/**
 * Reads every table of a vocabulary.
 * @throws Error with file and line for a missing column, an unsorted or repeated row, or an empty `source`, key or name.
 */
export function readTables(folder: string): Tables {
  const names = Object.keys(COLUMNS) as TableName[];
  return Object.fromEntries(names.map((name) => [name, readTable(folder, name)])) as unknown as Tables;
}

/** A hash of all tables: it changes exactly when a byte of them does. */
export function versionOf(folder: string): string {
  const hash = createHash('sha256');
  for (const name of Object.keys(COLUMNS)) hash.update(`${name}\n`).update(readFileSync(join(folder, `${name}.tsv`)));
  return hash.digest('hex').slice(0, 16);
}

function readTable(folder: string, name: TableName): readonly Row[] {
  const [first = '', second = ''] = COLUMNS[name];
  const needed = [first, 'source', ...(second === 'name' ? ['name'] : [])];
  let previous = '';
  const { rows } = readTsv(join(folder, `${name}.tsv`), COLUMNS[name]);
  for (const row of rows) {
    for (const column of needed) {
      if (row.cell(column) === '') throw row.mistake(`the cell "${column}" is empty; every row needs one`);
    }
    const order = `${row.cell(first)}\t${row.cell(second)}`;
    if (order < previous)
      throw row.mistake(`"${row.cell(first)}" stands after "${previous.replace('\t', ' ')}"; sort the rows by ${first}, then ${second}`);
    if (order === previous) throw row.mistake(`"${row.cell(first)}" stands here twice; remove one of the rows`);
    previous = order;
  }
  return rows;
}
