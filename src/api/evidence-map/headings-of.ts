import { compareText } from '../../graph/canonical.js';
import type { Axis } from '../../reports/axes/axis.js';
import { naturalPlace } from '../../reports/axes/closed-values.js';
import { countAlong } from '../../reports/facets.js';
import { labelledValue } from '../facet/labelled-value.js';
import type { AxisName } from '../facet/trial-facet.enum.js';
import type { GraphReader } from '../loading/graph-reader.js';
import type { MapHeading } from './evidence-map.type.js';

/** One side of a map. */
export interface Headings {
  /** In the order they are shown. */
  readonly headings: MapHeading[];
  /** The numbers of their values, in the same order. */
  readonly shown: readonly number[];
  /** How many values the limit left out. */
  readonly omitted: number;
  /** How many trials have no value. */
  readonly missing: number;
}

/** The values of most trials (numbers), in the order of a map. */
export async function headingsOf(
  { by, axis, limit }: { readonly by: AxisName; readonly axis: Axis; readonly limit: number },
  trials: Uint32Array,
  reader: GraphReader,
): Promise<Headings> {
  const { top, valueCount, missing } = countAlong(axis, trials, limit);
  const found = await Promise.all(
    top.map(async ({ value, count }) => {
      const { value: key, label, node } = await labelledValue(by, axis.values[value] ?? '', reader);
      return { number: value, heading: { key, label, node, trialCount: count } };
    }),
  );
  found.sort((a, b) => compareHeadings(by, a.heading, b.heading));
  return {
    headings: found.map(({ heading }) => heading),
    shown: found.map(({ number }) => number),
    omitted: valueCount - top.length,
    missing,
  };
}

/** An order of its own where the axis has one, else most trials first. */
function compareHeadings(by: AxisName, a: MapHeading, b: MapHeading): number {
  const [one, other] = [naturalPlace(by, a.key), naturalPlace(by, b.key)];
  if (one !== undefined && other !== undefined) return one - other || compareText(a.key, b.key);
  return b.trialCount - a.trialCount || compareText(a.label, b.label) || compareText(a.key, b.key);
}
