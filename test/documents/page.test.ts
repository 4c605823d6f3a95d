import { describe, expect, test } from 'vitest';
import { claimsOf } from '../../src/documents/claims.js';
import { readOne, type Sample, samples, trialOf } from './sample-documents.js';

function each(name: string, found: Sample[], assert: (text: string) => void): void {
  describe.skipIf(found.length === 0)(name, () => {
    for (const { from, text } of found) test(from, () => assert(text));
  });
}

function values(text: string): Record<string, string> {
  return Object.fromEntries(claimsOf(trialOf(text)).map(({ field, value }) => [field, value]));
}

each('prose page: osteosarcoma', samples('000', 'prose-page-osteosarcoma'), (text) => {
  const record = trialOf(text);
  expect(record).toMatchObject({
    registryIds: [],
    conditions: [],
    phases: [],
    interventions: [],
    studyType: 'INTERVENTIONAL',
    enrollment: '43',
  });
  expect(record.title).toBeUndefined();
  expect(record.summary).toMatch(/Stereotactic Body Radiotherapy/);
  expect(record.description).toMatch(/^Osteosarcoma/);
  expect(values(text)).toMatchObject({ status: 'RECRUITING', allocation: 'NA', primaryPurpose: 'TREATMENT', masking: 'NONE' });
  expect(record.arms).toHaveLength(1);
  expect(record.arms[0]?.description).toMatch(/SBRT.*penpulimab.*gemcitabine.*metastasectomy/i);
  expect(record.sites).toEqual([
    {
      facility: 'Ruijin Hospital, Shanghai Jiao Tong University, School of Medicine',
      city: 'Shanghai',
      state: 'Shanghai Municipality',
      country: 'China',
    },
  ]);
  expect(record.outcomes.map(({ priority, measure }) => `${priority}: ${measure}`)).toEqual([
    'primary: 12-month progression-free survival rate (12m-PFSR)',
    'secondary: Objective response rate (ORR)',
    'secondary: Disease control rate (DCR)',
    'secondary: Progression-free survival (PFS)',
    'secondary: Overall survival (OS)',
    'secondary: Quality of life assessed by patient-reported outcomes (PROs)',
    'secondary: Number of participants with adverse events',
    'secondary: The rate of tumor resectability',
    'secondary: The incidence of peri-operative complications',
  ]);
  expect(record.outcomes[0]?.timeFrame).toBe('12 months from recruitment');
  expect(record.outcomes.every(({ description }) => (description ?? '') !== '')).toBe(true);
  expect(JSON.stringify(record)).not.toMatch(/informational purposes/);
});

each('prose page: anlotinib and toripalimab', samples('001', 'prose-page-sts'), (text) => {
  const read = readOne(text);
  const record = trialOf(text);
  expect(record).toMatchObject({ registryIds: [], enrollment: '70', sites: [{ city: 'Guangzhou', state: 'Guangdong', country: 'China' }] });
  expect(record.sites[0]).not.toHaveProperty('facility');
  expect(record.arms).toHaveLength(1);
  expect(record.arms[0]?.description).toMatch(/Anlotinib 12mg.*toripalimab/);
  expect(record.arms[0]?.description).not.toMatch(/doxorubicin|ifosfamide/i);
  expect(record.description).toMatch(/doxorubicin and ifosfamide/);
  expect(record.description).toMatch(/154 .*10\.13\s?%.*5\.63 months/);
  expect(values(text)).toMatchObject({ status: 'RECRUITING', enrollment: '70' });
  expect(record.outcomes.map(({ measure }) => measure)).toEqual([
    'Objective Response Rate',
    'Progress free survival',
    'Overall Survival',
    'Disease Control Rate',
  ]);
  expect(record.outcomes.every(({ timeFrame }) => timeFrame !== undefined && !/^time frame/i.test(timeFrame))).toBe(true);
  expect(read.document.warnings).toEqual(['a site names a person where its facility should stand; the name was left out']);
  expect(JSON.stringify(read)).not.toContain('Xing Zhang');
});

