import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ALL, mentioned, vocabulary } from './vocabulary.js';

test('the longest name, inside no word, no blocked phrase', () => {
  expect(mentioned('Anlotinib 12mg, apatinib, and PD-1 antibody in dedifferentiated liposarcoma')).toEqual([
    'drug:anlotinib',
    'drug:apatinib',
    'class:pd-1-antibody',
    'condition:dedifferentiated-liposarcoma',
  ]); // prettier-ignore
  expect(mentioned('some carcinoma, sarcomatoid carcinoma, gliosarcoma, sarcopenia', ['CONDITION'])).toEqual(['condition:carcinoma']);
  expect(mentioned('Ifosfamide 1g/㎡ d1-5, Anlotinib10mg d1-14', ['DRUG'])).toEqual(['drug:ifosfamide', 'drug:anlotinib']);
  expect(mentioned('安罗替尼联合蒽环类药物+IFO治疗晚期骨肉瘤')).toEqual([
    'drug:anlotinib',
    'class:anthracycline',
    'drug:ifosfamide',
    'condition:osteosarcoma',
  ]);
  expect(mentioned('the pro and con of ups and downs', ['CONDITION', 'ENDPOINT'])).toEqual([]);
  expect(mentioned('IL-21 is not IL-2; PD-L1 is not PD-1', ['DRUG', 'TARGET'])).toEqual([
    'drug:interleukin-21',
    'drug:aldesleukin',
    'target:CD274',
    'target:PDCD1',
  ]);
});

test('a class right before its member adds no second therapy', () => {
  expect(mentioned('the CDK4/6 inhibitor palbociclib with PD-1抑制剂信迪利单抗')).toEqual(['drug:palbociclib', 'drug:sintilimab']);
  expect(mentioned('a PD-1 inhibitor plus toripalimab')).toEqual(['class:pd-1-antibody', 'drug:toripalimab']);
  expect(mentioned('PD-1 inhibitor anlotinib')).toEqual(['class:pd-1-antibody', 'drug:anlotinib']);
});

test('an abbreviation in the bracket after another name does not add a second drug', () => {
  expect(mentioned('Doxorubicin(PLD) 40mg/㎡ d1, Ifosfamide(IFO) 1g/㎡', ['DRUG'])).toEqual([
    'drug:doxorubicin',
    'drug:ifosfamide',
    'drug:ifosfamide',
  ]);
});

test('a short acronym is a regimen only with the word for it, joined to something, or defined by the document', () => {
  const ids = ['drug:doxorubicin', 'drug:ifosfamide'];
  expect(mentioned('AI is everywhere', ['DRUG'])).toEqual([]);
  expect(mentioned('the AI regimen', ['DRUG'])).toEqual(ids);
  expect(mentioned('信迪利单抗+AI方案', ['DRUG'])).toEqual(['drug:sintilimab', ...ids]);
  const own = new Map([['GP', ['drug:gemcitabine', 'drug:penpulimab']]]);
  expect(vocabulary.mentions('4 cycles of GP regimens', ['DRUG'], own)[0]?.entities.map(({ id }) => id)).toEqual(own.get('GP'));
});

test.each([
  ['two cycles of GP regimen (gemcitabine d1,d8 and Penpulimab d8 per a 21-day cycle)', 'GP', ['gemcitabine', 'penpulimab']],
  ['IE方案(IFO+依托泊苷)治疗', 'IE', ['ifosfamide', 'etoposide']],
  ['ICE方案(IFO+卡铂+依托泊苷)治疗', 'ICE', ['ifosfamide', 'carboplatin', 'etoposide']],
  ['其中IFO+多柔比星(AI方案)等', 'AI', ['ifosfamide', 'doxorubicin']],
  ['Ifosfamide, carboplatin, and etoposide (ICE) reinduction', 'ICE', ['ifosfamide', 'carboplatin', 'etoposide']],
])('"%s" defines %s', (text, acronym, drugs) => {
  expect(vocabulary.definitions(text).get(acronym)).toEqual(drugs.map((slug) => `drug:${slug}`));
});

test.each(['doxorubicin and ifosfamide (EORTC)', '异环磷酰胺(IFO)', 'TKIs (anlotinib, apatinib)', 'arm AB (pazopanib or sunitinib)'])(
  '"%s" defines no regimen',
  (text) => {
    expect([...vocabulary.definitions(text)]).toEqual([]);
  },
);

test('mentions never overlap and their offsets give the label back', () => {
  const words = fc.constantFrom(
    'anlotinib',
    '安羅替尼',
    'PD-1',
    'PD-L1',
    '抗体',
    ' ',
    '+',
    '12mg',
    'soft tissue sarcoma',
    '骨肉瘤',
    'AI',
    '方案',
    ', ',
    'Ewing’s sarcoma',
    'β',
    '㎡',
    'x',
  );
  fc.assert(
    fc.property(fc.array(words, { maxLength: 15 }), (parts) => {
      const text = parts.join('');
      let last = 0;
      for (const { start, end, label } of vocabulary.mentions(text, ALL)) {
        expect(start).toBeGreaterThanOrEqual(last);
        expect(text.slice(start, end)).toBe(label);
        last = end;
      }
    }),
  );
});
