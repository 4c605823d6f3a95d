import type { Fragment, FragmentEdge } from '../../src/graph/fragment.js';
import { NODES } from '../../src/graph/model.js';
import { PUBLICATIONS, sketch, TRIALS } from './graph.js';
import { vocabularyFragment } from './vocabulary.js';

const FRAGMENTS: readonly Fragment[] = [...TRIALS.map(sketch), PUBLICATIONS, vocabularyFragment];

/** Every relation of the graph of the tests, as it is written. */
export const RELATIONS_WRITTEN: readonly FragmentEdge[] = FRAGMENTS.flatMap(({ edges }) => edges);

export const ALL_IDS: readonly string[] = [...new Set(FRAGMENTS.flatMap(({ nodes }) => nodes.map(({ id }) => id)))].sort();

export const TRIAL_IDS = ALL_IDS.filter((id) => id.startsWith('trial:'));

export const kindOf = (id: string): string => [...NODES.values()].find(({ prefix }) => id.startsWith(`${prefix}:`))?.kind ?? 'none';

interface Asked {
  readonly roots: readonly string[];
  readonly named?: readonly string[];
  readonly relations?: readonly string[];
  readonly kinds?: readonly string[];
  readonly depth: number;
  readonly nodeLimit?: number;
}

/** A subgraph by the slow and obvious way: distances over all relations, then the order that is promised. */
export function slowSubgraph({ roots, named = roots, relations, kinds, depth, nodeLimit = 2000 }: Asked) {
  const followed = RELATIONS_WRITTEN.filter(({ type }) => !relations || relations.includes(type));
  const distance = new Map(roots.map((id) => [id, 0]));
  for (let step = 0; step < depth; step += 1) {
    for (const { from, to } of followed) {
      if (distance.get(from) === step && !distance.has(to)) distance.set(to, step + 1);
      if (distance.get(to) === step && !distance.has(from)) distance.set(from, step + 1);
    }
  }
  const far = (id: string) => distance.get(id) ?? Number.NaN;
  const nearer = (id: string) =>
    followed.filter(({ from, to }) => (from === id && far(to) === far(id) - 1) || (to === id && far(from) === far(id) - 1)).length;
  const rank = (id: string) => (far(id) === 0 ? roots.indexOf(id) : -nearer(id));
  const shown = [...distance.keys()]
    .filter((id) => !kinds || named.includes(id) || kinds.includes(kindOf(id)))
    .sort((a, b) => far(a) - far(b) || rank(a) - rank(b) || (a < b ? -1 : 1));
  const ids = shown.slice(0, nodeLimit);
  const omitted: Record<string, number> = {};
  for (const id of shown.slice(nodeLimit)) omitted[kindOf(id)] = (omitted[kindOf(id)] ?? 0) + 1;
  const among = followed.filter(({ from, to }) => ids.includes(from) && ids.includes(to));
  return { ids, omitted, edges: [...new Set(among.map(({ type, from, to }) => `${type}|${from}|${to}`))].sort() };
}
