import type { Page } from '../../graph/select/page.js';
import type { ConnectionOf, EdgeOf } from './connection.type.js';
import { cursorOf } from './cursor.js';

/** A page of a list as a connection. `from` is the place of its first node; what `onEdge` holds stands on every edge. */
export function connection<T, E extends object>(list: string, { total, page }: Page<T>, from: number, onEdge?: E): ConnectionOf<T> {
  const edges: EdgeOf<T>[] = page.map((node, index) => ({ ...onEdge, cursor: cursorOf(list, from + index), node }));
  return {
    edges,
    nodes: [...page],
    totalCount: total,
    pageInfo: {
      hasNextPage: from + page.length < total,
      hasPreviousPage: from > 0 && total > 0,
      startCursor: edges[0]?.cursor,
      endCursor: edges.at(-1)?.cursor,
    },
  };
}

/** A page of a list that is already here whole. */
export const slice = <T>(whole: readonly T[], { from, to }: { from: number; to: number }): Page<T> => ({
  total: whole.length,
  page: whole.slice(from, to),
});
