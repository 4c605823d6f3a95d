import { parse } from 'graphql';
import { describe, expect, it } from 'vitest';
import { BUDGET, costOf } from '../../src/api/limits/cost.js';
import { apiSchema } from '../../src/api/schema.js';

const schema = apiSchema();
const cost = (text: string, variables?: Record<string, unknown>) => costOf({ schema, query: parse(text), variables });
const PAGE = (size: number) => 1 + size;

describe('the cost of a question', () => {
  it.each([
    ['{ dataset { version } }', 1],
    ['{ trials(first: 7) { totalCount } }', PAGE(7)],
    ['{ trials { nodes { name } } }', 1 + 25 * 2],
    ['{ a: trials(first: 7) { totalCount } b: trials(first: 7) { totalCount } }', 2 * PAGE(7)],
    ['{ trials(first: 7) { nodes { sponsor { name } } } }', 1 + 7 * 3],
    ['{ trials(first: 7) { nodes { arms { name } } } }', 1 + 7 * (1 + 1 + 5)],
    ['{ drug(term: "x") { trials(first: 10) { nodes { sites(first: 4) { totalCount } } } } }', 1 + 1 + 10 * (1 + 1 + PAGE(4))],
    ['{ nodes(ids: ["a", "b", "c"]) { name } }', 1 + 3 + 3],
    ['{ nodes(ids: ["a", "b", "c"]) { ... on Drug { trials(first: 10) { totalCount } } } }', 1 + 3 + 3 * (1 + PAGE(10))],
    ['{ trials(first: 1, filter: { and: [{ ids: ["a", "b"] }, { therapies: { any: ["c"] } }] }) { totalCount } }', PAGE(1) + 2 + 3],
    ['{ trials(first: 2) { facets(by: [PHASE, DRUG], first: 10) { buckets { count } } } }', 1 + 2 * (1 + 1 + 2 + 2 * 10 * (1 + 1))],
    ['{ evidenceMap(rows: DRUG, columns: CONDITION, rowLimit: 3, columnLimit: 4) { cells { trialCount } } }', 1 + 12 * 2],
    ['{ evidenceMap(rows: DRUG, columns: CONDITION) { gapCount } }', PAGE(30 * 30)],
    ['{ subgraph(input: { roots: ["x"], nodeLimit: 20, edgeLimit: 30 }) { nodes { name } } }', 1 + 1 + 50 * 2],
    ['{ subgraph(input: { roots: ["x"] }) { truncated } }', 1 + 1 + 800],
    ['{ __schema { queryType { name } } }', 2],
  ])('of %s is %i', (text, spent) => {
    expect(cost(text)).toBe(spent);
  });

  it('follows variables, and reckons a long page for null', () => {
    const text = 'query($first: Int, $ids: [ID!]) { trials(first: $first, filter: { ids: $ids }) { totalCount } }';
    expect([cost(text), cost(text, { first: 3 }), cost(text, { first: null }), cost(text, { ids: ['a', 'b'] })]).toEqual([26, 4, 101, 28]);
    expect(cost(text, { first: -5 })).toBe(1);
  });

  it('is told as a whole number however large', () => {
    const page = 'trials(first: 2147483647) { nodes { drugs {';
    const refused = expect(() => cost(`{ ${page} ${page} name ${'} } }'.repeat(2)} }`));
    refused.toThrow(`This operation may read ${Number.MAX_SAFE_INTEGER} nodes; the limit is ${BUDGET}`);
  });
});
