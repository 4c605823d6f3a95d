import { unpackRecord } from '../../documents/pack.js';
import type { PublicationRecord, TrialRecord } from '../../documents/record.js';
import { fold } from '../../vocabulary/fold.js';
import type { DocumentReading, Reading } from '../reading.js';

/** A record of a stored or just read document, as the transforms take it. */
export interface DescribedTrial {
  readonly document: string;
  readonly record: TrialRecord;
  /** The record as it is stored. */
  readonly packed: string;
}

export interface DescribedPublication {
  readonly document: string;
  readonly record: PublicationRecord;
  readonly packed: string;
}

export function described(document: string, packed: string): DescribedTrial | DescribedPublication {
  const record = unpackRecord(packed);
  return { document, record, packed } as DescribedTrial | DescribedPublication;
}

/** The documents of a trial, the one believed first ahead: the registry's newest version, its older ones, pages; equal ones by their words. */
export function ranked(documents: readonly DescribedTrial[]): DescribedTrial[] {
  const originRank = ({ record }: DescribedTrial) => (record.origin === 'registry' ? 0 : 1);
  return [...documents].sort(
    (a, b) => originRank(a) - originRank(b) || compare(b.record.version ?? '', a.record.version ?? '') || compare(a.document, b.document),
  );
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** What the transforms may look up while they read this document: the acronyms that it defines for itself go before the curated ones. */
export function readingOf({ document, record }: DescribedTrial, reading: Reading): DocumentReading {
  const arms = record.arms.flatMap(({ label, description }) => [label, description]);
  const interventions = record.interventions.flatMap(({ label, description }) => [label, description]);
  const text = [record.title, record.officialTitle, record.summary, record.description, ...arms, ...interventions]
    .filter(Boolean)
    .join('\n');
  return { ...reading, document, definitions: reading.vocabulary.definitions(text) };
}

/** Whether two texts are the same words. */
export const sameWords = (a: string, b: string): boolean => fold(a) === fold(b);
