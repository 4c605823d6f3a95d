import type { ArmRecord } from '../../documents/record.js';
import type { Entity } from '../../vocabulary/vocabulary.js';
import type { UnresolvedLabel } from '../reading.js';

/** What a therapy is in an arm: tried, compared with, given to all, or only imitated. */
export type Role = 'EXPERIMENTAL' | 'COMPARATOR' | 'BACKGROUND' | 'PLACEBO' | 'UNSPECIFIED';

/** One therapy as one arm (or the trial's list) gives it. */
export interface Given {
  readonly entity: Entity;
  /** The source's word for it. */
  readonly label: string;
  readonly rung: string;
  readonly why: string;
  readonly dose?: string;
  /** The sentence it was read from, where it was read from prose. */
  readonly quote?: string;
  /** A dummy of it, not itself. */
  readonly placebo: boolean;
  /** One of several to choose from: not given together with the others of its label. */
  readonly choice: boolean;
}

export interface GivenArm {
  readonly record: ArmRecord;
  /** What its type or its name makes of what it gives. */
  readonly role: Role;
  readonly given: readonly Given[];
}

/** What a record gives to whom. `unassigned`: interventions that the record ties to no arm. */
export interface GivenTherapies {
  readonly arms: readonly GivenArm[];
  readonly unassigned: readonly Given[];
  readonly unresolved: readonly UnresolvedLabel[];
}

/** Each entity once (a dummy of it apart), the first dose and the first quote kept. */
export function distinct(given: readonly Given[]): Given[] {
  const kept = new Map<string, Given>();
  for (const item of given) {
    const key = `${item.entity.id} ${item.placebo}`;
    const first = kept.get(key);
    if (!first) kept.set(key, item);
    else kept.set(key, { ...item, ...first, choice: first.choice && item.choice });
  }
  return [...kept.values()];
}
