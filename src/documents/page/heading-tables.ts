import { hasClosedWords, isClosedValue } from '../closed-values.js';
import { hasFacilityWord } from './facility-words.js';
import { typedLabel } from './glued.js';
import type { Heading } from './heading.js';
import { inlineHeading } from './heading-lines.js';
import { lookUp } from './heading-lookup.js';
import type { WordLists } from './layout.js';
import type { Layout } from './page-layout.js';
import { meansPeople } from './personal-headings.js';

interface Table {
  /** Where the columns of the rows below stand that say something. */
  readonly kept: readonly number[];
  readonly width: number;
  /** Whether every row begins with its number. */
  readonly isNumbered?: boolean;
  /** Whether its columns stand below the heading of a list: then a row of so many cells is one, whatever its first cell reads like. */
  readonly isOfList?: boolean;
  readonly isOfSites?: boolean;
}

/** Lists of members, whose columns are no fields of the trial. */
const MEMBERS: readonly Heading['shape'][] = ['arms', 'armTable', 'outcomes', 'sites', 'arm'];

/**
 * Turns lines of several cells that hold headings into lines of one heading each: "Status | Open | Phase | II" into two, a row of column
 * headings and the row below it into one line a column, a heading with the columns of its list into the heading alone.
 */
export function withTablesAsHeadings(lines: readonly string[], layout: Layout, words: WordLists): string[] {
  if (!layout.inline) return [...lines];
  const open: Open = {};
  return lines.flatMap((line) => {
    const cells = line.includes('\t') || line.includes(' | ') ? cellsOf(line) : [line];
    const read =
      headOfRows(cells, open, words) ??
      rowOfList(cells, open, words) ??
      headed(cells, open, layout, words) ??
      below(line, cells, open, layout, words);
    const heading = line === '' || cells.length > 1 ? undefined : headingIn(line, layout);
    if (heading && open.table?.isOfList) open.table = undefined;
    if (line !== '') open.list = heading && MEMBERS.includes(heading.shape) ? heading : undefined;
    return read;
  });
}

