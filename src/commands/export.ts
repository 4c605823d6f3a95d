import { readConfig } from '../config.js';
import type { Engine } from '../graph/engine.js';
import { filesOf, isFormat, nodesBeside, type Output } from './export-files.js';
import { exportProgress } from './export-progress.js';
import { exportedPages, type Part } from './exported-pages.js';
import { Failure } from './failure.js';
import { openFilled } from './filled-graph.js';
import { readFilter } from './filter-option.js';
import { readOptions } from './options.js';
import { checkWritable, writeWhole } from './whole-files.js';

const HELP = `Writes the configured graph, or a part of it, as a file for another tool.

  npm run export -- --format cytoscape|graphml|csv --out <file>
  npm run export -- --format cytoscape|graphml|csv --filter <JSON> [--depth <steps>] --out <file>

Without a filter the whole graph; with one the trials that it selects and everything around them, without a limit.

  --format   cytoscape: JSON for Cytoscape and Cytoscape.js · graphml: for networkx, Gephi, yEd, igraph
             csv: the edges in <file>, the nodes in a file beside it (graph.csv and graph.nodes.csv)
  --filter   which trials: the TrialFilter of the API as JSON, such as '{"conditions": {"any": ["sarcoma"]}, "phases": ["PHASE2"]}'
  --depth    how many steps around these trials, 0 to 4; 1 when absent, 0 is the trials alone
  --out      the file; it appears when it is whole, and what stood there before is replaced

Parallel relations of one type are one edge with all its trials. Long texts and stored records stay behind.

The graph is the one of NEO4J_URI, or the embedded one under GRAPH_PATH (data/graph).
Exit code: 0 written, 2 wrong use or nothing to write, 1 anything else.`;

const OPTIONS = {
  help: { type: 'boolean', short: 'h' },
  format: { type: 'string' },
  filter: { type: 'string' },
  depth: { type: 'string' },
  out: { type: 'string' },
} as const;

/** `npm run export`: see HELP. */
export async function exportGraphFile(arguments_: readonly string[]): Promise<number> {
  const values = readOptions(arguments_, OPTIONS);
  if (values.help) {
    console.log(HELP);
    return 0;
  }
  const output = outputOf(values);
  const part = partOf(values);
  const engine = await openFilled(readConfig());
  try {
    console.log(await exportInto(output, part, engine));
    return 0;
  } finally {
    await engine.close();
  }
}

function outputOf({ format = '', out }: { readonly format?: string; readonly out?: string }): Output {
  if (!isFormat(format)) throw new Failure(`--format ${format ? `is "${format}"` : 'is missing'}: give cytoscape, graphml or csv.`, 2);
  if (!out) throw new Failure('--out is missing: give the file to write.', 2);
  for (const path of format === 'csv' ? [out, nodesBeside(out)] : [out]) checkWritable(path);
  return { format, out };
}

const DEEPEST = 4;

function partOf({ filter, depth }: { readonly filter?: string; readonly depth?: string }): Part | undefined {
  if (filter === undefined && depth !== undefined)
    throw new Failure('--depth goes with --filter: without one the whole graph is written.', 2);
  if (depth !== undefined && !(/^\d$/.test(depth) && Number(depth) <= DEEPEST))
    throw new Failure(`--depth is "${depth}": give a whole number from 0 to ${DEEPEST}.`, 2);
  return filter === undefined ? undefined : { filter: readFilter(filter), depth: Number(depth ?? 1) };
}

/** Writes the files; tells what is in them. */
async function exportInto(output: Output, part: Part | undefined, engine: Engine): Promise<string> {
  const progress = exportProgress(process.stderr);
  try {
    await writeWhole(filesOf(progress.watched(await exportedPages(engine, part)), output));
  } finally {
    progress.end();
  }
  const { nodes, edges } = progress.counts;
  if (output.format === 'csv') return `${nodes} nodes written to ${nodesBeside(output.out)}, ${edges} edges to ${output.out}.`;
  return `${nodes} nodes and ${edges} edges written to ${output.out}.`;
}
