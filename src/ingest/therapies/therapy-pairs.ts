import type { Vocabulary } from '../../vocabulary/vocabulary.js';
import type { GivenTherapies } from './therapies.js';

export type Scope = 'SAME_ARM' | 'CO_LISTED' | 'SAME_TRIAL';
export type Basis = 'ARM' | 'INTERVENTION' | 'TITLE' | 'TEXT' | 'CO_LISTED' | 'SEPARATE_ARMS';

/** Two therapies of one trial and in what sense they are combined. `arms`: places (from 0) of the arms that give both. */
export interface PairedTherapies {
  /** Ids, the smaller first. */
  readonly pair: readonly [string, string];
  readonly scope: Scope;
  readonly basis: Basis;
  readonly arms: readonly number[];
  readonly quote?: string;
}

/** The trial's real therapies. Alternatives of one label stay in: they are in the trial, in different people. */
export function therapyIds({ arms, unassigned }: GivenTherapies): Set<string> {
  const given = [...arms.flatMap((arm) => arm.given), ...unassigned];
  return new Set(given.filter(({ placebo }) => !placebo).map(({ entity }) => entity.id));
}

/** A drug and its own class say the same thing twice. */
export const isRelated = (vocabulary: Vocabulary, a: string, b: string): boolean =>
  a === b || vocabulary.pathUp(a, b) !== undefined || vocabulary.pathUp(b, a) !== undefined;

export const ordered = (a: string, b: string): [string, string] => (a < b ? [a, b] : [b, a]);

export const pairs = <T>(items: readonly T[]): [T, T][] => items.flatMap((a, at) => items.slice(at + 1).map((b): [T, T] => [a, b]));
