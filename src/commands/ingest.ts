import { availableParallelism } from 'node:os';
import { readConfig } from '../config.js';
import { loadLayouts } from '../documents/page/layout.js';
import type { Engine } from '../graph/engine.js';
import { openEngine } from '../graph/open.js';
import { ingest } from '../ingest/ingest.js';
import { readingOnDemand } from '../ingest/load-reading.js';
import { UnknownDocument } from '../ingest/remove-documents.js';
import type { IngestReport } from '../ingest/report.js';
import { reportJson, reportLines } from '../ingest/report-text.js';
import { threadedTransforms } from '../ingest/threads/pool.js';
import { localTransforms } from '../ingest/transforms.js';
import { Failure } from './failure.js';
import { readArguments } from './options.js';
import { LAYOUTS, SEEDS } from './places.js';
import { progressLine } from './progress.js';
import { tuneForIngest } from './v8-tuning.js';

const HELP = `Reads documents into the configured graph.

  npm run ingest -- <file, folder, zip or - …>
  npm run ingest -- --remove <document> [--remove <document> …]

A file is recognised by its content: ClinicalTrials.gov (API v2 JSON: a study, an array, {studies}, NDJSON; legacy XML; CSV exports),
PubMed (efetch XML, MEDLINE/nbib), trial pages saved as text, reviews as text or Markdown. Folders and zips are read whole; - is the
standard input. Without documents, stored records are read anew when the vocabulary has changed. A document that cannot be read is
refused with its reason and the others are in. A file whose bytes are known costs nothing.

  --remove <document>  take a document back with all that it says: its id, or name or path of the file, zip or folder that it came from
  --dry-run            read and report, write nothing
  --json               print the report as one JSON object

The graph is the one of NEO4J_URI, or the embedded one under GRAPH_PATH (data/graph).
Exit code: 0 all in, 1 a document was refused, 2 wrong use.`;

const OPTIONS = {
  help: { type: 'boolean', short: 'h' },
  json: { type: 'boolean' },
  'dry-run': { type: 'boolean' },
  remove: { type: 'string', multiple: true },
} as const;

/** `npm run ingest`: see HELP. */
export async function ingestDocuments(arguments_: readonly string[]): Promise<number> {
  const { values, positionals: paths } = readArguments(arguments_, OPTIONS);
  if (values.help) {
    console.log(HELP);
    return 0;
  }
  tuneForIngest();
  const engine = await openEngine(readConfig());
  try {
    const report = await ingestInto(engine, paths, values);
    console.log(values.json ? reportJson(report) : reportLines(report).join('\n'));
    report.outcomes.close();
    if (values['dry-run'] && !values.json) console.log('Nothing was written: this was a dry run.');
    return report.refusedCount > 0 ? 1 : 0;
  } finally {
    await engine.close();
  }
}

interface Wanted {
  readonly 'dry-run'?: boolean;
  readonly remove?: readonly string[];
}

async function ingestInto(
  engine: Engine,
  paths: readonly string[],
  { 'dry-run': isDry = false, remove = [] }: Wanted,
): Promise<IngestReport> {
  const progress = progressLine(process.stderr);
  const tables = { reading: readingOnDemand(SEEDS), layouts: loadLayouts(LAYOUTS) };
  const local = localTransforms(tables.reading, () => tables.layouts);
  const transforms = threadedTransforms(local, { seeds: SEEDS, layouts: LAYOUTS }, availableParallelism() - 1);
  try {
    return await ingest({ engine, ...tables, transforms, paths, remove, isDry, onProgress: progress.show });
  } catch (error) {
    throw error instanceof UnknownDocument ? new Failure(error.message, 2, { cause: error }) : error;
  } finally {
    progress.end();
    await transforms.close();
  }
}
