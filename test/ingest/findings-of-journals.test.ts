import { expect, test } from 'vitest';
import { findingsIn } from './findings-in.js';

/** Sentences as journals and reviews print them, in the ways that are most easily read wrong. */
const REPORTED: readonly (readonly [string, readonly string[]])[] = [
  // Whose a number is.
  [
    'GIST was treated, by chance, with ripretinib (n = 120) or sunitinib (n = 122). Median PFS was alike in the ripretinib and sunitinib arms (7.5 months vs. 7.9 months; HR, 1.04).',
    ['median PFS 7.5 months v 7.9, HR 1.04 | ripretinib | gastrointestinal-stromal-tumor'],
  ],
  [
    'Imatinib for GIST was stopped early or late. RFS reached 64.5% in the 3-year arm but 46.2% in the 1-year arm (HR, 0.45).',
    ['RFS 64.5 % v 46.2, HR 0.45 | imatinib | gastrointestinal-stromal-tumor'],
  ],
  [
    'We compared apatinib plus gemcitabine with chemotherapy. The ORR was 41.9% in the combination group and 18.0% in the chemotherapy group.',
    ['ORR 41.9 % v 18 | apatinib + gemcitabine'],
  ],
  [
    'In osteosarcoma the 3-year EFS was 56% with doxorubicin and cisplatin and 54% with doxorubicin, cisplatin and ifosfamide.',
    ['3 years EFS 54 % v 56 | cisplatin + doxorubicin + ifosfamide | osteosarcoma'],
  ],
  ['The ORR was 12% in patients who received eribulin and 4% in those who received dacarbazine.', ['ORR 12 % v 4 | eribulin']],
  ['The response rate was 4% with gemcitabine alone and 30% with gemcitabine plus docetaxel.', ['ORR 30 % v 4 | docetaxel + gemcitabine']],
  [
    'RFS favoured those who took imatinib over those who underwent observation, both at 3 years (85% vs. 64%) and 5 years (70% vs. 62%).',
    ['3 years RFS 85 % v 64 | imatinib', '5 years RFS 70 % v 62 | imatinib'],
  ],
  ['两组对比,观察组(安罗替尼联合表柔比星)ORR为45.0%,对照组(表柔比星)为22.5%。', ['ORR 45 % v 22.5 | anlotinib + epirubicin']],
  [
    'In GIST that was imatinib- and sunitinib-resistant, sorafenib reached a DCR of 64%.',
    ['DCR 64 % | sorafenib | gastrointestinal-stromal-tumor'],
  ],
  [
    'Ipilimumab plus nivolumab had an ORR of 16% and a median DOR of 8.4 months; nivolumab alone had an ORR of 5%.',
    ['ORR 16 % | ipilimumab + nivolumab', 'median DOR 8.4 months | ipilimumab + nivolumab', 'ORR 5 % | nivolumab'],
  ],
  [
    'Patients with leiomyosarcoma who received trabectedin had a median PFS of 4.3 months.',
    ['median PFS 4.3 months | trabectedin | leiomyosarcoma'],
  ],
  ['卡瑞利珠单抗组mPFS 6.2m vs 对照组3.7m(HR 0.51)。', ['median PFS 6.2 months v 3.7, HR 0.51 | camrelizumab']],
  [
    'Selinexor 60 mg twice weekly or placebo was given to 285 patients with dedifferentiated liposarcoma. Median PFS was 2.8 months versus 2.1 months (HR 0.70; P = .011).',
    ['median PFS 2.8 months v 2.1, HR 0.7, n = 285 | selinexor | dedifferentiated-liposarcoma'],
  ],
  // Its time, its unit, how many people.
  [
    'With doxorubicin the OS rate was 88% at 3 years and 79% at 5 years.',
    ['3 years OS 88 % | doxorubicin', '5 years OS 79 % | doxorubicin'],
  ],
  ['With imatinib, 3-year EFS and OS rates were 71% and 89%, respectively.', ['3 years EFS 71 % | imatinib', '3 years OS 89 % | imatinib']],
  [
    'At 10 years after doxorubicin, DFS stood at 48%, and OS at 61%.',
    ['10 years DFS 48 % | doxorubicin', '10 years OS 61 % | doxorubicin'],
  ],
  [
    'Pazopanib was given to patients with liposarcoma (n = 2,310). The 3-year OS rate was 44%.',
    ['3 years OS 44 %, n = 2310 | pazopanib | liposarcoma'],
  ],
  ['纳入软组织肉瘤患者1,166例,阿帕替尼治疗后中位OS为11.2个月。', ['median OS 11.2 months, n = 1166 | apatinib | soft-tissue-sarcoma']],
  [
    '安罗替尼治疗软组织肉瘤,mPFS 5.6m,mOS 12.4m,ORR 12%。',
    [
      'median PFS 5.6 months | anlotinib | soft-tissue-sarcoma',
      'median OS 12.4 months | anlotinib | soft-tissue-sarcoma',
      'ORR 12 % | anlotinib | soft-tissue-sarcoma',
    ],
  ],
  ['Median PFS was 4·6 months with pazopanib and 1·6 months with placebo (HR 0·31).', ['median PFS 4.6 months v 1.6, HR 0.31 | pazopanib']],
  [
    'PFS at 3, 6 and 12 months was 68%, 49% and 22% with cabozantinib.',
    ['3 months PFS 68 % | cabozantinib', '6 months PFS 49 % | cabozantinib', '12 months PFS 22 % | cabozantinib'],
  ],
  [
    'Catequentinib was given to 13 patients with chondrosarcoma. Two patients (15%) achieved a partial response and nine (69%) had stable disease as best response.',
    ['PR 15 %, n = 13 | anlotinib | chondrosarcoma', 'SD 69 %, n = 13 | anlotinib | chondrosarcoma'],
  ],
  ['With avapritinib CR occurred in 7% and PR in 61% of patients.', ['CR 7 % | avapritinib', 'PR 61 % | avapritinib']],
];

