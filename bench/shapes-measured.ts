import type { counting } from '../test/api/asking.js';
import { type Repeated, rateOf, repeated, type Until } from './repeated.js';
import { differences } from './same-answer.js';
import { handWritten, questionOf, RATED } from './shape.js';
import type { ClientOrder, ClientReport } from './shapes-client.js';
import { type Figures, percentile } from './table.js';

/** What a shape is measured with: two servers over one engine, one that keeps answers and one that does not, and who asks them. */
export interface Bench {
  readonly engine: ReturnType<typeof counting>;
  readonly ask: (order: ClientOrder) => Promise<ClientReport>;
  readonly port: number;
  readonly keepingPort: number;
}

const CLIENTS = 16;
const ROUNDS = 8;
const WARM_UP: Until = { runs: 150, milliseconds: 3000 };
const ROUND: Until = { runs: 40, milliseconds: 1500 };
const CROWD: Until = { runs: 100_000, milliseconds: 1500 };

/** The bars: how much slower than its hand-written statement a question may be, and how many requests a second of its it must reach. */
const SLOWEST = { times: 1.6, milliseconds: 1 };
const LEAST_RATE = 0.25;
const KEPT_MS = 2;

/** One shape: the question over HTTP and the statement over the same engine by turns, alone and in a crowd; then the question again, kept. */
export async function measured(shape: string, { engine, ask, port, keepingPort }: Bench): Promise<Figures> {
  const body = JSON.stringify({ query: questionOf(shape) });
  const { text, parameters } = handWritten(shape, engine.name);
  const byHand = () => engine.run(text, parameters);
  const http = (until: Until, clients = 1, to = port) => ask({ port: to, body, clients, until });
  const hand = (until: Until, clients = 1) =>
    repeated(
      Array.from({ length: clients }, () => byHand),
      until,
    );

  const { answer } = await http(WARM_UP);
  await hand(WARM_UP);
  engine.statements.length = 0;
  await http({ runs: 1, milliseconds: 0 });
  const statements = engine.statements.length;
  const strange = differences(shape, JSON.parse(answer), await byHand());
  const alone = await turns(
    ROUNDS,
    () => http(ROUND),
    () => hand(ROUND),
  );
  const crowd = await turns(
    2,
    () => http(CROWD, CLIENTS),
    () => hand(CROWD, CLIENTS),
  );
  await http({ runs: 3, milliseconds: 30_000 }, 1, keepingPort);
  await new Promise((done) => setTimeout(done, 200));
  const kept = percentile((await http({ runs: 200, milliseconds: 3000 }, 1, keepingPort)).times, 0.5);
  return { shape, statements, ...figures(shape, alone, crowd), 'kept p50': kept.toFixed(2) + late(kept > KEPT_MS), answer: strange };
}

type Both = readonly [Repeated, Repeated];

/** Two measurements by turns, so that whatever else the machine does falls on both. */
async function turns(rounds: number, one: () => Promise<Repeated>, other: () => Promise<Repeated>): Promise<Both> {
  const found: [Repeated[], Repeated[]] = [[], []];
  for (let round = 0; round < rounds; round += 1) {
    found[0].push(await one());
    found[1].push(await other());
  }
  const joined = (parts: readonly Repeated[]) => ({
    times: parts.flatMap(({ times }) => times),
    milliseconds: parts.reduce((sum, { milliseconds }) => sum + milliseconds, 0),
  });
  return [joined(found[0]), joined(found[1])];
}

function figures(shape: string, [http, hand]: Both, [crowd, handCrowd]: Both): Figures {
  const [p50, handP50] = [percentile(http.times, 0.5), percentile(hand.times, 0.5)];
  const bar = SLOWEST.times * handP50 + SLOWEST.milliseconds;
  const ratio = rateOf(crowd) / rateOf(handCrowd);
  return {
    p50: p50.toFixed(2) + late(p50 > bar),
    bar: bar.toFixed(2),
    p95: percentile(http.times, 0.95).toFixed(2),
    'by hand p50': handP50.toFixed(2),
    'by hand p95': percentile(hand.times, 0.95).toFixed(2),
    'p50 ratio': (p50 / handP50).toFixed(2),
    'requests/s': Math.round(rateOf(crowd)),
    'by hand/s': Math.round(rateOf(handCrowd)),
    'rate ratio': ratio.toFixed(2) + late(RATED.includes(shape) && ratio < LEAST_RATE),
  };
}

const late = (missed: boolean): string => (missed ? ' !' : '');
