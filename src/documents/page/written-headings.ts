import { lookUp } from './heading-lookup.js';
import type { Layouts } from './layout.js';
import type { Layout } from './page-layout.js';

/** So many different headings before a gap make gaps the way in which a page parts its columns. */
const HABIT = 4;
const LONGEST_HEADING = 80;
/** Longer lines are running text. */
const LONGEST_LINE = 20_000;

/**
 * A page saved as text may keep its columns apart by two spaces or more ("Phase   Phase 2"). Where enough of its headings stand before such a
 * gap, every gap becomes the tab that parts cells; behind a full stop a gap parts sentences.
 */
export function withSpacedCells(text: string, layouts: Layouts): string {
  if (!/\S {2,}\S/.test(text)) return text;
  const lines = text.split('\n');
  const headings = new Set<string>();
  for (const line of lines) {
    const heading = headingBeforeGap(line, layouts.pages);
    if (heading !== undefined) headings.add(heading);
  }
  return headings.size < HABIT ? text : lines.map((line) => (line.length > LONGEST_LINE ? line : withTabs(line))).join('\n');
}

function headingBeforeGap(line: string, layouts: readonly Layout[]): string | undefined {
  const gap = line.length > LONGEST_LINE ? -1 : line.search(/(?<=\S) {2,}\S/);
  if (gap < 1 || gap > LONGEST_HEADING) return undefined;
  const printed = line
    .slice(0, gap)
    .trim()
    .replace(/^[-•*]\s+/, '');
  return layouts.some((layout) => lookUp(printed, '', layout) !== undefined) ? printed.toLowerCase() : undefined;
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