test.each(REPORTED)('%s', (text, expected) => {
  expect(findingsIn(text)).toEqual(expected);
});

test.each([
  'Nilotinib in GIST showed a median OS difference of 3 months.',
  'Trabectedin in liposarcoma prolonged median PFS by 2.1 months, an increase in ORR of 8% and a median OS 3 months longer.',
  'Pazopanib led to 3 partial responses and 12 lasting stabilizations (50%).',
  'With regorafenib, two complete responses and five partial responses (23%) were recorded.',
  'Patients with chordoma were given imatinib, sorafenib, or erlotinib. The median PFS was 30 months.',
  'Patients with osteosarcoma were assigned to doxorubicin plus cisplatin or to doxorubicin plus cisplatin plus ifosfamide. Over all registered patients the 3-year EFS rate was 57%.',
  'RFS by time on imatinib in GIST: 36% in the 1-year group, 61% in the 2-year group and 88% in the 5-year group.',
  'With surgery, survival of 15% to 40% and between 10% and 30% was reported.',
  'Among patients with PD-L1-positive tumors, pembrolizumab had an ORR of 35%.',
  'In the subgroup of patients older than 65 years, the ORR with pazopanib was 5%.',
  'With eribulin PFS was analysed in the most common subtypes, which included leiomyosarcoma (42%) and liposarcoma (33%).',
  'PD-L1阳性患者中帕博利珠单抗的ORR为33%。',
  'The study aims to assess whether cyclophosphamide will achieve a complete response rate of 90%.',
  'A failure-free survival of 72% and a graft survival of 84% were seen with cyclosporine.',
  'Patients with localized disease given ifosfamide had 3-year EFS of 70%.',
  'On imatinib, resection of GIST was complete in 70% of patients with stable disease, 20% of patients with slow growth and 5% of the others.',
  'Ifosfamide 14 g/m2 gave a response rate of 16% in chemotherapy-naive and 8% in pretreated patients.',
  '一项随机研究纳入安罗替尼与安慰剂两组。全组患者的ORR为8.5%。',
])('%s is no finding', (text) => {
  expect(findingsIn(text)).toEqual([]);
});

test('a part of the patients is left out, what is said of all of them is kept', () => {
  expect(findingsIn('With pembrolizumab the ORR was 22% overall and 38% in PD-L1-positive patients.')).toEqual([
    'ORR 22 % | pembrolizumab',
  ]);
});

test('what has lost its marks is left at once', () => {
  const before = performance.now();
  expect(findingsIn('ORR 20% at 3 years, anlotinib versus placebo '.repeat(4000))).toEqual([]);
  expect(performance.now() - before).toBeLessThan(2000);
});
