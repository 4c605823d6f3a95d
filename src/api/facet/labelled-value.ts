import { closedLabel } from '../../reports/axes/closed-values.js';
import type { GraphNode } from '../loading/graph-node.js';
import type { GraphReader } from '../loading/graph-reader.js';
import type { AxisName } from './trial-facet.enum.js';

/** A value of an axis for people; `node` where the value is one. */
export interface LabelledValue {
  readonly value: string;
  readonly label: string;
  readonly node: GraphNode | null;
}

/** Axes whose values are words. */
const WORDS: ReadonlySet<AxisName> = new Set<AxisName>(['PHASE', 'STATUS', 'STUDY_TYPE', 'COUNTRY', 'START_YEAR']);

/** What a value is called: the values that are asked for at once are read at once. */
export async function labelledValue(by: AxisName, value: string, reader: GraphReader): Promise<LabelledValue> {
  if (WORDS.has(by)) return { value, label: closedLabel(by, value) ?? value, node: null };
  const ids = by === 'COMBINATION' ? value.split(' ') : [value];
  const nodes = await Promise.all(ids.map((id) => reader.node(id)));
  const label = ids.map((id, at) => nodes[at]?.name ?? id).join(' + ');
  return { value, label, node: by === 'COMBINATION' ? null : (nodes[0] ?? null) };
}
