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
      this.#parents.set(from, [...(this.#parents.get(from) ?? []), to]);
      this.#children.set(to, [...(this.#children.get(to) ?? []), from]);
    }
    for (const id of this.#parents.keys()) {
      const parent = this.parents(id).find((above) => this.pathUp(above, id));
      if (parent) throw new Error(`"${id}" is above and below "${parent}"; remove one of the two as a parent`);
    }
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

function pathTo(end: string, reachedFrom: ReadonlyMap<string, string | undefined>): string[] {
  const path: string[] = [];
  for (let at: string | undefined = end; at !== undefined; at = reachedFrom.get(at)) path.unshift(at);
  return path;
}
