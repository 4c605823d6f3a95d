import { describe, expect, it, test } from 'vitest';
import type { TrialRecord } from '../../src/documents/record.js';
import { roleOfArm } from '../../src/ingest/therapies/roles.js';
import { reading } from './ingesting.js';
import { arm, intervention, readTrial } from './trial-reading.js';

const page = (labels: readonly string[], more: Partial<TrialRecord> = {}) =>
  readTrial({ origin: 'page', interventions: labels.map((label) => ({ label, otherNames: [], arms: [] })), ...more });

describe('interventions of a page that are told in words', () => {
  it.each([
    [
      'Trabectedin 1.5 mg/m2 as a 24-hour infusion every 3 weeks, together with radiotherapy. Prior doxorubicin is required.',
      ['trabectedin 1.5 mg/m2', 'procedure:radiotherapy'],
    ],
    ['Ifosfamide: ifosfamide 9 g/m2 over three days with mesna 9 g/m2', ['ifosfamide 9 g/m2', 'mesna 9 g/m2']],
    ['Pazopanib: a tablet that is swallowed by patients whose doxorubicin failed', ['pazopanib']],
    ['信迪利单抗200mg静脉滴注，每3周一次，同时口服阿帕替尼500mg，直至疾病进展', ['sintilimab 200mg', 'apatinib 500mg']],
    ['Patients receive sirolimus 4 mg daily. Rescue medication with dexamethasone is allowed.', ['sirolimus 4 mg']],
  ])('%s', (label, given) => {
    expect(page([label]).arms).toEqual([given]);
  });

  it('do not make a therapy of every name, nor read the registry’s own labels as prose', () => {
    expect(page(['Blood samples for the levels of topotecan and irinotecan']).arms).toEqual([]);
    const label = 'Trabectedin 1.5 mg/m2 as a 24-hour infusion with some word or other';
    expect(readTrial({ origin: 'registry', interventions: [intervention(label)] }).unresolved).toEqual([label]);
  });

  it('are arms where a trial with groups lists regimens', () => {
    const { arms, together, separate } = page(
      [
        'Participants are allocated to one of:',
        'Vincristine and irinotecan (VI): vincristine 1.5 mg/m2 and irinotecan 50 mg/m2 on days 1 to 5',
        'High-dose cyclophosphamide: cyclophosphamide 2 g/m2 every three weeks',
        'Vincristine, irinotecan, cyclophosphamide',
      ],
      { officialTitle: 'A randomised trial of chemotherapy in Ewing sarcoma' },
    );
    expect(arms).toEqual([['vincristine 1.5 mg/m2', 'irinotecan 50 mg/m2'], ['cyclophosphamide 2 g/m2']]);
    expect(together).toEqual(['irinotecan & vincristine']);
    expect(separate).toHaveLength(2);
  });

  it('are arms where they bear the names of arms, and none of what comes after them is', () => {
    const { arms } = page([
      'Arm A: eribulin 1.4 mg/m2 on days 1 and 8 of each cycle',
      'Arm B: eribulin 1.4 mg/m2 and olaratumab 15 mg/kg on days 1 and 8',
      'Participants with progression may cross over to pazopanib.',
    ]);
    expect(arms).toEqual([['eribulin 1.4 mg/m2'], ['eribulin 1.4 mg/m2', 'olaratumab 15 mg/kg']]);
  });

  it('stay without arms where the page leaves open who gets what', () => {
    const parts = page(['Vincristine 1.5 mg/m2 as a bolus on day 1 of a cycle', 'Dactinomycin 0.045 mg/kg as a bolus on day 1 of a cycle']);
    expect([parts.arms, parts.together, parts.coListed]).toEqual([[], [], ['dactinomycin & vincristine']]);
    const choice = page(['Patients receive either eribulin 1.4 mg/m2 or trabectedin 1.5 mg/m2 until progression'], {
      allocation: 'Randomized',
    });
    expect([choice.arms, choice.together]).toEqual([[], []]);
  });

  it('give what the control does not', () => {
    const label = 'Oral treatment: cyclophosphamide 50 mg and prednisolone 20 mg every day of the month';
    const control = { label: 'Control Intervention', interventions: ['Pazopanib: 800 mg daily'] };
    const { arms, together, separate } = page([label, 'Pazopanib: 800 mg daily'], { arms: [control] });
    expect(arms).toEqual([['cyclophosphamide 50 mg', 'prednisolone 20 mg'], ['pazopanib 800 mg']]);
    expect(together).toEqual(['cyclophosphamide & prednisolone']);
    expect(separate).toHaveLength(2);
  });

  it('are what the title says where nothing of them is known', () => {
    expect(page(['See the protocol'], { title: 'Eribulin plus nivolumab in sarcoma' }).unassigned).toEqual(['eribulin', 'nivolumab']);
  });

  it('that only an arm names are believed', () => {
    const { arms } = page(['Pazopanib'], { arms: [arm('A', ['Pazopanib', 'Topotecan'])] });
    expect(arms).toEqual([['pazopanib', 'topotecan']]);
  });
});

