import type { Row, Runner } from '../engine.js';
import { statement } from '../statements.js';
import { inOrder, type Order } from './order.js';
import { holds, type TrialSet } from './trial-set.js';

/** A part of a list, `from` included and `to` not, and the size of the whole list. */
export interface Page<T> {
  readonly total: number;
  readonly page: readonly T[];
}

/** A page of a set of trials: their properties, and how many there are, in one statement where the set is all or names its trials. */
export async function pageOfTrials(
  runner: Runner,
  set: TrialSet,
  page: { readonly from: number; readonly to: number; readonly orderBy?: readonly Order[] },
): Promise<Page<Row>> {
  const range = { from: page.from, to: page.to };
  const everything = set.allBut && set.ids.size === 0;
  const text = inOrder(statement(everything ? 'query/trials' : 'query/trials-of'), page.orderBy);
  const parameters = everything ? range : { ...range, only: await idsOf(runner, set) };
  const [row] = await runner.run<Row & Page<Row>>(text, parameters);
  return row ?? { total: 0, page: [] };
}

/** The ids of a set; a set of all but some is subtracted here, since the embedded engine walks a list of ids for each trial. */
async function idsOf(runner: Runner, set: TrialSet): Promise<string[]> {
  if (!set.allBut) return [...set.ids];
  const rows = await runner.run<{ id: string }>(statement('query/trial-ids'));
  return rows.map(({ id }) => id).filter((id) => holds(set, id));
}
