import { describe, expect, test } from 'vitest';
import { claimsOf } from '../../src/documents/claims.js';
import { readOne, trialOf } from './sample-documents.js';

const valuesOf = (text: string): Record<string, string> =>
  Object.fromEntries(claimsOf(trialOf(text)).map(({ field, value }) => [field, value]));
const given = (text: string): unknown[] => trialOf(text).arms.map(({ label, interventions }) => [label, interventions]);

describe('a page of an unknown site', () => {
  const PAGE = `# Two Agents in Liposarcoma
**Study Identifier**： NCT09999991
**Trial Status**： Active, not recruiting
**Planned Sample Size**： 40 participants
**Expected Trial Start Date**： February 2024
**Main Sponsor**： Example Sarcoma Institute
## Disease(s)
• Liposarcoma
• Leiomyosarcoma
## Study Drug(s)：
- Drug: Agent A
- Drug: Agent B
## Plain Language Summary
Age: at diagnosis matters here.
Sponsor: is a word of this sentence.
## Study Arms and Interventions
Agent A plus B (Experimental)
Both agents for six cycles.
Interventions: Drug: Agent A, Drug: Agent B
2. Control (Active Comparator)
Interventions: Drug: Agent A
## Main Outcome Measures
- Progression-free survival
- Overall survival
## Research Sites
Example Cancer Hospital, Guangzhou, China
Contact: Jemima Quillfeather
Other Clinic, Lyon, France
## Key Eligibility Criteria
- Age: 18 to 70 years
- Gender: female
## Genders
All
`;
  for (const [name, mutate] of [
    ['as it is', (text: string) => text],
    ['with carriage returns and a byte order mark', (text: string) => `\ufeff${text.replaceAll('\n', '\r\n')}`],
    ['with blanks around its lines', (text: string) => text.replaceAll('\n', '  \n\u00a0')],
  ] as const)
    test(`other wordings, marks and orders: ${name}`, () => {
      const record = trialOf(mutate(PAGE));
      expect(record).toMatchObject({
        title: 'Two Agents in Liposarcoma',
        registryIds: ['NCT09999991'],
        conditions: ['Liposarcoma', 'Leiomyosarcoma'],
      });
      expect(record.interventions.map(({ type, label }) => [type, label])).toEqual([
        ['Drug', 'Agent A'],
        ['Drug', 'Agent B'],
      ]);
      expect(given(mutate(PAGE))).toEqual([
        ['Agent A plus B', ['Agent A', 'Agent B']],
        ['2. Control', ['Agent A']],
      ]);
      expect(record.outcomes.map(({ measure }) => measure)).toEqual(['Progression-free survival', 'Overall survival']);
      expect(record.sites).toEqual([
        { facility: 'Example Cancer Hospital', city: 'Guangzhou', country: 'China' },
        { facility: 'Other Clinic', city: 'Lyon', country: 'France' },
      ]);
      expect(record.eligibility).toMatch(/Age: 18 to 70 years\n- Gender: female/);
      expect(record.summary).toMatch(/Sponsor: is a word/);
      expect(record).not.toHaveProperty('minimumAge');
      expect(valuesOf(mutate(PAGE))).toMatchObject({
        status: 'ACTIVE_NOT_RECRUITING',
        enrollment: '40',
        startDate: '2024-02',
        sponsor: 'Example Sarcoma Institute',
        sex: 'ALL',
      });
    });

  test('Chinese headings and places', () => {
    const text = `试验标题：甲药联合乙药治疗软组织肉瘤\n登记号：NCT09999992\n试验分期：II期\n招募情况：招募中\n研究病种：软组织肉瘤\n研究药物\n甲药\n乙药\n入组例数：70\n申办方：某某大学\n主要终点指标\n客观缓解率\n研究地点\n某某大学肿瘤医院\n中国 广东 广州\n项目联系人：卓不凡\n`;
    const record = trialOf(text);
    expect(record.interventions.map(({ label }) => label)).toEqual(['甲药', '乙药']);
    expect(record.sites).toEqual([{ facility: '某某大学肿瘤医院', city: '广州', state: '广东', country: '中国' }]);
    expect(valuesOf(text)).toMatchObject({ phases: 'PHASE2', status: 'RECRUITING', enrollment: '70', sponsor: '某某大学' });
    expect(JSON.stringify(readOne(text))).not.toContain('卓不凡');
  });

  test('nobody is kept, whatever the heading over people is called', () => {
    for (const lines of [
      'Contact Us\nJemima Quillfeather',
      'Trial Coordinator\nJemima Quillfeather',
      'Person to contact: Jemima Quillfeather',
      'Principal Investigator(s): Jemima Quillfeather',
      'Sites\nExample Hospital\nLyon, France\nJemima Quillfeather\nLyon, France',
      'Sites\nLi Yu, Guangzhou, China',
      '研究者姓名：卓不凡',
    ]) {
      const read = readOne(PAGE.replace('## Genders', `${lines}\n## Genders`));
      expect(JSON.stringify(read), lines).not.toMatch(/Jemima|Quillfeather|Li Yu|卓不凡/);
    }
  });
});

