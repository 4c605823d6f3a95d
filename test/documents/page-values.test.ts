import { expect, test } from 'vitest';
import { claimsOf } from '../../src/documents/claims.js';
import { trialOf } from './sample-documents.js';

const PAGE = `Agent A Plus Agent B in Recurrent Liposarcoma
NCT ID: NCT09999981
Phase: Phase 2
Sponsor: Example Sarcoma Institute
Conditions: Liposarcoma
`;
const valuesOf = (text: string): Record<string, string> =>
  Object.fromEntries(claimsOf(trialOf(text)).map(({ field, value }) => [field, value]));

test.each([
  ['Recruitment Status: Open public recruiting', 'RECRUITING'],
  ['Trial Status: active', 'RECRUITING'],
  ['Status: Accepting New Patients', 'RECRUITING'],
  ['招募状态：进行中 招募完成', 'ACTIVE_NOT_RECRUITING'],
  ['Recruitment status: Closed: follow-up complete', 'COMPLETED'],
  ['Recruitment Status: Preinitiation', 'NOT_YET_RECRUITING'],
  ['Status: By invitation only', 'ENROLLING_BY_INVITATION'],
  ['招募状态：暂停或中断', 'SUSPENDED'],
])('a status as its registry prints it: %s', (line, status) => {
  expect(valuesOf(PAGE + line).status).toBe(status);
});

test('dates, numbers and sexes under the headings of the registries', () => {
  const page = `${PAGE}Start of trial\n2020-02-03\nEstimated end of trial\n2027-01-31\nPlanned number of trial participants\n96\nSex\nBoth, male and female`;
  expect(valuesOf(page)).toMatchObject({ startDate: '2020-02-03', completionDate: '2027-01-31', enrollment: '96', sex: 'ALL' });
});

test('a list of countries names places where no site of the page does', () => {
  const page = `${PAGE}Countries of recruitment (4)\nDE Germany\nFrance, Korea, Republic of\nAtlantis\nLocations:\nExample Cancer Hospital, Lyon, France`;
  expect(trialOf(page).sites).toEqual([
    { facility: 'Example Cancer Hospital', city: 'Lyon', country: 'France' },
    { country: 'Germany' },
    { country: 'Korea, Republic of' },
  ]);
});

test('an id is read behind its heading wherever it stands, and beside its address; the name of a registry in a menu heads nothing', () => {
  const without = PAGE.replace(/NCT ID.*\n/, '').concat('Allocation: Randomized\n');
  expect(trialOf(`${without}Brief Summary:\nAgent A is tested in adults.\nDRKS-ID: DRKS00099981\nMasking: None`).registryIds).toEqual([
    'DRKS00099981',
  ]);
  expect(trialOf(`ISRCTN99999981 https://doi.org/10.9999/ISRCTN99999981\n${without}`).registryIds).toEqual(['ISRCTN99999981']);
  expect(trialOf(`${without}ID\nNCT09999982`).registryIds).toEqual(['NCT09999982']);
  const menu = trialOf(`ClinicalTrials.gov\nBrowse Studies\n${PAGE}`);
  expect(menu).toMatchObject({ registryIds: ['NCT09999981'], secondaryIds: [], title: 'Agent A Plus Agent B in Recurrent Liposarcoma' });
});

test.each([
  ['二线治疗晚期滑膜肉瘤的药物甲临床研究', '登记号：CTR20999981\n试验状态：招募中\n适应症：滑膜肉瘤'],
  ['Phase II Trial of Eribulin in Sarcoma', 'NCT ID: NCT09999981\nStatus: Recruiting\nCondition: Sarcoma'],
  ['药物甲治疗滑膜肉瘤：一项II期研究', '登记号：CTR20999981\n试验状态：招募中\n适应症：滑膜肉瘤'],
  ['Rollover Study for Participants in Earlier Trials', 'NCT ID: NCT09999981\nStatus: Recruiting\nCondition: Sarcoma'],
])('a title that holds a numeral, a phase, a colon or the word of a menu stays a title: %s', (title, rest) => {
  expect(trialOf(`${title}\n${rest}`).title).toBe(title);
});

