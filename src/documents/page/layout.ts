import { join } from 'node:path';
import { simplified, writtenForms } from '../../simplified.js';
import { readTsv } from '../../tsv.js';
import { type CsvColumns, loadCsvColumns, loadStates, type States } from '../registry/ctgov-csv-columns.js';
import { loadPageLayouts } from './layout-tables.js';
import { type LineRules, lineRulesOf, readLines } from './line-rules.js';
import type { Layout, Registry } from './page-layout.js';

/** The word lists of `words.tsv`, lower-cased; Chinese words also as traditional characters write them. */
export type WordLists = ReadonlyMap<string, ReadonlySet<string>>;

/** All that a curator can say about the documents that come in. */
export interface Layouts {
  /** What the printed words of closed fields mean, by `valueKey`. */
  readonly values: ReadonlyMap<string, string>;
  /** In the order in which they are tried. */
  readonly pages: readonly Layout[];
  readonly review: LineRules;
  readonly words: WordLists;
  readonly registries: readonly Registry[];
  /** Paths of the registry's API v2 that need no warning: read, known and unused, or personal. */
  readonly registryFields: ReadonlyMap<string, string>;
  /** Columns of the registry's CSV. */
  readonly csvColumns: CsvColumns;
  /** States by which the registry's CSV is known to name a place. */
  readonly csvStates: States;
  /** The same for paths of elements of the registry's older XML. */
  readonly xmlFields: ReadonlyMap<string, string>;
  /** The word lists of `pubmed-words.tsv`, lower-cased: what PubMed's own words mean. */
  readonly pubmed: WordLists;
}

/**
 * Reads the layout tables of a folder.
 * @throws Error with file and line at the first row that cannot be right.
 */
export function loadLayouts(folder: string): Layouts {
  const lines = readLines(join(folder, 'lines.tsv'));
  const words = readWords(join(folder, 'words.tsv'));
  const values = readValues(join(folder, 'values.tsv'));
  const registries = readRegistries(join(folder, 'registries.tsv'));
  const pages = loadPageLayouts(folder, lines).map((layout) => ({
    ...layout,
    values,
    registries,
    qualifiers: words.get('heading-qualifier') ?? new Set<string>(),
    words,
  }));
  return {
    values,
    pages,
    review: lineRulesOf(lines, ['review']),
    words,
    registries,
    registryFields: readRegistryFields(join(folder, 'ctgov-v2-fields.tsv')),
    csvColumns: loadCsvColumns(join(folder, 'ctgov-csv-columns.tsv')),
    csvStates: loadStates(join(folder, 'ctgov-csv-states.tsv')),
    xmlFields: readRegistryFields(join(folder, 'ctgov-xml-fields.tsv')),
    pubmed: readWords(join(folder, 'pubmed-words.tsv')),
  };
}

/** The key of a printed value in `Layouts.values`: case, spaces, a final stop and traditional characters do not count. */
export function valueKey(field: string, printed: string): string {
  return `${field}\t${simplified(printed.normalize('NFKC'))
    .toLowerCase()
    .replace(/(?<![.;；。])[.;；。]+$/, '')
    .replace(/\s+/g, ' ')
    .trim()}`;
}

function readValues(path: string): ReadonlyMap<string, string> {
  return new Map(
    readTsv(path, ['field', 'printed', 'meaning']).rows.map(({ cells }) => [
      valueKey(cells.field ?? '', cells.printed ?? ''),
      cells.meaning ?? '',
    ]),
  );
}

function readWords(path: string): WordLists {
  const lists = new Map<string, Set<string>>();
  for (const { cells } of readTsv(path, ['list', 'word']).rows) {
    const list = lists.get(cells.list ?? '') ?? new Set<string>();
    for (const word of writtenForms((cells.word ?? '').toLowerCase())) list.add(word);
    lists.set(cells.list ?? '', list);
  }
  return lists;
}

function readRegistries(path: string): Registry[] {
  return readTsv(path, ['registry', 'pattern', 'page']).rows.map(({ cells, line }) => {
    try {
      return { name: cells.registry ?? '', pattern: new RegExp(`(?<![\\w-])(?:${cells.pattern})(?![\\w-])`, 'g'), page: cells.page ?? '' };
    } catch (cause) {
      throw new Error(`${path}:${line}: "${cells.pattern}" is no regular expression`, { cause });
    }
  });
}

function readRegistryFields(path: string): ReadonlyMap<string, string> {
  return new Map(readTsv(path, ['path', 'use']).rows.map(({ cells }) => [cells.path ?? '', cells.use ?? '']));
}
