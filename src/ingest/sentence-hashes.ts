import type { TrialRecord } from '../documents/record.js';
import { sentencesOf } from '../documents/sentences.js';
import { foldCharacters } from '../vocabulary/fold-characters.js';
import { digest } from './ids.js';

/** Folded sentences shorter than this are shared by unrelated trials (DESIGN §2). */
const SHORTEST_TELLING = 60;

/**
 * Hashes of the long sentences of a record's own prose, sorted and distinct.
 * Eligibility and outcome definitions are left out: trials copy those from one another.
 */
export function sentenceHashes(record: TrialRecord): number[] {
  const prose = [record.summary, record.description, ...record.arms.map((arm) => arm.description)];
  const sentences = prose.flatMap((text) => (text ? sentencesOf(text) : []));
  const telling = sentences.map(folded).filter((sentence) => sentence.length >= SHORTEST_TELLING);
  return [...new Set(telling.map(hashOf))].sort((a, b) => a - b);
}

const folded = (sentence: string): string =>
  foldCharacters(sentence)
    .characters.replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** 30 bits: a number that costs no memory of its own. Two sentences in a million share one by chance, never several of one document. */
const hashOf = (sentence: string): number => Number.parseInt(digest(sentence, 8), 16) >>> 2;

/** Hashes as one short text, four bytes each, base64. */
export function packHashes(hashes: readonly number[]): string {
  const bytes = Buffer.alloc(hashes.length * 4);
  for (const [at, hash] of hashes.entries()) bytes.writeUInt32BE(hash, at * 4);
  return bytes.toString('base64');
}

export function unpackHashes(packed: string): number[] {
  const bytes = Buffer.from(packed, 'base64');
  return Array.from({ length: bytes.length / 4 }, (_, at) => bytes.readUInt32BE(at * 4));
}
