import { findLabelOfId, NODES } from '../../graph/model.js';

/** A node as every resolver gets it: its label, its properties, and an empty list where a list property is absent. */
export interface GraphNode {
  readonly id: string;
  readonly label: string;
  readonly name: string;
  readonly [property: string]: unknown;
}

const LISTS = new Map(
  [...NODES.values()].map((model) => [
    model.label,
    Object.fromEntries([...model.properties].filter(([, type]) => type === 'string[]').map(([property]) => [property, []])),
  ]),
);

/** A node from its properties; the id tells the label. */
export function asGraphNode(properties: Readonly<Record<string, unknown>>): GraphNode {
  const id = String(properties.id);
  const label = findLabelOfId(id) ?? '';
  return { name: id, ...LISTS.get(label), ...properties, id, label };
}