describe('a prose page', () => {
  const page = (values: string, rest: string): string =>
    `To follow what becomes of them\nBackground of it all.\nStudy Type\n${values}\nEnrollment\n40\n${rest}`;

  test('of an observational study, whose measures are called like headings', () => {
    const record = trialOf(
      page('OBSERVATIONAL', 'Surgery alone\nLyon, France\nUNKNOWNage at surgery\nTime frame: 1 year\nSex\nTime frame: 1 year'),
    );
    expect(record).toMatchObject({
      summary: 'To follow what becomes of them',
      status: 'UNKNOWN',
      arms: [{ description: 'Surgery alone' }],
    });
    expect(record).not.toHaveProperty('title');
    expect(record.outcomes.map(({ measure }) => measure)).toEqual(['age at surgery', 'Sex']);
  });

  test('whose first line is a title, with two sites and an arm each line', () => {
    const text = `Agent A in Liposarcoma\n${page('INTERVENTIONAL\nMasking\nNONE', 'Agent A 10 mg daily.\nSurgery.\nExample Hospital\nLyon, France\nOther Clinic\nParis, France\nCompletedResponse rate')}`;
    const record = trialOf(text);
    expect(record).toMatchObject({ title: 'Agent A in Liposarcoma', status: 'Completed' });
    expect(record.arms.map(({ description }) => description)).toEqual(['Agent A 10 mg daily.', 'Surgery.']);
    expect(record.sites.map(({ facility, city }) => [facility, city])).toEqual([
      ['Example Hospital', 'Lyon'],
      ['Other Clinic', 'Paris'],
    ]);
  });
});

test('a heading over each item of a list adds to it', () => {
  const text = `Trial Title:\nT\nNCT ID:\nNCT09999993\nOverall status:\nCompleted\nArm group:\nArm group label:\nA\nArm group:\nArm group label:\nB\nIntervention:\nIntervention type:\nDrug\nIntervention name:\nAgent A\nDescription:\nDaily.\nArm group label:\nA\nArm group label:\nB\nOther name:\nX1\nOther name:\nX2\nSummary:\nS.\n`;
  expect(trialOf(text).interventions).toMatchObject([{ label: 'Agent A', arms: ['A', 'B'], otherNames: ['X1', 'X2'] }]);
  expect(given(text)).toEqual([
    ['A', ['Agent A']],
    ['B', ['Agent A']],
  ]);
});

test('glued rows whose description begins small, and glued time frames', () => {
  const text = `MedPath\n\nT\n\nInterventions\nDrug: Agent A\nDrug: Placebo\nRegistration Number\nNCT09999994\nRecruitment & Eligibility\n\nStudy & Design\n\nArm && Interventions\nGroupInterventionDescription\n1Agent Agiven daily\n2Placeboidentical capsules\nPrimary Outcome Measures\nNameTimeMethod\nTumor size on scanafter 6 months of treatment\n\nSymptom scorebaseline and 0, 4, 10 and 16 weeks\n\nResponse.One year\n\nTransepidermal loss0, 4 and 16 weeks\n`;
  expect(given(text)).toEqual([
    ['1', ['Agent A']],
    ['2', ['Placebo']],
  ]);
  expect(trialOf(text).outcomes.map(({ measure, timeFrame }) => `${measure} | ${timeFrame}`)).toEqual([
    'Tumor size on scan | after 6 months of treatment',
    'Symptom score | baseline and 0, 4, 10 and 16 weeks',
    'Response. | One year',
    'Transepidermal loss | 0, 4 and 16 weeks',
  ]);
});

test('a heading that names the control is an arm of what stands below it, unless the page lists its arms', () => {
  const PAGE = 'NCT ID: NCT09999992\nTitle: Two agents in sarcoma\nStatus: Recruiting\nIntervention: Agent A with food\n';
  expect(given(`${PAGE}Control Intervention1: Agent B\nControl Intervention2: Agent C\nPhase: Phase 2`)).toEqual([
    ['Control Intervention', ['Agent B']],
    ['Control Intervention 2', ['Agent C']],
  ]);
  expect(given(`${PAGE}Comparator / control treatment: No control group\nPhase: Phase 2`)).toEqual([]);
  expect(given(`${PAGE}Comparator: Agent B\nArms:\nExperimental: Agents\nDrug: Agent A with food\nPhase: Phase 2`)).toEqual([
    ['Agents', ['Agent A with food']],
  ]);
});
