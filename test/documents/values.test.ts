import { expect, test } from 'vitest';
import { claimsOf } from '../../src/documents/claims.js';
import { conflictingFields } from '../../src/documents/conflicts.js';
import { readsAsPerson, withoutContacts } from '../../src/documents/personal.js';
import { phasesOf, phaseWordsIn, saysOnlyPhase } from '../../src/documents/phases.js';
import type { TrialRecord } from '../../src/documents/record.js';
import { sentencesOf } from '../../src/documents/sentences.js';
import { ageOf, countOf, dateOf, interventionModelOf, leadingStatus, maskingOf, statusOf } from '../../src/documents/values.js';
import { EMPTY_TRIAL } from './empty-trial.js';
import { layouts } from './sample-documents.js';

test.each([
  [['Phase 4'], 'PHASE4'],
  [['PHASE3', 'PHASE2'], 'PHASE2 PHASE3'],
  [['Phase 2/Phase 3'], 'PHASE2 PHASE3'],
  [['Phase I/II'], 'PHASE1 PHASE2'],
  [['Phase 1b/2'], 'PHASE1 PHASE2'],
  [['Phase IIb'], 'PHASE2'],
  [['Early Phase 1'], 'EARLY_PHASE1'],
  [['EARLY_PHASE1'], 'EARLY_PHASE1'],
  [['II期'], 'PHASE2'],
  [['Ⅲ期'], 'PHASE3'],
  [['N/A'], 'NA'],
  [['Not Applicable'], 'NA'],
  [['Sarcoma II'], ''],
  [['Ib/II期'], 'PHASE1 PHASE2'],
  [['Ⅱ～Ⅲ期'], 'PHASE2 PHASE3'],
  [['Ⅱ a/b 期'], 'PHASE2'],
  [['II期临床试验'], 'PHASE2'],
  [['三期临床研究'], 'PHASE3'],
  [['第三期臨床試驗'], 'PHASE3'],
  [['早期I期'], 'EARLY_PHASE1'],
  [['Phase 2 and 3'], 'PHASE2 PHASE3'],
  [['Phase I,II'], 'PHASE1 PHASE2'],
  [['Phase two'], 'PHASE2'],
  [['1b/2a'], 'PHASE1 PHASE2'],
  [['Human pharmacology (Phase I): no Therapeutic exploratory (Phase II): yes'], 'PHASE2'],
  [['一项随机、双盲、II期研究'], 'PHASE2'],
  [['二、III期试验'], 'PHASE3'],
  [['1、II期研究，IV期骨肉瘤患者'], 'PHASE2'],
  [['治疗4周期'], ''],
  [['为期3年'], ''],
  [['安罗替尼二线治疗晚期软组织肉瘤'], ''],
  [['一期手术切除'], ''],
  [['2021年第二期'], ''],
  [['第1、2、3周期给药期间'], ''],
  [['PD-1、CTLA-4期待已久'], ''],
  [['Phase 2 study of 3 drugs in 4 cohorts'], 'PHASE2'],
  [['Phase II, 3 arms'], 'PHASE2'],
  [['multiphase 3 phase-contrast'], ''],
])('phases of %j', (texts, phases) => {
  expect(phasesOf(texts).join(' ')).toBe(phases);
});

test('a line says only a phase where nothing of weight is left without it', () => {
  const beside = layouts.words.get('phase-beside') ?? new Set<string>();
  for (const line of ['Phase 2', 'Phase I/II Clinical Trial', '（Ⅲ期）', 'III期临床试验', '随机对照II期研究'])
    expect(saysOnlyPhase(line, beside), line).toBe(true);
  for (const line of ['Phase II Trial of Eribulin in Sarcoma', '安罗替尼II期研究', '4', 'N/A', '晚期'])
    expect(saysOnlyPhase(line, beside), line).toBe(false);
  expect(phaseWordsIn('Trabectedin: a Phase Ib/II study')).toEqual(['Phase Ib/II']);
});

test.each([
  ['December 31, 2022', '2022-12-31'],
  ['31 Dec 2022', '2022-12-31'],
  ['2024-02', '2024-02'],
  ['2024', '2024'],
  ['February 2024', '2024-02'],
  ['2024年2月17日', '2024-02-17'],
  ['2/17/2024', '2024-02-17'],
  ['This was processed on November 12, 2024', '2024-11-12'],
  ['2024-13', undefined],
  ['soon', undefined],
])('date of %j', (text, date) => {
  expect(dateOf(text)).toBe(date);
});

test('closed words', () => {
  expect(statusOf('Active, not recruiting')).toBe('ACTIVE_NOT_RECRUITING');
  expect(statusOf('Unknown status')).toBe('UNKNOWN');
  expect(statusOf('maybe')).toBeUndefined();
  expect(leadingStatus('NOT_YET_RECRUITINGOverall survival')).toEqual({ status: 'NOT_YET_RECRUITING', end: 18 });
  expect(leadingStatus('Recruiting sites are many')).toBeUndefined();
  expect(maskingOf('None (Open Label)')).toBe('NONE');
  expect(maskingOf('Double (Participant, Investigator)')).toBe('DOUBLE');
  expect(interventionModelOf('Single Group Assignment')).toBe('SINGLE_GROUP');
  expect(ageOf('18 years and older')).toBe('18 Years');
  expect(countOf('1,024 participants (estimated)')).toBe('1024');
});

test('records conflict where they say different things, not where one is less precise', () => {
  const first: TrialRecord = { ...EMPTY_TRIAL, status: 'Recruiting', startDate: 'December 2022', enrollment: '40' };
  const second: TrialRecord = { ...EMPTY_TRIAL, status: 'RECRUITING', startDate: '2022-12-31', enrollment: '41' };
  expect(claimsOf(first)[0]).toEqual({ field: 'status', value: 'RECRUITING', quote: 'Recruiting' });
  expect(conflictingFields([first, second])).toEqual(['enrollment']);
});

test('sentences in both languages', () => {
  expect(sentencesOf('It helped 5.6 of 10 (see Fig. 2. Really). Smith et al. agreed vs. others. "Yes." No')).toEqual([
    'It helped 5.6 of 10 (see Fig. 2. Really).',
    'Smith et al. agreed vs. others.',
    '"Yes."',
    'No',
  ]);
  expect(sentencesOf('疗效如何?安全吗?(很好。真的)是的。中位PFS为5.6个月')).toEqual([
    '疗效如何?',
    '安全吗?',
    '(很好。真的)是的。',
    '中位PFS为5.6个月',
  ]);
});

test('people and their addresses', () => {
  expect(withoutContacts('Ask a.b@c.org, Tel: 010-1234 5678, or 13583123486.')).not.toMatch(/@|\d/);
  const kept = 'NCT05906329, 2002 Jan 15;20(2):426-33, dose 240 mg, 1-2/100000, 2010-023456-12, doi 10.1016/S1470-2045(21)00387-9';
  expect(withoutContacts(kept)).toBe(kept);
  for (const name of ['Xing Zhang', 'Dr. Jane Roe', 'Jane Roe, MD']) expect(readsAsPerson(name, layouts.words, false)).toBe(true);
  for (const name of ['Ruijin Hospital', 'Gustave Roussy', 'Mayo Clinic']) expect(readsAsPerson(name, layouts.words, false)).toBe(false);
  expect(readsAsPerson('Sansum West', layouts.words, true)).toBe(false);
});
