import { type Column, EDGE_COLUMNS, NODE_COLUMNS } from './columns.js';
import { type GraphPages, omittedText } from './graph-pages.js';

/**
 * A graph as the JSON that `cytoscape(…)` and `cy.json(…)` take as it is: elements with nodes and edges, each with its data; the data of
 * the graph says whether it is truncated and what was left out.
 */
export async function* cytoscape(graph: GraphPages): AsyncGenerator<string> {
  const { truncated } = graph;
  yield `{"data":${JSON.stringify({ truncated, omitted: omittedText(graph) })},"elements":{"nodes":[`;
  yield* listed(graph.nodes, (node) => ({ id: node.id, ...dataOf(node, NODE_COLUMNS) }));
  yield '],"edges":[';
  yield* listed(graph.edges, (edge) => ({ id: edge.id, source: edge.source, target: edge.target, ...dataOf(edge, EDGE_COLUMNS) }));
  yield ']}}\n';
}

const dataOf = <T>(of: T, columns: readonly Column<T>[]): Record<string, unknown> =>
  Object.fromEntries(columns.map(({ name, cellOf }) => [name, cellOf(of)]));

/** JSON escapes what is no text in UTF-8 (a lone surrogate), and leaves out what is undefined. */
async function* listed<T>(
  pages: Iterable<readonly T[]> | AsyncIterable<readonly T[]>,
  dataOfOne: (of: T) => Record<string, unknown>,
): AsyncGenerator<string> {
  let isFirst = true;
  for await (const page of pages) {
    if (page.length === 0) continue;
    const text = page.map((one) => JSON.stringify({ data: dataOfOne(one) })).join(',\n');
    yield isFirst ? `\n${text}` : `,\n${text}`;
    isFirst = false;
  }
}
