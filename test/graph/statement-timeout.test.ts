import { describe, expect, it } from 'vitest';
import { openEmbedded } from '../../src/graph/embedded.js';
import { type Engine, StatementTimeout } from '../../src/graph/engine.js';
import { openNeo4j } from '../../src/graph/neo4j.js';
import { describeOnNeo4j } from '../engines.js';

/** Takes seconds on either engine. */
const SLOW =
  'UNWIND range(1, $n) AS a UNWIND range(1, $n) AS b UNWIND range(1, 10) AS c WITH a, b, c WHERE a + b + c = 7 RETURN count(*) AS n';
const QUICK = 'RETURN 1 AS one';

const givesUp = async (engine: Engine, n: number) => {
  const before = performance.now();
  const error = await engine.run(SLOW, { n }).catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(StatementTimeout);
  expect((error as Error).message).toBe('The question took longer than the 0.2 seconds that a statement may take and was given up');
  return performance.now() - before;
};

describe('a statement that takes too long', () => {
  it('is no longer waited for by the embedded engine, which closes once it has ended', async () => {
    const engine = await openEmbedded(undefined, { statementSeconds: 0.2 });
    expect(await givesUp(engine, 400)).toBeLessThan(600);
    expect(await engine.run(QUICK)).toEqual([{ one: 1 }]);
    expect(await engine.run(SLOW, { n: 400 }, { unlimited: true })).toEqual([{ n: 15 }]);
    expect(await engine.write((transaction) => transaction.run(SLOW, { n: 400 }))).toEqual([{ n: 15 }]);
    await engine.close();
  });
});

describeOnNeo4j('a statement that takes too long', (access) => {
  it('is ended by the server', async () => {
    const engine = await openNeo4j(access(), { statementSeconds: 0.2 });
    expect(await givesUp(engine, 30_000)).toBeLessThan(5_000);
    const running =
      "SHOW TRANSACTIONS YIELD currentQuery WHERE currentQuery CONTAINS 'UNWIND range' AND NOT currentQuery STARTS WITH 'SHOW' RETURN count(*) AS n";
    await expect.poll(async () => (await engine.run(running))[0]?.n, { timeout: 5_000 }).toBe(0);
    expect(await engine.run(SLOW, { n: 400 }, { unlimited: true })).toEqual([{ n: 15 }]);
    expect(await engine.write((transaction) => transaction.run(SLOW, { n: 400 }))).toEqual([{ n: 15 }]);
    await engine.close();
  });
});
