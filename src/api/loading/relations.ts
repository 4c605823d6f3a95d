import type { GraphNode } from './graph-node.js';

export type Direction = 'OUT' | 'IN';

/** A node at the other end of a relation, with the relation's properties. */
export interface Related<T = GraphNode> {
  readonly edge: Readonly<Record<string, unknown>>;
  readonly node: T;
  /** The node in between, where it was asked for over one: its id. */
  readonly between?: string;
}

/** A node that relations are asked of. */
export type NodeKey = { readonly id: string; readonly label: string };

export interface RelationKey {
  readonly id: string;
  readonly type: string;
  readonly direction: Direction;
  /** Only where it leads is asked. */
  readonly bare: boolean;
  /** The relation that leads to where this one is asked. */
  readonly via?: string;
}

/** Keys that one statement answers in one column. */
export const hopOf = ({ type, direction, via = '' }: Pick<RelationKey, 'type' | 'direction' | 'via'>) => `${direction} ${via} ${type}`;

/** Nothing where the node has gone since. */
export const related = (edge: Related['edge'], node: GraphNode | undefined, between?: string): Related[] =>
  node === undefined ? [] : [between === undefined ? { edge, node } : { edge, node, between }];

/** Their nodes, each once; only those of a label where one is given. */
export function distinct(related: readonly Related[], label: string | undefined): GraphNode[] {
  const nodes = related.map(({ node }) => node).filter((node) => label === undefined || node.label === label);
  return [...new Map(nodes.map((node) => [node.id, node])).values()];
}
