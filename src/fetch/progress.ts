import type { WriteStream } from 'node:tty';
import { progressIn } from './begin.js';
import type { FetchState } from './fetch-state.js';

/** A line on a terminal that tells how far a fetch is, and notices on lines of their own; where the output is no terminal, notices alone. */
export function fetchProgress(stream: Pick<WriteStream, 'isTTY' | 'write'>, now: () => number) {
  const start = now();
  let before: number | undefined;
  const clear = () => stream.isTTY && stream.write('\r\u001b[K');
  const show = (state: FetchState) => {
    before ??= Object.keys(state.outcomes).length;
    if (stream.isTTY) stream.write(`\r${progressText(state, before, (now() - start) / 1000)}\u001b[K`);
  };
  const tell = (notice: string) => {
    clear();
    stream.write(`${notice}\n`);
  };
  return { show, tell, end: clear };
}

/** "120 of 431 studies, 40/s, 0:08 left": the rate is of this run, which began with `before` studies. */
export function progressText(state: FetchState, before: number, seconds: number): string {
  const fetched = Object.keys(state.outcomes).length;
  const rate = seconds > 0 ? (fetched - before) / seconds : 0;
  if (rate === 0) return progressIn(state);
  const left = state.total === undefined ? undefined : Math.max(0, state.total - fetched) / rate;
  return `${progressIn(state)}, ${rate < 10 ? rate.toFixed(1) : Math.round(rate)}/s${left === undefined ? '' : `, ${timeTold(left)} left`}`;
}

function timeTold(seconds: number): string {
  const whole = Math.ceil(seconds);
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`;
}
