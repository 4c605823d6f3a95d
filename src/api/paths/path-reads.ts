import { batches, groupBy } from '../../graph/batches.js';
import type { Row, Runner } from '../../graph/engine.js';
import { findLabelOfId, RELATIONS } from '../../graph/model.js';
import { statementWith } from '../../graph/statements.js';
import { type FoldedEdge, type FoundRelation, foldEdges } from '../../reports/subgraph-edges.js';

/** A statement takes this many nodes. */
const BATCH_NODES = 5000;

/**
 * Who describes a trial and where it is conducted explains nothing, and an arm says no more than TESTS and COMBINED_WITH say without it: these
 * are followed only where a path begins or ends at a document, a site or an arm.
 */
const UNEXPLAINING = new Set(['DESCRIBES', 'CONDUCTED_AT', 'HAS_ARM', 'GIVES']);
const ENDS_ONLY = new Set(['Document', 'Site', 'Arm']);

const ALL = [...RELATIONS.keys()].join('|');
const EXPLAINING = [...RELATIONS.keys()].filter((type) => !UNEXPLAINING.has(type)).join('|');

const typesOf = (label: string) => (ENDS_ONLY.has(label) ? ALL : EXPLAINING);

/** Whether a node can only stand at an end of a path. */
export const isEndOnly = (id: string): boolean => ENDS_ONLY.has(findLabelOfId(id) ?? '');

/** How many relations that explain each of some nodes has: one statement per kind of node (and 5,000 of them). */
export async function degreesOf(ids: Iterable<string>, runner: Runner): Promise<Map<string, number>> {
  const rows = await perLabel<{ id: string; degree: number }>('query/paths.degrees', ids, runner);
  return new Map(rows.map(({ id, degree }) => [id, degree]));
}

/** What stands one step from each of some nodes: one statement per kind of node (and 5,000 of them). */
export const linksOf = (ids: Iterable<string>, runner: Runner): Promise<{ readonly from: string; readonly to: readonly string[] }[]> =>
  perLabel('query/paths.links', ids, runner);

/** Of what stands one step from a node, the `most` with the fewest relations. */
export async function nearestOf(id: string, most: number, runner: Runner): Promise<string[]> {
  const LABEL = findLabelOfId(id) ?? '';
  const text = statementWith('query/paths.nearest', { LABEL, TYPES: typesOf(LABEL), EXPLAINING });
  return (await runner.run<{ id: string }>(text, { id, most })).map((row) => row.id);
}

/** The relations of some pairs of nodes, in either direction, by id: one statement per kind of node. */
export async function edgesOf(pairs: readonly (readonly [string, string])[], runner: Runner): Promise<FoldedEdge[]> {
  const both = pairs.flatMap(([a, b]) => [[a, b] as const, [b, a] as const]);
  const targets = groupBy(both, ([from]) => from);
  const reads = [...groupBy(targets.keys(), (id) => findLabelOfId(id) ?? '')].map(([LABEL, own]) => {
    const keys = own.map((from) => ({ from, to: [...new Set((targets.get(from) ?? []).map(([, to]) => to))] }));
    const text = statementWith('query/paths.edges', { LABEL, TYPES: ALL });
    return runner.run<{ source: string; found: readonly FoundRelation[] }>(text, { keys });
  });
  const rows = (await Promise.all(reads)).flat();
  return rows.flatMap(({ source, found }) => foldEdges(source, found)).sort((a, b) => (a.id < b.id ? -1 : 1));
}

async function perLabel<R>(name: string, ids: Iterable<string>, runner: Runner): Promise<R[]> {
  const rows: R[] = [];
  for (const [LABEL, own] of groupBy(ids, (id) => findLabelOfId(id) ?? '')) {
    const text = statementWith(name, { LABEL, TYPES: typesOf(LABEL) });
    for (const batch of batches(own, BATCH_NODES)) {
      for (const row of await runner.run<R & Row>(text, { ids: batch })) rows.push(row);
    }
  }
  return rows;
}
