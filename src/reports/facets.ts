import type { Axis } from './axes/axis.js';

/** A value of an axis, by its number, and how many trials have it. */
export interface CountedValue {
  readonly value: number;
  readonly count: number;
}

/** How some trials spread over an axis. */
export interface AxisCounts {
  /** Those of most trials first, ties by value; no more than asked for. */
  readonly top: readonly CountedValue[];
  /** How many values any of the trials has. */
  readonly valueCount: number;
  /** How many of the trials have no value. */
  readonly missing: number;
}

/** Counts the values of some trials (numbers), and names the `most` that come first. */
export function countAlong(axis: Axis, trials: Uint32Array, most: number): AxisCounts {
  const { offsets, valueNumbers } = axis;
  const counts = new Uint32Array(axis.values.length);
  let missing = 0;
  for (const trial of trials) {
    const from = offsets[trial] as number;
    const to = offsets[trial + 1] as number;
    if (from === to) missing += 1;
    for (let at = from; at < to; at += 1) {
      const value = valueNumbers[at] as number;
      counts[value] = (counts[value] as number) + 1;
    }
  }
  return { ...topOf(counts, most), missing };
}

/** Count and value make one number, greater for more trials and among equals for the smaller value: numbers sort much faster than pairs. */
function topOf(counts: Uint32Array, most: number): Pick<AxisCounts, 'top' | 'valueCount'> {
  const last = counts.length - 1;
  const keys = new Float64Array(counts.length);
  let valueCount = 0;
  for (let value = 0; value <= last; value += 1) {
    const count = counts[value] ?? 0;
    if (count === 0) continue;
    keys[valueCount] = count * counts.length + (last - value);
    valueCount += 1;
  }
  const best = keys.subarray(0, valueCount).sort().subarray(-most).reverse();
  const top = Array.from(best, (key) => ({ value: last - (key % counts.length), count: Math.floor(key / counts.length) }));
  return { top, valueCount };
}
