import { describe, expect, test } from 'vitest';
import { ALL, condition, idsOf, THERAPIES, therapy, vocabulary } from './vocabulary.js';

describe('one therapy', () => {
  test.each([
    ['Anlotinib Hydrochloride Capsules 12mg', 'drug:anlotinib'],
    ['盐酸安罗替尼胶囊', 'drug:anlotinib'],
    ['安羅替尼', 'drug:anlotinib'],
    ['AL3818', 'drug:anlotinib'],
    ['Doxorubicin(PLD)', 'drug:doxorubicin'],
    ['Doxorubicin hydrochloride (liposomal)', 'drug:pegylated-liposomal-doxorubicin'],
    ['SHR-1210', 'drug:camrelizumab'],
    ['INCMGA-0012', 'drug:retifanlimab'],
    ['PD-1 antibody (SHR-1210)', 'drug:camrelizumab'],
    ['Toripalimab 240 mg every 3 weeks', 'drug:toripalimab'],
    ['enpulimab', 'drug:penpulimab'],
    ['PD-1抗体', 'class:pd-1-antibody'],
    ['anti-PD-1 antibody', 'class:pd-1-antibody'],
    ['PD-1 mAb', 'class:pd-1-antibody'],
    ['PD-L1 inhibitors', 'class:pd-l1-antibody'],
    ['PD-1/PD-L1 inhibitor', 'class:pd-1-pd-l1-antibody'],
    ['PD-(L)1 inhibitor', 'class:pd-1-pd-l1-antibody'],
    ['蒽环类药物', 'class:anthracycline'],
    ['SBRT', 'procedure:stereotactic-body-radiotherapy'],
    ['Radical Surgery', 'procedure:radical-surgery'],
    ['大剂量甲氨蝶呤', 'drug:methotrexate'],
    ['IL-2', 'drug:aldesleukin'],
    ['IL-21', 'drug:interleukin-21'],
  ])('%s is %s', (label, id) => expect(therapy(label)).toEqual([id]));

  test.each(['afatinib', 'apatinib', 'lapatinib', 'axitinib', 'nilotinib'])('%s lies one letter from another and is itself', (name) => {
    expect(vocabulary.ground(name, ['DRUG'])?.rung).not.toBe('MISSPELLING');
    expect(vocabulary.ground(name, ['DRUG'])?.entities).toHaveLength(1);
  });
});

describe('a class and its member mean the member', () => {
  test.each([
    ['Akt inhibitor MK2206', 'mk-2206'],
    ['PD-1 inhibitor SHR-1210', 'camrelizumab'],
    ['PD-1 inhibitor SHR-1210 (camrelizumab)', 'camrelizumab'],
    ['the CDK4/6 inhibitor palbociclib 125 mg', 'palbociclib'],
    ['VEGFR-TKI apatinib', 'apatinib'],
    ['toripalimab PD-1 antibody', 'toripalimab'],
    ['toripalimab (PD-1 antibody)', 'toripalimab'],
    ['PD-1 monoclonal antibody Toripalimab injection', 'toripalimab'],
    ['PD-1抑制剂信迪利单抗', 'sintilimab'],
    ['小分子酪氨酸激酶抑制剂安罗替尼', 'anlotinib'],
  ])('%s', (label, slug) => {
    expect(therapy(label)).toEqual([`drug:${slug}`]);
    expect(vocabulary.ground(label, THERAPIES)?.rung).toBe('STRIPPED');
  });

  test.each([
    'PD-1 inhibitor anlotinib',
    'PD-1 antibody (anlotinib)',
    'antibody-drug conjugate trastuzumab',
    'liposomal anthracycline doxorubicin',
  ])('%s: not in the class, so neither', (label) => expect(therapy(label)).toBeUndefined());

  test.each([
    ['PD-1 mAb + anlotinib', ['class:pd-1-antibody', 'drug:anlotinib']],
    ['PD-1 antibody and toripalimab', ['class:pd-1-antibody', 'drug:toripalimab']],
    ['chemotherapy and pembrolizumab', ['class:chemotherapy', 'drug:pembrolizumab']],
    ['CDK4/6 inhibitor palbociclib combined with PD-1 antibody toripalimab', ['drug:palbociclib', 'drug:toripalimab']],
    ['GD2 CAR T cell', ['class:gd2-car-t-cell']],
  ])('%s: what is joined stays joined', (label, ids) => expect(therapy(label)).toEqual(ids));
});

describe('left unresolved', () => {
  test.each([
    'placebo',
    'Placebo matching anlotinib',
    'standard of care',
    'observation',
    'adjuvant therapy',
    'AK1047',
    'IBI3089',
    'aatinib',
    'ai',
    'mepivacaine',
    'ampicillin',
    'vecuronium bromide',
    'doxorubicin (resistant)',
    '',
    '®',
  ])('%s', (label) => expect(therapy(label)).toBeUndefined());

  test('PD-1 by itself is the target, no therapy', () => {
    expect(therapy('PD-1')).toBeUndefined();
    expect(idsOf(vocabulary.ground('PD-1', ALL))).toEqual(['target:PDCD1']);
  });
});

