import type { Row, Runner } from '../engine.js';
import { statement } from '../statements.js';
import type { TrialIndex } from '../trial-index/trial-index.js';
import type { TrialSet } from '../trial-index/trial-set.js';
import type { Selection } from './selection.js';
import { trialsOfMembers } from './terms.js';

/** Where a site is; null where unknown. */
export interface Place {
  readonly id: string;
  readonly country: string | null;
  readonly city: string | null;
}

/** The places of all sites. */
export const placesOf = (runner: Runner, index: TrialIndex): Promise<readonly Place[]> =>
  index.kept('places', () => runner.run<Place & Row>(statement('read/index.places')));

/** Trials with a site in one of the countries and one of the cities (lower case; null is any). */
export async function trialsAtPlaces(runner: Runner, index: TrialIndex, asked: NonNullable<Selection['places']>): Promise<TrialSet> {
  const within = (name: string | null, names: readonly string[] | null) => names === null || names.includes((name ?? '').toLowerCase());
  const sites = (await placesOf(runner, index)).filter(
    ({ country, city }) => within(country, asked.countries) && within(city, asked.cities),
  );
  return trialsOfMembers(
    index,
    'sites',
    sites.map(({ id }) => id),
  );
}
