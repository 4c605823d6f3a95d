/**
 * Runs works side by side, each again and again, until so many runs or the time are over, whichever comes first; each is run once at least.
 * @param {readonly (() => Promise<unknown>)[]} works
 * @param {{ runs: number, milliseconds: number }} until
 * @returns {Promise<{ times: number[], milliseconds: number }>} how long each run took, and all of them together
 */
export async function repeated(works, { runs, milliseconds }) {
  const times = [];
  const begin = performance.now();
  let begun = 0;
  const again = async (work) => {
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

/**
 * Answers the messages of the process that started this one, one after another, and ends with it.
 * @param {(order: any) => Promise<object>} answer
 */
export function answering(answer) {
  process.on('disconnect', () => process.exit());
  process.on('message', (order) => {
    answer(order).then(
      (report) => process.send?.(report),
      (error) => process.send?.({ error: error instanceof Error ? error.message : String(error) }),
    );
  });
}
