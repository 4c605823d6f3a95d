import type { Row } from '../../graph/engine.js';
import { NODES } from '../../graph/model.js';
import type { Page } from '../../graph/select/page.js';
import { statementWith } from '../../graph/statements.js';
import type { ApiContext } from '../context.js';
import { asGraphNode } from '../loading/graph-node.js';
import { connection, slice } from '../paging/connection.js';
import { rangeOf } from '../paging/cursor.js';
import type { EntitiesArguments } from './entities.arguments.js';
import type { NodeKind } from './node-kind.enum.js';

const LABELS = new Map([...NODES.values()].map(({ kind, label }) => [kind, label]));

/** The label of a kind. */
export const labelOfKind = (kind: NodeKind): string => LABELS.get(kind) ?? kind;

/** A page of the nodes of a kind: by name, or those with a name like `text`, best match first. */
export async function entitiesOf(list: EntitiesArguments, { reader, names }: ApiContext) {
  const name = `Query.entities ${JSON.stringify([list.kind, list.text])}`;
  const range = rangeOf(name, list);
  if (list.text) {
    const found = slice(await names.search(list.text, [list.kind]), range);
    return connection(name, { total: found.total, page: await reader.nodes(found.page.map(({ id }) => id)) }, range.from);
  }
  const text = statementWith('query/entities', { LABEL: labelOfKind(list.kind) });
  const [row] = await reader.runner.run<Page<Row> & Row>(text, range);
  return connection(name, { total: row?.total ?? 0, page: (row?.page ?? []).map(asGraphNode) }, range.from);
}
