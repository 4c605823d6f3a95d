/** Requests for one page before giving up, the first included. */
export const TRIES = 6;
/** The longest that is waited between two of them, in milliseconds; who is told to come later than that comes again himself. */
export const LONGEST_WAIT = 10 * 60_000;

const FIRST_WAIT = 2_000;

/** What time it is (milliseconds since 1970), a number from 0 up to 1, and waiting; tests have their own. */
export interface Clock {
  readonly now: () => number;
  readonly random: () => number;
  /** Rejects with the signal's reason when that is given up. */
  readonly sleep: (milliseconds: number, stop: AbortSignal) => Promise<void>;
}

/**
 * Milliseconds to wait after the given failed try (from 1): twice as long each time, a random half of it off so that many clients do not
 * come back at once, and never less than what the server asks for by Retry-After (seconds or a date).
 */
export function waitAfter(failedTry: number, retryAfter: string | undefined, { now, random }: Clock): number {
  const own = FIRST_WAIT * 2 ** (failedTry - 1) * (1 - random() / 2);
  return Math.max(own, askedWait(retryAfter, now()));
}

function askedWait(retryAfter: string | undefined, now: number): number {
  if (retryAfter === undefined) return 0;
  if (/^\s*\d+\s*$/.test(retryAfter)) return Number(retryAfter) * 1000;
  const date = Date.parse(retryAfter);
  return Number.isNaN(date) ? 0 : date - now;
}
