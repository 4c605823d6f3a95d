import type { Row } from '../../graph/engine.js';
import type { Page } from '../../graph/select/page.js';
import { statement } from '../../graph/statements.js';
import { asGraphNode, type GraphNode } from '../loading/graph-node.js';
import type { GraphReader } from '../loading/graph-reader.js';
import { connection } from './connection.js';
import { rangeOf } from './cursor.js';
import type { PageArguments } from './page.arguments.js';

/** A page of what a node relates to, by the statement of the field's coordinate: `cypher/read/Trial.sites.cypher`. */
export async function pagedRelation(coordinate: string, parent: GraphNode, list: PageArguments, reader: GraphReader) {
  const name = `${coordinate} ${parent.id}`;
  const range = rangeOf(name, list);
  const [row] = await reader.rows<Page<Row> & Row>(statement(`read/${coordinate}`), { id: parent.id }, range);
  return connection(name, { total: row?.total ?? 0, page: (row?.page ?? []).map(asGraphNode) }, range.from);
}
