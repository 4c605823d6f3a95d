import { describe, expect, test } from 'vitest';
import { trialOf } from './sample-documents.js';

const page = (...lines: string[]): string => ['A Study of Agents in Sarcoma', 'NCT ID: NCT09999991', 'Phase: Phase 2', ...lines].join('\n');
const outcomes = (text: string): unknown[] =>
  trialOf(text).outcomes.map(({ measure, timeFrame, description }) => [measure, timeFrame, description]);
const arms = (text: string): unknown[] =>
  trialOf(text).arms.map(({ type, label, interventions, description }) => [type, label, interventions, description]);

describe('tables whose cells stand on lines of their own', () => {
  const HEAD = ['Primary Outcome Measures', 'Outcome Measure', 'Measure Description', 'Time Frame'];

  test('rows of outcomes, and where an empty cell has left no line', () => {
    const first = ['Best response', 'From baseline to progression, by RECIST', 'up to 2 years'];
    expect(outcomes(page(...HEAD, ...first, 'Survival', 'Death of any cause', '5 years', 'Secondary Outcome Measures', 'Safety'))).toEqual([
      ['Best response', 'up to 2 years', first[1]],
      ['Survival', '5 years', 'Death of any cause'],
      ['Safety', undefined, undefined],
    ]);
    expect(outcomes(page(...HEAD, 'Best response', 'up to 2 years', 'Survival', 'Death of any cause', '5 years'))).toEqual([
      ['Best response', 'up to 2 years', undefined],
      ['Survival', '5 years', 'Death of any cause'],
    ]);
  });

  test('a time frame that is printed again behind the description', () => {
    const rows = [
      'Response',
      'Time Frame: 6 weeks',
      'By imaging',
      '6 weeks',
      'Relapse',
      'Time Frame: 1 year',
      'Local or distant',
      '1 year',
    ];
    expect(outcomes(page(...HEAD, ...rows))).toEqual([
      ['Response', '6 weeks', 'By imaging'],
      ['Relapse', '1 year', 'Local or distant'],
    ]);
  });

  test('the head of a table of arms is no heading of interventions', () => {
    const lines = ['Arms and Interventions', 'Participant Group/Arm', 'Intervention/Treatment', 'Experimental: Both agents'];
    expect(
      arms(page('Interventions:', 'Drug: Agent A', 'Drug: Agent B', ...lines, 'Every day.', 'Drug: Agent A', 'Drug: Agent B')),
    ).toEqual([['Experimental', 'Both agents', ['Agent A', 'Agent B'], 'Every day.']]);
  });
});

describe('arms', () => {
  test('are named by what is a heading elsewhere, with their other fields on the same row', () => {
    const rows = ['Target disease\tSarcoma', 'Study execute time\t2022', 'Objectives of Study\tTo compare.', 'Interventions'];
    const groups = ['Experimental', 'Control'].flatMap((name) => [`Group\t${name} group\tSample size\t20`, 'Intervention\tdoxorubicin']);
    const outcome = ['Outcomes', 'Outcome\tSurvival\tType\tPrimary indicator', 'Outcome\tPain\tType\tSecondary indicator'];
    const record = trialOf(page(...rows, ...groups, ...outcome));
    expect(record.arms.map(({ label }) => label)).toEqual(['Experimental group', 'Control group']);
    expect(record.outcomes.map(({ measure, priority }) => [measure, priority])).toEqual([
      ['Survival', 'primary'],
      ['Pain', 'secondary'],
    ]);
  });

  test('of a Chinese list: each type begins one, and doses describe it', () => {
    const lines = ['试验题目：两药治疗肉瘤', '登记号：CTR20209999', '试验分期：II期', '试验组别：', '实验组：甲药联合乙药', '每三周一次'];
    expect(arms([...lines, '阳性对照组：多柔比星 75mg/m2，第1天；每3周一次'].join('\n'))).toEqual([
      ['实验组', '甲药联合乙药', [], '每三周一次'],
      ['阳性对照组', '阳性对照组', [], '多柔比星 75mg/m2，第1天；每3周一次'],
    ]);
  });

  test('told by their letters or numerals among the interventions or in a description', () => {
    const told = ['ARM I: Patients receive doxorubicin.', 'ARM II: Patients receive doxorubicin and ifosfamide.'];
    expect(arms(page('Detailed Description:', 'Patients are randomized.', ...told))).toEqual([
      [undefined, 'ARM I', [], 'Patients receive doxorubicin.'],
      [undefined, 'ARM II', [], 'Patients receive doxorubicin and ifosfamide.'],
    ]);
    expect(arms(page('Detailed Description:', 'As in Arm A: patients of an earlier trial.')).length).toBe(0);
    expect(arms(page('Interventions:', 'Group A: doxorubicin', 'Group B: observation')).map((arm) => (arm as unknown[])[1])).toEqual([
      'Group A: doxorubicin',
      'Group B: observation',
    ]);
  });
});

test('lines that begin with a type of intervention below a heading are its items, even where text stands before', () => {
  const text = [
    '两药治疗肉瘤',
    '登记号：CTR20209999',
    '试验分期：II期',
    '研究目的：',
    '评价疗效。',
    '干预措施：',
    '药物：甲药',
    '药物：乙药',
  ];
  expect(trialOf(text.join('\n'))).toMatchObject({ summary: '评价疗效。', interventions: [{ label: '甲药' }, { label: '乙药' }] });
});

test('countries over their facilities, whose cities stand below them', () => {
  const lines = [
    'Trial sites:',
    'France',
    'First Hospital',
    'Lyon',
    'Second Institute of Oncology',
    'Villejuif',
    'Belgium',
    'Third Clinic',
    'Recruiting',
  ];
  expect(trialOf(page(...lines)).sites).toEqual([
    { facility: 'First Hospital', city: 'Lyon', country: 'France' },
    { facility: 'Second Institute of Oncology', city: 'Villejuif', country: 'France' },
    { facility: 'Third Clinic', country: 'Belgium', status: 'Recruiting' },
  ]);
});
