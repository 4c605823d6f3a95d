import { resolve } from 'node:path';
import { loadLayouts } from '../../src/documents/page/layout.js';
import { batches } from '../../src/graph/batches.js';
import type { Engine } from '../../src/graph/engine.js';
import { exportGraph } from '../../src/graph/export.js';
import type { Properties } from '../../src/graph/fragment.js';
import { writeEdges, writeNodes } from '../../src/graph/write.js';
import { ingest } from '../../src/ingest/ingest.js';
import { loadReading } from '../../src/ingest/load-reading.js';
import type { IngestReport } from '../../src/ingest/report.js';
import { SEEDS } from '../places.js';

export const reading = loadReading(SEEDS);
export const layouts = loadLayouts(resolve(SEEDS, 'layouts'));

/** Reads documents into a graph with the project's own tables, others taken back before. */
export const ingestInto = (engine: Engine, paths: readonly string[], remove: readonly string[] = []): Promise<IngestReport> =>
  ingest({ engine, reading, layouts, paths, remove });

/** The whole graph as one text, equal for equal graphs. */
export async function exported(engine: Engine): Promise<string> {
  const lines: string[] = [];
  for await (const line of exportGraph(engine)) lines.push(line);
  return lines.join('\n');
}

/** Writes an exported graph into an empty one: the same content, without reading its documents again. */
export async function restore(engine: Engine, exportedGraph: string): Promise<void> {
  const lines = exportedGraph.split('\n').filter(Boolean);
  const parsed = lines.map((line) => JSON.parse(line) as ExportedLine);
  const nodes = parsed.flatMap(({ id, label, properties }) => (id && label ? [{ id, label, properties }] : []));
  const edges = parsed.flatMap(({ type, from, to, properties }) => (type && from && to ? [{ type, from, to, properties }] : []));
  await engine.prepare();
  for (const batch of batches(nodes)) await engine.write((transaction) => writeNodes(transaction, batch));
  for (const batch of batches(edges)) await engine.write((transaction) => writeEdges(transaction, batch));
}

interface ExportedLine {
  readonly id?: string;
  readonly label?: string;
  readonly type?: string;
  readonly from?: string;
  readonly to?: string;
  readonly properties: Properties;
}
