import type { Engine } from '../graph/engine.js';
import { statement } from '../graph/statements.js';

/** The packed records of stored documents, by document id. */
export async function storedRecords(engine: Engine, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await engine.run<{ id: string; record: string }>(statement('read/ingest.records'), { ids: [...new Set(ids)].sort() });
  return new Map(rows.map(({ id, record }) => [id, record]));
}
