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

const shared = new WeakMap<object, GraphNode>();

/** The same for properties that stay the same: made once. */
export function asSharedNode(properties: Readonly<Record<string, unknown>>): GraphNode {
  let node = shared.get(properties);
  if (node === undefined) {
    node = asGraphNode(properties);
    shared.set(properties, node);
  }
  return node;
}
