/** The same object without its absent values: a record holds no key for what the document does not say. */
export function present<T extends object>(values: T): { [K in keyof T]?: NonNullable<T[K]> } {
  const kept: { [K in keyof T]?: NonNullable<T[K]> } = {};
  for (const name in values) {
    const value = values[name];
    if (value !== undefined && value !== '') kept[name] = value as NonNullable<T[typeof name]>;
  }
  return kept;
}
