import { batches } from './batches.js';
import type { Runner } from './engine.js';
import { CURATED_LABELS } from './model.js';
import { statementWith } from './statements.js';

/** Deletes the curated entities, with all their edges, that are not among the known ids: rows that the vocabulary has lost. */
export async function forgetEntities(runner: Runner, known: ReadonlySet<string>): Promise<void> {
  for (const LABEL of CURATED_LABELS) {
    const rows = await runner.run<{ id: string }>(statementWith('read/idsOf', { LABEL }));
    const lost = rows.map(({ id }) => id).filter((id) => !known.has(id));
    for (const ids of batches(lost)) await runner.run(statementWith('write/removeNodes', { LABEL }), { ids });
  }
}
