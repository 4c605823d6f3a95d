import type { Layouts } from './page/layout.js';
import { fieldsShown } from './page/layout-choice.js';
import { cleanLines } from './page/page-lines.js';
import { missingInReview } from './review/review.js';

const SEPARATORS = [',', ';', '\t', '|'];
const LONGEST_HEADER = 2000;
const LONGEST_NAME = 60;
const SHOWN = 5;

/** Why no reader knows a text, as a sentence, in terms of what it looks like: a table, an article, else a page. */
export function whyUnknown(text: string, layouts: Layouts): string {
  const lines = cleanLines(text).filter((line) => line !== '');
  const columns = columnsOf(lines);
  if (columns !== undefined) {
    const names = columns.slice(0, SHOWN).join(', ') + (columns.length > SHOWN ? ', …' : '');
    return `It looks like a table with the column(s) ${names}; a table is read where it has three columns or more and one of them, such as "NCT Number", holds the registry's number of each study.`;
  }
  const missing = missingInReview(text, layouts);
  if (missing !== undefined) return missing;
  const shown = Math.max(0, ...layouts.pages.map((layout) => fieldsShown(lines, layout)));
  return `No layout is known for this text: ${shown} known heading(s) and no numbered references in ${lines.length} line(s); add its headings to the layout tables.`;
}

/** The names of the columns of a table, or undefined where the lines below the first have not as many cells. */
function columnsOf([header = '', ...rows]: readonly string[]): string[] | undefined {
  const separator = SEPARATORS.find((sign) => header.includes(sign) && !header.includes(`${sign} `));
  if (separator === undefined || rows.length === 0 || header.length > LONGEST_HEADER) return undefined;
  const names = header.split(separator).map((name) => name.trim());
  const isTable = rows.slice(0, SHOWN).every((row) => row.slice(0, LONGEST_HEADER * 10).split(separator).length >= names.length);
  return isTable && names.every((name) => name.length <= LONGEST_NAME) ? names : undefined;
}
