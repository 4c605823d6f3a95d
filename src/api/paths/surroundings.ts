import type { Runner } from '../../graph/engine.js';
import type { Surroundings } from '../../reports/paths.js';
import { degreesOf, edgesOf, isEndOnly, linksOf, nearestOf } from './path-reads.js';

/** A step reads at most this many relations. Where it would be more, the nodes with the most are left unread: they explain least. */
const MOST_RELATIONS = 25_000;

/** One end, and what has been reached from it. */
interface Side {
  readonly end: string;
  readonly seen: Set<string>;
  /** Reached in the last step. */
  frontier: readonly string[];
}

interface Gathered extends Surroundings {
  readonly links: Map<string, Set<string>>;
  readonly degrees: Map<string, number>;
  /** Relations that a step may read. */
  readonly most: number;
}

const sideOf = (end: string): Side => ({ end, seen: new Set([end]), frontier: [end] });

/**
 * For 1, 2 … edges: the part of the graph in which every path of so many lies, as far as no step is over the limit. Read from both ends by
 * turns, always the side that is cheaper to carry on, so that a hub at one end is not read whole.
 */
export async function* surroundings(
  ends: readonly [string, string],
  { maxLength, most = MOST_RELATIONS }: { readonly maxLength: number; readonly most?: number },
  runner: Runner,
): AsyncGenerator<{ readonly around: Surroundings; readonly length: number }> {
  const around: Gathered = { links: new Map(), degrees: await degreesOf(ends, runner), most };
  const sides = ends.map(sideOf);
  // Two hubs may be left out of each other's best: whether they are joined is asked by itself.
  if (sides.every((side) => isHub(side, around)))
    for (const { source, target } of await edgesOf([ends], runner)) join(around, source, target);
  for (let length = 1; length <= maxLength; length += 1) {
    const side = cheaper(sides, around);
    if (side === undefined) return;
    await carryOn(side, around, runner);
    await readDegrees(length < maxLength ? side.frontier : between(ends, around.links, length), around, runner);
    yield { around, length };
  }
}

/** A document, a site or an arm is only seen from its own side, so it goes first. */
function cheaper(sides: readonly Side[], around: Gathered): Side | undefined {
  const able = sides.filter(({ frontier }) => frontier.length > 0);
  const first = able.find(({ frontier, end }) => frontier[0] === end && isEndOnly(end));
  const costs = able.map((side) => ({ side, cost: costOf(side, around) }));
  return first ?? costs.sort((a, b) => a.cost - b.cost)[0]?.side;
}

/** How many relations the next step of a side reads, or, of a hub, sorts. */
function costOf(side: Side, around: Gathered): number {
  let sum = 0;
  for (const id of side.frontier) sum += around.degrees.get(id) ?? 0;
  return isHub(side, around) ? sum : Math.min(sum, around.most);
}

/** An end with more relations than a step may read. */
const isHub = ({ frontier, end }: Side, { degrees, most }: Gathered): boolean => frontier[0] === end && (degrees.get(end) ?? 0) > most;

async function carryOn(side: Side, around: Gathered, runner: Runner): Promise<void> {
  const found = isHub(side, around)
    ? [{ from: side.end, to: await nearestOf(side.end, around.most, runner) }]
    : await linksOf(within(side.frontier, around), runner);
  const reached = new Set<string>();
  for (const { from, to } of found) {
    for (const id of to) {
      join(around, from, id);
      if (!side.seen.has(id)) reached.add(id);
    }
  }
  for (const id of reached) side.seen.add(id);
  side.frontier = [...reached];
}

function join({ links }: Gathered, a: string, b: string): void {
  linked(links, a).add(b);
  linked(links, b).add(a);
}

/** The nodes with the fewest relations, as many as the limit allows. */
function within(ids: readonly string[], { degrees, most }: Gathered): string[] {
  const degree = (id: string) => degrees.get(id) ?? 0;
  let read = 0;
  return [...ids]
    .sort((a, b) => degree(a) - degree(b) || (a < b ? -1 : 1))
    .filter((id) => {
      read += degree(id);
      return read <= most;
    });
}

function linked(links: Map<string, Set<string>>, id: string): Set<string> {
  let set = links.get(id);
  if (set === undefined) {
    set = new Set();
    links.set(id, set);
  }
  return set;
}

async function readDegrees(ids: Iterable<string>, { degrees }: Gathered, runner: Runner): Promise<void> {
  const unknown = [...ids].filter((id) => !degrees.has(id));
  for (const [id, degree] of await degreesOf(unknown, runner)) degrees.set(id, degree);
}

/** The nodes that are near enough to both ends to stand on a path between them. */
function between([from, to]: readonly [string, string], links: ReadonlyMap<string, ReadonlySet<string>>, maxLength: number): string[] {
  const [near, far] = [stepsFrom(from, links, maxLength), stepsFrom(to, links, maxLength)];
  return [...near].filter(([id, steps]) => steps + (far.get(id) ?? Number.POSITIVE_INFINITY) <= maxLength).map(([id]) => id);
}

function stepsFrom(start: string, links: ReadonlyMap<string, ReadonlySet<string>>, most: number): Map<string, number> {
  const steps = new Map([[start, 0]]);
  // A Map is walked in the order it grows.
  for (const [id, at] of steps) {
    if (at === most) break;
    for (const next of links.get(id) ?? []) if (!steps.has(next)) steps.set(next, at + 1);
  }
  return steps;
}
