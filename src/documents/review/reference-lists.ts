import type { LineRules } from '../page/line-rules.js';
import type { ReferenceRecord } from '../record.js';
import { levelOf } from './article-lines.js';
import { withoutLinks } from './markdown-inline.js';
import { BULLET } from './markdown-lines.js';
import { numberOf, referenceOf } from './references.js';

/** "1 Ritter J.": a bare number counts only where it goes on counting. */
const BARE = /^(\d{1,3})\s+(?=[\p{Lu}\p{Script=Han}])(\S.*)$/u;
const CITATION = /(?<!\d)(?:19|20)\d{2}(?!\d)|\bdoi\b|PMID/i;

/** A list of references, where it begins (its heading, if it has one) and where it ends (exclusive). */
export interface ReferenceList {
  readonly references: readonly ReferenceRecord[];
  readonly start: number;
  readonly end: number;
}

/**
 * The lists of references of an article, in order: one below each heading that says so, where there are several; else below the last one,
 * or the last run of numbered lines that counts up from 1. Lists that count on from each other are numbered as one, without `list`.
 */
export function referenceLists(lines: readonly string[], rules: LineRules): ReferenceList[] {
  const headings = referenceHeadings(lines, rules.referenceHeadings);
  if (headings.length < 2) return [referenceList(lines, rules, headings[0])].flatMap((list) => list ?? []);
  const lists = headings.flatMap((heading, at) => {
    const upTo = lines.slice(0, headings[at + 1] ?? lines.length);
    return listBelow(upTo, { heading, from: heading + 1 }, rules) ?? [];
  });
  const numbers = lists.flatMap(({ references }) => references.map(({ number }) => number));
  if (new Set(numbers).size === numbers.length) return lists;
  return lists.map((list, at) => ({ ...list, references: list.references.map((reference) => ({ ...reference, list: at + 1 })) }));
}

/** Whether numbers mean different works in different lists. */
export const areSeparate = (lists: readonly ReferenceList[]): boolean =>
  lists.some(({ references }) => references.some(({ list }) => list !== undefined));

function referenceList(lines: readonly string[], rules: LineRules, known?: number): ReferenceList | undefined {
  const heading = known ?? lines.findLastIndex((line) => rules.referenceHeadings.has(headingWord(line)));
  const isHeadingAlone = heading !== -1 && isAlone(lines[heading] ?? '', rules.referenceHeadings);
  const from = heading === -1 ? lastRun(lines) : heading + (isHeadingAlone ? 1 : 0);
  return from === undefined ? undefined : listBelow(lines, { heading, from }, rules);
}

/** A line that follows without a blank line and bears no number continues the reference above it. */
function listBelow(
  lines: readonly string[],
  { heading, from }: { readonly heading: number; readonly from: number },
  rules: LineRules,
): ReferenceList | undefined {
  const start = heading === -1 ? from : heading;
  const unnumbered = heading === -1 ? [] : unnumberedList(lines, from);
  if (unnumbered.length > 1) {
    const references = unnumbered.flatMap(({ line }, at) => referenceOf(withoutBullet(line), { place: at + 1, rules }) ?? []);
    return { references, start, end: (unnumbered.at(-1)?.at ?? from) + 1 };
  }
  const texts: string[] = [];
  let end = from;
  for (let at = from; at < lines.length; at += 1) {
    const printed = withoutBullet(lines[at] ?? '');
    const line = dotted(at === heading ? withoutHeading(printed) : printed, texts.length + 1);
    if (line === '') continue;
    if (levelOf(line) > 0 || (numberOf(line) === undefined && (texts.length === 0 || lines[at - 1] === ''))) break;
    if (numberOf(line) === undefined) texts[texts.length - 1] += ` ${line}`;
    else texts.push(...severalOn(line, texts.length));
    end = at + 1;
  }
  const references = texts.flatMap((text) => referenceOf(text, { rules }) ?? []);
  return references.length === 0 ? undefined : { references, start, end };
}

/** A list whose numbers were lost on the way, as those of a web page's list are: every line down to the first that is no citation. */
function unnumberedList(lines: readonly string[], from: number): { line: string; at: number }[] {
  const below = lines.slice(from).map((line, index) => ({ line, at: from + index }));
  const written = below.filter(({ line }) => line !== '');
  const end = written.findIndex(
    ({ line }) => levelOf(line) > 0 || numberOf(withoutBullet(line)) !== undefined || BARE.test(line) || !CITATION.test(line),
  );
  return end === -1 ? written : written.slice(0, end);
}

const withoutBullet = (line: string): string => (line.startsWith(BULLET) ? line.slice(BULLET.length) : line);

/** "2 Meyers PA" as "2. Meyers PA", where 2 is the number that comes next. */
function dotted(line: string, next: number): string {
  const [, number, text] = BARE.exec(line) ?? [];
  return Number(number) === next ? `${number}. ${text}` : line;
}

/** The lines that head a list of references, each directly above one: above a numbered line, or above two that are citations. */
function referenceHeadings(lines: readonly string[], headings: ReadonlySet<string>): number[] {
  return lines.flatMap((line, at) => {
    if (!isAlone(line, headings)) return [];
    const [first = '', second = ''] = lines.slice(at + 1, at + 8).filter((text) => text !== '');
    const isNumbered = numberOf(withoutBullet(first)) !== undefined || dotted(first, 1) !== first;
    return isNumbered || [first, second].every((text) => levelOf(text) === 0 && CITATION.test(text)) ? [at] : [];
  });
}

/** References printed one after another on one line: "[1] … [2] … [3] …", as long as they count up. */
function severalOn(line: string, before: number): string[] {
  const starts = [...line.matchAll(/[[［【](\d{1,3})[\]］】]/gu)];
  const counted = starts.filter((start, index) => Number(start[1]) === before + index + 1);
  if (counted.length < 2 || counted.length !== starts.length) return [line];
  return counted.map((start, index) => line.slice(start.index, counted[index + 1]?.index).trim());
}

function lastRun(lines: readonly string[]): number | undefined {
  const start = lines.findLastIndex((line) => numberOf(line) === 1);
  if (start === -1) return undefined;
  const next = lines.slice(start + 1).find((line) => numberOf(line) !== undefined);
  const isReference = /\b(?:19|20)\d{2}\b|doi|PMID/i.test(lines[start] ?? '');
  return isReference && next !== undefined && numberOf(next) === 2 ? start : undefined;
}

function headingWord(line: string): string {
  return bareHeading(line.split(/[:：[［【]/)[0] ?? '');
}

function isAlone(line: string, headings: ReadonlySet<string>): boolean {
  return line.length < 80 && headings.has(bareHeading(line.replace(/[:：]\s*\**$/, '')));
}

/** A heading may bear a number of its own: "8. References", "六、参考文献". */
const bareHeading = (text: string): string =>
  withoutLinks(text)
    .replace(/\[[^[\]]{0,20}\]\s*$/, '')
    .replace(/^[#*•\s]+|(?<![*\s])[*\s]+$/g, '')
    .replace(/^(?:\d{1,2}\s*[.、]?|[一二三四五六七八九十]{1,3}\s*[、.])\s*(?=\D)/u, '')
    .toLowerCase();

function withoutHeading(line: string): string {
  return line.replace(/^[^[［【:：]*[:：]?\s*/, '');
}
