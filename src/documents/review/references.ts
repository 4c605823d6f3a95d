import { doiOf, pmidOf, urlOf } from '../citation-ids.js';
import { withoutContacts } from '../personal.js';
import { present } from '../present.js';
import type { ReferenceRecord } from '../record.js';

const NUMBERED = /^(?:[[［【(（]\s*(\d{1,3})\s*[\]］】)）][.、]?|(\d{1,3})\s*[.、．)）](?!\d))\s*(\S.*)$/u;
/** "1 Ritter J.": a bare number counts only where it goes on counting. */
const BARE = /^(\d{1,3})\s+(?=[\p{Lu}\p{Script=Han}])(\S.*)$/u;
const CITATION = /(?<!\d)(?:19|20)\d{2}(?!\d)|\bdoi\b|PMID/i;
const HIDDEN_EMAIL = /@/;

/** A list of references, where it begins (its heading, if it has one) and where it ends (exclusive). */
export interface ReferenceList {
  readonly references: readonly ReferenceRecord[];
  readonly start: number;
  readonly end: number;
}

/** One line of a list of references: its number, if printed (else that of its place, where the list has one), its citation and the ids found in it. */
export function referenceOf(line: string, place?: number): ReferenceRecord | undefined {
  const [, bracketed, dotted, text = line] = NUMBERED.exec(line) ?? [];
  const citation = (HIDDEN_EMAIL.test(text) ? withoutContacts(text) : text).trim();
  if (citation === '') return undefined;
  const number = bracketed ?? dotted;
  return {
    citation,
    ...present({
      number: number === undefined ? place : Number(number),
      pmid: pmidOf(citation),
      doi: doiOf(citation),
      url: urlOf(citation),
    }),
  };
}

/**
 * Finds the list of references of an article: below a heading that says so, else the last run of numbered lines that counts up from 1.
 * A line that follows without a blank line and bears no number continues the reference above it.
 */
export function referenceList(lines: readonly string[], headings: ReadonlySet<string>): ReferenceList | undefined {
  const heading = lines.findLastIndex((line) => headings.has(headingWord(line)));
  const from = heading === -1 ? lastRun(lines) : heading + (isAlone(lines[heading] ?? '', headings) ? 1 : 0);
  if (from === undefined) return undefined;
  const opening = heading === -1 ? from : heading;
  const unnumbered = heading === -1 ? [] : unnumberedList(lines, from);
  if (unnumbered.length > 1) {
    const references = unnumbered.flatMap(({ line }, at) => referenceOf(line, at + 1) ?? []);
    return { references, start: opening, end: (unnumbered.at(-1)?.at ?? from) + 1 };
  }
  const texts: string[] = [];
  let end = from;
  for (let at = from; at < lines.length; at += 1) {
    const line = dotted(at === heading ? withoutHeading(lines[at] ?? '') : (lines[at] ?? ''), texts.length + 1);
    if (line === '') continue;
    const entries = severalOn(line, texts.length);
    if (numberOf(line) === undefined && (texts.length === 0 || lines[at - 1] === '')) break;
    if (numberOf(line) === undefined) texts[texts.length - 1] += ` ${line}`;
    else texts.push(...entries);
    end = at + 1;
  }
  const references = texts.flatMap((text) => referenceOf(text) ?? []);
  return references.length === 0 ? undefined : { references, start: opening, end };
}

/** A list whose numbers were lost on the way, as those of a web page's list are: every line down to the first that is no citation. */
function unnumberedList(lines: readonly string[], from: number): { line: string; at: number }[] {
  const below = lines.slice(from).map((line, index) => ({ line, at: from + index }));
  const written = below.filter(({ line }) => line !== '');
  const end = written.findIndex(({ line }) => numberOf(line) !== undefined || BARE.test(line) || !CITATION.test(line));
  return end === -1 ? written : written.slice(0, end);
}

/** "2 Meyers PA" as "2. Meyers PA", where 2 is the number that comes next. */
function dotted(line: string, next: number): string {
  const [, number, text] = BARE.exec(line) ?? [];
  return Number(number) === next ? `${number}. ${text}` : line;
}

/** The lines that head a list of references, each directly above a numbered line. */
export function referenceHeadings(lines: readonly string[], headings: ReadonlySet<string>): number[] {
  return lines.flatMap((line, at) =>
    isAlone(line, headings) && numberOf(lines.slice(at + 1).find((text) => text !== '') ?? '') !== undefined ? [at] : [],
  );
}

function numberOf(line: string): number | undefined {
  const found = NUMBERED.exec(line);
  return found ? Number(found[1] ?? found[2]) : undefined;
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
  return (
    line
      .split(/[:：[［【]/)[0]
      ?.replace(/^[#*\s]+|[*\s]+$/g, '')
      .toLowerCase() ?? ''
  );
}

function isAlone(line: string, headings: ReadonlySet<string>): boolean {
  return headings.has(
    line
      .replace(/[:：]$/, '')
      .replace(/^[#*\s]+|[*\s]+$/g, '')
      .toLowerCase(),
  );
}

function withoutHeading(line: string): string {
  return line.replace(/^[^[［【:：]*[:：]?\s*/, '');
}
