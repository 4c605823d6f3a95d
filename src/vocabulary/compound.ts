import { hasBrackets } from './brackets.js';
import { type Token } from './fold.js';
import type { Lexicon, PartRelation } from './lexicon.js';

/** The parts of a label as they stand, and how they stand to each other. */
export interface LabelParts {
  readonly parts: readonly string[];
  readonly relation: PartRelation;
}

/** Headings hold commas of their own ("Sarcoma, Ewing; Osteosarcoma"), so that these go first. */
const BETWEEN_HEADINGS = /[;；|\n]/;

/**
 * Splits a label where it joins names: between headings, then at what gives them together ("A + B", "A combined with B", "A、B") before
 * what lets choose ("A/B", "A or B"), so that "A + B/C" is A and the choice B/C. Brackets are not split. One part means nothing to split.
 */
export function splitLabel(label: string, tokens: readonly Token[], lexicon: Lexicon): LabelParts | undefined {
  const depth = hasBrackets(label) ? bracketDepths(label) : undefined;
  if (BETWEEN_HEADINGS.test(label)) {
    const headings = partsOf({ label, tokens, depth }, (at) => (isHeadingsEnd(label, tokens[at]) ? 1 : 0));
    if (headings.length > 1) return { parts: headings, relation: 'TOGETHER' };
  }
  for (const relation of ['TOGETHER', 'ALTERNATIVES'] as const) {
    const parts = partsOf({ label, tokens, depth }, (at) => separatorAt(label, tokens, at, lexicon, relation));
    if (parts.length > 1) return { parts, relation };
  }
  return undefined;
}

/** A part that starts with a word of choice ("A, B or C" split at its commas leaves "or C"): the label lets choose. */
export function withoutLeadingChoice(part: string, tokens: readonly Token[], lexicon: Lexicon): string | undefined {
  const match = lexicon.separators.longestAt(tokens, 0);
  const next = match?.values.includes('ALTERNATIVES') ? tokens[match.length] : undefined;
  return next && part.slice(next.start);
}

interface Unsplit {
  readonly label: string;
  readonly tokens: readonly Token[];
  /** Of each character; absent where the label has no brackets. */
  readonly depth: readonly number[] | undefined;
}

const isHeadingsEnd = (label: string, token: Token | undefined): boolean =>
  token?.kind === 'PUNCTUATION' && BETWEEN_HEADINGS.test(label.slice(token.start, token.end));

/** What stands between the separators. `lengthAt` says how many tokens of a separator start at a token. */
function partsOf({ label, tokens, depth }: Unsplit, lengthAt: (at: number) => number): string[] {
  const parts: string[] = [];
  let start = 0;
  let at = 0;
  while (at < tokens.length) {
    const token = tokens[at];
    if (!token) break;
    const length = depth?.[token.start] ? 0 : lengthAt(at);
    if (length === 0) {
      at++;
      continue;
    }
    parts.push(label.slice(start, token.start));
    start = tokens[at + length - 1]?.end ?? label.length;
    at += length;
  }
  return [...parts, label.slice(start)].map((part) => part.trim()).filter((part) => part !== '');
}

/** Number of tokens of the separator that starts here; 0 where none of this relation does. */
function separatorAt(label: string, tokens: readonly Token[], at: number, lexicon: Lexicon, relation: PartRelation): number {
  const token = tokens[at];
  if (token?.kind === 'PUNCTUATION')
    return relation === 'TOGETHER' && /[,、，;；&|\n]/.test(label.slice(token.start, token.end)) && !isDecimal(tokens, at) ? 1 : 0;
  const match = lexicon.separators.longestAt(tokens, at);
  return match?.values.includes(relation) ? match.length : 0;
}

/** "1,000 mg" and "1.5" are numbers. */
const isDecimal = (tokens: readonly Token[], at: number): boolean => {
  const [before, mark, after] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  return before?.kind === 'DIGITS' && after?.kind === 'DIGITS' && before.end === mark?.start && mark.end === after.start;
};

/** How deep in brackets each character stands. */
function bracketDepths(label: string): number[] {
  let depth = 0;
  return Array.from({ length: label.length }, (_, at) => {
    const character = label[at] ?? '';
    if ('([{（【'.includes(character)) depth++;
    const here = depth;
    if (')]}）】'.includes(character)) depth = Math.max(0, depth - 1);
    return here;
  });
}
