import { batches, groupBy } from './batches.js';
import type { Runner } from './engine.js';
import { findLabelOfId } from './model.js';
import { statementWith } from './statements.js';

/** A node as it is stored. */
export interface NodeRow {
  readonly id: string;
  readonly label: string;
  readonly properties: Readonly<Record<string, unknown>>;
}

/** The nodes of these ids, in their order, each once; ids of no label and ids that are not there are left out. One statement per label. */
export async function nodesById(runner: Runner, ids: Iterable<string>): Promise<NodeRow[]> {
  const wanted = [...new Set(ids)];
  const found = new Map<string, NodeRow>();
  const known = wanted.filter((id) => findLabelOfId(id) !== undefined);
  const groups = [...groupBy(known, (id) => findLabelOfId(id) ?? '')];
  const reads = groups.flatMap(([label, group]) =>
    [...batches(group)].map(async (batch) => {
      const rows = await runner.run<Omit<NodeRow, 'label'>>(statementWith('read/nodesById', { LABEL: label }), { ids: batch });
      for (const row of rows) found.set(row.id, { id: row.id, label, properties: row.properties });
    }),
  );
  await Promise.all(reads);
  return wanted.flatMap((id) => found.get(id) ?? []);
}