/** Names of columns alone, on the line below the heading of a list ("试验药", then "序号 | 名称 | 用法"): they go, and say how the rows are read. */
function headOfRows(cells: readonly string[], open: Open, words: WordLists): readonly string[] | undefined {
  const isName = (cell: string): boolean => isColumn(cell, words) || (words.get('column-on-line')?.has(cell.toLowerCase()) ?? false);
  if (!open.list || cells.length < 2 || !cells.every(isName)) return undefined;
  const kept = cells.flatMap((cell, at) => (isDropped(cell, words) ? [] : [at]));
  const isNumbered = /^(?:#|no\.?|序号)$/i.test(cells[0] ?? '');
  open.table = { kept, width: cells.length, isNumbered, isOfList: true, isOfSites: open.list.shape === 'sites' };
  open.columns = undefined;
  return [];
}

/** A row of the table below the heading of a list. Columns of people leave no cell, so that of a row of sites only the facility is sure. */
function rowOfList(cells: readonly string[], { table }: Open, words: WordLists): readonly string[] | undefined {
  if (!table?.isOfList || cells.length < 2) return undefined;
  if (table.isOfSites) return [cells.find((cell) => hasFacilityWord(cell, words)) ?? ''];
  return cells.length === table.width && !table.isNumbered ? [keptOf(cells, table)] : undefined;
}

/** The table whose rows are being read: a list's, or one with a column for each field. */
interface Open {
  /** The heading of a list, while it is the line above. */
  list?: Heading | undefined;
  table?: Table | undefined;
  columns?: readonly string[];
}

/** The lines that a row of headings becomes, or undefined for a row without them. */
function headed(cells: readonly string[], open: Open, layout: Layout, words: WordLists): readonly string[] | undefined {
  if (cells.length < 2 || cells.every((cell) => isColumn(cell, words))) return undefined;
  const list = listHead(cells, layout, words);
  const isColumns = isColumnHead(cells, layout, words);
  const pairs = list || isColumns ? undefined : pairsOf(cells, layout);
  if (!list && !isColumns && !pairs) return undefined;
  open.table = list?.table;
  open.columns = isColumns ? cells : undefined;
  return list ? [list.heading] : (pairs ?? []);
}

function below(line: string, cells: readonly string[], open: Open, layout: Layout, words: WordLists): readonly string[] {
  const { table, columns } = open;
  if (columns && cells.length === columns.length)
    return columns.flatMap((heading, at) => (isDropped(heading, words) ? [] : [`${heading}:\t${cells[at] ?? ''}`]));
  const isRow = cells.length > 1 && (!table?.isNumbered || /^\d{1,3}[.、]?$/.test(cells[0] ?? ''));
  if (table && isRow && cells.length >= table.width - 1) return [keptOf(cells, table)];
  if (columns && inlineOrWhole(line, layout)) open.columns = undefined;
  const isCell = open.columns !== undefined && line !== '' && cells.length === 1;
  return [isCell ? `${columnOf(line, open.columns ?? [], layout, words)}:\t${line}` : line];
}

/** Where saved text has lost the cells of a row, a line tells by its words to which column it belongs; the first takes what says nothing. */
function columnOf(line: string, columns: readonly string[], layout: Layout, words: WordLists): string {
  const fits = columns.find((column) => {
    const field = headingIn(column, layout)?.field ?? '';
    return field === 'interventions' ? typedLabel(line, words).type !== undefined : hasClosedWords(field) && isClosedValue(field, line);
  });
  return fits ?? columns[0] ?? '';
}

function cellsOf(line: string): string[] {
  const isTable = /^\|.*\|$/.test(line);
  const bare = isTable ? line.slice(1, -1) : line;
  return bare.split(isTable ? /\s*\|\s*/ : line.includes('\t') ? /\s*\t\s*/ : /\s+\|\s+/).map((cell) => cell.trim());
}

function inlineOrWhole(line: string, layout: Layout): boolean {
  return headingIn(line, layout) !== undefined || inlineHeading(line, '', layout) !== undefined;
}

function headingIn(cell: string, layout: Layout, section = ''): Heading | undefined {
  return cell.length > 110 || cell === '' ? undefined : lookUp(cell.replace(/\s*[:：]$/, ''), section, layout);
}

/** The group whose member a heading begins, else none. */
function sectionOf(cell: string, layout: Layout): string {
  const heading = headingIn(cell, layout);
  return heading?.shape === 'member' ? (heading.field.split('.')[0] ?? '') : '';
}

function isDropped(cell: string, words: WordLists): boolean {
  return words.get('column-dropped')?.has(cell.toLowerCase()) ?? false;
}

function isColumn(cell: string, words: WordLists): boolean {
  return isDropped(cell, words) || (words.get('column')?.has(cell.toLowerCase()) ?? false);
}

/** "Outcome | Measure | Time frame": the first cell is the heading of a list, the others say what its columns hold. */
function listHead(
  cells: readonly string[],
  layout: Layout,
  words: WordLists,
): { readonly heading: string; readonly table: Table } | undefined {
  const [first = '', ...rest] = cells;
  if (rest.length === 0 || !rest.every((cell) => isColumn(cell, words))) return undefined;
  const heading = headingIn(first, layout);
  if (!heading || !MEMBERS.includes(heading.shape)) return undefined;
  const kept = rest.flatMap((cell, at) => (isDropped(cell, words) ? [] : [at]));
  return { heading: first, table: { kept, width: rest.length } };
}

/** The cells of a row that say something; where it has one more than the columns named, the list's heading stood over the first. */
function keptOf(cells: readonly string[], { kept, width }: Table): string {
  const places = cells.length > width ? [0, ...kept.map((at) => at + 1)] : kept;
  return places.flatMap((at) => cells[at] || []).join('\t');
}

/** "Status | Open | Phase | II": every second cell is a heading, or ends as one does; a number in front counts the rows. */
function pairsOf(cells: readonly string[], layout: Layout): string[] | undefined {
  const isNumbered = cells.length > 2 && /^(?:[A-Z]\.)?[\d.]*(?: and [A-Z.\d]+)?\.?$/.test(cells[0] ?? '');
  const own = isNumbered ? cells.slice(1) : cells;
  if (own.length < 2 || (own.length < 3 && !isNumbered)) return undefined;
  // "Group | A | Sample size | 40": behind the heading of a member its other fields are headings too.
  const section = sectionOf(own[0] ?? '', layout);
  const isHead = (cell: string | undefined): boolean =>
    cell !== undefined && (headingIn(cell, layout, section) !== undefined || meansPeople(cell, layout) || /^\S.{0,40}[:：]$/.test(cell));
  if (!isHead(own[0])) return undefined;
  // "Interventions: | Group: | A | Sample size: | 40": a heading over the pairs stands in front of them.
  if (own.length > 2 && [0, 1].every((at) => /[:：]$/.test(own[at] ?? '')) && headingIn(own[1] ?? '', layout)) {
    const inner = pairsOf(own.slice(1), layout);
    return inner && [own[0] ?? '', ...inner];
  }
  const pairs: string[] = [];
  for (let at = 0; at < own.length; at += 2) {
    const head = own[at] ?? '';
    if (isHead(head)) pairs.push(`${head.replace(/\s*[:：]$/, '')}:\t${own[at + 1] ?? ''}`);
    else if (at > 0 && pairs.length > 0) pairs[pairs.length - 1] += ` ${own.slice(at, at + 2).join(' ')}`;
  }
  return isHead(own[2]) || own.length <= 3 ? pairs : undefined;
}

/** Three cells or more, each the heading of another field of the trial or of a member of a list, but for those of no use. */
function isColumnHead(cells: readonly string[], layout: Layout, words: WordLists): boolean {
  if (cells.length < 3 || cells.some((cell) => /[:：]$/.test(cell))) return false;
  const said = cells.filter((cell) => !isDropped(cell, words));
  const member = said
    .map((cell) => headingIn(cell, layout))
    .find((heading) => heading?.shape === 'member')
    ?.field.split('.')[0];
  const fields = said.map((cell) => lookUp(cell, member ?? '', layout));
  const named = fields.flatMap((heading) => (heading && !MEMBERS.includes(heading.shape) ? [heading.field] : []));
  const filled = named.filter((field) => field !== '');
  return named.length === said.length && filled.length > 1 && new Set(filled).size === filled.length;
}
