import { combinationGroups, type CombinationGroup as Group } from '../../graph/select/combination-groups.js';
import { inOrder } from '../../graph/select/keyset.js';
import type { SelectedTerm } from '../../graph/select/selection.js';
import type { ApiContext } from '../context.js';
import type { GraphNode } from '../loading/graph-node.js';
import { connection, pageOfList } from '../paging/connection.js';
import { pageAsked } from '../paging/cursor.js';
import { THERAPY_KINDS } from '../trial/selection-of-filter.js';
import type { CombinationArguments, CombinedWithArguments } from './combined-with.arguments.js';

/** Most trials first, then by id. */
const MOST_TRIALS = {
  keyOf: ({ therapies, trials }: Group) => [trials.size, ...therapies],
  directions: ['DESC'] as const,
};

/** A page of what a drug is given together with, most trials first. */
export function combinedWith(drug: GraphNode, list: CombinedWithArguments, context: ApiContext) {
  const term = { term: drug.name, entity: drug.id, members: [drug.id] };
  return pageOfGroups(`Drug.combinedWith ${drug.id} ${JSON.stringify([list.filter, list.scope])}`, [term], { list, context });
}

/** A page of who is given together: with one term, with several, or any two. */
export function combinations(list: CombinationArguments, context: ApiContext) {
  const terms = (list.all ?? []).map((term) => context.terms.withMembers(term, THERAPY_KINDS));
  return pageOfGroups(`Query.combinations ${JSON.stringify([list.all, list.filter, list.scope])}`, terms, { list, context });
}

async function pageOfGroups(
  name: string,
  all: readonly SelectedTerm[],
  { list, context }: { list: CombinedWithArguments; context: ApiContext },
) {
  pageAsked(name, list);
  const { reader, terms, trials } = context;
  const { index, set } = await trials.filtered(list.filter);
  const asked = { all, scope: list.scope ?? 'SAME_ARM', membersOf: (id: string) => terms.membersOf(id) };
  const groups = await combinationGroups(reader.runner, index, asked);
  const within = groups.map((group) => ({ ...group, trials: group.trials.and(set) })).filter((group) => group.trials.size > 0);
  const page = pageOfList(name, inOrder(within, MOST_TRIALS), { order: MOST_TRIALS, asked: list });
  const items = await Promise.all(
    page.items.map(async (group) => ({
      therapies: await reader.nodes<GraphNode>(group.therapies),
      trialCount: group.trials.size,
      found: { index, set: group.trials, asked: [] },
    })),
  );
  return connection(name, { ...page, items });
}
