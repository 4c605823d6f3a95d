import { expect, test } from 'vitest';
import { findingsIn } from './findings-in.js';

const REPORTED: readonly (readonly [string, readonly string[]])[] = [
  [
    'In 40 patients with leiomyosarcoma, pazopanib gave a median PFS of 5.6 months (95% CI 3.1-8.0).',
    ['median PFS 5.6 months, n = 40 | pazopanib | leiomyosarcoma'],
  ],
  [
    'Eribulin in liposarcoma led to median PFS and OS of 4.1 and 12.9 months, respectively.',
    ['median PFS 4.1 months | eribulin | liposarcoma', 'median OS 12.9 months | eribulin | liposarcoma'],
  ],
  [
    'With regorafenib, ORR was 20% (8/40) and the DCR was 65% (26/40; 95% CI 48%-79%).',
    ['ORR 20 % | regorafenib', 'DCR 65 % | regorafenib'],
  ],
  ['Cabozantinib produced an objective response in 12 of 50 patients (24%).', ['ORR 24 %, n = 50 | cabozantinib']],
  ['8 of 26 patients (31%) achieved PR with atezolizumab.', ['PR 31 %, n = 26 | atezolizumab']],
  [
    'With pazopanib the 6-month PFS rate was 45%, the PFS rate at 3 months was 66% and the 3- and 12-month OS rates were 90% and 70%.',
    ['6 months PFS 45 % | pazopanib', '3 months PFS 66 % | pazopanib', '3 months OS 90 % | pazopanib', '12 months OS 70 % | pazopanib'],
  ],
  [
    'Apatinib in osteosarcoma: 4个月和6个月PFS率分别为57%和37%,mPFS 4.5个月。',
    [
      '4 months PFS 57 % | apatinib | osteosarcoma',
      '6 months PFS 37 % | apatinib | osteosarcoma',
      'median PFS 4.5 months | apatinib | osteosarcoma',
    ],
  ],
  [
    'The median PFS was 4.6 months for pazopanib compared with 1.6 months for placebo (HR 0.31, 95% CI 0.24-0.40; p<0.0001).',
    ['median PFS 4.6 months v 1.6, HR 0.31 | pazopanib'],
  ],
  [
    'Median PFS was 4.2 months with trabectedin versus 1.5 months with dacarbazine (HR=0.55).',
    ['median PFS 4.2 months v 1.5, HR 0.55 | trabectedin'],
  ],
  [
    'Regorafenib improved PFS over placebo (HR 0.42, 95% CI 0.21-0.85, p=0.017; 3.6 months vs 1.7 months).',
    ['PFS 3.6 months v 1.7, HR 0.42 | regorafenib'],
  ],
  [
    '与多柔比星单药相比,多柔比星联合异环磷酰胺的ORR更高(26% vs 14%),中位PFS延长(7.4个月 vs 4.6个月,HR=0.74)。',
    ['ORR 26 % v 14 | doxorubicin + ifosfamide', 'median PFS 7.4 months v 4.6, HR 0.74 | doxorubicin + ifosfamide'],
  ],
  [
    'In the doxorubicin group ORR was 14% and in the doxorubicin plus ifosfamide group it was 26%.',
    ['ORR 26 % v 14 | doxorubicin + ifosfamide'],
  ],
  [
    '安罗替尼联合表柔比星治疗软组织肉瘤,纳入60例。联合组ORR为30%,对照组ORR为10%。',
    ['ORR 30 %, n = 60 | anlotinib + epirubicin | soft-tissue-sarcoma'],
  ],
  ['卡瑞利珠单抗联合阿帕替尼组ORR 30%,阿帕替尼组10%。', ['ORR 30 % v 10 | apatinib + camrelizumab']],
  ['安罗替尼与安慰剂的ORR分别为20%和10%。', ['ORR 20 % v 10 | anlotinib']],
  [
    'Pazopanib ORR was 6% and trabectedin ORR 10%; an ORR of 4% was seen with regorafenib.',
    ['ORR 6 % | pazopanib', 'ORR 10 % | trabectedin', 'ORR 4 % | regorafenib'],
  ],
  [
    'ORR with pembrolizumab was 40% in UPS, 20% in liposarcoma and 0% in leiomyosarcoma.',
    [
      'ORR 40 % | pembrolizumab | undifferentiated-pleomorphic-sarcoma',
      'ORR 20 % | pembrolizumab | liposarcoma',
      'ORR 0 % | pembrolizumab | leiomyosarcoma',
    ],
  ],
  [
    '既往接受过多柔比星治疗的患者接受艾立布林后,中位OS为13.5个月,达卡巴嗪组为11.5个月(HR 0.77)。',
    ['median OS 13.5 months v 11.5, HR 0.77 | eribulin'],
  ],
  ['中位随访28个月,特瑞普利单抗的ORR(CR+PR)为25%,其中6例(12%)患者出现停药。', ['ORR 25 % | toripalimab']],
  ['中位OS尚未达到,12个月OS率为80%,安罗替尼耐受良好。', ['12 months OS 80 % | anlotinib']],
  ['Doxorubicin 75 mg/m2 every 21 days yielded an ORR of 14%.', ['ORR 14 % | doxorubicin']],
  ['Sunitinib ORR was 8%; grade 3 adverse events occurred in 40% of patients.', ['ORR 8 % | sunitinib']],
];

test.each(REPORTED)('%s', (text, expected) => {
  expect(findingsIn(text)).toEqual(expected);
});

test.each([
  ['a bound', '信迪利单抗治疗的DCR达80%以上,ORR超过30%。'],
  ['a range', 'Response rates of 20% to 30% and of 10-25% have been reported with doxorubicin.'],
  ['a difference', 'Anlotinib increased the ORR by 15.1% and improved survival for about 10 days; 培唑帕尼使中位PFS延长3.0个月。'],
  ['an age and a share', 'The trial of sunitinib had patients of a median age of 45 years; leiomyosarcoma accounted for 40%.'],
  ['adverse events', '仑伐替尼组3级以上不良事件发生率为45%,其中高血压占20%。'],
  ['a follow-up', 'Survival was assessed after anlotinib with a median follow-up of 18.5 months.'],
  ['a supposition', 'Assuming an ORR of 20% with anlotinib, 40 patients are needed.'],
  ['an endpoint not reached', 'Median OS was not reached with anlotinib and hypertension was seen in 20%.'],
  [
    'a unit that the endpoint has not',
    'DLT with anlotinib was watched for 28 days, quality of life for 3 months, and the ORR at 6 months.',
  ],
  ['another group', 'Anlotinib versus observation was tested. Median PFS was 13 months for the surveillance group.'],
  ['talk of a disease behind another reference', 'Anlotinib was active [5]. The five-year survival of metastatic osteosarcoma is 20% [6].'],
])('%s is no finding', (_, text) => {
  expect(findingsIn(text)).toEqual([]);
});

test('the heading tells the condition where the text names none', () => {
  expect(findingsIn('Tazemetostat had an ORR of 15%.', 'Epithelioid sarcoma')).toEqual(['ORR 15 % | tazemetostat | epithelioid-sarcoma']);
});
