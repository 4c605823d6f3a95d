import { type Clock, LONGEST_WAIT, TRIES, waitAfter } from './back-off.js';
import { FetchFailure } from './fetch-failure.js';
import { judged, type Page } from './page.js';
import { get, type Limits } from './request.js';

export interface Asking {
  readonly limits: Limits;
  readonly clock: Clock;
  readonly stop: AbortSignal;
  /** Hears a sentence for the operator. */
  readonly tell: (notice: string) => void;
}

/**
 * Asks for one page, again after a wait while the fault may pass.
 * @throws FetchFailure when the registry refuses, or has not answered after all tries; the reason of `stop` when that is given up.
 */
export async function askPage(url: string, { limits, clock, stop, tell }: Asking): Promise<Page> {
  for (let attempt = 1; ; attempt++) {
    const judgement = judged(await get(url, limits, stop));
    if (judgement.kind === 'page') return judgement.page;
    const { kind, reason } = judgement;
    if (kind === 'refused') throw new FetchFailure('refused', `${reason}.`, { status: judgement.status });
    if (attempt >= TRIES) throw new FetchFailure('passing', `${reason}; it was asked ${TRIES} times.`);
    const wait = waitAfter(attempt, judgement.retryAfter, clock);
    if (wait > LONGEST_WAIT) throw new FetchFailure('passing', `${reason} and asks to wait for ${Math.ceil(wait / 60_000)} minutes.`);
    tell(`${reason}; asking again in ${Math.ceil(wait / 1000)} s (try ${attempt + 1} of ${TRIES}).`);
    await clock.sleep(wait, stop);
  }
}
