import type { Mention } from '../../vocabulary/vocabulary.js';
import type { CueHit } from '../cues.js';
import { type DocumentReading, THERAPY_KINDS } from '../reading.js';

/** How far before a phrase ("… -resistant", "…治疗失败") the names may stand that it speaks of. */
const NEAR = 10;
/** Nothing but a space or hyphen. */
const IS_NEXT = /^[\s-]{0,2}$/;
/** What may stand between two names of one list. */
const LIST_JOINT = /^\s*(?:[,，、/+&]|and|or|和|与|及|或)?\s*(?:and|or)?\s*$/i;

/** The therapies that a sentence gives: its mentions but those in talk of earlier treatment, eligibility, reasons or what is forbidden (DESIGN §2). */
export function givenMentions(sentence: string, reading: DocumentReading): readonly Mention[] {
  return mentionsNotBarred(sentence, reading, reading.cues.find(sentence, 'NOT_GIVEN'));
}

/** The same of a whole trial: "compared with X" separates X and "with or without X" joins it to some, neither bars it. */
export function testedMentions(sentence: string, reading: DocumentReading): readonly Mention[] {
  const said = reading.cues.find(sentence, 'SEPARATED', 'JOINED');
  const barred = reading.cues
    .find(sentence, 'NOT_GIVEN')
    .filter((cue) => !said.some((other) => other.start <= cue.start && cue.end <= other.end));
  return mentionsNotBarred(sentence, reading, barred);
}

/** Mentions without those that the phrases found bar. */
export function mentionsNotBarred(
  sentence: string,
  { vocabulary, cues, definitions }: DocumentReading,
  barred: readonly CueHit[],
): Mention[] {
  if (barred.some(({ scope }) => scope === 'sentence')) return [];
  const mentions = vocabulary.mentions(sentence, THERAPY_KINDS, definitions);
  if (barred.length === 0 || mentions.length === 0) return [...mentions];
  const giving = cues.find(sentence, 'GIVEN');
  const isBarred = (at: number): boolean =>
    barred.some((cue) =>
      cue.scope === 'before' || cue.scope === 'beside'
        ? endsAt(mentions, at, cue, sentence) || (cue.scope === 'beside' && standsBehind(mentions[at], cue, sentence))
        : startsAt(mentions, at, cue, { giving, sentence }),
    );
  return mentions.filter((_, at) => !isBarred(at));
}

interface Around {
  readonly giving: readonly CueHit[];
  readonly sentence: string;
}

/**
 * In the clause after the phrase, up to where the text starts to say what is given; or further down the list that begins there, where what
 * is given stands ahead of the phrase ("A in patients who failed B, C and D").
 */
function startsAt(mentions: readonly Mention[], at: number, cue: CueHit, around: Around): boolean {
  const mention = mentions[at];
  const { giving, sentence } = around;
  if (!mention || mention.start < cue.end) return false;
  const turn = giving.find(({ start }) => start >= cue.end)?.start ?? sentence.length;
  if (mention.start < Math.min(turn, clauseEnd(sentence, cue.end))) return true;
  const last = mentions[at - 1];
  const isListed = last !== undefined && mention.start < turn && LIST_JOINT.test(sentence.slice(last.end, mention.start));
  return isListed && (mentions[0]?.end ?? cue.end) < cue.start && startsAt(mentions, at - 1, cue, around);
}

/** Between a name and the phrase: "X治疗一线失败的Y" says what X treats, not what became of it ("X治疗失败"). */
const TREATS = /^(?:治疗(?![后过均]).|用于|应用于|适用于)/;

/** Right before the phrase, or in the list that ends there. */
function endsAt(mentions: readonly Mention[], at: number, cue: CueHit, sentence: string): boolean {
  const mention = mentions[at];
  if (!mention || mention.end > cue.start) return false;
  const next = mentions[at + 1];
  const between = sentence.slice(mention.end, Math.min(next?.start ?? cue.start, cue.start));
  if (next && next.end <= cue.start) return LIST_JOINT.test(between) && endsAt(mentions, at + 1, cue, sentence);
  if (cue.scope === 'beside') return IS_NEXT.test(between);
  return cue.start - mention.end <= NEAR && /^[^,，;；.。]*$/.test(between) && !TREATS.test(between);
}

/** "不能手术", "no radiotherapy": the name right behind the phrase. */
const standsBehind = (mention: Mention | undefined, cue: CueHit, sentence: string): boolean =>
  mention !== undefined && cue.end <= mention.start && IS_NEXT.test(sentence.slice(cue.end, mention.start));

/** Where the clause that holds this offset ends. */
function clauseEnd(text: string, from: number): number {
  const end = text.slice(from).search(/[,;:()，；：（）。]|\.(?:\s|$)/);
  return end < 0 ? text.length : from + end;
}
