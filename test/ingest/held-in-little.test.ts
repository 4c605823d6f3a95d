import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Multimap } from '../../src/ingest/multimap.js';
import { NumberMap } from '../../src/ingest/number-map.js';

describe('what is held in little memory', () => {
  it('a map of numbers answers as a Map does, whatever comes, goes and collides, and however it grows', () => {
    // Few distinct keys, a thousand places apart, so that many want the same place of a table that starts with 1,024.
    const key = fc.nat(40).chain((low) => fc.nat(60).map((high) => low + 1024 * high));
    const step = fc.record({ key, value: fc.option(fc.integer({ min: -(2 ** 31) + 1, max: 2 ** 31 - 1 }), { nil: undefined }) });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 3000, size: 'max' }), (steps) => {
        const [held, known] = [new NumberMap(), new Map<number, number>()];
        for (const { key, value } of steps) {
          if (value === undefined) held.delete(key);
          else held.set(key, value);
          if (value === undefined) known.delete(key);
          else known.set(key, value);
        }
        const asked = [...steps.map(({ key }) => key), 2 ** 32 - 2];
        expect(asked.map((key) => held.get(key))).toEqual(asked.map((key) => known.get(key)));
      }),
      { numRuns: 50 },
    );
  });

  it('several values under a key are as in a Map of Sets, one or many', () => {
    const word = fc.constantFrom('a', 'b', 'c');
    const step = fc.record({ key: word, value: word, comes: fc.boolean() });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
        const [held, known] = [new Multimap(), new Map<string, Set<string>>()];
        for (const { key, value, comes } of steps) {
          if (comes) held.add(key, value);
          else held.delete(key, value);
          const values = known.get(key) ?? new Set();
          if (comes) values.add(value);
          else values.delete(value);
          if (values.size > 0) known.set(key, values);
          else known.delete(key);
        }
        expect(Object.fromEntries([...held.keys()].map((key) => [key, held.get(key)]))).toEqual(
          Object.fromEntries([...known].map(([key, values]) => [key, [...values]])),
        );
        for (const key of ['a', 'b', 'c']) expect([held.has(key), held.get(key)]).toEqual([known.has(key), [...(known.get(key) ?? [])]]);
      }),
    );
  });
});
