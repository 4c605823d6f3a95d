import { csvTable } from '../../reports/graph-formats/csv.js';
import { cytoscape } from '../../reports/graph-formats/cytoscape.js';
import type { GraphPages } from '../../reports/graph-formats/graph-pages.js';
import { graphml } from '../../reports/graph-formats/graphml.js';
import type { FoldedEdge } from '../../reports/subgraph-edges.js';
import type { GraphNode } from '../loading/graph-node.js';
import { GraphFormat } from './graph-format.enum.js';
import type { Subgraph } from './subgraph.type.js';

const WRITERS: Readonly<Record<GraphFormat, (graph: GraphPages) => AsyncIterable<string>>> = {
  [GraphFormat.CYTOSCAPE]: cytoscape,
  [GraphFormat.GRAPHML]: graphml,
  [GraphFormat.CSV]: csvTable,
};

/** A subgraph as one text. */
export async function exported({ nodes, edges, truncated, omitted }: Subgraph, format: GraphFormat): Promise<string> {
  const pages = { nodes: [nodes as readonly unknown[] as readonly GraphNode[]], edges: [edges as readonly FoldedEdge[]] };
  let text = '';
  for await (const part of WRITERS[format]({ ...pages, truncated, omitted })) text += part;
  return text;
}
