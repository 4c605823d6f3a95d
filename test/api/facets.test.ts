import { beforeAll, expect, it } from 'vitest';
import type { Engine } from '../../src/graph/engine.js';
import { describeOnEngines } from '../engines.js';
import { ask, askRaw, counting, fill } from './asking.js';
import { FILTER_OF, VARIED } from './filters-of-values.js';

interface Facet {
  readonly by: string;
  readonly missing: number;
  readonly bucketCount: number;
  readonly buckets: readonly { value: string; label: string; count: number; node: { id: string } | null }[];
}

const AXES = Object.keys(FILTER_OF);
const FACETS = 'facets(by: $by, first: 100) { by missing bucketCount buckets { value label count node { id } } }';

describeOnEngines('facets', (open) => {
  let engine: Engine;
  beforeAll(async () => {
    engine = await fill(await open(), VARIED);
  });

  const facetsOf = async (filter: object, by: readonly string[] = AXES): Promise<{ facets: Facet[]; totalCount: number }> => {
    const text = `query($filter: TrialFilter, $by: [TrialFacet!]!) { trials(first: 1, filter: $filter) { totalCount ${FACETS} } }`;
    return (await ask(engine, text, { filter, by })).trials;
  };

  const countOf = async (filter: object): Promise<number> =>
    (await ask(engine, 'query($filter: TrialFilter) { trials(filter: $filter) { totalCount } }', { filter })).trials.totalCount;

  it.each([
    ['everything', {}],
    ['trials of a drug', { therapies: { any: ['anlotinib'] } }],
    ['an odd filter', { or: [{ conditions: { any: ['sarcoma'] } }, { not: { phases: ['PHASE2'] } }] }],
    ['nothing', { enrollment: { min: 5000 } }],
  ])('every count is that of the filter for the value: %s', async (_, filter) => {
    for (const { by, buckets, bucketCount } of (await facetsOf(filter)).facets) {
      expect(bucketCount, by).toBe(buckets.length);
      for (const { value, count } of buckets)
        expect(await countOf({ and: [filter, FILTER_OF[by]?.(value)] }), `${by} ${value}`).toBe(count);
    }
  });

  it('what a trial can have one of adds up with what is missing', async () => {
    const { facets, totalCount } = await facetsOf({}, ['STATUS', 'STUDY_TYPE', 'START_YEAR']);
    expect(facets.map(({ missing }) => missing)).toEqual([0, 6, 3]);
    for (const { buckets, missing } of facets) expect(buckets.reduce((sum, { count }) => sum + count, missing)).toBe(totalCount);
  });

  it('rolls up, and names every value', async () => {
    const { facets } = await facetsOf({});
    const shown = Object.fromEntries(facets.map(({ by, buckets }) => [by, buckets.map(({ label, count }) => `${count} ${label}`)]));
    expect(shown).toMatchObject({
      PHASE: ['7 Phase 2', '1 Phase 1'],
      DRUG_CLASS: ['8 VEGFR inhibitor', '6 PD-1 antibody', '1 PD-1/CTLA-4 bispecific antibody'],
      CONDITION: ['4 Sarcoma', '3 Soft tissue sarcoma', '2 Liposarcoma'],
      COUNTRY: ['3 China', '1 France'],
      START_YEAR: ['2 2023', '2 2024', '1 2025'],
    });
    const combinations = facets.at(-1)?.buckets ?? [];
    expect(combinations[0]).toEqual({
      value: 'class:pd-1-antibody class:vegfr-inhibitor',
      label: 'PD-1 antibody + VEGFR inhibitor',
      count: 5,
      node: null,
    });
    expect(facets[3]?.buckets[0]).toEqual({ value: 'drug:anlotinib', label: 'Anlotinib', count: 7, node: { id: 'drug:anlotinib' } });
  });

  it('shows the first, and tells how many there are', async () => {
    const text = '{ trials(first: 1) { facets(by: [DRUG, PHASE], first: 1) { bucketCount buckets { count } } } }';
    expect((await ask(engine, text)).trials.facets).toEqual([
      { bucketCount: 5, buckets: [{ count: 7 }] },
      { bucketCount: 2, buckets: [{ count: 7 }] },
    ]);
  });

  it('counts the whole list of any field that is one', async () => {
    const text = `query($by: [TrialFacet!]!) { drug(term: "toripalimab") { trials(first: 1) { totalCount ${FACETS} } }
      publication(term: "1") { trials { totalCount ${FACETS} } } }`;
    const { drug, publication } = await ask(engine, text, { by: ['STATUS'] });
    expect([drug.trials.totalCount, drug.trials.facets[0].buckets.map(({ count }: { count: number }) => count)]).toEqual([3, [2, 1]]);
    expect([publication.trials.totalCount, publication.trials.facets[0].buckets[0].count]).toEqual([3, 2]);
  });

  it('costs as many statements for many values as for one', async () => {
    const statements = async (first: number) => {
      const counted = counting(engine);
      const facets = 'facets(by: [DRUG, CONDITION, PHASE], first: $first) { buckets { label } }';
      const { trials } = await ask(counted, `query($first: Int) { trials(first: 1) { ${facets} } }`, { first });
      return { statements: counted.statements.length, shown: trials.facets[0].buckets.length };
    };
    const [one, all] = [await statements(1), await statements(100)];
    expect([one.shown, all.shown]).toEqual([1, 5]);
    expect(all.statements).toBe(one.statements);
  });

  it.each([
    ['facets(by: []) { by }', 'by is empty'],
    ['facets(by: [PHASE], first: 0) { by }', '1 to 100'],
    ['facets(by: [PHASE], first: 101) { by }', '1 to 100'],
  ])('refuses %s', async (field, hint) => {
    const [error] = (await askRaw(engine, `{ trials { ${field} } }`)).errors ?? [];
    expect([error?.message, error?.extensions.code]).toEqual([expect.stringContaining(hint), 'BAD_USER_INPUT']);
  });
});
