type Defined<T> = { [K in keyof T]?: Exclude<T[K], undefined> };

/** Without the properties that are undefined, empty text or empty lists: what is unknown is absent in the graph. */
export function present<T extends Record<string, unknown>>(properties: T): Defined<T> {
  const kept: Partial<Record<keyof T, unknown>> = {};
  for (const name in properties) {
    const value: unknown = properties[name];
    if (value !== undefined && value !== '' && !(Array.isArray(value) && value.length === 0)) kept[name] = value;
  }
  return kept as Defined<T>;
}
