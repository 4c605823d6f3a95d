import { lookUp } from './heading-lookup.js';
import type { Layouts } from './layout.js';

/** So many different headings before a gap make gaps the way in which a page parts its columns. */
const HABIT = 4;
const LONGEST_HEADING = 80;
/** A page shows how it is laid out in its first lines. */
const MOST_GAPS = 1_000;
/** Longer lines are running text. */
const LONGEST_LINE = 20_000;

/**
 * A page saved as text may keep its columns apart by two spaces or more ("Phase   Phase 2"). Where enough of its headings stand before such a
 * gap, every gap becomes the tab that parts cells; behind a full stop a gap parts sentences.
 */
export function withSpacedCells(text: string, layouts: Layouts): string {
  if (!/\S {2,}\S/.test(text)) return text;
  const lines = text.split('\n');
  return showsHabit(lines, layouts) ? lines.map((line) => (line.length > LONGEST_LINE ? line : withTabs(line))).join('\n') : text;
}

function showsHabit(lines: readonly string[], layouts: Layouts): boolean {
  const headings = new Set<string>();
  let gaps = 0;
  for (const line of lines) {
    const printed = beforeGap(line);
    if (printed === undefined) continue;
    if (layouts.pages.some((layout) => lookUp(printed, '', layout) !== undefined)) headings.add(printed.toLowerCase());
    gaps += 1;
    if (headings.size === HABIT || gaps === MOST_GAPS) break;
  }
  return headings.size === HABIT;
}

function beforeGap(line: string): string | undefined {
  const gap = line.length > LONGEST_LINE ? -1 : line.search(/(?<=\S) {2,}\S/);
  if (gap < 1 || gap > LONGEST_HEADING) return undefined;
  return line
    .slice(0, gap)
    .trim()
    .replace(/^[-•*]\s+/, '');
}

const withTabs = (line: string): string => line.replace(/(?<=[^\s.!?。]) {2,}(?=\S)/g, '\t');

const BRACKETED = /^[ \t]*【([^【】]{1,40})】[:： ]*/;

/** "【登记号】ChiCTR…": brackets mark a heading as a colon does. */
export function withBracketsAsColons(text: string, layouts: Layouts): string {
  if (!text.includes('【')) return text;
  return text
    .split('\n')
    .map((line) => {
      const [marked = '', heading = ''] = BRACKETED.exec(line) ?? [];
      return heading !== '' && layouts.pages.some((layout) => lookUp(heading, '', layout))
        ? `${heading}：${line.slice(marked.length)}`
        : line;
    })
    .join('\n');
}
