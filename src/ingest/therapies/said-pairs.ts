import { sentencesOf } from '../../documents/sentences.js';
import type { Mention } from '../../vocabulary/vocabulary.js';
import type { DocumentReading } from '../reading.js';
import { testedMentions } from './given-mentions.js';
import { type Gap, gapsOf } from './said-gaps.js';
import { segmentsOf } from './said-segments.js';

/** What a text says of its therapies two by two; keys by `pairKey`. */
export interface SaidPairs {
  /** Given together, with the sentence that says so. */
  readonly together: ReadonlyMap<string, string>;
  /** "A or B", "FOLFOX/CAPOX": the one or the other. */
  readonly choices: ReadonlySet<string>;
  /** "A/B" of two drugs: as often both as one of them. */
  readonly slashed: ReadonlySet<string>;
  /** "A versus B", "Arm 1: A. Arm 2: B": given to different people. */
  readonly separate: ReadonlySet<string>;
  /** Classes that a part of the treatment is built on ("platinum-based"): one of their members, not several. */
  readonly based: ReadonlySet<string>;
  /** Where the text lets choose without "or" ("physician's choice"): what it names before that is given to all, the rest is chosen from. */
  readonly givenToAll?: ReadonlySet<string>;
}

export const pairKey = (a: string, b: string): string => (a < b ? `${a} ${b}` : `${b} ${a}`);

const BASED = /[\s-](?:based|containing|doublet)\b|为基础|双药/i;

/** "Platinum-based", "platinum doublet": the words stand in the name of the class, or right after it. */
const isBase = (sentence: string, { label, end }: Mention): boolean =>
  BASED.test(label) || /^[\s-]*(?:based|containing|doublet)\b|^类?(?:为基础|双药)/i.test(sentence.slice(end, end + 20));

/** Reads who is given with whom from running text: titles, labels, what arms are said to give. */
export function saidPairs(text: string, reading: DocumentReading): SaidPairs {
  const together = new Map<string, string>();
  const choices = new Set<string>();
  const slashed = new Set<string>();
  const separate = new Set<string>();
  const based = new Set<string>();
  let givenToAll: Set<string> | undefined;
  const named = new Set<string>();
  let last: string[] = [];
  for (const sentence of sentencesOf(text)) {
    const mentions = testedMentions(sentence, reading).filter((_, at, all) => !isNamedTwice(sentence, at, all, reading));
    const gaps = gapsOf(sentence, mentions, reading.cues);
    for (const mention of mentions) if (isBase(sentence, mention)) for (const { id } of mention.entities) based.add(id);
    for (const key of joinedPairs(mentions, gaps)) if (!together.has(key)) together.set(key, sentence);
    for (const key of alternatives(mentions, gaps, isChoice)) choices.add(key);
    for (const key of alternatives(mentions, gaps, isSlash)) slashed.add(key);
    for (const key of comparedPairs(mentions, gaps)) separate.add(key);
    const choosing = reading.cues.find(sentence, 'CHOICE').find(({ scope }) => scope === 'sentence');
    if (choosing && !givenToAll && !gaps.some(({ relation }) => relation === 'CHOICE'))
      givenToAll = new Set([...named, ...idsOf(mentions.filter(({ end }) => end <= choosing.start && isJoinedOn(sentence, end, reading)))]);
    if (startsAlternative(sentence, reading)) for (const key of pairsAcross([last, idsOf(mentions)])) choices.add(key);
    last = idsOf(mentions);
    for (const id of last) named.add(id);
  }
  for (const key of pairsAcross(segmentsOf(text, reading))) separate.add(key);
  return { together, choices, slashed, separate, based, ...(givenToAll ? { givenToAll } : {}) };
}

/** "Alternatively, patients may receive B" lets choose between B and what the sentence ahead gives. */
const startsAlternative = (sentence: string, { cues }: DocumentReading): boolean =>
  cues.find(sentence, 'CHOICE').some(({ scope, start }) => scope === 'before' && start < 4);

