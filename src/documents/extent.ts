import type { RefusedDocument } from './record.js';

/**
 * What no document of these kinds comes near, in characters and items: a registry's longest field has 32,000 characters, its largest
 * trials some thousand sites. What has more is damaged, or made to do harm, and the work on it would not end.
 */
const LONGEST_PAGE = 1_000_000;
const LONGEST_LINE = 100_000;
export const LONGEST_TEXT = 200_000;
const LONGEST_LIST = 10_000;
/** Parts of one element of markup, text and comments between them included. */
export const MOST_PARTS = 100_000;
const DEEPEST = 100;

/** Blanks beyond these say nothing; the patterns that look for what stands behind blanks would try each of them. */
const MOST_BLANKS = 200;
const LONG_BLANKS = new RegExp(`[^\\S\\n]{${MOST_BLANKS},}`, 'g');
const LONG_SPACE = new RegExp(`\\s{${MOST_BLANKS},}`, 'g');

/** The text with every long run of blanks inside a line as one; its lines stay. */
export const withoutLongBlanks = (text: string): string => (hasLongBlanks(text) ? text.replace(LONG_BLANKS, ' ') : text);

/** Whether as many characters follow one another that may be blanks: one of them stands at every so many, so that few must be looked at. */
function hasLongBlanks(text: string): boolean {
  for (let at = MOST_BLANKS - 1; at < text.length; at += MOST_BLANKS) {
    let start = at;
    while (mayBeBlank(text, start - 1)) start -= 1;
    let end = at;
    while (mayBeBlank(text, end) && end - start < MOST_BLANKS) end += 1;
    if (end - start >= MOST_BLANKS) return true;
  }
  return false;
}

/** A blank inside a line, or nothing of ASCII. */
function mayBeBlank(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return (code <= 32 && code !== 10) || code >= 128;
}

/** The text with every long run of white space as one line break. */
export const withoutLongSpace = (text: string): string => (text.length < MOST_BLANKS ? text : text.replace(LONG_SPACE, '\n'));

/** Why a text is refused that is one page or article; undefined where it is not. */
export const pageTooLong = (text: string): string | undefined =>
  text.length > LONGEST_PAGE
    ? `It has ${text.length} characters, more than the ${LONGEST_PAGE} that one page or article may have; split it.`
    : undefined;

/** Why a text is refused whose lines are read one by one; undefined where it is not. */
export function lineTooLong(text: string): string | undefined {
  let line = 1;
  for (let at = 0; at <= text.length; line += 1) {
    const end = text.indexOf('\n', at);
    const length = (end === -1 ? text.length : end) - at;
    if (length > LONGEST_LINE)
      return `Line ${line} has ${length} characters, more than the ${LONGEST_LINE} that are read; it may be no text.`;
    if (end === -1) return undefined;
    at = end + 1;
  }
  return undefined;
}

/** What was read, refused where a text or list of its record is longer than any document has it. */
export function withinExtent<T extends { readonly records: readonly unknown[] }>(read: T, name: string): T | RefusedDocument {
  const reason = tooMuchIn(read.records);
  return reason === undefined ? read : { name, reason };
}

/**
 * Why a value is refused before anything in it is read, or a record after: a text or list that is longer, or a nesting that is deeper than any
 * document has it. Undefined where it is not.
 */
export const tooMuchIn = (value: unknown): string | undefined => tooMuchWithin(value, DEEPEST);

function tooMuchWithin(value: unknown, levels: number): string | undefined {
  if (typeof value === 'string')
    return value.length > LONGEST_TEXT
      ? `It holds a text of ${value.length} characters, more than the ${LONGEST_TEXT} that are read; no trial or article has one.`
      : undefined;
  if (typeof value !== 'object' || value === null) return undefined;
  if (levels === 0) return `It is JSON that is nested more than ${DEEPEST} deep, which no study is.`;
  if (Array.isArray(value) && value.length > LONGEST_LIST)
    return `It holds a list of ${value.length} items, more than the ${LONGEST_LIST} that are read; no trial or article has one.`;
  for (const part of Array.isArray(value) ? value : Object.values(value)) {
    const reason = tooMuchWithin(part, levels - 1);
    if (reason !== undefined) return reason;
  }
  return undefined;
}
