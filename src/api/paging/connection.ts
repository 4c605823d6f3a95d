import { type Key, type ListOrder, type Page, pageAfter } from '../../graph/select/keyset.js';
import type { ConnectionOf, EdgeOf } from './connection.type.js';
import { cursorsOf, pageAsked } from './cursor.js';
import type { PageArguments } from './page.arguments.js';

/** A page with the key of each of its items. */
export interface KeyedPage<T> extends Page<T> {
  readonly keys: readonly Key[];
}

/** A page of a list as a connection: cursors are made where they are asked for. What `onEdge` holds stands on every edge. */
export function connection<T, E extends object>(list: string, page: KeyedPage<T>, onEdge?: E): ConnectionOf<T> {
  const { items, keys, total, hasNext, hasPrevious } = page;
  const cursor = cursorsOf(list);
  const cursorAt = (at: number): string | undefined => (items.length === 0 ? undefined : cursor(keys.at(at) ?? []));
  return {
    get edges(): EdgeOf<T>[] {
      return items.map((node, at) => ({
        ...onEdge,
        get cursor() {
          return cursor(keys[at] ?? []);
        },
        node,
      }));
    },
    nodes: [...items],
    totalCount: total,
    get pageInfo() {
      return { hasNextPage: hasNext, hasPreviousPage: hasPrevious, startCursor: cursorAt(0), endCursor: cursorAt(-1) };
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
