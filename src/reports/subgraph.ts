import { compareText } from '../graph/canonical.js';

/** How far a subgraph reaches, and what of it is shown. */
export interface Reach {
  /** Steps from the roots. */
  readonly depth: number;
  /** At most this many nodes are shown. */
  readonly nodeLimit: number;
  /** Whether a node is shown; one that is not is walked through all the same. */
  readonly isShown: (id: string) => boolean;
  readonly kindOf: (id: string) => string;
}

export interface Growth {
  /** Ids of the nodes that are shown: the roots, then the nearest, then those with the most relations to the step before, then by id. */
  readonly ids: readonly string[];
  /** How many more would be shown without the limit, by kind: exact, since what lies beyond the limit is walked as well. */
  readonly omitted: ReadonlyMap<string, number>;
}

/** For some nodes, the ends of their relations, each once for each relation; in parts, so that a large step never stands in memory at once. */
export type Step = (ids: readonly string[]) => AsyncIterable<readonly string[]>;

/** Grows a set of nodes step by step from its roots. */
export async function grow(roots: Iterable<string>, reach: Reach, step: Step): Promise<Growth> {
  const seen = new Set(roots);
  const growth = { ids: [] as string[], omitted: new Map<string, number>() };
  let level: readonly string[] = [...seen];
  let connections: ReadonlyMap<string, number> | undefined;
  for (let depth = 0; ; depth += 1) {
    take(level.filter(reach.isShown), growth, { reach, connections });
    if (depth >= reach.depth || level.length === 0) return growth;
    connections = await connectionsBeyond(seen, step(level));
    level = [...connections.keys()];
    for (const id of level) seen.add(id);
  }
}

/** How many relations lead from a level to each node that was not seen before. */
async function connectionsBeyond(seen: ReadonlySet<string>, parts: AsyncIterable<readonly string[]>): Promise<Map<string, number>> {
  const counts = new Map<string, number>();
  for await (const ends of parts) {
    for (const id of ends) if (!seen.has(id)) counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  return counts;
}

/** Shows the best of a level as far as there is room, and counts the rest. Roots stay in the order they were given. */
function take(
  level: readonly string[],
  growth: { readonly ids: string[]; readonly omitted: Map<string, number> },
  { reach, connections }: { readonly reach: Reach; readonly connections?: ReadonlyMap<string, number> },
): void {
  const room = reach.nodeLimit - growth.ids.length;
  const ranked = connections && room > 0 ? byConnections(level, connections) : level;
  for (const [at, id] of ranked.entries()) {
    if (at < room) growth.ids.push(id);
    else growth.omitted.set(reach.kindOf(id), (growth.omitted.get(reach.kindOf(id)) ?? 0) + 1);
  }
}

const byConnections = (ids: readonly string[], counts: ReadonlyMap<string, number>): string[] =>
  [...ids].sort((a, b) => (counts.get(b) ?? 0) - (counts.get(a) ?? 0) || compareText(a, b));
