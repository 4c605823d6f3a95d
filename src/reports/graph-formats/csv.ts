import { csvLine } from '../csv-line.js';
import type { FoldedEdge } from '../subgraph-edges.js';
import { type Column, EDGE_COLUMNS, NODE_COLUMNS } from './columns.js';
import { type GraphPages, omittedText, type PlainNode } from './graph-pages.js';

/** CSV as RFC 4180 has it: a heading, lines ended by CR LF, quotes where they are needed. */

const ID = { name: 'id', type: 'string', cellOf: ({ id }: { readonly id: string }) => id } as const;
const EDGE_ALL: readonly Column<FoldedEdge>[] = [
  ID,
  { name: 'source', type: 'string', cellOf: ({ source }) => source },
  { name: 'target', type: 'string', cellOf: ({ target }) => target },
  ...EDGE_COLUMNS,
];
const NODE_ALL: readonly Column<PlainNode>[] = [ID, ...NODE_COLUMNS];

/** The table of nodes: id, kind, name and their plain properties. */
export const csvNodes = (nodes: GraphPages['nodes']): AsyncGenerator<string> => table(nodes, NODE_ALL);

/** The table of edges: id, source, target, type, label, scope, trialCount, trials. */
export const csvEdges = (edges: GraphPages['edges']): AsyncGenerator<string> => table(edges, EDGE_ALL);

async function* table<T>(
  pages: Iterable<readonly T[]> | AsyncIterable<readonly T[]>,
  columns: readonly Column<T>[],
): AsyncGenerator<string> {
  yield csvLine(columns.map(({ name }) => name));
  for await (const page of pages) yield page.map((one) => csvLine(columns.map(({ cellOf }) => cellOf(one)))).join('');
}

/**
 * Nodes and edges in one table, every row of the same length: `element` is graph (one row, whose name tells what was left out), node or
 * edge; then come the columns of edges and of nodes, empty where a row has no such thing.
 */
export async function* csvTable(graph: GraphPages): AsyncGenerator<string> {
  const names = [...new Set([...NODE_ALL.slice(0, 3), ...EDGE_ALL, ...NODE_ALL].map(({ name }) => name))];
  const inTable = <T>(columns: readonly Column<T>[]) => {
    const own = new Map(columns.map((column) => [column.name, column]));
    const places = names.map((name) => own.get(name)?.cellOf);
    return (element: string, of: T) => csvLine([element, ...places.map((cellOf) => cellOf?.(of))]);
  };
  yield csvLine(['element', ...names]);
  yield csvLine(['graph', ...names.map((name) => (name === 'name' ? leftOut(graph) : undefined))]);
  const [nodeLine, edgeLine] = [inTable(NODE_ALL), inTable(EDGE_ALL)];
  for await (const page of graph.nodes) yield page.map((node) => nodeLine('node', node)).join('');
  for await (const page of graph.edges) yield page.map((edge) => edgeLine('edge', edge)).join('');
}

function leftOut(graph: GraphPages): string {
  if (!graph.truncated) return 'complete';
  return graph.omitted.length > 0 ? `truncated; nodes left out: ${omittedText(graph)}` : 'truncated; edges left out';
}
