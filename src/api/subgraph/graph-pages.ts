import { BATCH_ROWS, batches, groupBy } from '../../graph/batches.js';
import { compareText } from '../../graph/canonical.js';
import type { Runner } from '../../graph/engine.js';
import { findLabelOfId, NODES, RELATIONS } from '../../graph/model.js';
import { type NodeRow, nodesById } from '../../graph/nodes.js';
import { statementWith } from '../../graph/statements.js';
import type { GraphPages, PlainNode } from '../../reports/graph-formats/graph-pages.js';
import { grow } from '../../reports/subgraph.js';
import type { FoldedEdge } from '../../reports/subgraph-edges.js';
import { kindOfId } from './subgraph-of.js';
import { edgesFrom, endsFrom } from './subgraph-reads.js';

const TYPES = [...RELATIONS.keys()];

const WHOLE = { truncated: false, omitted: [] } as const;

const plain = ({ id, label, properties }: NodeRow): PlainNode => ({ ...properties, id, label });

/**
 * The whole graph page by page: nodes by label and id, then the relations that start at them. Of ids, those of one label stand in memory
 * at once; nothing may change the graph meanwhile.
 */
export const wholeGraph = (runner: Runner): GraphPages => ({
  nodes: pagesOf(
    () => idsByLabel(runner),
    (ids) => nodePage(ids, runner),
  ),
  edges: pagesOf(
    () => idsByLabel(runner),
    (ids) => edgePage(ids, runner),
  ),
  ...WHOLE,
});

/** Some trials and everything within `depth` steps, and the relations among these, page by page; the ids stand in memory at once. */
export async function aroundTrials(trials: readonly string[], depth: number, runner: Runner): Promise<GraphPages> {
  const reach = { depth, nodeLimit: Number.POSITIVE_INFINITY, isShown: () => true, kindOf: kindOfId };
  const { ids } = await grow(trials, reach, (from) => endsFrom(from, TYPES, runner));
  const own = new Set(ids);
  const byLabel = [...groupBy(ids, (id) => findLabelOfId(id) ?? '').values()];
  return {
    nodes: pagesOf(
      () => byLabel,
      (page) => nodePage(page, runner),
    ),
    edges: pagesOf(
      () => byLabel,
      async (page) => (await edgePage(page, runner)).filter(({ target }) => own.has(target)),
    ),
    ...WHOLE,
  };
}

async function* idsByLabel(runner: Runner): AsyncGenerator<readonly string[]> {
  for (const LABEL of NODES.keys()) {
    const rows = await runner.run<{ id: string }>(statementWith('read/idsOf', { LABEL }));
    yield rows.map(({ id }) => id).sort(compareText);
  }
}

/** The ids of one label after another, read in pages; it may be walked once. */
async function* pagesOf<T>(
  groups: () => Iterable<readonly string[]> | AsyncIterable<readonly string[]>,
  read: (ids: readonly string[]) => Promise<readonly T[]>,
): AsyncGenerator<readonly T[]> {
  for await (const ids of groups()) for (const page of batches(ids, BATCH_ROWS)) yield await read(page);
}

const nodePage = async (ids: readonly string[], runner: Runner): Promise<PlainNode[]> => (await nodesById(runner, ids)).map(plain);

async function edgePage(ids: readonly string[], runner: Runner): Promise<FoldedEdge[]> {
  const edges: FoldedEdge[] = [];
  for await (const found of edgesFrom(ids, TYPES, runner)) edges.push(...found);
  return edges;
}
