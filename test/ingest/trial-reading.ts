import type { ArmRecord, InterventionRecord, TrialRecord } from '../../src/documents/record.js';
import { combinationsOf } from '../../src/ingest/therapies/combinations.js';
import { type Given, givenTherapies } from '../../src/ingest/therapies/therapies.js';
import { studiedConditions } from '../../src/ingest/trial/conditions.js';
import { readingOf } from '../../src/ingest/trial/trial-document.js';
import { EMPTY_TRIAL } from '../documents/empty-trial.js';
import { reading } from './ingesting.js';

export const intervention = (label: string): InterventionRecord => ({ type: 'DRUG', label, otherNames: [], arms: [] });
export const arm = (label: string, interventions: readonly string[], description?: string): ArmRecord => ({
  label,
  interventions,
  ...(description ? { description } : {}),
});

/** A record whose interventions are those its arms list, and more. */
export function listed(
  arms: readonly ArmRecord[],
  more: Partial<TrialRecord> = {},
  unlinked: readonly string[] = [],
): Partial<TrialRecord> {
  const labels = new Set([...arms.flatMap(({ interventions }) => interventions), ...unlinked]);
  return { arms, interventions: [...labels].map(intervention), ...more };
}

export const prose = (description: string): Partial<TrialRecord> => ({ arms: [{ description, interventions: [] }] });

const short = (id: string): string => id.replace(/^drug:/, '');
const shown = ({ entity, placebo, dose }: Given): string => short(entity.id) + (placebo ? ' (placebo)' : '') + (dose ? ` ${dose}` : '');

/** The combinations of a record as they are written. */
export function combinationsIn(fields: Partial<TrialRecord>) {
  const record = { ...EMPTY_TRIAL, ...fields };
  const own = readingOf({ document: 'document:test', record, packed: '' }, reading);
  return combinationsOf(record, givenTherapies(record, own), own);
}

/** What a record is read as: what each arm gives, what no arm is known to get, who is together and by which basis. */
export function readTrial(fields: Partial<TrialRecord>) {
  const record = { ...EMPTY_TRIAL, ...fields };
  const own = readingOf({ document: 'document:test', record, packed: '' }, reading);
  const therapies = givenTherapies(record, own);
  const pairs = combinationsOf(record, therapies, own);
  const of = (scope: string) => pairs.filter((pair) => pair.scope === scope).map(({ pair }) => pair.map(short).join(' & '));
  return {
    arms: therapies.arms.map(({ given }) => given.map(shown)),
    unassigned: therapies.unassigned.map(shown),
    unresolved: therapies.unresolved.map(({ label }) => label),
    together: of('SAME_ARM'),
    coListed: of('CO_LISTED'),
    separate: of('SAME_TRIAL'),
    bases: [...new Set(pairs.filter(({ scope }) => scope === 'SAME_ARM').map(({ basis }) => basis))],
    studied: studiedConditions(record, own).studied.map(({ id }) => id.replace('condition:', '')),
  };
}
