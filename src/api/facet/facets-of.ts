import type { TrialIndex } from '../../graph/trial-index/trial-index.js';
import { countAlong } from '../../reports/facets.js';
import { badInput } from '../bad-input.js';
import type { ApiContext } from '../context.js';
import { LONGEST_PAGE } from '../paging/cursor.js';
import type { Filtered } from '../trial/trial-lists.js';
import { axisBy } from './axis-by.js';
import type { FacetArguments } from './facet.arguments.js';
import { labelledValue } from './labelled-value.js';
import type { TrialFacet } from './trial-facet.enum.js';

/**
 * The facets of a set of trials.
 * @throws GraphQLError BAD_USER_INPUT where nothing is asked for, or too many values.
 */
export async function facetsOf({ index, set }: Filtered, { by, first }: FacetArguments, context: ApiContext) {
  if (by.length === 0) throw badInput('by is empty; name at least one facet');
  const most = first ?? 20;
  if (most < 1 || most > LONGEST_PAGE) throw badInput(`first: ${most} is out of range; ask for 1 to ${LONGEST_PAGE} values`);
  const trials = set.numbers();
  return Promise.all(by.map((one) => facetOf(one, { index, trials, most }, context)));
}

async function facetOf(
  by: TrialFacet,
  { index, trials, most }: { index: TrialIndex; trials: Uint32Array; most: number },
  context: ApiContext,
) {
  const axis = await axisBy(by, index, context);
  const { top, valueCount, missing } = countAlong(axis, trials, most);
  const buckets = top.map(async ({ value, count }) => ({
    ...(await labelledValue(by, axis.values[value] ?? '', context.reader)),
    count,
  }));
  return { by, buckets: await Promise.all(buckets), missing, bucketCount: valueCount };
}
