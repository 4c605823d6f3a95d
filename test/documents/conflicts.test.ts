import { describe, expect, test } from 'vitest';
import { claimsOf } from '../../src/documents/claims.js';
import { conflictingFields } from '../../src/documents/conflicts.js';
import type { TrialRecord } from '../../src/documents/record.js';
import { EMPTY_TRIAL } from './empty-trial.js';

const trial = (said: Partial<TrialRecord>): TrialRecord => ({ ...EMPTY_TRIAL, ...said });

describe('records of one trial agree', () => {
  test.each<[string, Partial<TrialRecord>, Partial<TrialRecord>]>([
    ['phases in the words of three formats', { phases: ['Phase 2/Phase 3'] }, { phases: ['PHASE2', 'PHASE3'] }],
    ['phases in another order', { phases: ['Phase 1|Phase 2'] }, { phases: ['PHASE2', 'PHASE1'] }],
    ['a status in other words', { status: 'Active, not recruiting' }, { status: 'ACTIVE_NOT_RECRUITING' }],
    ['an age with its unit spelt otherwise', { minimumAge: '18 Years' }, { minimumAge: '18 years' }],
    ['a date that is less precise', { startDate: 'March 2024' }, { startDate: '2024-03-17' }],
    ['a number with a comma', { enrollment: '1,200' }, { enrollment: '1200' }],
    ['what is not available', { status: 'Not available', enrollment: 'Not available' }, { status: 'COMPLETED', enrollment: '12' }],
    ['free words', { title: 'One title', summary: 'Some words.' }, { title: 'Another title', summary: 'Other words.' }],
    ['what only one of them says', { allocation: 'Randomized' }, {}],
  ])('on %s', (_, one, other) => {
    expect(conflictingFields([trial(one), trial(other)])).toEqual([]);
  });
});

describe('records of one trial disagree', () => {
  test.each<[string[], Partial<TrialRecord>, Partial<TrialRecord>]>([
    [['phases'], { phases: ['Phase 2'] }, { phases: ['PHASE2', 'PHASE3'] }],
    [['status'], { status: 'Recruiting' }, { status: 'COMPLETED' }],
    [['startDate'], { startDate: 'March 2024' }, { startDate: '2024-04-01' }],
    [['enrollment', 'masking'], { enrollment: '12', masking: 'None (Open Label)' }, { enrollment: '13', masking: 'DOUBLE' }],
  ])('on %j', (fields, one, other) => {
    expect(conflictingFields([trial(one), trial(other)])).toEqual(fields);
  });
});

test('"Not available" is no claim', () => {
  expect(claimsOf(trial({ status: 'Not available', phases: ['Not available'], startDate: 'Not available' }))).toEqual([]);
});