each('MedPath page', samples('002', 'medpath'), (text) => {
  const record = trialOf(text);
  expect(readOne(text).document).toMatchObject({ source: 'MedPath', format: 'page', warnings: [] });
  expect(record).toMatchObject({ registryIds: ['NCT05844813'], conditions: ['Retroperitoneal Sarcoma'] });
  expect(record.title).toBe('Neoadjuvant Chemotherapy Combined With Targeted Treatment in High-risk Retroperitoneal Sarcoma');
  expect(values(text)).toMatchObject({
    phases: 'PHASE4',
    status: 'ENROLLING_BY_INVITATION',
    enrollment: '102',
    sex: 'ALL',
    interventionModel: 'PARALLEL',
  });
  expect(record.description).toBeUndefined();
  const drugs = 'Doxorubicin+Ifosfamide+Anlotinib(AI+A)';
  expect(record.interventions.map(({ type, label }) => [type, label])).toEqual([
    ['Drug', drugs],
    ['Procedure', 'Radical Surgery'],
  ]);
  expect(record.arms.map(({ label, interventions }) => [label, interventions])).toEqual([
    ['The Neoadjuvant Therapy Group', [drugs, 'Radical Surgery']],
    ['The Surgery only Group', ['Radical Surgery']],
  ]);
  expect(record.arms[0]?.description).toMatch(/Doxorubicin\(PLD\) 40mg/);
  expect(record.outcomes.map(({ priority, measure, timeFrame }) => `${priority}: ${measure} | ${timeFrame?.slice(0, 7)}`)).toEqual([
    'primary: 3-year Progression Free Survival(PFS) | 3 years',
    'secondary: 1-year PFS | 1year a',
    'secondary: 5-year OS | 5 years',
    'secondary: Safety and toxicity of neoadjuvant therapy | 1-d, 7-',
    'secondary: Postoperative morbidities | 30-d, 9',
    'secondary: 5-year PFS | 5 years',
    'secondary: 1 year Overall survival(OS) | 1year a',
    'secondary: 3-year OS | 3 years',
  ]);
  expect(record.sites.map(({ facility, city, country }) => `${facility} | ${city} | ${country}`)).toEqual([
    'The Affiliated Hospital of Qingdao University | Qingdao | China',
    "First Affiliated Hospital Xi'an Jiaotong University | Xi'an | China",
    'Shanghai Zhongshan Hospital | Shanghai | China',
    'Beijing Friendship Hospital | Beijing | China',
    'Shanghai Cancer Hospital, Minhang Branch | Shanghai | China',
    'Peking University First Hospital | Beijing | China',
  ]);
  expect(record.eligibility).toMatch(/^Inclusion Criteria:\n[\s\S]*DDLPS[\s\S]*\nExclusion Criteria:\n/);
  expect(record.sponsor).toEqual({ name: 'Peking University International Hospital' });
  expect(JSON.stringify(record)).not.toMatch(/Not available|🇨🇳|Copyright/);
});

each('"Trial Title:" page', samples('003', 'trial-title'), (text) => {
  const read = readOne(text);
  const record = trialOf(text);
  const title = 'Low-dose Radiotherapy Combined With Conventional Fractionated Radiotherapy in Lung Cancer After Immunotherapy Resistance';
  expect(record).toMatchObject({ title, registryIds: ['NCT05906329'], conditions: ['Cancer Patients', 'Lung Neoplasms'] });
  expect(record.keywords).toEqual(['lung cancer', 'radiotherapy', 'immunotherapy resistance']);
  const label = 'Low-dose radiotherapy combined with conventional fractionated radiotherapy';
  const arm = 'Low-dose radiotherapy combined with conventional radiotherapy after immunotherapy resistance';
  expect(record.interventions).toMatchObject([{ type: 'Radiation', label, arms: [arm] }]);
  expect(record.arms).toEqual([{ label: arm, interventions: [label] }]);
  expect(values(text)).toMatchObject({
    studyType: 'INTERVENTIONAL',
    phases: 'NA',
    status: 'RECRUITING',
    allocation: 'NA',
    interventionModel: 'SINGLE_GROUP',
    primaryPurpose: 'TREATMENT',
    masking: 'NONE',
    startDate: '2022-12-31',
    completionDate: '2024-06-30',
    minimumAge: '18 Years',
    maximumAge: '65 Years',
  });
  expect(record.eligibility).toMatch(/\n7\. [^\n]*sarcomatoid carcinoma/);
  expect(record.summary).not.toMatch(/\n/);
  expect(record.sites).toEqual([
    {
      facility: 'The First Affiliated Hospital of Shandong First Medical University (Qianfoshan Hospital)',
      city: 'Jinan',
      zip: '250013',
      country: 'China',
      status: 'Recruiting',
    },
  ]);
  expect(record.sponsor).toEqual({ name: 'Qianfoshan Hospital', class: 'Other' });
  expect(read.document).toMatchObject({ version: '2024-11-12', url: 'https://clinicaltrials.gov/ct2/show/NCT05906329' });
  const contact = text.split(/\nContact:\n/)[1]?.split(/\nStart date:/)[0] ?? '';
  for (const line of contact.split('\n').filter((value) => !value.endsWith(':'))) expect(JSON.stringify(read)).not.toContain(line);
  expect(JSON.stringify(read)).not.toMatch(/@|13583123486|zhang/i);
});
