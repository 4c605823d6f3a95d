import { createRequire } from 'node:module';
import { type DocumentNode, GraphQLError, type GraphQLSchema, getNamedType, getNullableType, isLeafType, isListType } from 'graphql';
import type { ComplexityEstimator, ComplexityEstimatorArgs } from 'graphql-query-complexity';
import { refuseManyValues, valuesListed } from './input-length.js';
import { OverLimit } from './over-limit.js';

// Its ES modules load a second copy of graphql, which then refuses our schema; its CommonJS ones share ours.
const { getComplexity } = createRequire(import.meta.url)('graphql-query-complexity') as typeof import('graphql-query-complexity');

/** What one request may cost: nodes that it may read at most, counted before anything is read. */
export const BUDGET = 250_000;

/** Lists that are not paged are short: this many nodes are reckoned for each. */
const TYPICAL_LIST = 5;

/** The size that is reckoned where an argument for it is null. */
const LONGEST_PAGE = 100;

/** Types whose lists are the page that the field before them was asked for. */
const HOLDS_A_PAGE = /Connection$|^(Facet|EvidenceMap|Subgraph|Path)$/;

/** A node costs 1 and its scalars nothing; a page costs its size times what stands below; each of `values` in lists of arguments costs 1. */
function estimate(place: ComplexityEstimatorArgs, values: number): number {
  const { type, field, childComplexity } = place;
  if (isLeafType(getNamedType(field.type))) return values;
  const below = 1 + childComplexity;
  const size = sizeOf(place);
  if (size !== undefined) return 1 + values + size * below;
  const short = isListType(getNullableType(field.type)) && !HOLDS_A_PAGE.test(type.name);
  return values + (short ? TYPICAL_LIST : 1) * below;
}

/** How many nodes the arguments ask for; undefined where they say nothing of it. */
function sizeOf({ args }: ComplexityEstimatorArgs): number | undefined {
  if (Array.isArray(args.ids)) return args.ids.length;
  if ('rowLimit' in args) return count(args.rowLimit) * count(args.columnLimit);
  if (args.input && 'nodeLimit' in args.input) return count(args.input.nodeLimit) + count(args.input.edgeLimit);
  if ('first' in args) return count(args.first) * (Array.isArray(args.by) ? args.by.length : 1);
  return undefined;
}

const count = (size: unknown) => (typeof size === 'number' ? Math.max(size, 0) : LONGEST_PAGE);

/** An operation to reckon, and the values of its variables. */
export interface Asked {
  readonly schema: GraphQLSchema;
  readonly query: DocumentNode;
  readonly operationName?: string;
  readonly variables?: Record<string, unknown>;
}

/**
 * What an operation costs.
 * @throws OverLimit QUERY_TOO_COSTLY when it is more than the budget, INPUT_TOO_LONG for arguments that hold too much.
 * @throws GraphQLError BAD_USER_INPUT when a variable has not got its type.
 */
export function costOf(asked: Asked): number {
  const spent = Math.min(reckoned(asked), Number.MAX_SAFE_INTEGER);
  if (spent <= BUDGET) return spent;
  throw new OverLimit(
    'QUERY_TOO_COSTLY',
    `This operation may read ${spent} nodes; the limit is ${BUDGET}. Ask for smaller pages (first) or fewer levels`,
    { cost: { spent, limit: BUDGET } },
  );
}

function reckoned(asked: Asked): number {
  let listed = 0;
  const estimator: ComplexityEstimator = (place) => {
    const values = valuesListed(place.args);
    listed += values;
    return estimate(place, values);
  };
  try {
    const spent = getComplexity({ ...asked, estimators: [estimator] });
    refuseManyValues(listed);
    return spent;
  } catch (error) {
    if (!(error instanceof GraphQLError) || error instanceof OverLimit) throw error;
    throw new GraphQLError(error.message, { nodes: error.nodes, extensions: { code: 'BAD_USER_INPUT', http: { status: 400 } } });
  }
}
