import { parseArgs } from 'node:util';
import type { Neo4jAccess } from '../test/neo4j/server.js';
import { benchFlagship } from './flagship.js';
import { benchGrowth } from './growth.js';
import { benchIngest } from './ingest.js';
import { withNeo4j } from './neo4j.js';
import { benchShapes } from './shapes.js';
import { benchStart } from './start.js';
import { benchStreams } from './streams.js';
import { table } from './table.js';
import { benchVocabulary } from './vocabulary.js';

const HELP = `Measures what the project promises and prints tables; nothing here is a test.

  npm run bench -- [start] [ingest] [flagship] [vocabulary]     these four when none is named
  npm run bench -- growth [--trials 20000] [--engine NAME]      minutes; embedded or neo4j alone
  npm run bench -- streams [--megabytes 1000]                   minutes
  npm run bench -- shapes [--trials 100000] [--engine NAME]     a quarter of an hour; what --trials alone means

start       npm start until its first answer: on an empty graph (loads the seeds) and on a stored one
ingest      the v2 studies of ../shared/corpus (else seeds/documents) into each engine: studies a second, peak memory
flagship    the trials that pair anlotinib with a PD-1 antibody, over HTTP on each engine: p50, p95
vocabulary  its tables read, and the labels of the documents at hand grounded: labels a second
growth      as many trials into each engine: the rate of the last thousand beside that of the first, and of trials that change
shapes      twelve ways of asking over HTTP on each engine beside one hand-written statement of the same answer: p50, p95,
            statements, requests a second of 16 clients, and the p50 of an answer that is kept; ! stands where a bar is missed
streams     large files of every kind from bytes to records: seconds, peak memory`;

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    help: { type: 'boolean', short: 'h' },
    trials: { type: 'string' },
    engine: { type: 'string' },
    megabytes: { type: 'string', default: '1000' },
  },
});

const BENCHES = {
  start: benchStart,
  ingest: benchIngest,
  flagship: benchFlagship,
  vocabulary: benchVocabulary,
  growth: (neo4j?: Neo4jAccess) => benchGrowth(neo4j, Number(values.trials ?? 20_000), values.engine),
  shapes: (neo4j?: Neo4jAccess) => benchShapes(neo4j, Number(values.trials ?? 100_000), values.engine),
  streams: () => benchStreams(Number(values.megabytes)),
} as const;
const USUAL = ['start', 'ingest', 'flagship', 'vocabulary'];

const unknown = positionals.find((name) => !(name in BENCHES));
if (values.help || unknown) {
  console.log(unknown ? `There is no benchmark "${unknown}".\n\n${HELP}` : HELP);
  process.exitCode = unknown ? 2 : 0;
} else {
  const usual = values.trials === undefined ? USUAL : ['shapes'];
  const names = (positionals.length > 0 ? positionals : usual) as (keyof typeof BENCHES)[];
  await withNeo4j(async (neo4j) => {
    for (const name of names) console.log(`\n${name}\n${table(await BENCHES[name](neo4j))}`);
  });
}
