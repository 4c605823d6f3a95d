import type { Mention } from '../../vocabulary/vocabulary.js';
import type { CueHit, Cues } from '../cues.js';

/** How two neighbouring therapies of a sentence stand to each other by the words between them. */
export interface Gap {
  readonly relation: 'JOINED' | 'LISTED' | 'CHOICE' | 'SLASH' | 'SEPARATED' | 'UNCLEAR' | 'NONE';
  /** Nothing but a comma ends it, as in a list. */
  readonly comma: boolean;
  /** The number of a list ends it: "or (3)". */
  readonly numbered: boolean;
  /** A phrase before both says that what follows is given together. */
  readonly inList: boolean;
}

/** Longer words than these between two names are no mere choice. */
const LONGEST_CHOICE = 40;
/** A phrase such as "combination of" speaks of what starts this soon after it. */
const SOON = 20;
/** Two words at most, of route, form or schedule, may stand before the next name of a list: "and oral", "and weekly intravenous". */
const BEFORE_NAME = String.raw`(?:(?!(?:to|for|in|of|on|at|by|as|then|not|no|after|before|patients|participants|subjects|is|are|was|were|will|should)\b)[\p{L}-]+\s+){0,2}`;
const LIST_SIGN = new RegExp(
  String.raw`^\s*(?:[(（][^()（）]{0,30}[)）])?\s*[)）]?\s*(?:(?:[,，、]?\s*(?:and|with|to|as well as)|&|,)\s+${BEFORE_NAME}|(?:[,，、]?\s*(?:and|with|to|as well as)|&|和|与|及|以及|[,，、])\s*)$`,
  'iu',
);
/** "A with B": nothing else stands between the names, and nothing in the sentence sets one against the other or in its place. */
const WITH = /^\s+with\s+$/i;
const COMPARES = /\b(?:compar|contrast|replac|substitut|switch|exchang|versus\b|vs\b)/i;
/** The comma of a list, numbered or not: "(1) A, (2) B or (3) C". */
const LIST_COMMA = /[,，、]\s*(?:[(（]?\d[)）.]\s*)?$/;
const TIME_OF = /\b(?:after|before|following|completion of|prior to)\s+(?:[\w-]+\s+){0,3}$/i;
const LONGEST_TIME = 60;
const NUMBER = /(?:[(（]\d[)）]|\b\d[)）])\s*$/;
const SLASH = /^\s*[)）]?\s*(?:[(（][^()（）]{0,30}[)）])?\s*\/\s*$/;

/** One gap for each two neighbours. */
export function gapsOf(sentence: string, mentions: readonly Mention[], cues: Cues): Gap[] {
  const lists = cues.find(sentence, 'JOINED').filter(({ scope }) => scope === 'before');
  const giving = cues.find(sentence, 'GIVEN');
  const gaps = mentions.slice(1).map((mention, at): Gap => {
    const before = mentions[at] as Mention;
    const between = sentence.slice(before.end, mention.start);
    const said = relationOf(between, cues);
    const relation = said === 'LISTED' && WITH.test(between) && !COMPARES.test(sentence) ? 'JOINED' : said;
    const comma = relation !== 'CHOICE' && relation !== 'UNCLEAR' && between.length <= LONGEST_CHOICE && LIST_COMMA.test(between);
    return {
      relation,
      comma,
      numbered: NUMBER.test(between),
      inList: isInList({ sentence, from: before, to: mention, relation }, lists, giving),
    };
  });
  return withChoiceLists(gaps.map((gap, at) => (isTimed(gap, at, gaps, { sentence, mentions }) ? { ...gap, relation: 'UNCLEAR' } : gap)));
}

/** "G-CSF begins 24 hours after completion of A/B or C/B": a time that either gives is no choice of treatment. */
function isTimed(
  { relation }: Gap,
  at: number,
  gaps: readonly Gap[],
  { sentence, mentions }: { sentence: string; mentions: readonly Mention[] },
): boolean {
  if (relation !== 'CHOICE') return false;
  let first = at;
  while (gaps[first - 1]?.relation === 'SLASH') first -= 1;
  return TIME_OF.test(sentence.slice(0, mentions[first]?.start).slice(-LONGEST_TIME));
}

/** The commas that lead to an "or" let choose as it does: "A, B or C". */
function withChoiceLists(gaps: readonly Gap[]): Gap[] {
  const isCommaOfList = (gap: Gap | undefined): boolean => gap?.comma === true && gap.relation !== 'JOINED' && gap.relation !== 'SEPARATED';
  return gaps.map((gap, at) => {
    if (!isCommaOfList(gap)) return gap;
    const next = gaps.slice(at).find((other) => !isCommaOfList(other));
    return next?.relation === 'CHOICE' ? { ...gap, relation: 'CHOICE', inList: false } : gap;
  });
}

function relationOf(between: string, cues: Cues): Gap['relation'] {
  if (cues.has(between, 'SEPARATED', 'between')) return 'SEPARATED';
  const joined = cues.find(between, 'JOINED').filter(({ scope }) => scope === 'between');
  // "alone or in combination with" joins, whatever words it holds.
  const chosen = cues
    .find(between, 'CHOICE')
    .filter(({ scope, start, end }) => scope === 'between' && !joined.some((cue) => cue.start <= start && end <= cue.end));
  if (chosen.length > 0) return joined.length > 0 || between.length > LONGEST_CHOICE ? 'UNCLEAR' : 'CHOICE';
  if (SLASH.test(between)) return 'SLASH';
  if (joined.length > 0) return 'JOINED';
  return LIST_SIGN.test(between) ? 'LISTED' : 'NONE';
}

interface Neighbours {
  readonly sentence: string;
  readonly from: Mention;
  readonly to: Mention;
  readonly relation: Gap['relation'];
}

/**
 * "Combination of A, B and C", "patients receive A IV on day 1 and B on day 2": the phrase stands before both, and nothing between
 * them compares, lets choose, or starts to say what others get.
 */
function isInList({ sentence, from, to, relation }: Neighbours, lists: readonly CueHit[], giving: readonly CueHit[]): boolean {
  if (relation === 'SEPARATED' || relation === 'CHOICE' || relation === 'UNCLEAR') return false;
  const between = sentence.slice(from.end, to.start);
  const list = lists.findLast(({ end }) => end <= from.start);
  if (list && from.start - list.end <= SOON && (relation === 'LISTED' || relation === 'SLASH')) return true;
  const given = giving.findLast(({ end }) => end <= from.start);
  if (!given || relation === 'SLASH' || giving.some(({ start, end }) => start >= from.end && end <= to.start)) return false;
  return !/[;；]/.test(sentence.slice(given.end, to.start)) && /[,，、+]|\band\b|\bplus\b|\bwith\b|[和与及加]|联合/i.test(between);
}
