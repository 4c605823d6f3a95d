import { findLabelOfId, NODES } from '../../graph/model.js';
import { grow } from '../../reports/subgraph.js';
import type { EntityKind } from '../../vocabulary/vocabulary.js';
import { badInput } from '../bad-input.js';
import type { ApiContext } from '../context.js';
import type { NodeKind } from '../node/node-kind.enum.js';
import { nodeOf } from '../node/node-of.js';
import type { SubgraphInput } from './subgraph.input.js';
import { edgesAmong, knownRelations, linksFrom } from './subgraph-reads.js';

const TERM_KINDS: readonly EntityKind[] = ['DRUG', 'DRUG_CLASS', 'PROCEDURE', 'TARGET', 'CONDITION', 'ENDPOINT'];

const kindOf = (id: string) => NODES.get(findLabelOfId(id) ?? '')?.kind as NodeKind;

/** A part of the graph, and what its limits left out. */
export async function subgraphOf(input: SubgraphInput, context: ApiContext) {
  checkLimits(input);
  const relations = knownRelations(input.relations);
  const [roots, trials] = await Promise.all([rootsOf(input.roots ?? [], context), trialsOf(input, context)]);
  const wanted = (id: string) => !input.kinds || input.kinds.includes(kindOf(id));
  const { ids, omitted } = await grow([...new Set([...roots, ...trials.ids])], input, async (from) =>
    (await linksFrom(from, relations, context.reader)).filter(({ to }) => wanted(to)),
  );
  const edges = await edgesAmong(ids, relations, context.reader);
  const counts = countByKind(omitted, trials.more);
  return {
    nodes: await context.reader.nodes(ids),
    edges: edges.slice(0, input.edgeLimit),
    truncated: counts.length > 0 || edges.length > input.edgeLimit,
    omitted: counts,
  };
}

function checkLimits({ roots, trials, depth, nodeLimit, edgeLimit }: SubgraphInput): void {
  if (!roots?.length && !trials) throw badInput('input: give roots, trials or both; a subgraph needs somewhere to begin');
  const within = (name: string, value: number, least: number, most: number) => {
    if (value < least || value > most) throw badInput(`input.${name}: ${value} is out of range; ask for ${least} to ${most}`);
  };
  within('depth', depth, 0, 4);
  within('nodeLimit', nodeLimit, 1, 2000);
  within('edgeLimit', edgeLimit, 0, 6000);
}

/** A root is the id of any node, or a term of the vocabulary. */
async function rootsOf(roots: readonly string[], context: ApiContext): Promise<string[]> {
  return Promise.all(
    roots.map(async (root) => {
      const node = findLabelOfId(root) === undefined ? null : await nodeOf(root, context);
      return node?.id ?? context.terms.entity(root, TERM_KINDS);
    }),
  );
}

async function trialsOf({ trials, nodeLimit }: SubgraphInput, context: ApiContext): Promise<{ ids: string[]; more: number }> {
  if (!trials) return { ids: [], more: 0 };
  const ids = await context.trials.idsOf(trials);
  return { ids: ids.slice(0, nodeLimit), more: Math.max(0, ids.length - nodeLimit) };
}

function countByKind(omitted: ReadonlySet<string>, moreTrials: number): { kind: NodeKind; count: number }[] {
  const counts = new Map<NodeKind, number>();
  for (const id of omitted) counts.set(kindOf(id), (counts.get(kindOf(id)) ?? 0) + 1);
  const trial = kindOf('trial:');
  if (moreTrials > 0) counts.set(trial, (counts.get(trial) ?? 0) + moreTrials);
  return [...counts].map(([kind, count]) => ({ kind, count })).sort((a, b) => (a.kind < b.kind ? -1 : 1));
}
