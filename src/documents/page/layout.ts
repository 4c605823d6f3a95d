import { join } from 'node:path';
import { readTsv, type TsvRow } from '../../tsv.js';
import { type LineRules, loadLineRules } from './line-rules.js';

/**
 * How the text under a heading is read: `value` one line; `text` all of it; `titled` all of it with the heading in front;
 * `list` one item a line; `words` comma-separated; `arms`, `armTable`, `outcomes`, `sites`, `references` what they say;
 * `section` opens a group of headings, `start` a new member of it; `inner` belongs to the text around it;
 * `drop` known and of no use; `personal` never kept.
 */
export const SHAPES = [
  'value',
  'text',
  'titled',
  'list',
  'words',
  'arms',
  'armTable',
  'outcomes',
  'sites',
  'references',
  'section',
  'start',
  'inner',
  'drop',
  'personal',
] as const;
export type Shape = (typeof SHAPES)[number];

/** One wording of one heading. `section` is the group in which it has this meaning, empty for anywhere. */
export interface Heading {
  readonly section: string;
  readonly heading: string;
  readonly field: string;
  readonly shape: Shape;
}

/** One way of laying out a page, as its rows say. */
export interface Layout {
  readonly name: string;
  /** The publisher that `SourceDocument.source` names. */
  readonly source: string;
  /** How many of its signs, or of its headings where it has no signs, a page must show. */
  readonly needs: number;
  /** Whether headings end in a colon. */
  readonly mark: 'colon' | 'none' | 'either';
  /** Whether a value may stand on the line of its heading. */
  readonly inline: boolean;
  /** Whether lines were broken at a width, so that a line's end says nothing. */
  readonly wrapped: boolean;
  /** What stands above the first heading: a title, or the prose of a summary. */
  readonly preface: 'title' | 'prose';
  readonly headings: ReadonlyMap<string, Heading>;
  /** Words that a heading may bear or lack without meaning another field ("Trial", "Estimated"). */
  readonly qualifiers: ReadonlySet<string>;
  /** Words that end a heading over people ("Recruiting contact"), and such a heading's ending in Chinese. */
  readonly personalWords: ReadonlySet<string>;
  readonly lines: LineRules;
}

/** The word lists of `words.tsv`, lower-cased. */
export type WordLists = ReadonlyMap<string, ReadonlySet<string>>;

export interface Registry {
  readonly name: string;
  readonly pattern: RegExp;
  /** The address of a record but for its id; empty where the registry has none. */
  readonly page: string;
}

/** All that a curator can say about the documents that come in. */
export interface Layouts {
  /** In the order in which they are tried. */
  readonly pages: readonly Layout[];
  readonly review: LineRules;
  readonly words: WordLists;
  readonly registries: readonly Registry[];
  /** Paths of the registry's API v2 that need no warning: read, known and unused, or personal. */
  readonly registryFields: ReadonlyMap<string, string>;
}

/** The key of a heading in `Layout.headings`: case, colons, question marks, "(s)", the space around a slash and how "and" is written do not count. */
export function headingKey(section: string, text: string): string {
  const folded = text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\(s\)/g, 's')
    .replace(/\s*&+\s*/g, ' and ')
    .replace(/\s*\/\s*/g, '/');
  return `${section}\t${folded
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/\s*[:?]+$/, '')}`;
}

/**
 * Reads the layout tables of a folder.
 * @throws Error with file and line at the first row that cannot be right.
 */
export function loadLayouts(folder: string): Layouts {
  const headings = readHeadings(join(folder, 'headings.tsv'));
  const lines = join(folder, 'lines.tsv');
  const words = readWords(join(folder, 'words.tsv'));
  const layouts = readTsv(join(folder, 'layouts.tsv'), [
    'layout',
    'rank',
    'source',
    'needs',
    'mark',
    'inline',
    'wrapped',
    'preface',
    'includes',
  ]);
  const pages = [...layouts.rows]
    .sort((a, b) => Number(a.cells.rank) - Number(b.cells.rank))
    .map((row) => ({
      ...layoutOf(row, layouts.path, headings, lines),
      qualifiers: words.get('heading-qualifier') ?? new Set(),
      personalWords: words.get('personal') ?? new Set(),
    }));
  return {
    pages,
    review: loadLineRules(lines, ['review']),
    words,
    registries: readRegistries(join(folder, 'registries.tsv')),
    registryFields: readRegistryFields(join(folder, 'ctgov-v2-fields.tsv')),
  };
}

function readHeadings(path: string): ReadonlyMap<string, readonly Heading[]> {
  const byLayout = new Map<string, Heading[]>();
  const seen = new Map<string, number>();
  for (const { cells, line } of readTsv(path, ['layout', 'section', 'heading', 'field', 'shape']).rows) {
    const { layout = '', section = '', heading = '', field = '', shape = '' } = cells;
    if (!(SHAPES as readonly string[]).includes(shape))
      throw new Error(`${path}:${line}: "${shape}" is no shape; use one of ${SHAPES.join(', ')}`);
    if (heading === '') throw new Error(`${path}:${line}: the heading is empty`);
    const key = `${layout}\t${headingKey(section, heading)}`;
    if (seen.has(key)) throw new Error(`${path}:${line}: the heading "${heading}" stands already on line ${seen.get(key)}`);
    seen.set(key, line);
    byLayout.set(layout, [...(byLayout.get(layout) ?? []), { section, heading, field, shape: shape as Shape }]);
  }
  return byLayout;
}

function layoutOf(
  row: TsvRow,
  path: string,
  headings: ReadonlyMap<string, readonly Heading[]>,
  lines: string,
): Omit<Layout, 'qualifiers' | 'personalWords'> {
  const { layout: name = '', source = '', mark = '', preface = '', includes = '' } = row.cells;
  if (!['colon', 'none', 'either'].includes(mark)) throw new Error(`${path}:${row.line}: mark is "${mark}"; use colon, none or either`);
  if (!['title', 'prose'].includes(preface)) throw new Error(`${path}:${row.line}: preface is "${preface}"; use title or prose`);
  const needs = Number(row.cells.needs);
  if (!Number.isInteger(needs) || needs < 1)
    throw new Error(`${path}:${row.line}: needs is "${row.cells.needs}"; use a whole number from 1`);
  if (includes !== '' && !headings.has(includes))
    throw new Error(`${path}:${row.line}: no heading belongs to the included layout "${includes}"`);
  const rows = [...(headings.get(includes) ?? []), ...(headings.get(name) ?? [])];
  return {
    name,
    source,
    needs,
    mark: mark as Layout['mark'],
    inline: row.cells.inline === 'yes',
    wrapped: row.cells.wrapped === 'yes',
    preface: preface as Layout['preface'],
    headings: new Map(rows.map((heading) => [headingKey(heading.section, heading.heading), heading])),
    lines: loadLineRules(lines, ['*', name]),
  };
}

function readWords(path: string): WordLists {
  const lists = new Map<string, Set<string>>();
  for (const { cells } of readTsv(path, ['list', 'word']).rows) {
    const list = lists.get(cells.list ?? '') ?? new Set<string>();
    lists.set(cells.list ?? '', list.add((cells.word ?? '').toLowerCase()));
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
