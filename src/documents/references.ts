import { doiOf, pmidOf, urlOf } from './citation-ids.js';
import { withoutContacts } from './personal.js';
import { present } from './present.js';
import type { ReferenceRecord } from './record.js';

const NUMBERED = /^(?:[[［【(（]\s*(\d{1,3})\s*[\]］】)）][.、]?|(\d{1,3})\s*[.、．)）](?!\d))\s*(\S.*)$/u;
const HIDDEN_EMAIL = /@/;

/** A list of references, where it begins (its heading, if it has one) and where it ends (exclusive). */
export interface ReferenceList {
  readonly references: readonly ReferenceRecord[];
  readonly start: number;
  readonly end: number;
}

/** One line of a list of references: its number, if printed, its citation and the ids found in it. */
export function referenceOf(line: string): ReferenceRecord | undefined {
  const [, bracketed, dotted, text = line] = NUMBERED.exec(line) ?? [];
  const citation = (HIDDEN_EMAIL.test(text) ? withoutContacts(text) : text).trim();
  if (citation === '') return undefined;
  const number = bracketed ?? dotted;
  return {
    citation,
    ...present({
      number: number === undefined ? undefined : Number(number),
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
  const texts: string[] = [];
  let end = from;
  for (let at = from; at < lines.length; at += 1) {
    const line = at === heading ? withoutHeading(lines[at] ?? '') : (lines[at] ?? '');
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
