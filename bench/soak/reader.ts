import { join } from 'node:path';
import { loadLayouts } from '../../src/documents/page/layout.js';
import { openEmbedded } from '../../src/graph/embedded.js';
import type { Engine } from '../../src/graph/engine.js';
import { ingest } from '../../src/ingest/ingest.js';
import { loadReading } from '../../src/ingest/load-reading.js';
import { SEEDS } from '../../test/places.js';
import { peakMemory } from '../processes.js';
import { type Outcome, outcomeOf } from './whole-path.js';

/** What a reading process is asked, and answers. */
export type Task = { readonly kind: 'read'; readonly path: string } | { readonly kind: 'ingest'; readonly path: string };
export interface Answer {
  readonly outcome: Outcome;
  /** Processor time, in seconds. */
  readonly seconds: number;
  /** The most resident memory that the process ever had, in megabytes. */
  readonly peak: number;
}

const layouts = loadLayouts(join(SEEDS, 'layouts'));
const reading = loadReading(SEEDS);
let engine: Engine | undefined;

/** A process that reads what a parent names, so that a hang or crash ends it alone. */
process.on('message', async (task: Task) => {
  const before = process.cpuUsage();
  const outcome = await (task.kind === 'read' ? outcomeOf(task.path, layouts, reading) : ingested(task.path)).catch(crash);
  const { user, system } = process.cpuUsage(before);
  process.send?.({ outcome, seconds: (user + system) / 1e6, peak: peakOf() } satisfies Answer);
});
process.on('disconnect', () => process.exit());
process.send?.('ready');

async function ingested(path: string): Promise<Outcome> {
  engine ??= await openEmbedded();
  const { read, unchanged, refused } = await ingest({ engine, reading, layouts, paths: [path] });
  return { read: read + unchanged, refused: refused.length };
}

function crash(error: unknown): Outcome {
  const told = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return { read: 0, refused: 0, wrong: `crash: ${told.slice(0, 700)}` };
}

function peakOf(): number {
  // What getrusage tells begins with the memory of the process that this one was forked from.
  return Math.round(peakMemory(process.pid) || process.resourceUsage().maxRSS / 1024);
}
