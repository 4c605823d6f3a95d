import fc from 'fast-check';
import { graphql } from 'graphql';
import { beforeAll, expect, it } from 'vitest';
import { type ApiContext, contextOf, sourcesOf } from '../../src/api/context.js';
import { apiSchema } from '../../src/api/schema.js';
import type { TrialFilter } from '../../src/api/trial/trial-filter.input.js';
import type { Engine } from '../../src/graph/engine.js';
import { vocabulary } from '../vocabulary/vocabulary.js';
import { filtersOver } from './random-filters.js';
import { type PlainFilter, selected } from './reference-filter.js';
import { type Reference, referenceOf } from './reference-trials.js';

const schema = apiSchema();
const SEEN_AT_ONCE = `query($filter: TrialFilter) {
  trials(filter: $filter, first: 1) { totalCount facets(by: [STATUS, STUDY_TYPE, PHASE], first: 100) { by missing bucketCount buckets { value count } } }
  evidenceMap(rows: STATUS, columns: PHASE, filter: $filter) { trialCount }
  subgraph(input: { trials: $filter, depth: 0, nodeLimit: 2000, kinds: [TRIAL] }) { nodes { id } truncated omitted { count } }
}`;
const PAGE = `query($filter: TrialFilter, $orderBy: [TrialOrder!], $first: Int, $after: String) {
  trials(filter: $filter, orderBy: $orderBy, first: $first, after: $after) { nodes { id } pageInfo { endCursor hasNextPage } totalCount } }`;

/** Whatever is asked: every way of asking gives the same trials, and they are those that a slow reading of the graph finds. */
export function agreement(graph: () => { engine: Engine; exported: string }, runs: number): void {
  let reference: Reference;
  let sources: Parameters<typeof contextOf>[0];
  let filters: fc.Arbitrary<PlainFilter>;

  beforeAll(() => {
    const { engine, exported } = graph();
    reference = referenceOf(exported);
    filters = filtersOver(reference, true);
    sources = sourcesOf(engine, vocabulary);
  });

  // biome-ignore lint/suspicious/noExplicitAny: an answer has the shape of its question
  const ask = async (source: string, variableValues: object): Promise<any> => {
    const { data, errors } = await graphql({ schema, source, variableValues: { ...variableValues }, contextValue: contextOf(sources) });
    if (errors) throw new Error(errors.map(({ message }) => message).join('\n'));
    return data;
  };
  const idsOf = (filter: PlainFilter, context: ApiContext = contextOf(sources)) => context.trials.idsOf(filter as TrialFilter);
  const holdsFor = (check: (filter: PlainFilter, other: PlainFilter) => Promise<void>) =>
    fc.assert(fc.asyncProperty(filters, filters, check), { numRuns: runs, endOnFailure: true });

  it(
    'selects what a slow reading of every trial selects',
    () =>
      fc.assert(
        fc.asyncProperty(filtersOver(reference, false), async (filter) => {
          expect(await idsOf(filter)).toEqual(selected(filter, reference));
        }),
        { numRuns: runs, endOnFailure: true },
      ),
    300_000,
  );

  it(
    'counts the same in list, facets, map and subgraph',
    () =>
      holdsFor(async (filter) => {
        const ids = await idsOf(filter);
        const { trials, evidenceMap, subgraph } = await ask(SEEN_AT_ONCE, { filter });
        const [status, type] = trials.facets;
        const sum = (facet: { missing: number; buckets: { count: number }[] }) =>
          facet.buckets.reduce((all, { count }) => all + count, facet.missing);
        expect([trials.totalCount, sum(status), sum(type), evidenceMap.trialCount]).toEqual(Array(4).fill(ids.length));
        const shown = subgraph.nodes.map(({ id }: { id: string }) => id).sort();
        const omitted = subgraph.omitted.reduce((all: number, { count }: { count: number }) => all + count, 0);
        expect([shown.length + omitted, subgraph.truncated]).toEqual([ids.length, ids.length > 2000]);
        if (ids.length <= 2000) expect(shown).toEqual(ids);
      }),
    300_000,
  );

  it(
    'obeys the algebra of sets',
    () =>
      holdsFor(async (one, other) => {
        const [a, b] = [new Set(await idsOf(one)), new Set(await idsOf(other))];
        const all = await idsOf({});
        const context = contextOf(sources);
        expect(await idsOf({ and: [one, other] }, context)).toEqual(all.filter((id) => a.has(id) && b.has(id)));
        expect(await idsOf({ or: [one, other] }, context)).toEqual(all.filter((id) => a.has(id) || b.has(id)));
        expect(await idsOf({ not: one }, context)).toEqual(all.filter((id) => !a.has(id)));
      }),
    300_000,
  );

  it(
    'pages through what it lists at once',
    () =>
      fc.assert(
        fc.asyncProperty(
          filters,
          fc.constantFrom('START_DATE_DESC', 'ENROLLMENT_ASC', 'NAME_ASC'),
          fc.integer({ min: 7, max: 60 }),
          async (filter, order, first) => {
            const paged: string[] = [];
            let after: string | null = null;
            do {
              const { trials } = await ask(PAGE, { filter, orderBy: [order], first, after });
              paged.push(...trials.nodes.map(({ id }: { id: string }) => id));
              after = trials.pageInfo.hasNextPage ? trials.pageInfo.endCursor : null;
            } while (after !== null && paged.length < 300);
            const ids = await idsOf(filter);
            expect(new Set(paged).size).toBe(paged.length);
            if (after === null) expect(paged.sort()).toEqual(ids);
            else expect(ids).toEqual(expect.arrayContaining(paged));
          },
        ),
        { numRuns: Math.ceil(runs / 3), endOnFailure: true },
      ),
    300_000,
  );
}
