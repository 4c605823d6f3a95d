import { describe, expect, it, test } from 'vitest';
import { arm, intervention, listed, prose, readTrial } from './trial-reading.js';

describe('what the prose of an arm gives', () => {
  it.each([
    ['Anlotinib 12 mg orally, combined with PD-1 antibody (camrelizumab 200 mg).', ['anlotinib 12 mg', 'camrelizumab 200 mg']],
    ['PD-1 mAb + anlotinib', ['class:pd-1-antibody', 'anlotinib']],
    ['Camrelizumab every 3 weeks. After surgery, participants receive doxorubicin.', ['camrelizumab', 'procedure:surgery', 'doxorubicin']],
    ['Doxorubicin 25 mg/m2 d1-3.\nAnlotinib 12 mg d1-14.', ['doxorubicin 25 mg/m2', 'anlotinib 12 mg']],
    ['GP方案（吉西他滨+派安普利单抗）联合放疗', ['gemcitabine', 'penpulimab', 'procedure:radiotherapy']],
    ['Prior anthracycline such as doxorubicin is required. Patients receive trabectedin.', ['trabectedin']],
    ['After a washout of 4 weeks from pazopanib, patients receive regorafenib 160 mg.', ['regorafenib 160 mg']],
    ['Patients resistant to imatinib will receive sunitinib for imatinib-resistant GIST.', ['sunitinib']],
    ['一线多柔比星治疗失败后的患者接受安罗替尼治疗', ['anlotinib']],
    ['既往接受过多柔比星治疗的患者，给予安罗替尼。', ['anlotinib']],
    ['Toripalimab. Concomitant warfarin is prohibited. Loperamide may be used as rescue medication.', ['toripalimab']],
    ['Anlotinib compared with a historical control of doxorubicin.', ['anlotinib']],
    ['Placebo; participants with progression may cross over to anlotinib.', []],
    ['Anlotinib has shown efficacy with doxorubicin in previous trials. Patients take anlotinib.', ['anlotinib']],
    ['Gemcitabine and docetaxel with or without bevacizumab.', ['gemcitabine', 'docetaxel']],
    ['Premedication with dexamethasone. Docetaxel 75 mg/m2.', ['docetaxel 75 mg/m2']],
    ['Surgery of a tumor of 550 g, radiotherapy 50 Gy', ['procedure:surgery', 'procedure:radiotherapy 50 Gy']],
  ])('%s', (text, given) => {
    expect(readTrial(prose(text)).arms).toEqual([given]);
  });
});

describe('a dummy is not the drug, and the drug beside a dummy is', () => {
  it.each([
    ['Placebo matching regorafenib', ['regorafenib (placebo)']],
    ['Anlotinib hydrochloride capsules placebo', ['anlotinib (placebo)']],
    ['安罗替尼安慰剂联合多柔比星', ['anlotinib (placebo)', 'doxorubicin']],
    ['Placebo + doxorubicin', ['doxorubicin']],
    ['Placebo', []],
  ])('%s, in prose and as an intervention', (label, given) => {
    expect(readTrial(prose(label)).arms).toEqual([given]);
    const { arms, unresolved } = readTrial(listed([arm('Control', [label])]));
    expect(arms).toEqual([given]);
    expect(unresolved).toEqual([]);
  });
});

describe('who gets what a record lists', () => {
  test('arms that link nothing are read from their own words, and give only what the record lists', () => {
    const { arms, unassigned } = readTrial(
      listed([arm('Anlotinib + sintilimab', []), arm('Pazopanib, no doxorubicin', [])], {}, [
        'sintilimab',
        'anlotinib',
        'pazopanib',
        'aspirin',
      ]),
    );
    expect(arms).toEqual([['anlotinib', 'sintilimab'], ['pazopanib']]);
    expect(unassigned).toHaveLength(1);
  });

  test('what the arm’s own words give beyond its links counts where they say that people receive it', () => {
    const others = arm('B', ['carboplatin', 'ifosfamide']);
    const { arms } = readTrial(listed([arm('A', ['etoposide'], 'After surgery, patients receive carboplatin and etoposide.'), others]));
    expect(arms[0]).toEqual(['etoposide', 'carboplatin']);
    expect(readTrial(listed([arm('A', ['etoposide'], 'Etoposide is as active as carboplatin.'), others])).arms[0]).toEqual(['etoposide']);
  });

  test('a drug that no list has is given where the arm’s words give it beside one that is linked, and nothing lets choose', () => {
    const given = (description: string) => readTrial(listed([arm('A', ['etoposide'], description)])).arms[0];
    expect(given('Patients receive carboplatin on days 1-2 and etoposide on days 1-3.')).toEqual(['etoposide', 'carboplatin']);
    expect(given('Patients receive etoposide. Patients receive carboplatin.')).toEqual(['etoposide']);
    expect(given('Patients receive etoposide or carboplatin.')).toEqual(['etoposide']);
  });

  test('other names are trusted only where they all mean one thing', () => {
    const named = (otherNames: string[]) =>
      readTrial({ arms: [arm('A', ['Study drug'])], interventions: [{ ...intervention('Study drug'), otherNames }] }).arms[0];
    expect(named(['AL3818', 'Anlotinib hydrochloride'])).toEqual(['anlotinib']);
    expect(named(['AL3818', 'gefitinib'])).toEqual([]);
  });

  test('a page without arms tries what its title says, and an observation tries nothing', () => {
    expect(readTrial({ title: 'Anlotinib Plus Toripalimab in STS' })).toMatchObject({
      unassigned: ['anlotinib', 'toripalimab'],
      together: ['anlotinib & toripalimab'],
      bases: ['TITLE'],
    });
    expect(readTrial({ title: 'Registry of trabectedin', studyType: 'OBSERVATIONAL' }).unassigned).toEqual([]);
  });
});
