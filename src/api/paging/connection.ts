import { type Key, type ListOrder, type Page, pageAfter } from '../../graph/select/keyset.js';
import type { ConnectionOf, EdgeOf } from './connection.type.js';
import { cursorOf, pageAsked } from './cursor.js';
import type { PageArguments } from './page.arguments.js';

/** A page with the key of each of its items. */
export interface KeyedPage<T> extends Page<T> {
  readonly keys: readonly Key[];
}

/** A page of a list as a connection. What `onEdge` holds stands on every edge. */
export function connection<T, E extends object>(list: string, page: KeyedPage<T>, onEdge?: E): ConnectionOf<T> {
  const edges: EdgeOf<T>[] = page.items.map((node, at) => ({ ...onEdge, cursor: cursorOf(list, page.keys[at] ?? []), node }));
  return {
    edges,
    nodes: [...page.items],
    totalCount: page.total,
    pageInfo: {
      hasNextPage: page.hasNext,
      hasPreviousPage: page.hasPrevious,
      startCursor: edges[0]?.cursor,
      endCursor: edges.at(-1)?.cursor,
    },
  };
}

/** What is asked of a list that is here whole and in its order. */
export function pageOfList<T>(
  list: string,
  items: readonly T[],
  { order, asked }: { order: ListOrder<T>; asked: Partial<PageArguments> },
): KeyedPage<T> {
  const page = pageAfter(items, order, pageAsked(list, asked));
  return { ...page, keys: page.items.map(order.keyOf) };
}
