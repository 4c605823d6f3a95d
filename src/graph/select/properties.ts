import type { TrialColumns, TrialIndex } from '../trial-index/trial-index.js';
import { TrialSet } from '../trial-index/trial-set.js';
import type { PropertySelection } from './selection.js';
import { trialsOfMembers } from './terms.js';

/** The trials of `within` whose own properties hold. What is unknown of a trial meets no range and no list. */
export async function trialsByProperties(index: TrialIndex, asked: PropertySelection, within: TrialSet): Promise<TrialSet> {
  const numbers: number[] = [];
  for (const number of within) {
    const trial = index.trials[number];
    if (trial !== undefined && holds(trial, asked)) numbers.push(number);
  }
  const found = TrialSet.of(index.trials.length, numbers);
  if (asked.hasFindings === null) return found;
  const having = await trialsOfMembers(index, 'findings', [...(await index.links('findings')).members()]);
  return found.and(asked.hasFindings ? having : having.complement());
}

function holds(trial: TrialColumns, asked: PropertySelection): boolean {
  return (
    (asked.phases === null || trial.phases.some((phase) => asked.phases?.includes(phase))) &&
    isOneOf(trial.status, asked.statuses) &&
    isOneOf(trial.studyType, asked.studyTypes) &&
    isWithin(trial.startDate, asked.startFrom, endOf(asked.startTo)) &&
    isWithin(trial.completionDate, asked.completionFrom, endOf(asked.completionTo)) &&
    isWithin(trial.enrollment, asked.enrollmentMin, asked.enrollmentMax) &&
    (asked.hasConflicts === null || trial.hasConflicts === asked.hasConflicts) &&
    (asked.hasRegistryId === null || trial.hasRegistryId === asked.hasRegistryId)
  );
}

/** Text that sorts after every partial date within a period: "2024" as an end means the whole year. */
const endOf = (period: string | null) => (period === null ? null : `${period}~`);

const isOneOf = (value: string | null, names: readonly string[] | null) => names === null || (value !== null && names.includes(value));

function isWithin<V extends string | number>(value: V | null, from: V | null, to: V | null): boolean {
  if (from === null && to === null) return true;
  return value !== null && (from === null || value >= from) && (to === null || value <= to);
}
