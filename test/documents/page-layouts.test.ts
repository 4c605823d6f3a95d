import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { claimsOf } from '../../src/documents/claims.js';
import type { TrialRecord } from '../../src/documents/record.js';
import { readOne, refusals, trialOf } from './sample-documents.js';

/** Invented pages, laid out as publishers do; a new layout is new rows and one more of these. */
function page(name: string): string {
  return readFileSync(new URL(`pages/${name}.txt`, import.meta.url), 'utf8');
}

function values(text: string): Record<string, string> {
  return Object.fromEntries(claimsOf(trialOf(text)).map(({ field, value }) => [field, value]));
}

function lists(record: TrialRecord): Record<string, string[]> {
  return {
    interventions: record.interventions.map(({ type = '', label }) => `${type}|${label}`),
    arms: record.arms.map(({ label, interventions }) => `${label} = ${interventions.join('; ')}`),
    outcomes: record.outcomes.map(({ priority, measure, timeFrame = '' }) => `${priority}: ${measure} | ${timeFrame}`),
    sites: record.sites.map(({ facility = '', city = '', country = '' }) => `${facility} | ${city} | ${country}`),
  };
}

test('a Chinese registry, two languages, several cells a line, members spelled out', () => {
  const record = trialOf(page('chictr-zh'));
  expect(values(page('chictr-zh'))).toMatchObject({
    registryIds: 'ChiCTR2300099901',
    phases: 'PHASE2',
    status: 'NOT_YET_RECRUITING',
    interventionModel: 'SINGLE_GROUP',
    enrollment: '40',
    startDate: '2023-07-01',
    completionDate: '2026-07-01',
    minimumAge: '18 Years',
    maximumAge: '70 Years',
    conditions: '平滑肌肉瘤',
    sponsor: '某某大学肿瘤医院',
  });
  expect(lists(record)).toEqual({
    interventions: ['|安罗替尼联合特瑞普利单抗'],
    arms: ['试验组 = 安罗替尼联合特瑞普利单抗'],
    outcomes: ['primary: 客观缓解率 | 每6周', 'secondary: 总生存期 | 3年'],
    sites: ['某某大学肿瘤医院 | 广州 | 中国'],
  });
});

test('numbered Chinese headings, tables of drugs, endpoints and sites with columns of no use and of people', () => {
  const record = trialOf(page('chinadrugtrials'));
  expect(values(page('chinadrugtrials'))).toMatchObject({
    registryIds: 'CTR20239901',
    status: 'RECRUITING',
    phases: 'PHASE3',
    allocation: 'RANDOMIZED',
    masking: 'DOUBLE',
    enrollment: '300',
    sex: 'ALL',
    maximumAge: '75 Years',
  });
  expect(lists(record)).toEqual({
    interventions: ['|TQ0001胶囊', '|多柔比星', '|TQ0001胶囊安慰剂'],
    arms: ['试验药 = TQ0001胶囊; 多柔比星', '对照药 = TQ0001胶囊安慰剂; 多柔比星'],
    outcomes: ['primary: 无进展生存期 | 每6周', 'secondary: 总生存期 | 直至死亡', 'secondary: 不良事件 | 末次用药后30天'],
    sites: ['某某医学科学院肿瘤医院 | 北京市 | 中国', '某某大学附属第二医院 | 杭州市 | 中国'],
  });
});

test('a row of column headings whose cells were lost, headings over names of the page', () => {
  const record = trialOf(page('ctgov-classic'));
  expect(record).toMatchObject({ conditions: ['Leiomyosarcoma', 'Uterine Neoplasms'], keywords: ['leiomyosarcoma', 'first line'] });
  expect(values(page('ctgov-classic'))).toMatchObject({ phases: 'PHASE3', enrollment: '150', sex: 'FEMALE', startDate: '2017-01-18' });
  expect(record.description).toBe('Six cycles are planned. Surgery of what remains is allowed.');
  expect(lists(record).arms).toEqual(['doxorubicin = Doxorubicin', 'doxorubicin + trabectedin = Doxorubicin; Trabectedin']);
  expect(lists(record).sites).toEqual(['Institut Exemple | Villejuif | France', 'CHU de Modèle | Lyon | France']);
});

