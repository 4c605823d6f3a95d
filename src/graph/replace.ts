import { groupBy } from './batches.js';
import { canonical } from './canonical.js';
import type { Runner } from './engine.js';
import type { Fragment, FragmentEdge, Properties } from './fragment.js';
import { checkFragment, labelOfId } from './model.js';
import { nodesById } from './nodes.js';
import { type Removal, type Removed, removeOwned } from './remove.js';
import { type FactsOfRecord, settleShared } from './settle.js';
import { agrees, type Claim, claimRelation, factsOf, isShared, settle } from './shared.js';
import { writeEdges, writeNodes } from './write.js';

/** What goes and what comes, in one transaction. */
export interface Change {
  readonly remove: Removal;
  readonly write: Fragment;
}

/**
 * Replaces what trials, reviewing publications and documents own by a fragment. A trial owns its node, arms, findings,
 * combinations and every edge from or to it; a publication what it says; shared nodes (Site, Organization, Publication) are
 * settled from all their edges, so their properties in the fragment do not matter. Run it in one transaction.
 * @throws Error when the fragment leaves the model or an edge's end is nowhere.
 */
export async function replaceOwned(runner: Runner, change: Change, factsOfRecord?: FactsOfRecord): Promise<void> {
  checkFragment(change.write);
  const removed = await removeOwned(runner, change.remove);
  const { nodes, edges } = change.write;
  await writeNodes(
    runner,
    nodes.filter((node) => !isShared(node.label)),
  );
  const unsettled = await placeShared(runner, change.write, removed, factsOfRecord);
  await writeEdges(runner, edges);
  await settleShared(runner, unsettled, factsOfRecord);
}

/** Makes the shared nodes that are new, whole, since all that points to them is here. @returns those that must be settled from all their edges */
async function placeShared(runner: Runner, write: Fragment, removed: Removed, factsOfRecord?: FactsOfRecord): Promise<Set<string>> {
  const pointing = groupBy(write.edges.filter(pointsToShared), (edge) => edge.to);
  const named = write.nodes.filter((node) => isShared(node.label)).map((node) => node.id);
  const gone = groupBy(removed.claims, (claim) => claim.id);
  const ids = [...new Set([...named, ...pointing.keys()])];
  const known = new Map((await nodesById(runner, ids)).map((node) => [node.id, node.properties]));
  const fresh = ids.filter((id) => !known.has(id));
  const nodes = fresh.map((id) => ({ label: labelOfId(id), id, properties: settleFresh(id, pointing.get(id) ?? [], factsOfRecord) }));
  checkFragment({ nodes, edges: [] });
  await writeNodes(runner, nodes);
  const moved = [...known].filter(([id, node]) => !stays(id, node, pointing.get(id) ?? [], gone.get(id) ?? []));
  const left = [...gone.keys()].filter((id) => !known.has(id));
  const bare = fresh.filter((id) => !pointing.has(id));
  return new Set([...moved.map(([id]) => id), ...left, ...bare, ...removed.publications]);
}

/** Edges that keep a shared node alive: those that make claims about it, and the documents that describe it. */
function pointsToShared(edge: FragmentEdge): boolean {
  const label = labelOfId(edge.to);
  return isShared(label) && (edge.type === claimRelation(label) || edge.type === 'DESCRIBES');
}

function settleFresh(id: string, edges: readonly FragmentEdge[], factsOfRecord?: FactsOfRecord): Properties {
  const label = labelOfId(id);
  const claims: Claim[] = edges
    .filter((edge) => edge.type !== 'DESCRIBES')
    .map((edge) => ({ facts: factsOf(label, edge.properties), sources: 1 }));
  return settle(label, id, claims, recordsIn(edges, factsOfRecord));
}

function recordsIn(edges: readonly FragmentEdge[], factsOfRecord?: FactsOfRecord): readonly Properties[] {
  if (factsOfRecord === undefined) return [];
  const ranked = edges.filter((edge) => edge.type === 'DESCRIBES').sort(byRank);
  return ranked.flatMap((edge) => (typeof edge.properties.record === 'string' ? [factsOfRecord(edge.properties.record)] : []));
}

const byRank = (a: FragmentEdge, b: FragmentEdge) =>
  Number(a.properties.rank ?? 0) - Number(b.properties.rank ?? 0) || (a.from < b.from ? -1 : 1);

/**
 * Whether a node that many point to can keep its properties unread: every claim that went has come back, and every other claim that
 * came agrees with it. Most changes are of this kind, and a hospital of a thousand trials must not make each of them slow.
 */
function stays(
  id: string,
  node: Readonly<Record<string, unknown>>,
  edges: readonly FragmentEdge[],
  gone: readonly { readonly facts: Readonly<Record<string, unknown>> }[],
): boolean {
  const label = labelOfId(id);
  const lost = new Map<string, number>();
  for (const { facts } of gone) lost.set(canonical(factsOf(label, facts)), (lost.get(canonical(factsOf(label, facts))) ?? 0) + 1);
  for (const edge of edges) {
    if (edge.type === 'DESCRIBES') return false;
    const facts = factsOf(label, edge.properties);
    const key = canonical(facts);
    const count = lost.get(key) ?? 0;
    if (count > 0) lost.set(key, count - 1);
    else if (!agrees(node, facts)) return false;
  }
  return [...lost.values()].every((count) => count === 0);
}
