import { pathToFileURL } from 'node:url';
import { answering, repeated } from './repeated.mjs';

/**
 * The server as it is shipped, over a graph that is filled, and statements run beside it on the same engine in the same process.
 * Started with a folder that holds `dist` and `seeds`, and the graph's location as JSON; sends its ports once it listens.
 */
const [root = '', location = '{}'] = process.argv.slice(2);
const built = (path) => import(pathToFileURL(`${root}/dist/${path}`).href);
const { openEngine } = await built('graph/open.js');
const { startServer } = await built('api/server.js');
const { loadVocabulary } = await built('vocabulary/load.js');
const { pino } = await import('pino');

/** As many answers as the server keeps unless it is told otherwise. */
const KEPT = 1000;

const engine = await openEngine(JSON.parse(location));
let statements = 0;
const counted = {
  name: engine.name,
  isShared: engine.isShared,
  get commits() {
    return engine.commits;
  },
  prepare: () => engine.prepare(),
  write: (work) => engine.write(work),
  close: () => engine.close(),
  run: (...statement) => {
    statements += 1;
    return engine.run(...statement);
  },
};
const vocabulary = loadVocabulary(`${root}/seeds/vocabulary`);
const serve = async (resultCache) => {
  const log = pino({ level: 'error' });
  const own = {
    engine: counted,
    vocabulary,
    resultCache,
    host: '127.0.0.1',
    port: 0,
    explorerFolder: `${root}/dist/explorer`,
    corsOrigins: ['*'],
    log,
  };
  const server = await startServer(own);
  await server.readAhead();
  return Number(new URL(server.url).port);
};

answering(async ({ text, parameters, clients, until }) => {
  const before = statements;
  let rows = [];
  const byHand = async () => {
    rows = await engine.run(text, parameters);
  };
  const report = text === undefined ? {} : await repeated(Array(clients).fill(byHand), until);
  return { ...report, rows, statements: before };
});
process.send?.({ name: engine.name, port: await serve(0), keepingPort: await serve(KEPT) });
