import { differences } from './same-answer.js';
import { handWritten, questionOf, RATED } from './shape.js';
import { type Repeated, rateOf, type Served, type Until } from './shapes-processes.js';
import { type Figures, percentile } from './table.js';

const CLIENTS = 16;
const ROUNDS = 8;
const WARM_UP: Until = { runs: 200, milliseconds: 4000 };
const ROUND: Until = { runs: 40, milliseconds: 1500 };
const CROWD_ROUNDS = 3;
const CROWD: Until = { runs: 100_000, milliseconds: 1500 };
const ONCE: Until = { runs: 1, milliseconds: 0 };
const AGAIN: Until = { runs: 200, milliseconds: 3000 };
/** An answer is kept a moment after it was sent. */
const KEPT_AFTER_MS = 300;

/** The bars: how much slower than its hand-written statement a question may be, and which share of its rate it must reach. */
const SLOWEST = { times: 1.6, milliseconds: 1 };
const LEAST_RATE = 0.25;
const KEPT_MS = 2;
/** A statement that takes longer is not run by a crowd: it would be minutes. */
const TOO_SLOW_FOR_A_CROWD_MS = 200;

/** One shape: the question over HTTP and the statement over the same engine by turns, alone and in a crowd; then the question again, kept. */
export async function measured(shape: string, server: Served): Promise<Figures> {
  const body = JSON.stringify({ query: questionOf(shape) });
  const statement = handWritten(shape, server.name);
  const http = (until: Until, clients = 1, port = server.port) => server.ask({ port, body, clients, until });
  const hand = (until: Until, clients = 1) => server.run({ ...statement, clients, until });

  const { answer } = await http(WARM_UP);
  const { rows } = await hand(WARM_UP);
  const before = await server.statements();
  await http(ONCE);
  const statements = (await server.statements()) - before;
  const alone = await turns(
    ROUNDS,
    () => http(ROUND),
    () => hand(ROUND),
  );
  const slow = percentile(alone[1].times, 0.5) > TOO_SLOW_FOR_A_CROWD_MS;
  const crowd = slow
    ? undefined
    : await turns(
        CROWD_ROUNDS,
        () => http(CROWD, CLIENTS),
        () => hand(CROWD, CLIENTS),
      );
  await http({ runs: 3, milliseconds: 30_000 }, 1, server.keepingPort);
  await new Promise((done) => setTimeout(done, KEPT_AFTER_MS));
  const kept = percentile((await http(AGAIN, 1, server.keepingPort)).times, 0.5);
  return {
    shape,
    statements,
    ...figures(shape, alone, crowd),
    'kept p50': kept.toFixed(2) + late(kept > KEPT_MS),
    answer: differences(shape, JSON.parse(answer), rows),
  };
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

function figures(shape: string, [http, hand]: Both, crowd: Both | undefined): Figures {
  const [p50, handP50] = [percentile(http.times, 0.5), percentile(hand.times, 0.5)];
  const bar = SLOWEST.times * handP50 + SLOWEST.milliseconds;
  return {
    p50: p50.toFixed(2) + late(p50 > bar),
    bar: bar.toFixed(2),
    p95: percentile(http.times, 0.95).toFixed(2),
    'by hand p50': handP50.toFixed(2),
    'by hand p95': percentile(hand.times, 0.95).toFixed(2),
    ratio: (p50 / handP50).toFixed(2),
    ...(crowd === undefined ? {} : rates(shape, crowd)),
  };
}

function rates(shape: string, [http, hand]: Both): Figures {
  const share = rateOf(http) / rateOf(hand);
  return {
    'requests/s': Math.round(rateOf(http)),
    'by hand/s': Math.round(rateOf(hand)),
    share: share.toFixed(2) + late(RATED.includes(shape) && share < LEAST_RATE),
  };
}

const late = (missed: boolean): string => (missed ? ' !' : '');
