/** A link found one step from a node: where from, and the id at its other end. */
export interface Link {
  readonly from: string;
  readonly to: string;
}

export interface Growth {
  /** Ids, nearest to the roots first. */
  readonly ids: readonly string[];
  /** Ids one step from those that the limit left out. */
  readonly omitted: ReadonlySet<string>;
}

/**
 * Grows a set of nodes step by step from its roots. Where the limit leaves no room for a whole step, the best connected nodes
 * come first, then the smaller id; what was left out is kept, so that a picture can say what it lacks.
 */
export async function grow(
  roots: readonly string[],
  limits: { readonly depth: number; readonly nodeLimit: number },
  step: (ids: readonly string[]) => Promise<readonly Link[]>,
): Promise<Growth> {
  const ids = new Set(roots.slice(0, limits.nodeLimit));
  const seen = new Set(roots);
  let edge: readonly string[] = [...ids];
  for (let depth = 0; depth < limits.depth && edge.length > 0; depth += 1) {
    const found = byConnections((await step(edge)).filter(({ to }) => !ids.has(to)));
    edge = found.slice(0, limits.nodeLimit - ids.size);
    for (const id of edge) ids.add(id);
    for (const id of found) seen.add(id);
  }
  return { ids: [...ids], omitted: new Set([...seen].filter((id) => !ids.has(id))) };
}

/** The ids that links lead to, those with the most links first. */
function byConnections(links: readonly Link[]): string[] {
  const counts = new Map<string, number>();
  for (const { to } of links) counts.set(to, (counts.get(to) ?? 0) + 1);
  return [...counts].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1)).map(([id]) => id);
}
