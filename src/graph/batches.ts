/** A statement takes at most this many rows: more gain nothing and hold more memory. */
export const BATCH_ROWS = 1000;

/** The list in parts of at most `size`, in order. */
export function* batches<T>(list: readonly T[], size = BATCH_ROWS): Generator<readonly T[]> {
  for (let start = 0; start < list.length; start += size) yield list.slice(start, start + size);
}

/** The list by key, keys and members in the order they came. */
export function groupBy<T>(list: Iterable<T>, keyOf: (member: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const member of list) {
    const key = keyOf(member);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [member]);
    else group.push(member);
  }
  return groups;
}
