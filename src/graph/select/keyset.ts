import { compareText } from '../canonical.js';

/** What an item of a list is ordered by: the last part is its id, so that no two are alike. */
export type Key = readonly (string | number | null)[];

/** What is unknown comes last, whichever way. */
export type Direction = 'ASC' | 'DESC';

/** Compares two keys part by part; a part without a direction goes up. */
export function compareKeys(one: Key, other: Key, directions: readonly Direction[] = []): number {
  for (const [at, a] of one.entries()) {
    const order = compareParts(a, other[at] ?? null, directions[at] ?? 'ASC');
    if (order !== 0) return order;
  }
  return 0;
}

function compareParts(a: string | number | null, b: string | number | null, direction: Direction): number {
  if (a === b) return 0;
  if (a === null) return 1;
  if (b === null) return -1;
  const order = typeof a === 'string' && typeof b === 'string' ? compareText(a, b) : Number(a) - Number(b);
  return direction === 'ASC' ? order : -order;
}

/** A part of an ordered list and where it stands; `total` is the size of the whole. */
export interface Page<T> {
  readonly items: readonly T[];
  readonly total: number;
  readonly hasPrevious: boolean;
  readonly hasNext: boolean;
}

/** How a list is ordered. */
export interface ListOrder<T> {
  readonly keyOf: (item: T) => Key;
  readonly directions?: readonly Direction[];
}

/** What follows a key in an ordered list; a key whose item is gone stands where it stood. */
export function pageAfter<T>(items: readonly T[], order: ListOrder<T>, list: { first: number; after?: Key }): Page<T> {
  const from = list.after === undefined ? 0 : placeAfter(items.length, (at) => order.keyOf(items[at] as T), list.after, order.directions);
  const page = items.slice(from, from + list.first);
  return { items: page, total: items.length, hasPrevious: from > 0, hasNext: from + page.length < items.length };
}

/** The place of the first of `count` ordered keys that comes after a key. */
export function placeAfter(count: number, keyAt: (at: number) => Key, after: Key, directions: readonly Direction[] = []): number {
  let [low, high] = [0, count];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (compareKeys(keyAt(middle), after, directions) > 0) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** A list in its order. */
export const inOrder = <T>(items: Iterable<T>, { keyOf, directions }: ListOrder<T>): T[] =>
  [...items]
    .map((item) => ({ item, key: keyOf(item) }))
    .sort((a, b) => compareKeys(a.key, b.key, directions))
    .map(({ item }) => item);
