import type { Row } from '../../graph/engine.js';
import { NODES } from '../../graph/model.js';
import type { Key } from '../../graph/select/keyset.js';
import { statementWith } from '../../graph/statements.js';
import type { ApiContext } from '../context.js';
import { asGraphNode } from '../loading/graph-node.js';
import { connection, pageOfList } from '../paging/connection.js';
import { pageAsked } from '../paging/cursor.js';
import type { NameHit } from '../search/name-index.js';
import type { EntitiesArguments } from './entities.arguments.js';
import type { NodeKind } from './node-kind.enum.js';

const LABELS = new Map([...NODES.values()].map(({ kind, label }) => [kind, label]));

/** The label of a kind. */
export const labelOfKind = (kind: NodeKind): string => LABELS.get(kind) ?? kind;

const BEST_FIRST = { keyOf: ({ score, id }: NameHit): Key => [score, id], directions: ['DESC'] as const };

/** A page of the nodes of a kind: by name, or those with a name like `text`, best match first. */
export async function entitiesOf(list: EntitiesArguments, context: ApiContext) {
  const name = `Query.entities ${JSON.stringify([list.kind, list.text])}`;
  if (!list.text) return entitiesByName(name, list, context);
  const page = pageOfList(name, await context.names.search(list.text, [list.kind]), { order: BEST_FIRST, asked: list });
  return connection(name, { ...page, items: await context.reader.nodes(page.items.map(({ id }) => id)) });
}

type EntityPage = { total: number; before: number; page: readonly Row[] };

async function entitiesByName(name: string, list: EntitiesArguments, { reader }: ApiContext) {
  const { first, after } = pageAsked(name, list);
  const parameters = { first, afterName: String(after?.[0] ?? ''), afterId: String(after?.[1] ?? '') };
  const text = statementWith('query/entities', { LABEL: labelOfKind(list.kind) });
  const [row] = await reader.runner.run<EntityPage & Row>(text, parameters);
  const { total = 0, before = 0, page = [] } = row ?? {};
  const items = page.map(asGraphNode);
  const keys = items.map((node): Key => [node.name, node.id]);
  return connection(name, { items, keys, total, hasPrevious: before > 0, hasNext: before + items.length < total });
}
