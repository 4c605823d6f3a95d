import { areSettled, bestPaths, type FoundPath, type Wanted } from '../../reports/paths.js';
import type { FoldedEdge } from '../../reports/subgraph-edges.js';
import { badInput } from '../bad-input.js';
import type { ApiContext } from '../context.js';
import { nodeOfTerm } from '../subgraph/node-of-term.js';
import { edgesOf } from './path-reads.js';
import type { PathsArguments } from './paths.arguments.js';
import { surroundings } from './surroundings.js';

/** The best ways in which two nodes hang together. A few statements per kind of node and step, however large the graph. */
export async function pathsOf({ from, to, maxLength, first }: PathsArguments, context: ApiContext) {
  within('maxLength', maxLength, 6);
  within('first', first, 20);
  const [start, end] = await Promise.all([nodeOfTerm(from, context), nodeOfTerm(to, context)]);
  if (start === end) throw badInput(`from and to are both ${start}; a path needs two different ends`);
  const found = await pathsBetween({ from: start, to: end, maxLength, first }, context);
  const edges = await edgesBetween(found, context);
  return Promise.all(
    found.map(async ({ ids, score }) => ({
      nodes: await context.reader.nodes(ids),
      edges: hopsOf(ids).flatMap((hop) => edges.get(nameOf(hop)) ?? []),
      score,
    })),
  );
}

function within(name: string, value: number | null, most: number): void {
  if (value === null || value < 1 || value > most) throw badInput(`${name}: ${value} is out of range; ask for 1 to ${most}`);
}

/** Looks farther only while that may show something better. */
async function pathsBetween(wanted: Wanted, { reader }: ApiContext): Promise<FoundPath[]> {
  let found: FoundPath[] = [];
  for await (const { around, length } of surroundings([wanted.from, wanted.to], wanted, reader.runner)) {
    found = bestPaths(around, { ...wanted, maxLength: length });
    if (areSettled(found, wanted.first, length)) break;
  }
  return found;
}

type Hop = readonly [string, string];

const hopsOf = (ids: readonly string[]): Hop[] => ids.slice(1).map((id, at) => [ids[at] as string, id]);

const nameOf = (hop: Hop): string => [...hop].sort().join(' ');

/** The edge of each hop, by its ends: the first by type where there are several. */
async function edgesBetween(paths: readonly FoundPath[], { reader }: ApiContext): Promise<Map<string, FoldedEdge>> {
  const hops = new Map(paths.flatMap(({ ids }) => hopsOf(ids)).map((hop) => [nameOf(hop), hop]));
  const edges = await edgesOf([...hops.values()], reader.runner);
  return new Map(edges.reverse().map((edge) => [nameOf([edge.source, edge.target]), edge]));
}