test('a bare list of names joins nothing where groups get different things', () => {
  const label = 'Topotecan, cyclophosphamide, ifosfamide';
  expect(page([label], { allocation: 'Randomized' }).together).toEqual([]);
  expect(page([label]).together).toHaveLength(3);
  expect(page(['Cisplatin, doxorubicin and methotrexate'], { allocation: 'Randomized' }).together).toHaveLength(3);
});

describe('what a title says was given before is not tested', () => {
  it.each([
    ['Maintenance sirolimus in sarcoma having stable disease or response after 1st line doxorubicin-based chemotherapy', ['sirolimus']],
    ['Pazopanib in sarcoma without progression following first-line doxorubicin and ifosfamide', ['pazopanib']],
    ['Cabozantinib for osteosarcoma previously treated with methotrexate, doxorubicin and cisplatin', ['cabozantinib']],
    ['Ripretinib in patients who progressed on imatinib, sunitinib and regorafenib', ['ripretinib']],
    ['Avapritinib in imatinib resistant GIST', ['avapritinib']],
    ['Avapritinib after imatinib failure', ['avapritinib']],
    ['Pazopanib in refractory sarcoma', ['pazopanib']],
    ['Eribulin as second-line treatment after doxorubicin', ['eribulin']],
    ['Tazemetostat for sarcoma not amenable to surgery', ['tazemetostat']],
    ['Surgery after neoadjuvant pazopanib', ['procedure:surgery', 'pazopanib']],
    ['First-line doxorubicin in sarcoma', ['doxorubicin']],
    ['阿帕替尼治疗多柔比星一线化疗后疾病稳定的软组织肉瘤', ['apatinib']],
    ['阿帕替尼治疗一线失败的骨肉瘤', ['apatinib']],
    ['阿帕替尼用于甲氨蝶呤、多柔比星和顺铂治疗后进展的骨肉瘤', ['apatinib']],
    ['瑞派替尼用于伊马替尼耐药的胃肠间质瘤', ['ripretinib']],
    ['阿帕替尼用于不能耐受多柔比星或不能手术的患者', ['apatinib']],
    ['安罗替尼联合多柔比星一线治疗软组织肉瘤', ['anlotinib', 'doxorubicin']],
  ])('%s', (title, tested) => {
    expect([...readTrial({ origin: 'page', title }).unassigned].sort()).toEqual([...tested].sort());
  });
});

describe('the role of an arm', () => {
  it.each([
    [{ type: 'ACTIVE_COMPARATOR' }, 'COMPARATOR'],
    [{ type: 'Experimental', label: 'Control' }, 'EXPERIMENTAL'],
    [{ type: 'Other', label: 'Control' }, 'UNSPECIFIED'],
    [{ type: '实验组' }, 'EXPERIMENTAL'],
    [{ type: '阳性对照组' }, 'COMPARATOR'],
    [{ label: '试验药' }, 'EXPERIMENTAL'],
    [{ label: '对照组' }, 'COMPARATOR'],
    [{ label: '试验组2：药物甲' }, 'EXPERIMENTAL'],
    [{ label: 'Arm 1 - Experimental - Agent X 300 mg' }, 'EXPERIMENTAL'],
    [{ label: 'Arm B (control)' }, 'COMPARATOR'],
    [{ label: 'Experimental Group 2' }, 'EXPERIMENTAL'],
    [{ label: 'Agent X without control of pain' }, 'UNSPECIFIED'],
    [{}, 'UNSPECIFIED'],
  ])('%o is %s', (record, role) => {
    expect(roleOfArm(record, reading.cues)).toBe(role);
  });
});
