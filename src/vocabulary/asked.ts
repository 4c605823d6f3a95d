import type { Token } from './fold.js';
import type { Lexicon, PartRelation } from './lexicon.js';
import type { Definitions, Entity, EntityKind, Grounding, Rung } from './vocabulary.js';

/** A label on its way up. */
export interface Asked {
  readonly label: string;
  readonly tokens: readonly Token[];
  readonly key: string;
  readonly kinds: readonly EntityKind[];
  readonly definitions: Definitions | undefined;
  readonly lexicon: Lexicon;
  /** Sends a part of the label up the same ladder. */
  ground(part: string, kinds?: readonly EntityKind[]): Grounding | undefined;
}

/** A rung: an answer, or undefined to go on to the next. */
export type Step = (asked: Asked) => Grounding | undefined;

export const THERAPY_KINDS: readonly EntityKind[] = ['DRUG', 'DRUG_CLASS', 'PROCEDURE'];

/** Whether what is asked for is given to people. */
export const isAskedTherapy = ({ kinds }: Asked): boolean => kinds.some((kind) => THERAPY_KINDS.includes(kind));

/** "Observation", "standard of care": recognised, and no therapy. */
export const isNonTherapy = (asked: Asked): boolean => asked.lexicon.nonTherapies.has(asked.key) && isAskedTherapy(asked);

/** "Placebo matching X" is not X; beside others ("X + placebo") it is left out. */
export const saysNonTherapy = (asked: Asked): boolean =>
  isAskedTherapy(asked) && asked.tokens.some((_, at) => asked.lexicon.nonTherapyWords.longestAt(asked.tokens, at) !== undefined);

/** The answer of a rung. */
export function grounded(
  { label }: Asked,
  rung: Rung,
  entities: readonly Entity[],
  why: string,
  { relation = 'TOGETHER', qualifiers = [] }: { relation?: PartRelation; qualifiers?: readonly string[] } = {},
): Grounding {
  return { label, rung, why, entities, parts: relation, qualifiers: distinct(qualifiers) };
}

export const distinct = <T>(items: readonly T[]): T[] => [...new Set(items)];
