/** What a restated page shares with its original because it is a name, a title or a fixed line of the site, none of it prose. */
export const FACTS: readonly string[] = [
  // titles, and names of interventions and arms
  'Neoadjuvant Chemotherapy Combined With Targeted Treatment in High-risk Retroperitoneal Sarcoma',
  'Low-dose Radiotherapy Combined With Conventional Fractionated Radiotherapy in Lung Cancer After Immunotherapy Resistance',
  'Low-dose radiotherapy combined with conventional fractionated radiotherapy',
  'Low-dose radiotherapy combined with conventional radiotherapy after immunotherapy resistance',
  'lung cancer, radiotherapy, immunotherapy resistance',
  'Drug: Doxorubicin+Ifosfamide+Anlotinib(AI+A)',
  // outcome measures, with what the page glues to them
  'RECRUITING12-month progression-free survival rate (12m-PFSR)',
  'Quality of life assessed by patient-reported outcomes (PROs)',
  'Number of participants with adverse events',
  'The incidence of peri-operative complications',
  '3-year Progression Free Survival(PFS)3 years after first patient enrolled in',
  '1-year PFS1year after first patient enrolled in.',
  '5-year OS5 years after first patient enrolled in',
  '5-year PFS5 years after first patient enrolled in.',
  '1 year Overall survival(OS)1year after first patient enrolled in',
  '3-year OS3 years after first patient enrolled in',
  'Postoperative morbidities30-d, 90-d, 1-year separately after the date of surgery.',
  // organisations and places
  'American Society of Anesthesiologist (ASA) ≤3',
  'Peking University International Hospital',
  'Shanghai Cancer Hospital, Minhang Branch',
  'Ruijin Hospital, Shanghai Jiao Tong University, School of Medicine',
  'The First Affiliated Hospital of Shandong First Medical University (Qianfoshan Hospital)16766 Jingshi Road, Jinan City',
  'The Affiliated Hospital of Qingdao University',
  "First Affiliated Hospital Xi'an Jiaotong University",
  // fixed lines of the sites
  'ClinicalTrials.gov processed this data on November 12, 2024',
  'https://clinicaltrials.gov/ct2/show/NCT05906329',
  '© Copyright 2025. All Rights Reserved by MedPath',
];
