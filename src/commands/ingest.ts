import { readConfig } from '../config.js';
import { loadLayouts } from '../documents/page/layout.js';
import { openEngine } from '../graph/open.js';
import { ingest } from '../ingest/ingest.js';
import { loadReading } from '../ingest/load-reading.js';
import { reportLines } from '../ingest/report.js';
import { readArguments } from './options.js';
import { LAYOUTS, SEEDS } from './places.js';
import { progressLine } from './progress.js';

const HELP = `Reads documents into the configured graph.

  npm run ingest -- <file, folder, zip or - …>

A file is recognised by its content: ClinicalTrials.gov API v2 JSON (a study, an array, {studies}, NDJSON), trial pages saved as
text, reviews. Folders and zips are read whole; - is the standard input. Without documents, stored records are read anew when the
vocabulary has changed. A document that cannot be read is refused with its reason and the others are in.

The graph is the one of NEO4J_URI, or the embedded one under GRAPH_PATH (data/graph).
Exit code: 0 all in, 1 a document was refused, 2 wrong use.`;

/** `npm run ingest`: see HELP. */
export async function ingestDocuments(arguments_: readonly string[]): Promise<number> {
  const { values, positionals: paths } = readArguments(arguments_, { help: { type: 'boolean', short: 'h' } });
  if (values.help) {
    console.log(HELP);
    return 0;
  }
  const config = readConfig();
  const reading = loadReading(SEEDS);
  const layouts = loadLayouts(LAYOUTS);
  const engine = await openEngine(config);
  try {
    const progress = progressLine(process.stderr);
    const report = await ingest({ engine, reading, layouts, paths, onProgress: progress.show });
    progress.end();
    console.log(reportLines(report).join('\n'));
    return report.refused.length > 0 ? 1 : 0;
  } finally {
    await engine.close();
  }
}
