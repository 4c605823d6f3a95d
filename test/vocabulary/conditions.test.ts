import { expect, test } from 'vitest';
import { fold } from '../../src/vocabulary/fold.js';
import { readTables } from '../../src/vocabulary/tables.js';
import { condition, FOLDER, mentioned, vocabulary } from './vocabulary.js';

const sarcomas: ReadonlySet<string> = new Set(['condition:sarcoma', ...vocabulary.descendants('condition:sarcoma')]);

test.each([
  ['Stage IIIB Soft Tissue Sarcoma of the Trunk and Extremities AJCC v8', 'trunk-soft-tissue-sarcoma', ['stage IIIB']],
  ['FNCLCC Sarcoma Grade 3', 'sarcoma', ['grade 3']],
  ['Liposarcoma, Myxoid', 'myxoid-liposarcoma', []],
  ['Sarcoma, Kaposi, AIDS-Related', 'aids-related-kaposi-sarcoma', []],
  ['recurrent adult malignant fibrous histiocytoma of bone', 'undifferentiated-pleomorphic-sarcoma-of-bone', ['recurrent', 'adult']],
  ['Noncontiguous Stage II Grade 3 Follicular Lymphoma', 'follicular-lymphoma', ['noncontiguous', 'stage II']],
  ['Pulmonary Metastases From Osteosarcoma', 'osteosarcoma', ['metastatic to the lung']],
  ['不可切除或轉移性腹膜後脂肪肉瘤', 'retroperitoneal-liposarcoma', ['unresectable', 'metastatic']],
  ['新诊断儿童横纹肌肉瘤', 'rhabdomyosarcoma', ['newly diagnosed', 'childhood']],
])('"%s" is %s', (label, slug, qualifiers) => {
  expect(condition(label)).toEqual([`condition:${slug}`]);
  expect(vocabulary.ground(label, ['CONDITION'])?.qualifiers).toEqual(qualifiers);
});

test.each([
  ...['Sarcomatoid Lung Carcinoma', 'Sarcomatoid Mesothelioma', 'Cardiac Sarcoidosis', 'Sarcopenic Obesity', 'Adult Gliosarcoma'],
  ...[
    'Uterine Carcinosarcoma',
    'Granulocytic Sarcoma',
    'Mast Cell Sarcoma',
    'Lymphosarcoma',
    "Kaposi's Sarcoma Herpesvirus",
    'Sarcoglycan',
  ],
  ...['肉瘤样癌', '结节病', '肺肉瘤样癌', '癌肉瘤', '粒细胞肉瘤', '卡波西肉瘤疱疹病毒', '肌少症', '网状细胞肉瘤'],
])('"%s" is no sarcoma, as a label and in prose', (label) => {
  expect((condition(label) ?? []).filter((id) => sarcomas.has(id))).toEqual([]);
  expect(mentioned(`A study of ${label}, open.`, ['CONDITION']).filter((id) => sarcomas.has(id))).toEqual([]);
});

test('real names of other conditions are not corrected to their neighbours', () => {
  for (const label of ['Hypocalcemia', 'Endometritis', 'Hypophosphatasia', 'Arteritis', 'Hematoma'])
    expect(condition(label)).toBeUndefined();
  expect(condition('Vipoma')).toEqual(['condition:vipoma']);
  expect(condition('Chondroma')).toEqual(['condition:chondroma']);
});

test('the names of sarcoma entities in every language lead to them alone', () => {
  const names = vocabulary.synonyms.filter(({ id, kind }) => sarcomas.has(id) && kind !== 'ABBREVIATION');
  expect(new Set(names.filter(({ language }) => language === 'zh').map(({ id }) => id)).size).toBeGreaterThan(100);
  const lost = names.filter(({ id, text }) => condition(text)?.join() !== id);
  expect(lost).toEqual([]);
});

test('a complaint in a sentence about harms is not what the sentence is about', () => {
  expect(mentioned('Fatigue, anemia and neutropenia were seen in osteosarcoma.', ['CONDITION'])).toEqual(['condition:osteosarcoma']);
});

test('a code of a reference stands for one condition alone', () => {
  const used = [...vocabulary.entities.values()]
    .filter(({ kind }) => kind === 'CONDITION')
    .flatMap(({ crossReferences }) => crossReferences);
  expect(used.filter((code, at) => used.indexOf(code) !== at)).toEqual([]);
});

test('no condition is listed among the names that are never grounded', () => {
  const conditions = new Set(vocabulary.synonyms.filter(({ id }) => id.startsWith('condition:')).map(({ text }) => fold(text)));
  const others = readTables(FOLDER)['other-names'].map((row) => row.cell('text'));
  expect(others.filter((text) => conditions.has(fold(text)))).toEqual([]);
});