describe('several', () => {
  test.each([
    ['Doxorubicin+Ifosfamide+Anlotinib(AI+A)', ['drug:doxorubicin', 'drug:ifosfamide', 'drug:anlotinib'], 'TOGETHER'],
    ['sintilimab combined with anlotinib', ['drug:sintilimab', 'drug:anlotinib'], 'TOGETHER'],
    ['TQB2450 + Anlotinib', ['drug:benmelstobart', 'drug:anlotinib'], 'TOGETHER'],
    ['安罗替尼联合特瑞普利单抗', ['drug:anlotinib', 'drug:toripalimab'], 'TOGETHER'],
    ['Vincristine, dactinomycin, and cyclophosphamide', ['drug:vincristine', 'drug:dactinomycin', 'drug:cyclophosphamide'], 'TOGETHER'],
    ['Gemcitabine 1000 mg/m2 d1,8 + docetaxel 75 mg/m²', ['drug:gemcitabine', 'drug:docetaxel'], 'TOGETHER'],
    ['docetaxel + placebo', ['drug:docetaxel'], 'TOGETHER'],
    ['sintilimab/toripalimab', ['drug:sintilimab', 'drug:toripalimab'], 'ALTERNATIVES'],
    ['pazopanib or sunitinib', ['drug:pazopanib', 'drug:sunitinib'], 'ALTERNATIVES'],
    ['doxorubicin with or without ifosfamide', ['drug:doxorubicin', 'drug:ifosfamide'], 'ALTERNATIVES'],
  ])('%s', (label, ids, parts) => {
    expect(therapy(label)).toEqual(ids);
    expect(vocabulary.ground(label, THERAPIES)?.parts).toBe(parts);
  });

  test('every part must be known', () => expect(therapy('anlotinib + ZZ9999')).toBeUndefined());

  test.each([
    ['AI', ['drug:doxorubicin', 'drug:ifosfamide']],
    ['ICE chemotherapy', ['drug:ifosfamide', 'drug:carboplatin', 'drug:etoposide']],
    ['GP方案', ['drug:gemcitabine', 'drug:cisplatin']],
  ])('the regimen %s', (label, ids) => {
    expect(therapy(label)).toEqual(ids);
    expect(vocabulary.ground(label, THERAPIES)?.rung).toBe('REGIMEN');
  });

  test('what the document defines goes before the curated regimen', () => {
    const own = new Map([['GP', ['drug:gemcitabine', 'drug:penpulimab']]]);
    expect(idsOf(vocabulary.ground('GP regimen', THERAPIES, own))).toEqual(['drug:gemcitabine', 'drug:penpulimab']);
  });
});

describe('conditions', () => {
  test.each([
    ['Recurrent Adult Soft Tissue Sarcoma', 'condition:soft-tissue-sarcoma', ['recurrent', 'adult']],
    ['Relapsed/Refractory Osteosarcoma', 'condition:osteosarcoma', ['relapsed', 'refractory']],
    ['stage IIIB uterine sarcoma', 'condition:uterine-sarcoma', ['stage IIIB']],
    ['晚期未分化多形性肉瘤', 'condition:undifferentiated-pleomorphic-sarcoma', ['advanced']],
    ['Sarcoma, Clear Cell', 'condition:clear-cell-sarcoma', []],
    ['Adult T-cell Leukemia/Lymphoma', 'condition:adult-t-cell-leukemia-lymphoma', []],
    ['Gliosarcoma', 'condition:gliosarcoma', []],
    ['chondrosarcma', 'condition:chondrosarcoma', []],
  ])('%s', (label, id, qualifiers) => {
    expect(condition(label)).toEqual([id]);
    expect(vocabulary.ground(label, ['CONDITION'])?.qualifiers).toEqual(qualifiers);
  });

  test.each([
    ['Sarcoma, Ewing; Osteosarcoma', ['ewing-sarcoma', 'osteosarcoma']],
    ['Fibromatosis, Aggressive; Desmoid Tumor, Adult', ['desmoid-tumor']],
    ['Sarcoma, Kaposi; HIV Infections', ['kaposi-sarcoma', 'hiv-infection']],
    ['Leiomyosarcoma; Liposarcoma, Dedifferentiated', ['leiomyosarcoma', 'dedifferentiated-liposarcoma']],
  ])('the headings %s', (label, slugs) => expect(condition(label)).toEqual(slugs.map((slug) => `condition:${slug}`)));

  test.each(['Progression', 'sarcosine', 'recurrent'])('%s is none of ours', (label) => {
    expect(condition(label)).toBeUndefined();
  });
});

test.each([
  ['12-month progression-free survival rate (12m-PFSR)', 'progression-free-survival'],
  ['Objective response rate (ORR)', 'objective-response-rate'],
  ['1-year PFS', 'progression-free-survival'],
  ['1 year Overall survival(OS)', 'overall-survival'],
  ['Quality of life assessed by patient-reported outcomes (PROs)', 'quality-of-life'],
  ['Number of participants with adverse events', 'adverse-events'],
  ['The rate of tumor resectability', 'resectability'],
  ['The incidence of peri-operative complications', 'perioperative-complications'],
  ['疾病控制率', 'disease-control-rate'],
])('the outcome "%s" measures %s', (label, slug) => expect(idsOf(vocabulary.ground(label, ['ENDPOINT']))).toEqual([`endpoint:${slug}`]));
