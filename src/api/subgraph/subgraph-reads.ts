import type { Row } from '../../graph/engine.js';
import { findLabelOfId, RELATIONS } from '../../graph/model.js';
import { statementWith } from '../../graph/statements.js';
import type { Link } from '../../reports/subgraph.js';
import { badInput } from '../bad-input.js';
import type { GraphReader } from '../loading/graph-reader.js';

/** The relation types to follow: those asked for, which must exist, or all. */
export function knownRelations(asked?: readonly string[] | null): string[] {
  const strange = asked?.find((type) => !RELATIONS.has(type));
  if (strange !== undefined) throw badInput(`input.relations: "${strange}" is no relation type`, [...RELATIONS.keys()]);
  return asked ? [...asked] : [...RELATIONS.keys()];
}

/** Everything one step from some nodes: one statement per kind of node. */
export async function linksFrom(ids: readonly string[], relations: readonly string[], reader: GraphReader): Promise<Link[]> {
  return perLabel(ids, relations, (label, own, types) =>
    reader.runner.run<Link & Row>(statementWith('query/subgraph.links', { LABEL: label, TYPES: types }), { ids: own }),
  );
}

/** The relations among some nodes, parallel ones as one: one statement per kind of node. */
export async function edgesAmong(ids: readonly string[], relations: readonly string[], reader: GraphReader) {
  const rows = await perLabel(ids, relations, (label, own, types) =>
    reader.runner.run<Row & { source: string; type: string; target: string; label: string | null; trials: string[] }>(
      statementWith('query/subgraph.edges', { LABEL: label, TYPES: types }),
      { ids: own, all: [...ids] },
    ),
  );
  const place = new Map(ids.map((id, index) => [id, index]));
  const far = (row: { source: string; target: string }) => Math.max(place.get(row.source) ?? 0, place.get(row.target) ?? 0);
  return rows
    .map((row) => ({ ...row, id: `${row.type}|${row.source}|${row.target}` }))
    .sort((a, b) => far(a) - far(b) || (a.id < b.id ? -1 : 1));
}

async function perLabel<R>(
  ids: readonly string[],
  relations: readonly string[],
  read: (label: string, ids: string[], types: string) => Promise<R[]>,
): Promise<R[]> {
  const groups = new Map<string, string[]>();
  for (const id of ids) {
    const label = findLabelOfId(id) ?? '';
    groups.set(label, [...(groups.get(label) ?? []), id]);
  }
  if (relations.length === 0) return [];
  return (await Promise.all([...groups].map(([label, own]) => read(label, own, relations.join('|'))))).flat();
}
