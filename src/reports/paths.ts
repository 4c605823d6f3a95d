import { compareText } from '../graph/canonical.js';
import { LeastFirst } from './least-first.js';

/** A part of the graph in which paths are looked for. */
export interface Surroundings {
  /** By id: the ids one step away, known from both sides. */
  readonly links: ReadonlyMap<string, ReadonlySet<string>>;
  /** By id: how many relations a node has in the whole graph; every node that may stand inside a path has it. */
  readonly degrees: ReadonlyMap<string, number>;
}

/** Ids from one end to the other; `score` from 0 to 1, higher is better. */
export interface FoundPath {
  readonly ids: readonly string[];
  readonly score: number;
}

export interface Wanted {
  readonly from: string;
  readonly to: string;
  /** Edges of a path at most. */
  readonly maxLength: number;
  /** How many paths. */
  readonly first: number;
}

/** Costs are whole numbers, so that sums of the same parts are equal in whatever order they are added. */
const UNIT = 2 ** 40;

/** Of a score, as many as are sure. */
const DIGITS = 9;

/** No more partial paths than this are tried; a graph in which that many lead nowhere is no explanation. */
const MOST_TRIED = 200_000;

/** What a node inside a path costs: the score is multiplied by 1 / (1 + log2(degree)). */
const costOf = (degree: number): number => Math.round(Math.log2(1 + Math.log2(Math.max(2, degree))) * UNIT);

const scoreOf = (cost: number): number => Number((2 ** (-cost / UNIT)).toPrecision(DIGITS));

interface Partial {
  readonly ids: readonly string[];
  /** Cost of the nodes inside. */
  readonly spent: number;
  /** The least that any path costs, and the shortest it can be, that begins like this. */
  readonly least: number;
  readonly length: number;
}

/**
 * The best paths that pass no node twice: by score, then length, then ids. Found best first: a partial path is only carried on when nothing
 * that could be better is left.
 */
export function bestPaths(around: Surroundings, wanted: Wanted): FoundPath[] {
  const rest = costsToEnd(around, wanted);
  const open = new LeastFirst<Partial>(before);
  open.add({ ids: [wanted.from], spent: 0, least: 0, length: 0 });
  const found: FoundPath[] = [];
  for (let tried = 0; found.length < wanted.first && tried < MOST_TRIED; tried += 1) {
    const partial = open.take();
    if (partial === undefined) break;
    if (partial.ids.at(-1) === wanted.to) found.push({ ids: partial.ids, score: scoreOf(partial.spent) });
    else for (const next of continued(partial, { around, rest, wanted })) open.add(next);
  }
  return found;
}

/**
 * Whether paths of more than `length` edges cannot better what was found: each node inside halves the score at least, and of equal scores
 * the shorter path comes first.
 */
export const areSettled = (found: readonly FoundPath[], first: number, length: number): boolean =>
  found.length === first && (found.at(-1)?.score ?? 0) >= 2 ** -length;

/** Every partial path with one node more from which the end can still be reached in time. */
function* continued(
  partial: Partial,
  {
    around,
    rest,
    wanted,
  }: { readonly around: Surroundings; readonly rest: readonly ReadonlyMap<string, number>[]; readonly wanted: Wanted },
): Generator<Partial> {
  const steps = partial.ids.length;
  const left = wanted.maxLength - steps;
  for (const id of around.links.get(partial.ids.at(-1) ?? '') ?? []) {
    const ahead = rest[left]?.get(id);
    if (ahead === undefined || partial.ids.includes(id)) continue;
    const spent = partial.spent + (id === wanted.to ? 0 : costOf(around.degrees.get(id) ?? 2));
    const nearest = rest.findIndex((reached) => reached.has(id));
    yield { ids: [...partial.ids, id], spent, least: spent + ahead, length: steps + nearest };
  }
}

/**
 * For 0, 1 … steps: the nodes from which the end can be reached in so many, without passing the beginning, and the least that the nodes
 * between cost.
 */
function costsToEnd({ links, degrees }: Surroundings, { from, to, maxLength }: Wanted): Map<string, number>[] {
  const costs = [new Map([[to, 0]])];
  for (let steps = 1; steps < maxLength; steps += 1) {
    const last = costs[steps - 1] as Map<string, number>;
    const next = new Map(last);
    for (const [id, cost] of last) {
      const own = id === to ? 0 : costOf(degrees.get(id) ?? 2);
      for (const neighbour of links.get(id) ?? [])
        if (neighbour !== from && cost + own < (next.get(neighbour) ?? Number.POSITIVE_INFINITY)) next.set(neighbour, cost + own);
    }
    costs.push(next);
  }
  return costs;
}

function before(a: Partial, b: Partial): number {
  return a.least - b.least || a.length - b.length || compareIds(a.ids, b.ids);
}

function compareIds(a: readonly string[], b: readonly string[]): number {
  for (let at = 0; at < Math.min(a.length, b.length); at += 1) {
    const order = compareText(a[at] as string, b[at] as string);
    if (order !== 0) return order;
  }
  return a.length - b.length;
}
