import { withCellsJoined } from './cell-lines.js';
import { withoutWhomToAsk } from './contact-lines.js';
import { withGluedHeadingsParted } from './glued-headings.js';
import { withTablesAsHeadings } from './heading-tables.js';
import type { WordLists } from './layout.js';
import { withNestedFacts } from './nested-facts.js';
import type { Layout } from './page-layout.js';

/** The lines of a page, trimmed, an empty one where a blank stood, a line for each heading; furniture, flags, e-mail addresses, telephone numbers and people to ask are gone. */
export function pageLines(text: string, layout: Layout, words: WordLists): string[] {
  const lines = cleanLines(text).flatMap((line) => {
    if (line === '') return [''];
    if (layout.lines.isFurniture(line)) return [];
    const bare = withoutLinks(line, layout).replace(/\p{Regional_Indicator}+ ?/gu, '');
    const kept = withoutWhomToAsk(bare, layout, words);
    return kept === '' || (kept !== line && !/[\p{L}\d]/u.test(kept)) ? [] : [kept];
  });
  const parted = withTablesAsHeadings(withCellsJoined(lines, layout, words), layout, words);
  return withNestedFacts(withGluedHeadingsParted(parted, layout), layout);
}

/** "Study Description⇥Go to": a link in the last cell of a line is no part of its heading. */
function withoutLinks(line: string, layout: Layout): string {
  if (!line.includes('\t') || line.length > LONGEST_ROW) return line;
  const last = line.slice(line.lastIndexOf('\t') + 1).trim();
  return /\p{L}/u.test(last) && layout.lines.isFurniture(last) ? line.slice(0, line.lastIndexOf('\t')).trim() : line;
}

const LONGEST_ROW = 2_000;

/** Lines as a reader sees them: no carriage returns, no zero-width characters, plain spaces, trimmed. */
export function cleanLines(text: string): string[] {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/[\u200b-\u200d\u2060\ufeff]/g, '')
    .split('\n')
    .map((line) =>
      line
        .replace(/[\u00a0\u2000-\u200a\u202f\u3000]/g, ' ')
        .replace(/\t+/g, '\t')
        .replace(/ {2,}/g, ' ')
        .trim(),
    );
}
