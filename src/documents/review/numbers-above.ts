import type { LineRules } from '../page/line-rules.js';
import { isLinkBar } from './link-bars.js';
import { isReferenceHeading } from './reference-headings.js';
import { numberOf } from './references.js';

/** "[1]", "1.", "1" with nothing behind it. */
const ALONE = /^(?:[[［【(（]\s*(\d{1,3})\s*[\]］】)）][.、:：]?|(\d{1,3})\s*[.、．)）:：]?)$/u;
const HEADING = /^#+\s/;
/** So much a line that was broken by hand may be shorter than the width. */
const RAGGED = 4;

/**
 * The lines of an article, those of a reference whose number stands on a line of its own behind that number, as pages print it that lay
 * their references out in two columns. A bare number counts only below a heading of references and where it goes on counting, one without any
 * sign behind it only in a list whose first number stands alone too: else it is the number of a page.
 */
export function withNumbersJoined(lines: readonly string[], rules: LineRules): string[] {
  const joined: string[] = [];
  let next = 0;
  let isAloneList = false;
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at] ?? '';
    if (isReferenceHeading(line, rules.referenceHeadings)) [next, isAloneList] = [1, false];
    else if (HEADING.test(line)) next = 0;
    const alone = next > 0 && isNumber(line, next, isAloneList || next === 1);
    const text = alone ? textBelow(lines, at, rules) : undefined;
    if (text === undefined) {
      if (next > 0 && numberOf(line) === next) next += 1;
      joined.push(line);
      continue;
    }
    isAloneList ||= next === 1;
    joined.push(`${/^\d+$/.test(line) ? `${line}.` : line} ${text.words}`);
    next += 1;
    at = text.end - 1;
  }
  return joined;
}

function isNumber(line: string, next: number, mayBeBare: boolean): boolean {
  const [, bracketed, plain] = ALONE.exec(line) ?? [];
  return Number(bracketed ?? plain) === next && (mayBeBare || !/^\d+$/.test(line));
}

/** The lines down to the next blank one that belong to a number, and where they end (exclusive). */
function textBelow(lines: readonly string[], at: number, rules: LineRules): { words: string; end: number } | undefined {
  const from = lines[at + 1] === '' ? at + 2 : at + 1;
  const belongs = (line: string): boolean =>
    line !== '' && !HEADING.test(line) && !ALONE.test(line) && numberOf(line) === undefined && !isLinkBar(line, rules);
  let end = from;
  while (end < lines.length && belongs(lines[end] ?? '')) end += 1;
  return end === from ? undefined : { words: joinedFields(lines.slice(from, end)), end };
}

/**
 * Authors, title and journal on lines of their own are parted by full stops, as a citation on one line has them; in lines that were broken
 * at a width each is as long as the next word left room for.
 */
function joinedFields(lines: readonly string[]): string {
  const longest = lines.reduce((most, line) => Math.max(most, line.length), 0);
  const isBroken = lines.slice(0, -1).every((line, at) => line.length + firstWord(lines[at + 1] ?? '').length + 1 > longest - RAGGED);
  const parted = lines.map((line, at) => {
    const areFields = !isBroken && /[\p{L}\d)]$/u.test(line.slice(-2)) && /^[\p{Lu}\p{Script=Han}]/u.test(lines[at + 1] ?? '');
    return areFields ? `${line}.` : line;
  });
  return parted.join(' ');
}

const firstWord = (line: string): string => /^\S{0,40}/.exec(line)?.[0] ?? '';
