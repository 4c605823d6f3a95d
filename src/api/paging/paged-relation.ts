import type { Row } from '../../graph/engine.js';
import { type Direction, inOrder, type Key } from '../../graph/select/keyset.js';
import { statement } from '../../graph/statements.js';
import type { GraphNode } from '../loading/graph-node.js';
import type { GraphReader } from '../loading/graph-reader.js';
import { connection, pageOfList } from './connection.js';
import type { PageArguments } from './page.arguments.js';

/** How a paged relation is asked for: the columns of its statement that order it (the last is the id), and which way each goes. */
interface RelationAsked {
  readonly list: PageArguments;
  readonly by: readonly string[];
  readonly directions?: readonly Direction[];
  readonly reader: GraphReader;
}

/** A relation that leads out of a node: its type, and the properties of the nodes there that order them (the last is the id). */
interface HopAsked extends Omit<RelationAsked, 'directions'> {
  readonly type: string;
}

/**
 * A page of what a node relates to, by the statement of the field's coordinate (`cypher/read/Trial.sites.cypher`). Its rows hold no
 * more than the order needs: only the page's nodes are read whole.
 */
export async function pagedRelation(coordinate: string, parent: GraphNode, { list, by, directions, reader }: RelationAsked) {
  const name = `${coordinate} ${parent.id}`;
  const order = { keyOf: (row: Row) => by.map((column) => row[column] ?? null) as Key, directions };
  const rows = await reader.rows<Row>(statement(`read/${coordinate}`), { id: parent.id });
  const page = pageOfList(name, inOrder(rows, order), { order, asked: list });
  return connection(name, { ...page, items: await reader.nodes(page.items.map(({ id }) => String(id))) });
}

/**
 * A page of what a node relates to, of kinds that are few and short: they are read whole, in one statement with the node's other
 * relations.
 */
export async function pageOfRelated(coordinate: string, parent: GraphNode, { list, by, ...asked }: HopAsked) {
  const name = `${coordinate} ${parent.id}`;
  const order = { keyOf: (node: GraphNode) => by.map((property) => node[property] ?? null) as Key };
  return connection(name, pageOfList(name, inOrder(await asked.reader.out(parent, asked.type), order), { order, asked: list }));
}
