import { describe, expect, test } from 'vitest';
import { claimsOf } from '../../src/documents/claims.js';
import { agesOfBands } from '../../src/documents/page/page-ages.js';
import { withSpacedCells } from '../../src/documents/page/written-headings.js';
import { layouts, readOne, trialOf } from './sample-documents.js';

const valuesOf = (text: string): Record<string, string> =>
  Object.fromEntries(claimsOf(trialOf(text)).map(({ field, value }) => [field, value]));

describe('columns that are parted by spaces', () => {
  const PAGE = `CRIS Registration Number   KCT0009901
Public/Brief Title   Agent A and Agent B in Chordoma
Overall Recruitment Status   Not yet recruiting
Target Number of Participant   31
Arm 1
 - Arm Label   Agent A + Agent B
 - Arm Type   Experimental
Condition(s)/Problem(s)   Chordoma
Inclusion Criteria   Gender : Both
Age : 19 Year ~ No Limit
A chordoma that grows
Primary Outcome(s) 1
 - Outcome   Objective response rate
 - Timepoint   24 weeks
Secondary Outcome(s) 1
 - Outcome   Overall survival
 - Timepoint   3 years
`;

  test('are cells; facts at the beginning of the criteria do not end them', () => {
    expect(valuesOf(PAGE)).toMatchObject({
      registryIds: 'KCT0009901',
      status: 'NOT_YET_RECRUITING',
      enrollment: '31',
      sex: 'ALL',
      minimumAge: '19 Years',
    });
    const { arms, outcomes, eligibility } = trialOf(PAGE);
    expect(arms).toEqual([{ label: 'Agent A + Agent B', type: 'Experimental', interventions: [] }]);
    expect(outcomes.map(({ priority, measure }) => [priority, measure])).toEqual([
      ['primary', 'Objective response rate'],
      ['secondary', 'Overall survival'],
    ]);
    expect(eligibility).toBe('Inclusion Criteria:\nA chordoma that grows');
  });

  test('sentences with two spaces between them stay as they are', () => {
    const prose = 'Phase  was not told.  Sex  did not matter.\nThe  age of all was known.';
    expect(withSpacedCells(prose, layouts)).toBe(prose);
  });
});

test('a notice in traditional characters, with brackets or numbers around its headings, reads as one in simplified ones', () => {
  const traditional = valuesOf(
    '【試驗名稱】甲藥聯合乙藥治療骨肉瘤的研究\n【登記號】ChiCTR2200099901\n【試驗分期】II期\n【適應症】骨肉瘤\n【招募人數】48人\n【主要終點】無進展生存期\n',
  );
  const simplified = valuesOf(
    '一、试验名称：甲药联合乙药治疗骨肉瘤的研究\n二、登记号：ChiCTR2200099901\n三、试验分期：II期\n四、适应症：骨肉瘤\n五、招募人数：48人\n六、主要终点：无进展生存期\n',
  );
  for (const values of [traditional, simplified])
    expect(values).toMatchObject({ registryIds: 'ChiCTR2200099901', phases: 'PHASE2', enrollment: '48', conditions: '骨肉瘤' });
});

test('names of columns below the heading of a list, and columns of people', () => {
  const page = `CTRI Number\tCTRI/2023/02/099901 [Registered on: 20/02/2023]
Public Title of Study\tAgent A in Ewing sarcoma
Scientific Title of Study\tAgent A against agent B in relapsed Ewing sarcoma
Countries of Recruitment\tIndia
Sites of Study
Name of Principal Investigator\tName of Site\tSite Address\tPhone/Fax/Email
Dr Anantharaman Pillaiyar\tExample Medical College\tWard 5, Trichy\t9811100022 a.pillaiyar@example.org
Intervention / Comparator Agent
Type\tName\tDetails
Intervention\tAgent A\tAgent A 50 mg by mouth
Comparator Agent\tAgent B\tAgent B 20 mg by mouth
Primary Outcome
Outcome\tTimePoints
Progression-free survival\t1 year
`;
  const record = trialOf(page);
  expect(record.sites).toEqual([{ facility: 'Example Medical College' }, { country: 'India' }]);
  expect(record.arms.map(({ label, interventions }) => [label, interventions])).toEqual([
    ['Intervention', ['Agent A']],
    ['Comparator Agent', ['Agent B']],
  ]);
  expect(record.outcomes).toEqual([{ priority: 'primary', measure: 'Progression-free survival', timeFrame: '1 year' }]);
  expect(JSON.stringify(readOne(page))).not.toMatch(/Pillaiyar|98111|@/);
});

describe('the number of a trial', () => {
  const leaflet = (told: string) =>
    `A study of agent A in adults with chordoma\n\nWHY IS THE STUDY DONE?\nNobody knows.\nWHO CAN TAKE PART?\nAdults.\nWHAT WILL I RECEIVE?\nAgent A every day.\n${told}\n`;

  test('is taken out of the sentence that says it', () => {
    expect(trialOf(leaflet('This is a phase 2 study. Study number: NCT09999901 | EudraCT 2021-999901-21')).registryIds).toEqual([
      'NCT09999901',
      '2021-999901-21',
    ]);
  });

  test('is not one of two, nor one that is only mentioned', () => {
    for (const told of ['Study number: NCT09999901. Study number: NCT09999902.', 'An earlier study (NCT09999901) was small.'])
      expect(() => trialOf(leaflet(told))).toThrow();
  });

  test('stands in front of the title', () => {
    const page =
      'ISRCTN - ISRCTN20999901: Agent A with heat for chordoma of the sacrum\nPhase\nPhase II\nConditions\nChordoma\nStatus\nRecruiting\n';
    expect(trialOf(page)).toMatchObject({ registryIds: ['ISRCTN20999901'], title: 'Agent A with heat for chordoma of the sacrum' });
  });
});

test('ages told in bands end where the last of them does', () => {
  expect(agesOfBands(['Adolescents (12-17 years)', 'Adults (18-64 years)'])).toEqual({ minimumAge: '12 years', maximumAge: '64 years' });
  expect(agesOfBands(['Adults (18-64 years)', 'Elderly (>=65 years)'])).toEqual({ minimumAge: '18 years' });
  expect(agesOfBands([])).toEqual({});
});
