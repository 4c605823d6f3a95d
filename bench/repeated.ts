/** When to stop: after so many runs, or the time, whichever comes first; one run is always made. */
export interface Until {
  readonly runs: number;
  readonly milliseconds: number;
}

/** How long each run took, in milliseconds, and all of them together. */
export interface Repeated {
  readonly times: readonly number[];
  readonly milliseconds: number;
}

/** Runs works side by side, each again and again. */
export async function repeated(works: readonly (() => Promise<unknown>)[], { runs, milliseconds }: Until): Promise<Repeated> {
  const times: number[] = [];
  const begin = performance.now();
  let begun = 0;
  const again = async (work: () => Promise<unknown>) => {
    do {
      begun += 1;
      const start = performance.now();
      await work();
      times.push(performance.now() - start);
    } while (begun < runs && performance.now() - begin < milliseconds);
  };
  await Promise.all(works.map(again));
  return { times, milliseconds: performance.now() - begin };
}

/** Runs a second. */
export const rateOf = ({ times, milliseconds }: Repeated): number => (times.length * 1000) / milliseconds;
