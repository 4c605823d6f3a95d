import type { Definitions, EntityKind, Vocabulary } from '../vocabulary/vocabulary.js';
import type { Cues } from './cues.js';

/** What every transform of a record into a fragment may look up. */
export interface Reading {
  readonly vocabulary: Vocabulary;
  readonly cues: Cues;
}

/** The same with the acronyms that one document defines for itself. */
export interface DocumentReading extends Reading {
  readonly document: string;
  readonly definitions: Definitions;
}

export const THERAPY_KINDS: readonly EntityKind[] = ['DRUG', 'DRUG_CLASS', 'PROCEDURE'];

/** A label that no entity is known for; it makes no node and is listed. */
export interface UnresolvedLabel {
  readonly kind: EntityKind;
  readonly label: string;
}
