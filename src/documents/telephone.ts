/** What parts the groups of a number: a space, or a dash of any width. */
const GAP = '[ \\-\\u2010-\\u2015\\uFF0D]';

/**
 * How telephone numbers are written where no word says that one follows: by the numbering plans' own lengths (ITU E.123 and E.164), since
 * the numbers of registries, journals, grants, dates and doses are as long. Each alternative is of bounded length.
 */
const WAYS = [
  // International, behind a plus or two noughts: "+86-20-8555 1212", "0044 20 7946 0991".
  '[(（]?\\+\\d{1,3}[)）]?[ .-]?(?:\\(?\\d{1,4}\\)?[ .-]?){2,4}\\d{2,4}',
  `00[1-9]\\d{0,2}${GAP}\\(?\\d{1,4}\\)?${GAP}\\d{3,4}${GAP}\\d{2,4}(?:${GAP}\\d{2,4})?`,
  // China behind its code without a plus: "86-21-55590011", "(86)13855501212".
  `(?:00)?[(（]?86[)）]?${GAP}?(?:0?\\d{2,3}${GAP}\\d{3,4}${GAP}?\\d{4}|1[3-9]\\d${GAP}?\\d{4}${GAP}?\\d{4})`,
  // A Chinese landline by its area code (010, 02x, 03xx to 09xx), a mobile, a service number: "0371-65558888", "138 5550 1212", "400-8105555".
  `(?:[(（]0\\d{2,3}[)）]|0(?:10|2\\d|[3-9]\\d\\d))${GAP}?\\d{3,4}${GAP}?\\d{4}`,
  `1[3-9]\\d${GAP}\\d{4}${GAP}\\d{4}`,
  '1[3-9]\\d{9}',
  '[48]00-(?:\\d{7}|\\d{4}-\\d{3})',
  // A trunk nought and three groups or more, as in Japan, Korea, Britain, Australia and France: "03-5559-2511", "01632 960001", "01 55 55 01 01".
  `0\\d${GAP}\\d{4}${GAP}\\d{4}|0\\d{2}${GAP}\\d{3,4}${GAP}\\d{4}|0\\d{3}${GAP}\\d{2,3}${GAP}\\d{3,4}|0\\d{4} \\d{3} ?\\d{3}|\\(0\\d\\) ?\\d{4} \\d{4}`,
  '0[1-9](?:[ .]\\d{2}){4}',
  // North America, three, three and four digits: "(617) 555-0101", "617 555 0101", "1-617-555-0101".
  '\\(?\\d{3}\\)[ .-]?\\d{3}[ .-]\\d{4}',
  '\\d{3}[-.]\\d{3}[-.]\\d{4}',
  '[2-9]\\d{2}[ /][2-9]\\d{2}[ -]\\d{4}',
  '1[ .-]\\(?\\d{3}\\)?[ .-]\\d{3}[ .-]\\d{4}',
];

/** An extension, or a second number of the same house. */
const MORE = '(?:\\s?(?:转|分机|ext\\.?|x)\\s?\\d{1,6}|-\\d{1,6})?(?:[/、](?:1[3-9]\\d{9}|\\d{7,8})(?!\\d))?';

/** What stands behind the prefix of a DOI is none. */
const WRITTEN = new RegExp(`(?<![\\d.\\w-]|\\b10\\.\\d{4,9}/)(?:${WAYS.join('|')})${MORE}(?!\\.?\\d|[\\w-])`, 'g');

const LABELLED =
  /(?:\b(?:phone|tel|telephone|mobile|fax|call)(?: (?:number|no\.?))?|电话|手机|座机|热线|传真)\s*[.:：]*\s*\+?\(?\d[\d ().-]{5,}\d(?:\s*(?:ext|x)\.?\s*\d+)?/giu;

/** What every telephone number has: most texts hold a digit, few as many. */
const LONG_NUMBER = /\d[\d ()（）.\u2010-\u2015\uFF0D/-]{3,}\d/;

/** The text without telephone numbers, and the words that only announce one. */
export function withoutTelephones(text: string): string {
  return LONG_NUMBER.test(text) ? text.replace(LABELLED, '').replace(WRITTEN, '') : text;
}
