import { type Column, EDGE_COLUMNS, NODE_COLUMNS } from './columns.js';
import { type GraphPages, omittedText, type PlainNode } from './graph-pages.js';
import { attributeText, contentText, nameToken } from './xml-text.js';

const HEAD = `<?xml version="1.0" encoding="UTF-8"?>
<graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd">
`;

/** The format's word for a type of the model; the others are the same. */
const TYPES: Readonly<Record<string, string>> = { float: 'double' };

/** The schema takes no slash or space in an id: this says what the id is. */
const NODE_ID: Column<PlainNode> = { name: 'nodeId', type: 'string', cellOf: ({ id }) => id };

const NODE_KEYS = [NODE_ID, ...NODE_COLUMNS];

const GRAPH_KEYS: readonly Column<GraphPages>[] = [
  { name: 'truncated', type: 'boolean', cellOf: ({ truncated }) => truncated },
  { name: 'omitted', type: 'string', cellOf: omittedText },
];

/** A graph as GraphML, valid against its schema. The data of the graph says whether it is truncated and what was left out. */
export async function* graphml(graph: GraphPages): AsyncGenerator<string> {
  yield HEAD + keys('graph', GRAPH_KEYS) + keys('node', NODE_KEYS) + keys('edge', EDGE_COLUMNS);
  yield `<graph id="G" edgedefault="directed">${dataOf('graph', graph, GRAPH_KEYS)}\n`;
  for await (const page of graph.nodes)
    yield page.map((node) => `<node id="${nameToken(node.id)}">${dataOf('node', node, NODE_KEYS)}</node>\n`).join('');
  for await (const page of graph.edges) {
    const lines = page.map((edge) => {
      const ends = `source="${nameToken(edge.source)}" target="${nameToken(edge.target)}"`;
      return `<edge id="${nameToken(edge.id)}" ${ends}>${dataOf('edge', edge, EDGE_COLUMNS)}</edge>\n`;
    });
    yield lines.join('');
  }
  yield '</graph>\n</graphml>\n';
}

type Owner = 'graph' | 'node' | 'edge';

const keys = <T>(owner: Owner, columns: readonly Column<T>[]): string =>
  columns
    .map(({ name, type }) => `<key id="${owner}.${name}" for="${owner}" attr.name="${name}" attr.type="${TYPES[type] ?? type}"/>\n`)
    .join('');

function dataOf<T>(owner: Owner, of: T, columns: readonly Column<T>[]): string {
  const cells = columns.map(({ name, cellOf }) => [name, cellOf(of)] as const);
  return cells
    .map(([name, value]) => (value === undefined ? '' : `<data key="${attributeText(`${owner}.${name}`)}">${contentText(value)}</data>`))
    .join('');
}
