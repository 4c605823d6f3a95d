/** Values of closed lists: how people write them, in the order in which they are read. */

const PHASES: readonly (readonly [string, string])[] = [
  ['EARLY_PHASE1', 'Early phase 1'],
  ['PHASE1', 'Phase 1'],
  ['PHASE2', 'Phase 2'],
  ['PHASE3', 'Phase 3'],
  ['PHASE4', 'Phase 4'],
  ['NA', 'Not applicable'],
];

/** A trial's life, then expanded access. */
const STATUSES: readonly (readonly [string, string])[] = [
  ['NOT_YET_RECRUITING', 'Not yet recruiting'],
  ['RECRUITING', 'Recruiting'],
  ['ENROLLING_BY_INVITATION', 'Enrolling by invitation'],
  ['ACTIVE_NOT_RECRUITING', 'Active, not recruiting'],
  ['SUSPENDED', 'Suspended'],
  ['COMPLETED', 'Completed'],
  ['TERMINATED', 'Terminated'],
  ['WITHDRAWN', 'Withdrawn'],
  ['AVAILABLE', 'Available'],
  ['TEMPORARILY_NOT_AVAILABLE', 'Temporarily not available'],
  ['NO_LONGER_AVAILABLE', 'No longer available'],
  ['APPROVED_FOR_MARKETING', 'Approved for marketing'],
  ['WITHHELD', 'Withheld'],
  ['UNKNOWN', 'Unknown'],
];

const STUDY_TYPES: readonly (readonly [string, string])[] = [
  ['INTERVENTIONAL', 'Interventional'],
  ['OBSERVATIONAL', 'Observational'],
  ['EXPANDED_ACCESS', 'Expanded access'],
];

/** Value → label, in order. */
const CLOSED: ReadonlyMap<string, ReadonlyMap<string, string>> = new Map([
  ['PHASE', new Map(PHASES)],
  ['STATUS', new Map(STATUSES)],
  ['STUDY_TYPE', new Map(STUDY_TYPES)],
]);

/** The label of a value of a closed list; undefined where the list is open or lacks it. */
export const closedLabel = (axis: string, value: string): string | undefined => CLOSED.get(axis)?.get(value);

/** Where a value stands in its list, what the list lacks at its end; a year is its own place. Undefined where the list has no order of its own. */
export function naturalPlace(axis: string, value: string): number | undefined {
  if (axis === 'START_YEAR') return Number(value);
  const list = CLOSED.get(axis);
  if (list === undefined) return undefined;
  const place = [...list.keys()].indexOf(value);
  return place < 0 ? list.size : place;
}
