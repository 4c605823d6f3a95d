import { parseArgs } from 'node:util';
import { soakKill } from './kill.js';
import { benchMutations } from './mutate.js';
import { soakOrders } from './orders.js';

const HELP = `Treats the project worse than anybody will and tells what gave way; the exit code is 1 when something did.

  npm run soak -- mutate [--documents 10000] [--seed 1] [--from 0]
  npm run soak -- kill [--times 100] [--seed 1] [--engine embedded|neo4j]
  npm run soak -- orders [--times 20] [--seed 1]

mutate  documents of every kind with bytes, lines, types and sizes spoilt: each is read or refused, in 5 s and 500 MB.
        A case is made again by its number: --seed S --from N --documents 1
kill    npm run ingest ended by SIGKILL at random moments, on both engines: what is there is whole, and going on ends at the same bytes
orders  all corpora and seeds of ../shared in random orders, a random half taken back and added again: the same bytes`;

interface Options {
  readonly documents: number;
  readonly seed: number;
  readonly from: number;
  readonly times?: number;
  readonly engine?: string | undefined;
}

/** Each runs to its end and resolves to how many cases failed. */
const SOAKS: Readonly<Record<string, (options: Options) => Promise<number>>> = {
  mutate: ({ documents, seed, from }) => benchMutations({ count: documents, seed, from }),
  kill: ({ times = 100, seed, engine }) => soakKill({ times, seed, engine }),
  orders: ({ times = 20, seed }) => soakOrders({ times, seed }),
};

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    help: { type: 'boolean', short: 'h' },
    documents: { type: 'string', default: '10000' },
    seed: { type: 'string', default: '1' },
    from: { type: 'string', default: '0' },
    times: { type: 'string' },
    engine: { type: 'string' },
  },
});
const [name = ''] = positionals;
const soak = Object.hasOwn(SOAKS, name) ? SOAKS[name] : undefined;
if (values.help || !soak) {
  console.log(values.help || name === '' ? HELP : `There is no soak "${name}".\n\n${HELP}`);
  process.exitCode = values.help ? 0 : 2;
} else {
  const times = values.times === undefined ? {} : { times: Number(values.times) };
  const failed = await soak({
    documents: Number(values.documents),
    seed: Number(values.seed),
    from: Number(values.from),
    engine: values.engine,
    ...times,
  });
  process.exitCode = failed > 0 ? 1 : 0;
}
