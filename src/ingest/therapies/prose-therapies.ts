import { sentencesOf } from '../../documents/sentences.js';
import type { Mention } from '../../vocabulary/vocabulary.js';
import type { DocumentReading } from '../reading.js';
import { dosesOf } from './doses.js';
import { isDummy } from './dummies.js';
import { givenMentions } from './given-mentions.js';

/** A therapy named in prose that says what is given. */
export interface ProseTherapy {
  readonly mention: Mention;
  readonly sentence: string;
  readonly dose?: string;
  /** A dummy of it is given, not itself. */
  readonly placebo: boolean;
}

/** Therapies that a text gives: every mention but those in talk of earlier treatment, eligibility, reasons or what is forbidden (DESIGN §2). */
export function therapiesGivenIn(text: string, reading: DocumentReading): ProseTherapy[] {
  return sentencesOf(text).flatMap((sentence) => {
    const given = givenMentions(sentence, reading);
    const doses = dosesOf(sentence, given);
    return given.map((mention) => {
      const dose = doses.get(mention);
      return { mention, sentence, placebo: isDummy(sentence, mention, reading.cues), ...(dose ? { dose } : {}) };
    });
  });
}