test.each([
  'An official website of the Example government',
  'Find Studies',
  'Record 12 of 80',
  'My Saved Studies (3)',
  'Example Sarcoma Alliance Trial Finder',
  'Browse Sarcoma Clinical Trials Near You',
  'Clinical Trials at Example Sarcoma Hospital',
  'National Example Cancer Institute',
  '肉瘤临床试验招募平台',
  '肿瘤患者服务热线',
  'The University of Example Clinical Research Database',
])('a title names a trial, a line of the site does not: %s', (line) => {
  expect(trialOf(`${line}\nHome\n${line}\n${PAGE}`).title).toBe('Agent A Plus Agent B in Recurrent Liposarcoma');
});

test('a link of a menu heads no list of conditions that holds the title', () => {
  const title = 'Doxorubicin With or Without Agent A Before Surgery in Patients With Liposarcoma';
  for (const link of ['Cancer Types', 'Conditions']) {
    const record = trialOf(
      `Example Institute\n${link}\nSearch Trials\n${title}\nTrial Status: active\nPhase: Phase 2\nNCT ID: NCT09999981`,
    );
    expect(record, link).toMatchObject({ title, conditions: [] });
  }
});

test('a title ends where a heading that no table knows, a numbered one or a sentence begins', () => {
  const page = (title: string): string => `${title}\n登记号：CTR20999981\n试验状态：招募中\n适应症：滑膜肉瘤`;
  for (const next of [
    '二、药物简介',
    '2. 药物简介',
    '（二）药物简介',
    '研究口号：同心同行',
    '药物甲是一种口服的小分子抑制剂，已在国内获批。',
  ])
    expect(trialOf(page(`一、试验题目\n药物甲联合药物乙治疗晚期滑膜肉瘤的III期临床试验\n${next}\n药物甲说明`)), next).toMatchObject({
      title: '药物甲联合药物乙治疗晚期滑膜肉瘤的III期临床试验',
      phases: ['III期'],
    });
  expect(trialOf(page('试验标题：药物甲治疗滑膜肉瘤\n英文标题：Agent A in Synovial Sarcoma'))).toMatchObject({
    title: '药物甲治疗滑膜肉瘤',
    officialTitle: 'Agent A in Synovial Sarcoma',
  });
});

test('rows of a table of terms are one condition, and other trials of the site are none of this one', () => {
  const table = 'Version\tSOC Term\tCode\tTerm\tLevel\n21.1\t100000004864\t10099999\tMyxoid liposarcoma\tLLT';
  const record = trialOf(
    `${PAGE}Disease:\n${table}\nOther Study ID Numbers\nEX-2099-1\nSimilar Studies\nExample Pharma 100\nAgent Z in Myxoma`,
  );
  expect(record.conditions).toEqual(['Liposarcoma', 'Myxoid liposarcoma']);
  expect(record.secondaryIds).toEqual(['EX-2099-1']);
});

test('a link in the last cell of a heading is no part of it', () => {
  const page =
    'Study Description\tGo to\nBrief Summary:\nAgent A is tested.\nArms and Interventions\tGo to\nOutcome Measures\tGo to\nEligibility Criteria\tGo to\nInclusion: any';
  expect(JSON.stringify(trialOf(PAGE + page))).not.toContain('Go to');
});

test('of two statuses the one of recruiting is taken where the other says nothing', () => {
  const page = (overall: string): string =>
    `ISRCTN99999981\nRecruitment status\nNo longer recruiting\nOverall study status\n${overall}\nCondition category\nCancer\nPlain English summary of protocol\nBackground and study aims\nAgent A is tested.\nPhase\nPhase II\nTarget number of participants\n40`;
  expect(valuesOf(page('Ongoing')).status).toBe('ACTIVE_NOT_RECRUITING');
  expect(valuesOf(page('Completed')).status).toBe('COMPLETED');
});
