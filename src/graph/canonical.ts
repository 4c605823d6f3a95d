/** Smaller, equal or greater by code units: the same everywhere, whatever the language of the machine or the engine's collation. */
export const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** JSON with sorted keys and without nulls: equal maps give equal text. */
export function canonical(properties: Readonly<Record<string, unknown>>): string {
  const names = Object.keys(properties).filter((name) => properties[name] !== null && properties[name] !== undefined);
  return JSON.stringify(Object.fromEntries(names.sort(compareText).map((name) => [name, properties[name]])));
}
