import { setTimeout } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Catalogue } from '../../src/ingest/catalogue.js';
import { type DocumentFacts, factsOf } from '../../src/ingest/document-facts.js';
import { Multimap } from '../../src/ingest/scratch/multimap.js';
import { ScratchUnavailable } from '../../src/ingest/scratch/nameless-file.js';
import { NumberMap } from '../../src/ingest/scratch/number-map.js';
import { ScratchFile } from '../../src/ingest/scratch/scratch-file.js';
import { ScratchMap } from '../../src/ingest/scratch/scratch-map.js';
import { packHashes } from '../../src/ingest/sentence-hashes.js';
import { SentenceIndex } from '../../src/ingest/sentence-index.js';

describe('what is held in little memory', () => {
  it('a map of numbers answers as a Map does, whatever comes and goes, however much of it is in the file', () => {
    // Keys that come again, and so many others that the file has several pages.
    const key = fc.oneof(fc.nat(300), fc.integer({ min: 0, max: 2 ** 32 - 1 }));
    const step = fc.record({ key, value: fc.option(fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 }), { nil: undefined }) });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 3000, size: 'max' }), fc.integer({ min: 1, max: 1000 }), (steps, mostFresh) => {
        const file = new ScratchFile();
        const [held, known] = [new NumberMap(file, mostFresh), new Map<number, number>()];
        for (const { key, value } of steps) {
          if (value === undefined) held.delete(key);
          else held.set(key, value);
          if (value === undefined) known.delete(key);
          else known.set(key, value);
        }
        const asked = [...steps.map(({ key }) => key), 2 ** 32 - 1];
        expect(asked.map((key) => held.get(key))).toEqual(asked.map((key) => known.get(key)));
        const sorted = (values: Iterable<number>) => [...values].sort((a, b) => a - b);
        expect(sorted(held.values())).toEqual(sorted(known.values()));
        file.close();
      }),
      { numRuns: 50 },
    );
  });

  it('several values under a key are as in a Map of Sets, one or many', () => {
    const word = fc.constantFrom('a', 'b', 'c');
    const step = fc.record({ key: word, value: fc.nat(12).map(String), comes: fc.boolean() });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 100, size: 'max' }), (steps) => {
        const [held, known] = [new Multimap(new ScratchFile()), new Map<string, Set<string>>()];
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

  it('sentences are found in the documents that hold them, few or many', () => {
    const document = fc.nat(80).map((number) => `document:${number}`);
    const step = fc.record({ document, sentences: fc.uniqueArray(fc.nat(4), { minLength: 1 }), comes: fc.boolean() });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 200, size: 'max' }), (steps) => {
        const [index, known] = [new SentenceIndex(new ScratchFile()), new Map<string, number[]>()];
        for (const { document, sentences, comes } of steps) {
          const before = known.get(document);
          if (before) index.remove(document, packHashes(before));
          known.delete(document);
          if (!comes) continue;
          index.add(document, packHashes(sentences));
          known.set(document, sentences);
        }
        for (const sentence of [0, 1, 2, 3, 4]) {
          const holders = [...known].flatMap(([document, sentences]) => (sentences.includes(sentence) ? [document] : []));
          expect([...index.sharing(packHashes([sentence])).keys()].sort()).toEqual(holders.sort());
        }
      }),
    );
  });

  it('a map in the scratch file answers as a Map does, whether its entries are in memory or in the file, and where hashes are the same', () => {
    // Pairs of words with the same hash of 32 bits; texts longer than what is read at once; half of a character.
    const key = fc.constantFrom('costarring', 'liquid', 'declinate', 'macallums', '', '\ud800', '盐酸安罗替尼', 'k'.repeat(3000));
    const value = fc.oneof(fc.string(), fc.string({ minLength: 1500, maxLength: 2500 }), fc.array(fc.nat()));
    const step = fc.record({ key, value: fc.option(value, { nil: undefined }) });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 60 }), fc.constantFrom(64, 10_000, 2 ** 20), (steps, mostInMemory) => {
        const file = new ScratchFile(mostInMemory);
        const [held, known] = [new ScratchMap(file), new Map<string, unknown>()];
        for (const { key, value } of steps) {
          if (value === undefined) held.delete(key);
          else held.set(key, value);
          if (value === undefined) known.delete(key);
          else known.set(key, value);
        }
        // Others come between, so that nothing is answered from what was asked last.
        const others = Array.from({ length: 600 }, (_, at) => `other ${at}`);
        for (const other of others) held.set(other, other);
        expect(steps.map(({ key }) => [held.has(key), held.get(key)])).toEqual(steps.map(({ key }) => [known.has(key), known.get(key)]));
        for (const other of others) held.delete(other);
        expect(new Map(held.entries())).toEqual(known);
        expect([held.size, [...held.keys()].sort()]).toEqual([known.size, [...known.keys()].sort()]);
        file.close();
      }),
      { numRuns: 50 },
    );
  });

  it('a folder for temporary files that cannot be written is told of in a sentence', () => {
    const before = process.env.TMPDIR;
    process.env.TMPDIR = '/nowhere/at/all';
    try {
      expect(() => new ScratchFile(0).append('a')).not.toThrow();
      const file = new ScratchFile(0);
      file.append('a');
      expect(() => file.append('b'.repeat(5000))).toThrow(ScratchUnavailable);
      expect(() => file.append('b'.repeat(5000))).toThrow(
        /^The folder for temporary files, .*nowhere.*, cannot be written \(.*\): make room/,
      );
    } finally {
      if (before === undefined) delete process.env.TMPDIR;
      else process.env.TMPDIR = before;
    }
  });

  it('a document costs an ingest no memory, whatever its references and sentences', async () => {
    const catalogue = new Catalogue();
    const add = (from: number, to: number) => {
      for (let at = from; at < to; at += 128) catalogue.add(Array.from({ length: 128 }, (_, one) => madeUp(at + one)));
    };
    // As many documents apart as changes wait for a file, so that as many wait now as then.
    const [some, more] = [9216, 9216 + 8192];
    add(0, some);
    const before = await memoryInUse();
    add(some, more);
    expect(((await memoryInUse()) - before) / (more - some)).toBeLessThan(50);
    expect(catalogue.documentCount).toBe(more);
    catalogue.close();
  });
});

/** A record with twelve long sentences and two references that no other names. */
function madeUp(at: number): DocumentFacts {
  const sentences = Array.from({ length: 12 }, (_, sentence) => (12 * at + sentence) * 7919);
  return factsOf(`document:${at}`, `trials.ndjson#${at}`, {
    registryIds: [`NCT${10_000_000 + at}`],
    sentences: packHashes(sentences),
    mentions: [`${at}\t10.1000/${at}\t${at.toString(16).padStart(12, '0')}\t`, `\t\t${(at + 2 ** 40).toString(16)}\t`],
  });
}

/** In bytes, without garbage: what it held outside of the heap is freed a little later. */
async function memoryInUse(): Promise<number> {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  for (let times = 0; times < 3; times += 1) {
    collect();
    await setTimeout(50);
  }
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}
