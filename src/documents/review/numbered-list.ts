import { doiOf, pmidOf } from '../citation-ids.js';
import type { LineRules } from '../page/line-rules.js';
import { levelOf } from './article-lines.js';
import { barLinks, isLinkBar } from './link-bars.js';
import { withoutLinks } from './markdown-inline.js';
import { BULLET } from './markdown-lines.js';
import { numberOf } from './references.js';

/** "1 Ritter J.": a bare number counts only where it goes on counting. */
export const BARE = /^(\d{1,3})\s+(?=[\p{Lu}\p{Script=Han}])(\S.*)$/u;
export const CITATION = /(?<!\d)(?:19|20)\d{2}(?!\d)|\bdoi\b|PMID/i;
/** A line that is an id or an address of the work above it. */
const ADDRESS = /^[[(<]?(?:doi|pmid|pmcid|pubmed)[\])]?\s*[:：]?\s*\S|^[[(<]?(?:https?:\/\/|(?:dx\.)?doi\.org\/|10\.\d{4,9}\/)/i;
const LONGEST_ADDRESS = 300;
/** So many written lines ahead the next number is looked for, and so many of a reference for its year. */
const REACH = 40;
const LINES_OF_REFERENCE = 6;
const LOOK = 1000;
/** So many lines may stand between the heading and the first reference. */
const LINES_ABOVE = 3;

/** The references of a numbered list as texts, where it ends (exclusive), and how many lines between them are none of theirs. */
export interface NumberedList {
  readonly texts: readonly string[];
  readonly end: number;
  readonly keptOut: number;
}

/**
 * Reads a list that begins on line `from`; the line `heading` holds its heading too. A line without a number that follows without a blank
 * one continues the reference above it. Behind a blank line the list goes on only where the next number follows further down: what stands
 * between is a bar of links, an address of the work, the rest of a reference that has no year so far, or none of the list's.
 */
export function numberedList(lines: readonly string[], heading: number, from: number, rules: LineRules): NumberedList {
  const open: Open = { works: [], numbers: [], hasYear: false };
  let [end, keptOut, isDirect, haveAddresses] = [from, 0, false, false];
  for (let at = from; at < lines.length; at += 1) {
    const printed = withoutBullet(lines[at] ?? '');
    const line = dotted(at === heading ? withoutHeading(printed) : printed, nextNumber(open));
    if (line === '') {
      isDirect = false;
      continue;
    }
    if (levelOf(line) > 0) break;
    const isBelow = open.works.length > 0;
    if (numberOf(line) !== undefined) {
      for (const text of severalOn(line, open.works.length)) begin(open, text);
      isDirect = true;
    } else if (isBelow && isLinkBar(line, rules)) {
      // The links to a work stand below the whole of it.
      append(open, barLinks(line));
      isDirect = false;
    } else if (isDirect) append(open, line);
    else {
      const goesOn = (isBelow || keptOut < LINES_ABOVE) && isFollowed(lines, at + 1, open);
      const isAddress = isBelow && isAddressLine(line);
      if (!goesOn && !(isAddress && haveAddresses)) break;
      if (isAddress || (isBelow && !open.hasYear)) append(open, line);
      else keptOut += 1;
      haveAddresses ||= isAddress;
    }
    end = at + 1;
  }
  return { texts: counted(open), end, keptOut };
}

/** The references read so far, each as the pieces of its text; whether the last one has told its year. */
interface Open {
  readonly works: string[][];
  readonly numbers: number[];
  hasYear: boolean;
}

function begin(open: Open, text: string): void {
  open.works.push([text]);
  open.numbers.push(numberOf(text) ?? open.works.length);
  open.hasYear = CITATION.test(text);
}

function append(open: Open, text: string): void {
  if (text !== '') open.works.at(-1)?.push(text);
  open.hasYear ||= CITATION.test(text);
}

export const withoutBullet = (line: string): string => (line.startsWith(BULLET) ? line.slice(BULLET.length) : line);

/** "2 Meyers PA" as "2. Meyers PA", where 2 is the number that comes next. */
export function dotted(line: string, next: number): string {
  const [, number, text] = BARE.exec(line) ?? [];
  return Number(number) === next ? `${number}. ${text}` : line;
}

const nextNumber = ({ numbers }: Open): number => (numbers.at(-1) ?? 0) + 1;

/** Markdown may number every item of a list "1.", and counts them by their places. */
const areOnes = (numbers: readonly number[]): boolean => numbers.length > 1 && numbers.every((number) => number === 1);

function counted({ works, numbers }: Open): string[] {
  const texts = works.map((pieces) => pieces.join(' '));
  return areOnes(numbers) ? texts.map((text, at) => text.replace(/\d+/, String(at + 1))) : texts;
}

/** Whether the reference that comes next stands further down, no heading above it. */
function isFollowed(lines: readonly string[], from: number, open: Open): boolean {
  const next = nextNumber(open);
  let seen = 0;
  for (let at = from; at < lines.length && seen < REACH; at += 1) {
    const line = (lines[at] ?? '').slice(0, LOOK);
    if (line === '') continue;
    if (levelOf(line) > 0) return false;
    const number = numberOf(dotted(withoutBullet(line), next));
    if ((number === next || (number === 1 && areOnes(open.numbers.slice(-2)))) && isCitation(lines, at)) return true;
    seen += 1;
  }
  return false;
}

/** The year of a reference may stand on a later line. */
function isCitation(lines: readonly string[], at: number): boolean {
  const written = lines.slice(at, at + 2 * LINES_OF_REFERENCE).filter((line) => line !== '');
  const other = written.findIndex((line, index) => index > 0 && numberOf(line.slice(0, LOOK)) !== undefined);
  return written.slice(0, other === -1 ? LINES_OF_REFERENCE : other).some((line) => CITATION.test(line.slice(0, LOOK)));
}

export function isAddressLine(line: string): boolean {
  const words = withoutLinks(line);
  return (
    words.length <= LONGEST_ADDRESS && ADDRESS.test(words) && (/https?:/i.test(words) || (doiOf(words) ?? pmidOf(words)) !== undefined)
  );
}

/** References printed one after another on one line: "[1] … [2] … [3] …", as long as they count up. */
function severalOn(line: string, before: number): string[] {
  const starts = [...line.matchAll(/[[［【](\d{1,3})[\]］】]/gu)];
  const inOrder = starts.filter((start, index) => Number(start[1]) === before + index + 1);
  if (inOrder.length < 2 || inOrder.length !== starts.length) return [line];
  return inOrder.map((start, index) => line.slice(start.index, inOrder[index + 1]?.index).trim());
}

function withoutHeading(line: string): string {
  return line.replace(/^[^[［【:：]*[:：]?\s*/, '');
}