/** "Filgrastim (G-CSF)", "PD-1 antibody camrelizumab", "zidovudine (AZT)": what stands beside a name says of what kind it is or names it again. */
function isNamedTwice(sentence: string, at: number, mentions: readonly Mention[], { vocabulary }: DocumentReading): boolean {
  const mention = mentions[at] as Mention;
  const isClassOf = (other: Mention | undefined, joint: RegExp, isRepeat: boolean, between: (other: Mention) => string): boolean =>
    other !== undefined &&
    joint.test(between(other)) &&
    mention.entities.every(({ id }) => other.entities.some((named) => (isRepeat || named.id !== id) && vocabulary.pathUp(named.id, id)));
  return (
    isClassOf(mentions[at - 1], /^\s*[(（]\s*$/, true, ({ end }) => sentence.slice(end, mention.start)) ||
    isClassOf(mentions[at + 1], /^\s*[(（]?\s*$/, false, ({ start }) => sentence.slice(mention.end, start))
  );
}

/** "Anlotinib + physician's choice of …": the sign that joins stands right after the name. */
const isJoinedOn = (sentence: string, end: number, { cues }: DocumentReading): boolean => cues.has(sentence.slice(end, end + 40), 'JOINED');

const idsOf = (mentions: readonly Mention[]): string[] => mentions.flatMap(({ entities }) => entities.map(({ id }) => id));

/** Regimens, and all from the first that a run joins ("A plus B, C and D") to the end of the run. */
function joinedPairs(mentions: readonly Mention[], gaps: readonly Gap[]): string[] {
  const regimens = mentions.flatMap((mention) => pairsOf(idsOf([mention])));
  const found: string[] = [];
  let run: Mention[] = [];
  mentions.forEach((mention, at) => {
    const before = gaps[at - 1];
    const goesOn = before && (before.relation === 'JOINED' || (run.length > 0 && (before.relation === 'LISTED' || before.inList)));
    if (goesOn) run = run.length > 0 ? [...run, mention] : [mentions[at - 1] as Mention, mention];
    else run = gaps[at]?.inList ? [mention] : [];
    found.push(...run.slice(0, -1).flatMap((other) => crossPairs(other, mention)));
  });
  return [...regimens, ...found];
}

/** Nobody lets choose among more. */
const LONGEST_LIST = 40;

type IsChoice = (gap: Gap, left?: Mention, right?: Mention) => boolean;

const isRegimen = (mention: Mention | undefined): boolean => (mention?.entities.length ?? 0) > 1;
const isChoice: IsChoice = ({ relation }, left, right) =>
  relation === 'CHOICE' || (relation === 'SLASH' && (isRegimen(left) || isRegimen(right)));
const isSlash: IsChoice = ({ relation }) => relation === 'SLASH';

/** Neighbours with a choice between them, and those that stand in one list with them ("A, B or C"). */
function alternatives(mentions: readonly Mention[], gaps: readonly Gap[], lets: IsChoice): string[] {
  const found: string[] = [];
  gaps.forEach((gap, at) => {
    if (!lets(gap, mentions[at], mentions[at + 1])) return;
    let first = at;
    while (at - first < LONGEST_LIST && (gaps[first - 1]?.relation === gap.relation || gaps[first - 1]?.comma)) first -= 1;
    const list = mentions.slice(first, at + 1);
    const before = new Set(idsOf(mentions.slice(0, at + 1)));
    const after = new Set(idsOf(mentions.slice(at + 1)));
    // "A + B or A + C" lets choose between B and C, not between A and anything.
    const isOpen = (a: string, b: string): boolean => !after.has(a) && !before.has(b);
    for (const a of idsOf([...optionBefore(mentions, gaps, at), ...list]))
      for (const b of idsOf(optionFrom(mentions, gaps, at))) if (isOpen(a, b)) found.push(pairKey(a, b));
    found.push(...list.flatMap((left, place) => list.slice(place + 1).flatMap((other) => crossPairs(left, other))));
  });
  return found;
}

/** What belongs to the option after a gap that lets choose: the next name, what a slash ties to it ("A or B/C"), all of a numbered one ("or (2) B plus C"). */
function optionFrom(mentions: readonly Mention[], gaps: readonly Gap[], at: number): readonly Mention[] {
  let end = at + 1;
  const isTied = (gap: Gap | undefined): boolean =>
    gap?.relation === 'SLASH' ||
    (gaps[at]?.numbered === true && gap?.numbered === false && (gap.relation === 'JOINED' || gap.relation === 'LISTED'));
  if (gaps[at]?.relation === 'CHOICE') while (isTied(gaps[end])) end += 1;
  return mentions.slice(at + 1, end + 1);
}

/** What a slash ties to the name before a choice, where one ties to the name after it too: "A/B or C/D". */
function optionBefore(mentions: readonly Mention[], gaps: readonly Gap[], at: number): readonly Mention[] {
  let start = at;
  if (gaps[at]?.relation === 'CHOICE' && gaps[at + 1]?.relation === 'SLASH') while (gaps[start - 1]?.relation === 'SLASH') start -= 1;
  return mentions.slice(start, at);
}

/** Every pair with a comparing word between. */
function comparedPairs(mentions: readonly Mention[], gaps: readonly Gap[]): string[] {
  return gaps.flatMap(({ relation }, at) =>
    relation === 'SEPARATED' ? pairsAcross([idsOf(mentions.slice(0, at + 1)), idsOf(mentions.slice(at + 1))]) : [],
  );
}

/** Every pair of which one stands in one group and one in another, and no group holds both. */
function pairsAcross(repeated: readonly (readonly string[])[]): string[] {
  const groups = repeated.map((group) => [...new Set(group)]);
  const within = new Set(groups.flatMap(pairsOf));
  const across = groups.flatMap((group, at) =>
    groups.slice(at + 1).flatMap((other) => group.flatMap((a) => other.filter((b) => a !== b).map((b) => pairKey(a, b)))),
  );
  return across.filter((key) => !within.has(key));
}

const crossPairs = (a: Mention, b: Mention): string[] =>
  idsOf([a]).flatMap((left) => idsOf([b]).flatMap((right) => (left === right ? [] : [pairKey(left, right)])));

const pairsOf = (ids: readonly string[]): string[] => ids.flatMap((a, at) => ids.slice(at + 1).map((b) => pairKey(a, b)));
