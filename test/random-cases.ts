import fc from 'fast-check';

/**
 * Random cases are new in every run by hand, so that they go on finding mistakes; in CI they are the same for the same code, so that a run
 * there can be repeated. `RANDOM_SEED=<number>` repeats one.
 */
const seed = process.env.RANDOM_SEED ?? (process.env.CI ? '20260101' : undefined);
if (seed !== undefined) fc.configureGlobal({ seed: Number(seed) });
