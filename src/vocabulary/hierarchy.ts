import type { VocabularyEdge } from './vocabulary.js';

/** Who stands above and below whom: classes of drugs, classes of classes, kinds of conditions. */
export class Hierarchy {
  readonly #parents = new Map<string, string[]>();
  readonly #children = new Map<string, string[]>();
  readonly #descendants = new Map<string, ReadonlySet<string>>();

  /** @throws Error when something is its own ancestor. */
  constructor(edges: readonly VocabularyEdge[]) {
    for (const { type, from, to } of edges) {
      if (type === 'TARGETS') continue;
      add(this.#parents, from, to);
      add(this.#children, to, from);
    }
    const settled = new Set<string>();
    for (const id of this.#parents.keys()) this.#refuseCircle(id, new Set(), settled);
  }

  #refuseCircle(id: string, below: Set<string>, settled: Set<string>): void {
    if (settled.has(id)) return;
    below.add(id);
    for (const parent of this.parents(id)) {
      if (below.has(parent)) throw new Error(`"${id}" is above and below "${parent}"; remove one of the two as a parent`);
      this.#refuseCircle(parent, below, settled);
    }
    below.delete(id);
    settled.add(id);
  }

  parents(id: string): readonly string[] {
    return this.#parents.get(id) ?? [];
  }

  descendants(id: string): ReadonlySet<string> {
    let below = this.#descendants.get(id);
    if (!below) {
      const found = new Set([id]);
      for (const reached of found) for (const child of this.#children.get(reached) ?? []) found.add(child);
      below = found;
      this.#descendants.set(id, below);
    }
    return below;
  }

  /** Breadth first, so the path is a shortest one; among equals the parent named first in its row. */
  pathUp(id: string, ancestor: string): readonly string[] | undefined {
    const reachedFrom = new Map<string, string | undefined>([[id, undefined]]);
    for (const [reached] of reachedFrom) {
      if (reached === ancestor) return pathTo(reached, reachedFrom);
      for (const parent of this.parents(reached)) if (!reachedFrom.has(parent)) reachedFrom.set(parent, reached);
    }
    return undefined;
  }
}

function add(lists: Map<string, string[]>, key: string, value: string): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}

function pathTo(end: string, reachedFrom: ReadonlyMap<string, string | undefined>): string[] {
  const path: string[] = [];
  for (let at: string | undefined = end; at !== undefined; at = reachedFrom.get(at)) path.unshift(at);
  return path;
}
