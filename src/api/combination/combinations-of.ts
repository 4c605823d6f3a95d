import type { Row } from '../../graph/engine.js';
import { type Scope, scopesWithin } from '../../graph/select/selection.js';
import { statement } from '../../graph/statements.js';
import type { GraphNode } from '../loading/graph-node.js';
import type { GraphReader } from '../loading/graph-reader.js';

/** Two therapies of a trial and what shows how close together they are given. */
export interface CombinedTherapies {
  readonly therapies: readonly [GraphNode, GraphNode];
  readonly trial: GraphNode;
  readonly scope: Scope;
  readonly basis: string;
  /** Ids. */
  readonly armIds: readonly string[];
  readonly quote?: string;
  /** Id. */
  readonly documentId?: string;
}

type Found = Row & { one: string; other: string; edge: Readonly<Record<string, unknown>> };

/** Every two therapies of a trial that are given as close together as asked. */
export async function combinationsOf(trial: GraphNode, asked: Scope, reader: GraphReader): Promise<CombinedTherapies[]> {
  const rows = await reader.rows<Found>(statement('read/Trial.combinations'), { id: trial.id });
  const scopes = scopesWithin(asked);
  const close = rows.filter(({ edge }) => scopes.includes(edge.scope as Scope));
  return Promise.all(close.map((row) => combined(trial, row, reader)));
}

async function combined(trial: GraphNode, { one, other, edge }: Found, reader: GraphReader): Promise<CombinedTherapies> {
  const [first, second] = await Promise.all([one, other].map((id) => reader.node(id)));
  return {
    therapies: [first as GraphNode, second as GraphNode],
    trial,
    scope: edge.scope as Scope,
    basis: String(edge.basis),
    armIds: (edge.arms ?? []) as string[],
    quote: edge.quote as string | undefined,
    documentId: edge.document as string | undefined,
  };
}
