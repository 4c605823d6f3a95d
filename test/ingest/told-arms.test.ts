import { describe, expect, it, test } from 'vitest';
import { intervention, readTrial } from './trial-reading.js';

/** A registry record that lists interventions and ties none to an arm. */
const told = (description: string, labels: readonly string[], more: Parameters<typeof readTrial>[0] = {}) =>
  readTrial({ origin: 'registry', title: 'A study', description, interventions: labels.map(intervention), ...more }).together;

describe('who is together by the prose of a record without arms', () => {
  it.each([
    [
      'sentences of one group that each give something',
      'Patients receive doxorubicin on day 1. Ifosfamide is administered on days 1-3.\nPatients then undergo surgery.',
      ['doxorubicin', 'ifosfamide', 'surgery'],
      ['doxorubicin & ifosfamide', 'doxorubicin & procedure:surgery', 'ifosfamide & procedure:surgery'],
    ],
    [
      'named arms, and what all get',
      'All patients receive doxorubicin.\nArm I: Patients receive ifosfamide.\nArm II: Patients receive trabectedin.',
      ['doxorubicin', 'ifosfamide', 'trabectedin'],
      ['doxorubicin & ifosfamide', 'doxorubicin & trabectedin'],
    ],
    [
      'an arm that another one adds to',
      'Patients are randomized.\nPatients randomized to arm I receive imatinib. Patients randomized to arm II receive imatinib and sunitinib.',
      ['imatinib', 'sunitinib'],
      ['imatinib & sunitinib'],
    ],
    [
      'regimens for different people',
      'Regimen A: Patients receive doxorubicin and ifosfamide.\nRegimen B: Patients receive gemcitabine.',
      ['doxorubicin', 'ifosfamide', 'gemcitabine'],
      ['doxorubicin & ifosfamide'],
    ],
    [
      'regimens that follow one another',
      'Regimen A: Patients receive doxorubicin.\nRegimen B: After completion of regimen A, patients receive gemcitabine.',
      ['doxorubicin', 'gemcitabine'],
      ['doxorubicin & gemcitabine'],
    ],
    [
      'age groups',
      'Patients are treated by age. 65 and under: Patients receive doxorubicin and ifosfamide. Over 65: Patients receive trabectedin.',
      ['doxorubicin', 'ifosfamide', 'trabectedin'],
      ['doxorubicin & ifosfamide'],
    ],
    [
      'notes under the names of arms',
      'Randomized study. Arm I: 2-Drug Combination Chemotherapy. Doxorubicin, NSC-123127; Ifosfamide, NSC-109724. Arm II: Single-Agent Chemotherapy. Trabectedin.',
      ['doxorubicin', 'ifosfamide', 'trabectedin'],
      ['doxorubicin & ifosfamide'],
    ],
    [
      'a list of short forms, which gives nothing',
      'The following acronyms are used: DOX Doxorubicin, NSC-123127; IFF Ifosfamide, NSC-109724. Patients receive trabectedin.',
      ['doxorubicin', 'ifosfamide', 'trabectedin'],
      [],
    ],
    [
      'a choice among what one group gets',
      'Patients receive gemcitabine. Patients also receive cisplatin or carboplatin.',
      ['gemcitabine', 'cisplatin', 'carboplatin'],
      ['carboplatin & gemcitabine', 'cisplatin & gemcitabine'],
    ],
    [
      'an alternative in a sentence of its own',
      'Patients receive doxorubicin. Patients receive filgrastim. Alternatively, patients may receive pegfilgrastim.',
      ['doxorubicin', 'filgrastim', 'pegfilgrastim'],
      ['doxorubicin & filgrastim', 'doxorubicin & pegfilgrastim'],
    ],
    [
      'groups that are not named',
      'Patients are randomized. Some receive doxorubicin. Others receive trabectedin.',
      ['doxorubicin', 'trabectedin'],
      [],
    ],
    [
      'earlier treatment and what is not given',
      'Patients who progressed on imatinib receive sunitinib. Patients do not receive regorafenib.',
      ['imatinib', 'sunitinib', 'regorafenib'],
      [],
    ],
    [
      'a short form that the text makes',
      'A trial of interferon alfa-2b (IFN-A2b). Patients receive IFN-A2b daily. Zidovudine is given orally.',
      ['interferon alfa-2b', 'zidovudine'],
      ['interferon-alfa-2b & zidovudine'],
    ],
    [
      'a class that stands for its one listed member',
      'Patients receive doxorubicin. G-CSF is administered on day 2.',
      ['doxorubicin', 'filgrastim'],
      ['doxorubicin & filgrastim'],
    ],
  ])('%s', (_, description, labels, expected) => {
    expect(told(description, labels)).toEqual(expected);
  });

  test('a comparison in the title, or several groups in the design, leave what is given untied', () => {
    const description = 'Patients receive doxorubicin. Trabectedin is administered every 3 weeks.';
    const labels = ['doxorubicin', 'trabectedin'];
    expect(told(description, labels)).toHaveLength(1);
    expect(told(description, labels, { title: 'Doxorubicin Versus Trabectedin' })).toEqual([]);
    expect(told(description, labels, { interventionModel: 'PARALLEL' })).toEqual([]);
    expect(told(`${description} Patients are stratified by site (limb vs trunk).`, labels)).toHaveLength(1);
  });

  test('names in a row of a title say nothing of who gets them', () => {
    expect(
      told('', ['doxorubicin', 'ifosfamide', 'dacarbazine'], { title: 'Doxorubicin, Ifosfamide, and Dacarbazine in Sarcoma' }),
    ).toEqual([]);
    expect(told('', ['gemcitabine', 'docetaxel'], { title: 'Adjuvant Chemotherapy (Gemcitabine and Docetaxel)' })).toHaveLength(1);
  });
});
