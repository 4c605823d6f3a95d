import { createRequire } from 'node:module';
import { type DocumentNode, GraphQLError, type GraphQLSchema, getNamedType, getNullableType, isLeafType, isListType } from 'graphql';
import type { ComplexityEstimator } from 'graphql-query-complexity';

// Its ES modules load a second copy of graphql, which then refuses our schema; its CommonJS ones share ours.
const { getComplexity } = createRequire(import.meta.url)('graphql-query-complexity') as typeof import('graphql-query-complexity');

/** What one request may cost: nodes that it may read at most, counted before anything is read. */
export const BUDGET = 250_000;

/** Lists that are not paged are short: this many nodes are reckoned for each. */
const TYPICAL_LIST = 5;

/** A node costs 1 and its scalars nothing; a page costs its size, a list of ids its length, times what stands below. */
const estimate: ComplexityEstimator = ({ type, field, args, childComplexity }) => {
  if (isLeafType(getNamedType(field.type))) return 0;
  const below = 1 + childComplexity;
  if (typeof args.first === 'number') return 1 + Math.max(args.first, 0) * below;
  if (Array.isArray(args.ids)) return args.ids.length * below;
  if (type.name.endsWith('Connection') || !isListType(getNullableType(field.type))) return below;
  return TYPICAL_LIST * below;
};

/**
 * What an operation costs.
 * @throws GraphQLError QUERY_TOO_COSTLY when it is more than the budget.
 */
export function costOf(schema: GraphQLSchema, query: DocumentNode, request: { operationName?: string; variables?: object }): number {
  const cost = getComplexity({ schema, query, estimators: [estimate], ...request });
  if (cost <= BUDGET) return cost;
  throw new GraphQLError(`This operation may read ${cost} nodes; the budget is ${BUDGET}. Ask for smaller pages (first) or fewer levels`, {
    extensions: { code: 'QUERY_TOO_COSTLY', cost: { spent: cost, budget: BUDGET }, http: { status: 400 } },
  });
}
