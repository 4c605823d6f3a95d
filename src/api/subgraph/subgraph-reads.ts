import { batches, groupBy } from '../../graph/batches.js';
import { compareText } from '../../graph/canonical.js';
import type { Row, Runner } from '../../graph/engine.js';
import { CURATED_LABELS, findLabelOfId } from '../../graph/model.js';
import { statementWith } from '../../graph/statements.js';
import { type FoldedEdge, type FoundRelation, foldEdges } from '../../reports/subgraph-edges.js';
import { curatedEdges, type InMemory } from './curated-edges.js';

/** A statement takes this many nodes; the rows of one stand in memory at once. */
const BATCH_NODES = 5000;

/** The ends of all relations of some nodes, each once for each relation: one statement per kind of node (and 5,000 of them). */
export async function* endsFrom(ids: readonly string[], relations: readonly string[], runner: Runner): AsyncGenerator<readonly string[]> {
  for await (const rows of perLabel<{ to: readonly string[] }>('query/subgraph.links', { ids, relations, runner })) {
    for (const { to } of rows) yield to;
  }
}

/** The relations that start at some nodes, parallel ones as one: one statement per kind of node (and 5,000 of them). */
export async function* edgesFrom(ids: readonly string[], relations: readonly string[], runner: Runner): AsyncGenerator<FoldedEdge[]> {
  const read = { ids, relations, runner };
  for await (const rows of perLabel<{ source: string; found: readonly FoundRelation[] }>('query/subgraph.edges', read)) {
    for (const { source, found } of rows) yield foldEdges(source, found);
  }
}

/**
 * The relations among some nodes: those between the nodes that come first stand first, so that what is cut off is what is farthest.
 * A drug that many trials give has more relations than can be read for a picture: what starts at curated entities is in memory.
 */
export async function edgesAmong(
  ids: readonly string[],
  relations: readonly string[],
  { runner, memory }: { readonly runner: Runner; readonly memory: InMemory },
): Promise<FoldedEdge[]> {
  const place = new Map(ids.map((id, index) => [id, index]));
  const among: { readonly edge: FoldedEdge; readonly far: number; readonly near: number }[] = [];
  const add = (edge: FoldedEdge) => {
    const [source, target] = [place.get(edge.source), place.get(edge.target)];
    if (source !== undefined && target !== undefined) among.push({ edge, far: Math.max(source, target), near: Math.min(source, target) });
  };
  const isCurated = (id: string) => CURATED_LABELS.includes(findLabelOfId(id) ?? '');
  const others = ids.filter((id) => !isCurated(id));
  for await (const edges of edgesFrom(others, relations, runner)) edges.forEach(add);
  (await curatedEdges(ids.filter(isCurated), relations, memory)).forEach(add);
  return among.sort((a, b) => a.far - b.far || a.near - b.near || compareText(a.edge.id, b.edge.id)).map(({ edge }) => edge);
}

/** Rows about nodes, in parts. */
async function* perLabel<R>(
  name: string,
  { ids, relations, runner }: { readonly ids: readonly string[]; readonly relations: readonly string[]; readonly runner: Runner },
): AsyncGenerator<R[]> {
  for (const [LABEL, own] of groupBy(ids, (id) => findLabelOfId(id) ?? '')) {
    const text = statementWith(name, { LABEL, TYPES: relations.join('|') });
    for (const batch of batches(own, BATCH_NODES)) yield await runner.run<R & Row>(text, { ids: batch });
  }
}
