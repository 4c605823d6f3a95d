/** A value that is made when it is first asked for, and held. */
export function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

/** What follows from a value that does not change, such as a table: made when it is first asked for, and held as long as that value is. */
export function onceFor<K extends object, T>(make: (from: K) => T): (from: K) => T {
  const held = new WeakMap<K, { readonly value: T }>();
  return (from) => {
    const before = held.get(from);
    if (before) return before.value;
    const value = make(from);
    held.set(from, { value });
    return value;
  };
}
