import type { Runner } from '../engine.js';
import { statement } from '../statements.js';
import type { Selection } from './selection.js';
import { type TrialSet, theseTrials } from './trial-set.js';

/** Trials with a site in one of the countries and one of the cities (lower case; null is any). */
export async function trialsAtPlaces(runner: Runner, places: NonNullable<Selection['places']>): Promise<TrialSet> {
  const rows = await runner.run<{ trial: string }>(statement('read/filter.places'), places);
  return theseTrials(rows.map((row) => row.trial));
}
