import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { questionOf, SHAPES } from '../../bench/shape.js';
import { shapedGraph } from '../../bench/shaped-graph.js';
import { table } from '../../bench/table.js';
import { type ApiSources, sourcesOf } from '../../src/api/context.js';
import { readGraph } from '../../src/api/warm-up.js';
import { writeDataset } from '../../src/graph/dataset.js';
import { writeFragment } from '../../src/graph/write.js';
import { describeOnEngines } from '../engines.js';
import { ask, counting } from './asking.js';
import { vocabulary } from './vocabulary.js';

const WIDTHS = [5, 25, 100];
/** The statements of every shape, by the size of the graph, as the engine before had them. */
const counts = new Map<string, Record<string, number>>();

describe('the twelve shapes', () => {
  describeOnEngines('each cost the same statements however wide', (open) => {
    let engine: ReturnType<typeof counting>;

    const costsOf = async (shape: string, sources: ApiSources): Promise<string[][]> => {
      const costs: string[][] = [];
      // Once before, for what is read once for each version of the graph.
      for (const first of [5, ...WIDTHS]) {
        engine.statements.length = 0;
        await ask(engine, questionOf(shape), { first }, sources);
        costs.push([...engine.statements].sort());
      }
      return costs.slice(1);
    };

    const shapes = Object.fromEntries(SHAPES.map((shape) => [shape, {} as Record<string, number>]));
    for (const trials of [20, 200]) {
      describe(`in a graph of ${trials} trials`, () => {
        let sources: ApiSources;
        beforeAll(async () => {
          engine = counting(await open());
          await engine.write(async (transaction) => {
            for (const fragment of shapedGraph({ trials, vocabulary, seed: 3 })) await writeFragment(transaction, fragment);
            await writeDataset(transaction, {
              version: String(trials),
              vocabulary: '',
              documents: trials,
              updatedAt: '2026-01-01T00:00:00Z',
            });
          });
          sources = sourcesOf(engine, vocabulary);
          await readGraph(sources);
        });

        it.each(SHAPES)('%s', async (shape) => {
          const [five = [], twentyFive = [], hundred = []] = await costsOf(shape, sources);
          // A subgraph reads each kind of node once, as far as a wider one holds more kinds.
          if (shape === 'subgraph') expect(new Set(hundred).size).toBe(hundred.length);
          // A level that a wider one before it has read already costs nothing.
          else if (trials <= 25) expect(five).toEqual(expect.arrayContaining([...twentyFive, ...hundred]));
          else expect([twentyFive, hundred]).toEqual([five, five]);
          const known = shapes[shape] ?? {};
          known[trials] = (shape === 'subgraph' ? hundred : five).length;
        });
      });
    }

    it('and however large the graph', () => {
      // A subgraph's depend on how many kinds its nodes are of.
      const alike = Object.entries(shapes).filter(([shape]) => shape !== 'subgraph');
      for (const [shape, { 20: few, 200: many }] of alike) expect([shape, few]).toEqual([shape, many]);
      for (const [shape, own] of Object.entries(shapes)) {
        const before = counts.get(shape);
        if (before !== undefined) expect([shape, own]).toEqual([shape, before]);
        counts.set(shape, own);
      }
    });
  });

  afterAll(() => {
    console.log(table([...counts].map(([shape, own]) => ({ shape, statements: own[200] ?? '' }))));
  });
});
