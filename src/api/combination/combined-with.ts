import type { Row } from '../../graph/engine.js';
import { scopesWithin } from '../../graph/select/selection.js';
import { holds, type TrialSet } from '../../graph/select/trial-set.js';
import { statement } from '../../graph/statements.js';
import type { ApiContext } from '../context.js';
import { asGraphNode, type GraphNode } from '../loading/graph-node.js';
import type { GraphReader } from '../loading/graph-reader.js';
import { connection, slice } from '../paging/connection.js';
import { rangeOf } from '../paging/cursor.js';
import type { PageArguments } from '../paging/page.arguments.js';
import type { CombinedWithArguments } from './combined-with.arguments.js';

/** A page of what a drug is given together with, most trials first. */
export async function combinedWith(drug: GraphNode, list: CombinedWithArguments, { reader, trials }: ApiContext) {
  const name = `Drug.combinedWith ${drug.id} ${JSON.stringify([list.filter, list.scope])}`;
  const range = rangeOf(name, list);
  const { set } = await trials.filtered(list.filter);
  const scopes = scopesWithin(list.scope ?? 'SAME_ARM');
  const rows = await reader.rows<Row & Partner>(statement('read/Drug.combinedWith'), { id: drug.id }, { scopes });
  return connection(name, slice(groupsOf(drug, rows, set), range), range.from);
}

interface Partner {
  readonly node: Row;
  readonly trials: readonly string[];
}

function groupsOf(drug: GraphNode, partners: readonly Partner[], within: TrialSet) {
  const groups = partners.map(({ node, trials }) => {
    const trialIds = trials.filter((id) => holds(within, id)).sort();
    return { therapies: [drug, asGraphNode(node)] as const, trialCount: trialIds.length, trialIds };
  });
  return groups
    .filter(({ trialCount }) => trialCount > 0)
    .sort((a, b) => b.trialCount - a.trialCount || (a.therapies[1].id < b.therapies[1].id ? -1 : 1));
}

/** A page of the trials of a group, by id. */
export async function trialsOfGroup(
  group: { readonly therapies: readonly { id: string }[]; readonly trialIds: readonly string[] },
  list: PageArguments,
  reader: GraphReader,
) {
  const name = `CombinationGroup.trials ${group.therapies.map(({ id }) => id)} ${group.trialIds.length}`;
  const range = rangeOf(name, list);
  const { total, page } = slice(group.trialIds, range);
  return connection(name, { total, page: await reader.nodes(page) }, range.from, { asked: [] });
}
