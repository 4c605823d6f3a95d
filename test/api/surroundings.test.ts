import { beforeAll, describe, expect, it } from 'vitest';
import { surroundings } from '../../src/api/paths/surroundings.js';
import { openEmbedded } from '../../src/graph/embedded.js';
import type { Engine, Parameters, Row } from '../../src/graph/engine.js';
import { bestPaths } from '../../src/reports/paths.js';
import { fill } from './asking.js';

const ENDS = ['drug:anlotinib', 'drug:doxorubicin'] as const;

describe('what is read around two nodes', () => {
  let engine: Engine;
  beforeAll(async () => {
    const empty = await openEmbedded();
    await empty.prepare();
    engine = await fill(empty);
    return () => engine.close();
  });

  /** The paths found with a limit, and how many relations each step read. */
  async function found(most: number) {
    const read: number[] = [];
    const runner = {
      run: async <R extends Row>(statement: string, parameters?: Parameters) => {
        const rows = await engine.run<R>(statement, parameters);
        const ends = rows.flatMap(({ to }) => (Array.isArray(to) ? to : []));
        if (statement.includes(' AS to')) read.push(ends.length);
        if (statement.includes('LIMIT')) read.push(rows.length);
        return rows;
      },
    };
    const wanted = { from: ENDS[0], to: ENDS[1], maxLength: 4, first: 20 };
    let paths = bestPaths({ links: new Map(), degrees: new Map() }, wanted);
    for await (const { around } of surroundings(ENDS, { maxLength: 4, most }, runner)) paths = bestPaths(around, wanted);
    return { paths, read };
  }

  it.each([4, 8, 15, 20])('is no more than the limit, %i relations a step, and holds the best', async (most) => {
    const [whole, cut] = [await found(25_000), await found(most)];
    expect(Math.max(...cut.read)).toBeLessThanOrEqual(most);
    expect(Math.max(...whole.read)).toBeGreaterThan(20);
    // Both ends are hubs here, left out of each other's nearest.
    expect(cut.paths[0]).toEqual({ ids: [...ENDS], score: 1 });
    const all = new Map((await everything()).map(({ ids, score }) => [ids.join(' '), score]));
    for (const { ids, score } of cut.paths) expect(all.get(ids.join(' '))).toBe(score);
  });

  const everything = async () => {
    const wanted = { from: ENDS[0], to: ENDS[1], maxLength: 4, first: 100_000 };
    let paths = bestPaths({ links: new Map(), degrees: new Map() }, wanted);
    for await (const { around } of surroundings(ENDS, { maxLength: 4 }, engine)) paths = bestPaths(around, wanted);
    return paths;
  };
});
