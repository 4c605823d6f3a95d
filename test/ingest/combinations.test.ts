import { describe, expect, it, test } from 'vitest';
import { arm, combinationsIn, intervention, listed, prose, readTrial } from './trial-reading.js';

describe('who is together by the prose of one arm', () => {
  it.each([
    ['Patients receive anlotinib versus pazopanib.', []],
    ['Patients receive anlotinib or pazopanib.', []],
    ['患者接受安罗替尼或培唑帕尼治疗。', []],
    ['Doxorubicin/ifosfamide', []],
    ['Doxorubicin or ifosfamide, together with anlotinib', ['anlotinib & doxorubicin', 'anlotinib & ifosfamide']],
    ['Nivolumab, or nivolumab plus ipilimumab', ['ipilimumab & nivolumab']],
    ['Anlotinib followed by surgery', ['anlotinib & procedure:surgery']],
    ['Arm A: anlotinib + toripalimab. Arm B: doxorubicin.', ['anlotinib & toripalimab']],
    ['试验组：安罗替尼联合信迪利单抗；对照组：多柔比星。', ['anlotinib & sintilimab']],
    ['Patients receive doxorubicin as in arm I, and anlotinib.', ['anlotinib & doxorubicin']],
    ['Patients receive GP (gemcitabine + penpulimab).', ['gemcitabine & penpulimab']],
    ['PD-1 antibody plus anlotinib', ['class:pd-1-antibody & anlotinib']],
    ['Placebo plus doxorubicin', []],
    ['Patients receive doxorubicin/ifosfamide or gemcitabine/docetaxel', []],
    ['Anlotinib, after a washout from pazopanib', []],
  ])('%s', (text, together) => {
    expect(readTrial(prose(text)).together).toEqual(together);
  });
});

describe('who is together in an arm that lists its interventions', () => {
  const together = (...given: Parameters<typeof arm>) => readTrial(listed([arm(...given)])).together;

  it('lets no one have both of a choice', () => {
    expect(together('Chemotherapy', ['carboplatin', 'cisplatin'], 'Cisplatin or carboplatin')).toEqual([]);
    expect(together('A', ['filgrastim', 'sargramostim'], 'filgrastim (G-CSF) or sargramostim (GM-CSF)')).toEqual([]);
    expect(together("Physician's choice", ['dacarbazine', 'pazopanib'])).toEqual([]);
    expect(together('Assigned to one of several drugs by biomarker', ['pazopanib', 'sunitinib'])).toEqual([]);
    expect(together('FOLFOX/CAPOX', ['capecitabine', 'fluorouracil', 'oxaliplatin'])).toEqual([
      'capecitabine & oxaliplatin',
      'fluorouracil & oxaliplatin',
    ]);
  });

  it('lets no one have two members of the class that a treatment is based on, nor two numbered options', () => {
    expect(together('A', ['pembrolizumab', 'cisplatin', 'carboplatin'], 'Platinum-based doublet chemotherapy')).toEqual([
      'carboplatin & pembrolizumab',
      'cisplatin & pembrolizumab',
    ]);
    expect(together('Chemotherapy-based', ['doxorubicin', 'ifosfamide'])).toHaveLength(1);
    expect(
      together('A', ['paclitaxel', 'gemcitabine', 'carboplatin'], 'Either (1) paclitaxel or (2) gemcitabine plus carboplatin.'),
    ).toEqual(['carboplatin & gemcitabine']);
  });

  it('keeps together what stands outside of the choice', () => {
    expect(together("Anlotinib + physician's choice chemotherapy", ['dacarbazine', 'doxorubicin', 'anlotinib'])).toEqual([
      'anlotinib & dacarbazine',
      'anlotinib & doxorubicin',
    ]);
    expect(together('A', ['doxorubicin', 'ifosfamide'], 'Delays at the discretion of the investigator')).toEqual([
      'doxorubicin & ifosfamide',
    ]);
    expect(together('A', ['fludarabine', 'cyclophosphamide'], 'lymphodepletion (fludarabine/cyclophosphamide)')).toHaveLength(1);
  });

  test('what no arm is linked to is only listed with the rest', () => {
    const { together, coListed, separate } = readTrial(listed([arm('A', ['anlotinib']), arm('B', ['pazopanib'])], {}, ['sintilimab']));
    expect(together).toEqual([]);
    expect(coListed).toEqual(['anlotinib & sintilimab', 'pazopanib & sintilimab']);
    expect(separate).toEqual(['anlotinib & pazopanib']);
  });
});

describe('who is together in a trial without arms', () => {
  const reading = (title: string, summary: string, ...labels: string[]) =>
    readTrial({ origin: 'registry', title, summary, interventions: labels.map(intervention) });

  it.each([
    ['安罗替尼联合信迪利单抗', '', ['安罗替尼', '信迪利单抗'], ['anlotinib & sintilimab']],
    ['Combination of anlotinib and sintilimab', '', ['anlotinib', 'sintilimab'], ['anlotinib & sintilimab']],
    ['Adriamycin plus bleomycin plus vincristine versus X', '', ['doxorubicin', 'bleomycin', 'vincristine'], 3],
    ['MAID chemotherapy', '', ['mesna', 'doxorubicin', 'ifosfamide', 'dacarbazine'], 6],
    ['Doxorubicin with or without olaratumab', '', ['doxorubicin', 'olaratumab'], ['doxorubicin & olaratumab']],
    [
      'Anlotinib plus sintilimab compared with doxorubicin plus ifosfamide',
      '',
      ['anlotinib', 'sintilimab', 'doxorubicin', 'ifosfamide'],
      2,
    ],
    ['Chemotherapy', 'Patients receive doxorubicin IV on day 1 and ifosfamide IV on days 1-3.', ['doxorubicin', 'ifosfamide'], 1],
    ['Chemotherapy', 'Group 1 receives doxorubicin and group 2 receives ifosfamide.', ['doxorubicin', 'ifosfamide'], []],
    [
      'Trabectedin',
      'Patients who previously received doxorubicin and ifosfamide are treated with trabectedin.',
      ['doxorubicin', 'ifosfamide'],
      [],
    ],
    ['Lenvatinib plus pembrolizumab, olaparib, or cabozantinib', '', ['lenvatinib', 'pembrolizumab', 'olaparib', 'cabozantinib'], 1],
    ['Anlotinib/pazopanib', '', ['Anlotinib/Pazopanib'], []],
    ['A study', '', ['TQB2450 + Anlotinib', 'Pazopanib'], ['anlotinib & benmelstobart']],
    ['Anlotinib versus pazopanib', '', ['anlotinib', 'pazopanib'], []],
  ])('%s. %s', (title, summary, labels, expected) => {
    const { together } = reading(title, summary, ...labels);
    if (typeof expected === 'number') expect(together).toHaveLength(expected);
    else expect(together).toEqual(expected);
  });
});

describe('the words that show a combination', () => {
  const quotes = (fields: Parameters<typeof combinationsIn>[0]) => combinationsIn(fields).map(({ quote }) => quote);

  it('are the arm’s own where no list of it shows both', () => {
    const description = '每3周为一个周期\n信迪利单抗200mg静滴，安罗替尼12mg口服';
    const interventions = ['安罗替尼', '信迪利单抗'].map(intervention);
    expect(quotes({ arms: [{ label: '实验组', description, interventions: [] }], interventions })).toEqual([
      '实验组: 信迪利单抗200mg静滴，安罗替尼12mg口服',
    ]);
    expect(quotes({ arms: [{ label: 'A', interventions: [] }], interventions })).toEqual(['A: 安罗替尼; 信迪利单抗']);
  });
});
