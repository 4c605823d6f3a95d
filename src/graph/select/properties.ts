import { groupBy } from '../batches.js';
import type { TrialColumns, TrialIndex } from '../trial-index/trial-index.js';
import { TrialSet } from '../trial-index/trial-set.js';
import type { PropertySelection } from './selection.js';
import { trialsOfMembers } from './terms.js';

/** The trials of `within` whose own properties hold. What is unknown of a trial meets no range and no list. */
export async function trialsByProperties(index: TrialIndex, asked: PropertySelection, within: TrialSet): Promise<TrialSet> {
  const named = [
    await havingAny(index, 'phases', asked.phases),
    await havingAny(index, 'status', asked.statuses),
    await havingAny(index, 'studyType', asked.studyTypes),
    await withFindings(index, asked.hasFindings),
  ];
  const found = named.reduce((all, one) => all.and(one), within);
  if (RANGES.every((range) => asked[range] === null)) return found;
  const numbers = found.numbers().filter((number) => isWithinAll(index.trials[number] as TrialColumns, asked));
  return TrialSet.of(index.trials.length, numbers);
}

/** What is compared trial by trial. */
const RANGES = [
  'startFrom',
  'startTo',
  'completionFrom',
  'completionTo',
  'enrollmentMin',
  'enrollmentMax',
  'hasConflicts',
  'hasRegistryId',
] as const;

/** The trials with one of some values; all where none is asked for. */
async function havingAny(index: TrialIndex, property: 'phases' | 'status' | 'studyType', values: readonly string[] | null) {
  if (values === null) return index.everything;
  const byValue = await index.kept(`trials by ${property}`, () => numbersByValue(index, property));
  return TrialSet.ofAll(
    index.trials.length,
    values.map((value) => byValue.get(value) ?? []),
  );
}

function numbersByValue(index: TrialIndex, property: 'phases' | 'status' | 'studyType'): ReadonlyMap<string, readonly number[]> {
  const numbers = Array.from(index.trials.keys());
  const pairs = numbers.flatMap((number) => [index.trials[number]?.[property] ?? []].flat().map((value) => ({ value, number })));
  return new Map([...groupBy(pairs, ({ value }) => value)].map(([value, found]) => [value, found.map(({ number }) => number)]));
}

async function withFindings(index: TrialIndex, asked: boolean | null): Promise<TrialSet> {
  if (asked === null) return index.everything;
  const having = await trialsOfMembers(index, 'findings', [...(await index.links('findings')).members()]);
  return asked ? having : having.complement();
}

const isWithinAll = (trial: TrialColumns, asked: PropertySelection): boolean =>
  isWithin(trial.startDate, asked.startFrom, endOf(asked.startTo)) &&
  isWithin(trial.completionDate, asked.completionFrom, endOf(asked.completionTo)) &&
  isWithin(trial.enrollment, asked.enrollmentMin, asked.enrollmentMax) &&
  (asked.hasConflicts === null || trial.hasConflicts === asked.hasConflicts) &&
  (asked.hasRegistryId === null || trial.hasRegistryId === asked.hasRegistryId);

/** Text that sorts after every partial date within a period: "2024" as an end means the whole year. */
const endOf = (period: string | null) => (period === null ? null : `${period}~`);

function isWithin<V extends string | number>(value: V | null, from: V | null, to: V | null): boolean {
  if (from === null && to === null) return true;
  return value !== null && (from === null || value >= from) && (to === null || value <= to);
}
