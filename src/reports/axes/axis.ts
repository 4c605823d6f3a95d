import { compareText } from '../../graph/canonical.js';

/** The trials of each value, by number, in lists that may share trials. */
export type TrialsByValue = ReadonlyMap<string, readonly ArrayLike<number>[]>;

/** One way of telling trials apart: every value with its trials, and every trial with its values. */
export interface Axis {
  /** Sorted; a value's number is its place here. */
  readonly values: readonly string[];
  /** Numbers of the trials that have a value, each once, by the value's number. */
  readonly trialsOf: readonly Uint32Array[];
  /** The value numbers of trial t stand in `valueNumbers` from `offsets[t]` up to `offsets[t + 1]`, each once. */
  readonly offsets: Uint32Array;
  readonly valueNumbers: Uint32Array;
}

/** Lays out an axis of `trialCount` trials, so that counting is nothing but walking arrays. Values without a trial are left out. */
export function axisOf(trialsByValue: TrialsByValue, trialCount: number): Axis {
  const lists = [...trialsByValue].filter(([, parts]) => parts.some(({ length }) => length > 0)).sort(([a], [b]) => compareText(a, b));
  const seen = new Int32Array(trialCount).fill(-1);
  const trialsOf = lists.map(([, parts], value) => eachOnce(parts, value, seen));
  const offsets = new Uint32Array(trialCount + 1);
  for (const trials of trialsOf) for (const trial of trials) offsets[trial + 1] = (offsets[trial + 1] ?? 0) + 1;
  for (let trial = 0; trial < trialCount; trial += 1) offsets[trial + 1] = (offsets[trial + 1] ?? 0) + (offsets[trial] ?? 0);
  const valueNumbers = new Uint32Array(offsets[trialCount] ?? 0);
  const next = offsets.slice();
  for (const [value, trials] of trialsOf.entries()) {
    for (const trial of trials) {
      const at = next[trial] ?? 0;
      valueNumbers[at] = value;
      next[trial] = at + 1;
    }
  }
  return { values: lists.map(([value]) => value), trialsOf, offsets, valueNumbers };
}

/** `seen` tells of every trial the last value that it was taken for. */
function eachOnce(parts: readonly ArrayLike<number>[], value: number, seen: Int32Array): Uint32Array {
  const trials: number[] = [];
  for (const part of parts) {
    for (let at = 0; at < part.length; at += 1) {
      const trial = part[at] as number;
      if (seen[trial] === value) continue;
      seen[trial] = value;
      trials.push(trial);
    }
  }
  return Uint32Array.from(trials);
}
