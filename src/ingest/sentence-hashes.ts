import type { TrialRecord } from '../documents/record.js';
import { sentencesOf } from '../documents/sentences.js';
import { fold } from '../vocabulary/fold.js';
import { digest } from './ids.js';

/** Folded sentences shorter than this are shared by unrelated trials (DESIGN §2). */
const SHORTEST_TELLING = 60;

/**
 * Hashes of the long sentences of a record's own prose, sorted and distinct.
 * Eligibility and outcome definitions are left out: trials copy those from one another.
 */
export function sentenceHashes(record: TrialRecord): string[] {
  const prose = [record.summary, record.description, ...record.arms.map((arm) => arm.description)];
  const sentences = prose.flatMap((text) => (text ? sentencesOf(text) : []));
  const telling = sentences.map(folded).filter((sentence) => sentence.length >= SHORTEST_TELLING);
  return [...new Set(telling.map((sentence) => digest(sentence, 12)))].sort();
}

const folded = (sentence: string): string =>
  fold(sentence)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
