import type { LineRules } from '../page/line-rules.js';
import type { ReferenceRecord } from '../record.js';
import { levelOf } from './article-lines.js';
import { isLinkBar } from './link-bars.js';
import { BARE, CITATION, dotted, isAddressLine, numberedList, withoutBullet } from './numbered-list.js';
import { headingWord, isReferenceHeading } from './reference-headings.js';
import { numberOf, referenceOf } from './references.js';

/** A list of references, where it begins (its heading, if it has one) and where it ends (exclusive). */
export interface ReferenceList {
  readonly references: readonly ReferenceRecord[];
  readonly start: number;
  readonly end: number;
  /** How many lines between the references are none of theirs. */
  readonly keptOut: number;
}

/**
 * The lists of references of an article, in order: one below each heading that says so, where there are several; else below the last one,
 * or the last run of numbered lines that counts up from 1. Lists that count on from each other are numbered as one, without `list`.
 */
export function referenceLists(lines: readonly string[], rules: LineRules): ReferenceList[] {
  const headings = referenceHeadings(lines, rules);
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
  const isHeadingAlone = heading !== -1 && isReferenceHeading(lines[heading] ?? '', rules.referenceHeadings);
  const from = heading === -1 ? lastRun(lines) : heading + (isHeadingAlone ? 1 : 0);
  return from === undefined ? undefined : listBelow(lines, { heading, from }, rules);
}

function listBelow(
  lines: readonly string[],
  { heading, from }: { readonly heading: number; readonly from: number },
  rules: LineRules,
): ReferenceList | undefined {
  const start = heading === -1 ? from : heading;
  const unnumbered = heading === -1 ? [] : unnumberedList(lines, from, rules);
  if (unnumbered.length > 1) {
    const references = withAddresses(unnumbered).flatMap((line, at) => referenceOf(withoutBullet(line), { place: at + 1, rules }) ?? []);
    return { references, start, end: (unnumbered.at(-1)?.at ?? from) + 1, keptOut: 0 };
  }
  const { texts, end, keptOut } = numberedList(lines, heading, from, rules);
  const references = texts.flatMap((text) => referenceOf(text, { rules }) ?? []);
  return references.length === 0 ? undefined : { references, start, end, keptOut };
}

/** A list whose numbers were lost on the way, as those of a web page's list are: every line down to the first that is no citation. */
function unnumberedList(lines: readonly string[], from: number, rules: LineRules): { line: string; at: number }[] {
  const below = lines.slice(from).map((line, index) => ({ line, at: from + index }));
  const written = below.filter(({ line }) => line !== '' && !isLinkBar(line, rules));
  const end = written.findIndex(
    ({ line }) => levelOf(line) > 0 || numberOf(withoutBullet(line)) !== undefined || BARE.test(line) || !CITATION.test(line),
  );
  return end === -1 ? written : written.slice(0, end);
}

/** A line that is an id or an address belongs to the work above it. */
function withAddresses(written: readonly { readonly line: string }[]): string[] {
  const works: string[] = [];
  for (const { line } of written) {
    if (works.length > 0 && isAddressLine(line)) works[works.length - 1] += ` ${line}`;
    else works.push(line);
  }
  return works;
}

/** The lines that head a list of references, each directly above one: above a numbered line, or above two that are citations. */
function referenceHeadings(lines: readonly string[], rules: LineRules): number[] {
  return lines.flatMap((line, at) => {
    if (!isReferenceHeading(line, rules.referenceHeadings)) return [];
    const [first = '', second = ''] = lines.slice(at + 1, at + 8).filter((text) => text !== '' && !isLinkBar(text, rules));
    const isNumbered = numberOf(withoutBullet(first)) !== undefined || dotted(first, 1) !== first;
    return isNumbered || [first, second].every((text) => levelOf(text) === 0 && CITATION.test(text)) ? [at] : [];
  });
}

function lastRun(lines: readonly string[]): number | undefined {
  const start = lines.findLastIndex((line) => numberOf(line) === 1);
  if (start === -1) return undefined;
  const next = lines.slice(start + 1).find((line) => numberOf(line) !== undefined);
  const isReference = /\b(?:19|20)\d{2}\b|doi|PMID/i.test(lines[start] ?? '');
  return isReference && next !== undefined && numberOf(next) === 2 ? start : undefined;
}
