import type { Row, Runner } from '../engine.js';
import { statement } from '../statements.js';
import { inOrder, type Order } from './order.js';
import { asParameters, type TrialSet } from './trial-set.js';

/** A part of a list, `from` included and `to` not, and the size of the whole list. */
export interface Page<T> {
  readonly total: number;
  readonly page: readonly T[];
}

/** A page of a set of trials: their properties, and how many there are, in one statement. */
export async function pageOfTrials(
  runner: Runner,
  set: TrialSet,
  page: { readonly from: number; readonly to: number; readonly orderBy?: readonly Order[] },
): Promise<Page<Row>> {
  const { only, except } = asParameters(set);
  const range = { from: page.from, to: page.to };
  const [row] =
    only === null
      ? await runner.run<{ total: number; page: Row[] }>(inOrder(statement('query/trials'), page.orderBy), { except, ...range })
      : await runner.run<{ total: number; page: Row[] }>(inOrder(statement('query/trials-of'), page.orderBy), { only, ...range });
  return row ?? { total: 0, page: [] };
}
