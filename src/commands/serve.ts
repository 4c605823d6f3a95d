import { pino } from 'pino';
import { startServer } from '../api/server.js';
import { type Config, readConfig } from '../config.js';
import { loadLayouts } from '../documents/page/layout.js';
import { readDataset } from '../graph/dataset.js';
import type { Engine } from '../graph/engine.js';
import { openEngine } from '../graph/open.js';
import { ingest } from '../ingest/ingest.js';
import { loadReading } from '../ingest/load-reading.js';
import { readOptions } from './options.js';
import { EXPLORER, LAYOUTS, SEED_DOCUMENTS, SEEDS } from './places.js';

const HELP = `Serves the configured graph; loads the seeds into an empty one.

  npm start

--stop-with-parent  stop when the process that started this one ends; npm start gives it, since npm's shell passes no signal on

PORT (4000), HOST (127.0.0.1), GRAPH_PATH (data/graph), NEO4J_URI, NEO4J_USER, NEO4J_PASSWORD, NEO4J_DATABASE, RESULT_CACHE, CORS_ORIGINS,
STATEMENT_TIMEOUT (10, seconds), LOG_LEVEL.`;

const PARENT_CHECK_MS = 500;

/** `npm start`: serves until SIGTERM or SIGINT, then lets running requests finish and closes the graph. See HELP. */
export async function serve(arguments_: readonly string[]): Promise<number | undefined> {
  const options = readOptions(arguments_, { help: { type: 'boolean', short: 'h' }, 'stop-with-parent': { type: 'boolean' } });
  if (options.help) {
    console.log(HELP);
    return 0;
  }
  const parent = process.ppid;
  const config = readConfig();
  const log = pino({ level: config.logLevel });
  const reading = loadReading(SEEDS);
  const engine = await openEngine(config, config);
  try {
    await engine.prepare();
    await loadSeeds(engine, reading);
    const { host, port, corsOrigins, resultCache } = config;
    const server = await startServer({
      engine,
      vocabulary: reading.vocabulary,
      host,
      port,
      corsOrigins,
      resultCache,
      explorerFolder: EXPLORER,
      log,
    });
    tell(server.url, engine, config);
    // An error is told to the question that needs what was not read.
    server.readAhead().catch(() => undefined);
    const stop = once(async () => {
      await server.close();
      await engine.close();
    });
    for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => void stop());
    if (options['stop-with-parent']) setInterval(() => process.ppid !== parent && void stop(), PARENT_CHECK_MS).unref();
    return undefined;
  } catch (error) {
    await engine.close();
    throw error;
  }
}

async function loadSeeds(engine: Engine, reading: ReturnType<typeof loadReading>): Promise<void> {
  const dataset = await readDataset(engine);
  if (dataset && dataset.documents > 0) {
    if (dataset.vocabulary !== reading.version)
      console.log('The vocabulary has changed since the graph was written: `npm run ingest` reads its records anew.');
    return;
  }
  console.log('The graph is empty: loading seeds/documents …');
  const report = await ingest({ engine, reading, layouts: loadLayouts(LAYOUTS), paths: [SEED_DOCUMENTS] });
  console.log(`${report.read} documents read, ${report.outcomes.count('made')} trials.`);
  report.outcomes.close();
  for (const { name, reason } of report.refused) console.error(`refused ${name}: ${reason}`);
}

function tell(url: string, engine: Engine, config: Config): void {
  const where = config.neo4jUri ?? config.graphPath;
  console.log(
    `The graph (${engine.name}, ${where}) is served.\n  API         ${url}/graphql\n  Playground  ${url}/playground\n  Start here  ${url}/`,
  );
}

function once(work: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> | undefined;
  return () => {
    running ??= work();
    return running;
  };
}
