import { batches, groupBy } from './batches.js';
import type { Runner } from './engine.js';
import type { Properties } from './fragment.js';
import { checkFragment, labelOfId } from './model.js';
import { type Claim, claimProperties, claimRelation, isShared, settle } from './shared.js';
import { quoted, statement, statementWith } from './statements.js';
import { writeNodes } from './write.js';

/** Unpacks what a document's record (DESCRIBES.record) says of the publication itself, as properties of the model. */
export type FactsOfRecord = (packed: string) => Properties;

/**
 * Gives shared nodes (Site, Organization, Publication) the properties that follow from all edges that now point to them,
 * and deletes those nothing points to any more. Ids that are not in the graph are passed over.
 */
export async function settleShared(runner: Runner, ids: Iterable<string>, factsOfRecord?: FactsOfRecord): Promise<void> {
  const shared = [...new Set(ids)].filter((id) => isShared(labelOfId(id)));
  for (const [label, group] of groupBy(shared, labelOfId)) {
    for (const batch of batches(group)) await settleBatch(runner, label, batch, factsOfRecord);
  }
}

async function settleBatch(runner: Runner, label: string, ids: readonly string[], factsOfRecord?: FactsOfRecord): Promise<void> {
  const claims = await claimsAbout(runner, label, ids);
  const records = label === 'Publication' ? await recordsOf(runner, ids) : new Map<string, string[]>();
  const orphans = ids.filter((id) => !claims.has(id) && !records.has(id));
  if (orphans.length > 0) await runner.run(statementWith('write/removeNodes', { LABEL: label }), { ids: orphans });
  const kept = ids.filter((id) => claims.has(id) || records.has(id));
  const nodes = kept.map((id) => {
    const own = factsOfRecord === undefined ? [] : (records.get(id) ?? []).map(factsOfRecord);
    return { label, id, properties: settle(label, id, claims.get(id) ?? [], own) };
  });
  // A record's facts come from outside of any fragment that was checked.
  checkFragment({ nodes, edges: [] });
  await writeNodes(runner, nodes);
}

/** Equal claims come as one row, so a node with thousands of edges costs a few. */
async function claimsAbout(runner: Runner, label: string, ids: readonly string[]): Promise<Map<string, Claim[]>> {
  const columns = claimProperties(label).map((name) => `r.${name} AS ${name}`);
  const text = `UNWIND $ids AS key
MATCH (n:${quoted(label)} {id: key})<-[r:${quoted(claimRelation(label))}]-()
RETURN key AS key, ${columns.join(', ')}, count(*) AS sources`;
  const rows = await runner.run<{ key: string; sources: number }>(text, { ids });
  const claims = rows.map(({ key, sources, ...facts }) => ({ key, claim: { facts, sources } }));
  return new Map([...groupBy(claims, ({ key }) => key)].map(([key, group]) => [key, group.map(({ claim }) => claim)]));
}

/** The packed records of publications, the one believed first at the top. */
async function recordsOf(runner: Runner, ids: readonly string[]): Promise<Map<string, string[]>> {
  const rows = await runner.run<{ id: string; record: string | null }>(statement('write/records'), { ids });
  const groups = [...groupBy(rows, ({ id }) => id)];
  return new Map(groups.map(([id, group]) => [id, group.flatMap(({ record }) => (record === null ? [] : [record]))]));
}
