import { headingOn, inlineHeading } from './heading-lines.js';
import type { WordLists } from './layout.js';
import type { Layout } from './page-layout.js';

/** No table of outcomes has more columns. */
const MOST_COLUMNS = 4;
/** A time frame is short; what is longer describes. */
const LONGEST_TIME = 250;

/**
 * Puts tables that were saved with a line for each cell together again: below a heading of arms or outcomes, two or more lines that are names
 * of columns are the head. It goes; where the cells of outcomes make rows, their time frames are marked.
 */
export function withCellsJoined(lines: readonly string[], layout: Layout, words: WordLists): string[] {
  const joined: string[] = [];
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at] ?? '';
    joined.push(line);
    const shape = headingOn(line, '', layout)?.shape;
    if (shape !== 'outcomes' && shape !== 'arms' && shape !== 'armTable') continue;
    const from = lines[at + 1] === '' ? at + 2 : at + 1;
    const head = headBelow(lines, from, words);
    if (head.length < 2) continue;
    at = from + head.length - 1;
    if (shape !== 'outcomes') continue;
    const cells = cellsBelow(lines, at + 1, layout, words);
    joined.push(...(outcomeLines(cells, head, words) ?? cells));
    at += cells.length;
  }
  return joined;
}

/** Words of more than columns are names of them only here, one on a line below another. */
const COLUMNS = ['column', 'column-dropped', 'column-on-line'];

const isColumn = (line: string, words: WordLists): boolean =>
  line.length <= 40 && COLUMNS.some((list) => words.get(list)?.has(line.toLowerCase().replace(/\s*\/\s*/g, '/')));

/** The lines from a place on that are names of columns. */
function headBelow(lines: readonly string[], from: number, words: WordLists): readonly string[] {
  let to = from;
  while (to < lines.length && to - from < MOST_COLUMNS && isColumn(lines[to] ?? '', words)) to += 1;
  return lines.slice(from, to);
}

/** The lines from a place on up to the next heading. */
function cellsBelow(lines: readonly string[], from: number, layout: Layout, words: WordLists): readonly string[] {
  const isEnd = (line: string): boolean =>
    line !== '' && !isTime(line, words) && (headingOn(line, '', layout) ?? inlineHeading(line, '', layout)) !== undefined;
  let to = from;
  while (to < lines.length && !isEnd(lines[to] ?? '')) to += 1;
  return lines.slice(from, to);
}

/** A line for the measure, for its description and for its time frame, whose column is the last; undefined where the lines are no such rows. */
function outcomeLines(lines: readonly string[], head: readonly string[], words: WordLists): readonly string[] | undefined {
  if (!TIME_COLUMN.test(head.at(-1) ?? '')) return undefined;
  const cells = lines.filter((line) => line !== '');
  const rows = [wholeRows(cells, head.length), endingRows(cells, head.length, words)];
  const found = rows.find((told) => told.length > 0 && told.every((row) => row.length > 1 && isTime(row.at(-1) ?? '', words)));
  return found?.flatMap((row) => [...row.slice(0, -1), `Time Frame: ${row.at(-1)}`]);
}

function wholeRows(cells: readonly string[], width: number): readonly (readonly string[])[] {
  if (cells.length % width !== 0) return [];
  return Array.from({ length: cells.length / width }, (_, row) => cells.slice(row * width, (row + 1) * width));
}

/** An empty cell leaves no line: then a row ends where a time is told. */
function endingRows(cells: readonly string[], width: number, words: WordLists): readonly (readonly string[])[] {
  const rows: string[][] = [];
  let open: string[] = [];
  for (const cell of cells) {
    open.push(cell);
    if (open.length < 2 || (open.length < width && !isTime(cell, words))) continue;
    rows.push(open);
    open = [];
  }
  return open.length === 0 && rows.every(([measure = '']) => !/^(?:up to )?\d/i.test(measure)) ? rows : [];
}

const TIME_COLUMN = /^(?:time ?frame|time ?points?|评价时间|测量时间点?|时间(?:点|范围)?)$/i;

/** Whether a cell tells a time: it begins as time frames do, or with a length of time. */
function isTime(cell: string, words: WordLists): boolean {
  if (cell.length > LONGEST_TIME) return false;
  if (/^\d+(?:[.-]\d+)?[ -]?(?:hours?|days?|weeks?|months?|years?|cycles?|小时|天|周|个?月|年|周期)/i.test(cell)) return true;
  const start = cell.toLowerCase();
  return (
    [...(words.get('time-start') ?? [])].some((word) => start.startsWith(`${word} `) || start === word) && cell.split(' ').length <= 30
  );
}
