import { statement } from '../../graph/statements.js';
import type { GraphReader } from '../loading/graph-reader.js';
import type { NodeKind } from '../node/node-kind.enum.js';
import { connection, slice } from '../paging/connection.js';
import { rangeOf } from '../paging/cursor.js';
import type { PageArguments } from '../paging/page.arguments.js';
import type { UnresolvedLabel } from './unresolved-label.type.js';

/** The labels that no entity is known for, those of most trials first. */
export async function unresolvedLabels(kind: NodeKind | null | undefined, first: number, reader: GraphReader): Promise<UnresolvedLabel[]> {
  const { to } = rangeOf('Query.unresolved', { first });
  const parameters = { kind: kind ? `${kind}\t` : null, first: to };
  const rows = await reader.runner.run<{ line: string; trials: string[]; count: number }>(statement('query/unresolved'), parameters);
  return rows.map(({ line, trials, count }) => {
    const [which, label = ''] = line.split('\t') as [NodeKind, string?];
    return { label, kind: which, trialCount: count, trialIds: trials };
  });
}

/** A page of the trials that have a label, by id. */
export async function trialsOfLabel({ kind, label, trialIds }: UnresolvedLabel, list: PageArguments, reader: GraphReader) {
  const name = `UnresolvedLabel.trials ${kind} ${label} ${trialIds.length}`;
  const range = rangeOf(name, list);
  const { total, page } = slice(trialIds, range);
  return connection(name, { total, page: await reader.nodes(page) }, range.from, { asked: [] });
}