test('glued items, people beside facilities, nothing where "Not Provided" and "N/A" stand', () => {
  const record = trialOf(page('study-id'));
  expect(record.conditions).toEqual(['Soft Tissue Sarcoma', 'Leiomyosarcoma', 'Undifferentiated Pleomorphic Sarcoma']);
  expect(record.collaborators).toEqual([]);
  expect(record).not.toHaveProperty('maximumAge');
  expect(lists(record).interventions).toEqual(['Drug|Olaratumab', 'Drug|Gemcitabine', 'Drug|Docetaxel', 'Drug|Placebo']);
  expect(lists(record).sites).toEqual(['Example Hospital | Chicago | United States', 'Sample Clinic | Houston | United States']);
});

test('places before their facilities, dates and arms in one line', () => {
  const record = trialOf(page('pharma'));
  expect(values(page('pharma'))).toMatchObject({
    startDate: '2020-01',
    completionDate: '2030-08',
    minimumAge: '18 Years',
    masking: 'QUADRUPLE',
  });
  expect(lists(record).arms).toEqual([
    'Tazemetostat + Doxorubicin = Tazemetostat; Doxorubicin',
    'Placebo + Doxorubicin = Placebo; Doxorubicin',
  ]);
  expect(lists(record).sites).toEqual([
    'Example Cancer Pavilion | Example City | United States',
    'Sample NHS Trust | Leeds | United Kingdom',
  ]);
});

test('a page without a title, with carriage returns, hard spaces and full-width colons', () => {
  const record = trialOf(page('messy-crlf'));
  for (const field of ['title', 'officialTitle', 'acronym', 'sponsor']) expect(record).not.toHaveProperty(field);
  expect(values(page('messy-crlf'))).toMatchObject({ status: 'RECRUITING', phases: 'PHASE2, PHASE3', enrollment: '1024' });
  expect(lists(record).outcomes).toEqual(['other: PFS | 2 years', 'other: OS | 5 years']);
  expect(lists(record).sites).toEqual(['Example Clinic | Prague | Czech Republic', 'General Hospital of Nicosia | Nicosia | Cyprus']);
});

test('nobody of any page is kept', () => {
  const people =
    /卓不凡|令狐|Zhuo|Linghu|东方未明|司空摘星|百里屠苏|上官金虹|Schmidbauer|Ferdinand|Clementine|Estevez|Bohumil|Pallas|@|555|1390000|12345678/;
  for (const name of ['chictr-zh', 'chinadrugtrials', 'ctgov-classic', 'study-id', 'pharma', 'messy-crlf'])
    expect(JSON.stringify(readOne(page(name))), name).not.toMatch(people);
});

describe('a text that is no page of a trial is refused', () => {
  test.each([
    [
      'a job',
      'Coordinator\nLocation: Boston, MA, United States\nCompany: Example Hospital\nDescription\nYou will help.\nStart date: March 2025\n',
    ],
    ['a login', 'Portal\nEmail\nPassword\nTitle\nName\nOrganization\nStatus: signed out\n'],
    ['a recipe', 'Chicken\nSummary\nQuick.\nParticipants: 4\nMethods\nRoast.\nTitle: Chicken\nAge: any\nStart: 18:00\n'],
    [
      'an abstract',
      'Agent A in sarcoma\nObjective\nTo test it.\nInterventions\nAgent A.\nMain Outcome Measures\nPFS.\nConclusions\nIt works.\nTrial Registration: NCT09999999\n',
    ],
    ['摘要', '甲药治疗肉瘤\n摘要\n目的：评价疗效。\n方法：给予甲药治疗。\n结果：有效。\n结论：好。\n关键词：肉瘤\n'],
  ])('%s', (_name, text) => {
    expect(refusals(text)[0]?.reason).toMatch(/^No layout is known for this text/);
  });
});

test('many lines and the longest ones take their length, not its square', () => {
  const head = 'Study ID: NCT09999999\nTitle: T\nSponsor: X\nPhase: Phase 2\n';
  const texts = [
    `${head}Conditions\n${'Soft Tissue Sarcoma AdultHigh Grade Sarcoma'.repeat(2_000)}\n`,
    `${head}Brief Summary\n${'word '.repeat(18_000)}\nSites\n${'Hospital, A, '.repeat(7_000)}\n`,
    `${head}Sites\n${'Example Hospital\nLyon, France\n'.repeat(15_000)}`,
    `${head}${'1'.repeat(90_000)}\n${'('.repeat(90_000)}\n${'a'.repeat(90_000)}\n`,
  ];
  for (const text of texts) expect(readOne(text).records).toHaveLength(1);
}, 20_000);
