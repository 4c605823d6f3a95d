import { sentencesOf } from '../documents/sentences.js';
import type { Mention } from '../vocabulary/vocabulary.js';
import { dosesOf } from './doses.js';
import { type DocumentReading, THERAPY_KINDS } from './reading.js';

/** A therapy named in prose that says what is given. */
export interface ProseTherapy {
  readonly mention: Mention;
  readonly sentence: string;
  readonly dose?: string;
  /** The words around it say that it is one of several to choose from. */
  readonly choice: boolean;
}

/** Therapies that a text gives: every mention but those in talk of earlier treatment, eligibility, reasons or what is forbidden (DESIGN §2). */
export function therapiesGivenIn(text: string, reading: DocumentReading): ProseTherapy[] {
  return sentencesOf(text).flatMap((sentence) => therapiesOfSentence(sentence, reading));
}

function therapiesOfSentence(sentence: string, { vocabulary, cues, definitions }: DocumentReading): ProseTherapy[] {
  const barred = cues.find(sentence, 'NOT_GIVEN');
  if (barred.some(({ scope }) => scope === 'sentence')) return [];
  const mentions = vocabulary.mentions(sentence, THERAPY_KINDS, definitions);
  const given = mentions.filter(
    (mention) => !barred.some((cue) => cue.end <= mention.start && mention.start < clauseEnd(sentence, cue.end)),
  );
  const doses = dosesOf(sentence, given);
  const anyChoice = cues.has(sentence, 'CHOICE', 'sentence');
  return given.map((mention, at) => {
    const dose = doses.get(mention);
    const choice = anyChoice || isAlternative(sentence, given, at, (between) => cues.has(between, 'CHOICE', 'between'));
    return { mention, sentence, choice, ...(dose ? { dose } : {}) };
  });
}

/** "A or B": the words between a mention and its neighbour are nothing but the choice. */
function isAlternative(sentence: string, given: readonly Mention[], at: number, isChoice: (between: string) => boolean): boolean {
  const mention = given[at] as Mention;
  const before = given[at - 1];
  const after = given[at + 1];
  const gaps = [before && sentence.slice(before.end, mention.start), after && sentence.slice(mention.end, after.start)];
  return gaps.some((gap) => gap !== undefined && gap.length <= 30 && isChoice(gap));
}

/** Where the clause that holds this offset ends. */
function clauseEnd(text: string, from: number): number {
  const end = text.slice(from).search(/[,;:()，；：（）。]|\.(?:\s|$)/);
  return end < 0 ? text.length : from + end;
}
