import fc from 'fast-check';
import { expect, it } from 'vitest';
import { LeastFirst } from '../../src/reports/least-first.js';
import { bestPaths, type Surroundings } from '../../src/reports/paths.js';
import { everyPath } from './every-path.js';

/** A graph of numbered nodes, each pair joined or not, with degrees that need not be those of the picture. */
const graphs = fc.integer({ min: 2, max: 8 }).chain((count) =>
  fc.record({
    joined: fc.array(fc.tuple(fc.nat(count - 1), fc.nat(count - 1)), { maxLength: 20 }),
    degrees: fc.array(fc.integer({ min: 2, max: 9 }), { minLength: count, maxLength: count }),
    maxLength: fc.integer({ min: 1, max: 6 }),
    first: fc.integer({ min: 1, max: 20 }),
  }),
);

function around(joined: readonly (readonly [number, number])[], degrees: readonly number[]): Surroundings {
  const links = new Map(degrees.map((_, at) => [`n${at}`, new Set<string>()]));
  for (const [a, b] of joined) {
    if (a === b) continue;
    links.get(`n${a}`)?.add(`n${b}`);
    links.get(`n${b}`)?.add(`n${a}`);
  }
  return { links, degrees: new Map(degrees.map((degree, at) => [`n${at}`, degree])) };
}

it('finds what trying every path finds, in the same order', () => {
  fc.assert(
    fc.property(graphs, ({ joined, degrees, maxLength, first }) => {
      const graph = around(joined, degrees);
      const wanted = { from: 'n0', to: 'n1', maxLength, first };
      expect(bestPaths(graph, wanted)).toEqual(everyPath(graph, wanted).slice(0, first));
    }),
    { numRuns: 500 },
  );
});

it('gives the least first, whatever the order they come in', () => {
  fc.assert(
    fc.property(fc.array(fc.integer()), (numbers) => {
      const heap = new LeastFirst<number>((a, b) => a - b);
      for (const number of numbers) heap.add(number);
      expect([...numbers.map(() => heap.take()), heap.take()]).toEqual([...numbers.sort((a, b) => a - b), undefined]);
    }),
  );
});
