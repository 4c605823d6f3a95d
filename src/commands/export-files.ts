import { format, parse } from 'node:path';
import { csvEdges, csvNodes } from '../reports/graph-formats/csv.js';
import { cytoscape } from '../reports/graph-formats/cytoscape.js';
import type { GraphPages } from '../reports/graph-formats/graph-pages.js';
import { graphml } from '../reports/graph-formats/graphml.js';
import type { FileToWrite } from './whole-files.js';

const FORMATS = ['cytoscape', 'graphml', 'csv'] as const;

/** What the command writes, and where. */
export interface Output {
  readonly format: (typeof FORMATS)[number];
  readonly out: string;
}

export const isFormat = (name: string): name is Output['format'] => FORMATS.some((one) => one === name);

/** `graph.csv` → `graph.nodes.csv`: where the nodes go when the edges go there. */
export function nodesBeside(out: string): string {
  const { dir, root, name, ext } = parse(out);
  return format({ dir, root, name: `${name}.nodes`, ext });
}

/** The files of a graph; nodes come first, as its pages do. */
export function filesOf(graph: GraphPages, { format: name, out }: Output): FileToWrite[] {
  if (name === 'cytoscape') return [{ path: out, pieces: cytoscape(graph) }];
  if (name === 'graphml') return [{ path: out, pieces: graphml(graph) }];
  return [
    { path: nodesBeside(out), pieces: csvNodes(graph.nodes) },
    { path: out, pieces: csvEdges(graph.edges) },
  ];
}
