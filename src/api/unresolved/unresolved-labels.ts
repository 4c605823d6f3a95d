import { statement } from '../../graph/statements.js';
import type { GraphReader } from '../loading/graph-reader.js';
import type { NodeKind } from '../node/node-kind.enum.js';
import { pageAsked } from '../paging/cursor.js';
import type { PageArguments } from '../paging/page.arguments.js';
import type { TrialLists } from '../trial/trial-lists.js';
import type { UnresolvedLabel } from './unresolved-label.type.js';

/** The labels that no entity is known for, those of most trials first. */
export async function unresolvedLabels(kind: NodeKind | null | undefined, first: number, reader: GraphReader): Promise<UnresolvedLabel[]> {
  pageAsked('Query.unresolved', { first });
  const parameters = { kind: kind ? `${kind}\t` : null, first };
  const rows = await reader.runner.run<{ line: string; trials: string[]; count: number }>(statement('query/unresolved'), parameters);
  return rows.map(({ line, trials, count }) => {
    const [which, label = ''] = line.split('\t') as [NodeKind, string?];
    return { label, kind: which, trialCount: count, trialIds: trials };
  });
}

/** A page of the trials that have a label, by id. */
export const trialsOfLabel = ({ kind, label, trialIds }: UnresolvedLabel, list: PageArguments, trials: TrialLists) =>
  trials.pageOfIds(`UnresolvedLabel.trials ${kind} ${label}`, trialIds, list);
