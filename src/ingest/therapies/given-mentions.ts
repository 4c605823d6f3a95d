import type { Mention } from '../../vocabulary/vocabulary.js';
import type { CueHit } from '../cues.js';
import { type DocumentReading, THERAPY_KINDS } from '../reading.js';

/** How far before a phrase ("… -resistant", "…治疗失败") the names may stand that it speaks of. */
const NEAR = 10;
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
    barred.some((cue) => (cue.scope === 'before' ? endsAt(mentions, at, cue, sentence) : startsAt(mentions[at], cue, giving, sentence)));
  return mentions.filter((_, at) => !isBarred(at));
}

/** In the clause after the phrase, up to where the text starts to say what is given. */
function startsAt(mention: Mention | undefined, cue: CueHit, giving: readonly CueHit[], sentence: string): boolean {
  if (!mention || mention.start < cue.end) return false;
  const turn = giving.find(({ start }) => start >= cue.end)?.start ?? sentence.length;
  return mention.start < Math.min(turn, clauseEnd(sentence, cue.end));
}

/** Right before the phrase, or in the list that ends there. */
function endsAt(mentions: readonly Mention[], at: number, cue: CueHit, sentence: string): boolean {
  const mention = mentions[at];
  if (!mention || mention.end > cue.start) return false;
  const next = mentions[at + 1];
  if (!next || next.end > cue.start)
    return /^[^,，;；.。]*$/.test(sentence.slice(mention.end, cue.start)) && cue.start - mention.end <= NEAR;
  return LIST_JOINT.test(sentence.slice(mention.end, next.start)) && endsAt(mentions, at + 1, cue, sentence);
}

/** Where the clause that holds this offset ends. */
function clauseEnd(text: string, from: number): number {
  const end = text.slice(from).search(/[,;:()，；：（）。]|\.(?:\s|$)/);
  return end < 0 ? text.length : from + end;
}
