import { resolve } from 'node:path';
import { loadLayouts } from '../../src/documents/page/layout.js';
import type { Engine } from '../../src/graph/engine.js';
import { exportGraph } from '../../src/graph/export.js';
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
