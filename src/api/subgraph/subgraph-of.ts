import { findLabelOfId, NODES } from '../../graph/model.js';
import { type Growth, grow } from '../../reports/subgraph.js';
import type { ApiContext } from '../context.js';
import type { NodeKind } from '../node/node-kind.enum.js';
import { nodeOfTerm } from './node-of-term.js';
import type { SubgraphInput } from './subgraph.input.js';
import { checkBounds, knownRelations } from './subgraph-bounds.js';
import { edgesAmong, endsFrom } from './subgraph-reads.js';

/** The kind that the id of a node tells. */
export const kindOfId = (id: string): NodeKind => NODES.get(findLabelOfId(id) ?? '')?.kind as NodeKind;

/**
 * A part of the graph, and what its limits left out. One statement per kind of node and step (per 5,000 nodes), however many are shown:
 * only ids are read until it is known which nodes are.
 */
export async function subgraphOf(input: SubgraphInput, context: ApiContext) {
  checkBounds(input);
  const relations = knownRelations(input.relations);
  const { ids, omitted } = await grown(input, relations, context);
  const memory = { index: await context.trials.index(), curated: await context.curated.get(await context.version()) };
  const among = edgesAmong(ids, relations, { runner: context.reader.runner, memory });
  const [nodes, edges] = await Promise.all([context.reader.nodes(ids), among]);
  return {
    nodes,
    edges: edges.slice(0, input.edgeLimit),
    truncated: omitted.size > 0 || edges.length > input.edgeLimit,
    omitted: [...omitted].map(([kind, count]) => ({ kind: kind as NodeKind, count })).sort((a, b) => (a.kind < b.kind ? -1 : 1)),
  };
}

/** A root that was named is shown whatever its kind; a trial that the filter selects only where trials are. */
async function grown(input: SubgraphInput, relations: readonly string[], context: ApiContext): Promise<Growth> {
  const [named, trials] = await Promise.all([
    Promise.all((input.roots ?? []).map((root) => nodeOfTerm(root, context))),
    input.trials ? context.trials.idsOf(input.trials) : [],
  ]);
  const own = new Set(named);
  const isShown = (id: string) => !input.kinds || own.has(id) || input.kinds.includes(kindOfId(id));
  const reach = { depth: input.depth, nodeLimit: input.nodeLimit, isShown, kindOf: kindOfId };
  return grow([...named, ...trials], reach, (from) => endsFrom(from, relations, context.reader.runner));
}
