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
  const page = `${PAGE}Countries of recruitment\nDE Germany\nFrance, Korea, Republic of\nAtlantis\nLocations:\nExample Cancer Hospital, Lyon, France`;
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
