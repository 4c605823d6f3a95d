import { expect, test } from 'vitest';
import { ALL, vocabulary } from './vocabulary.js';

const found = (term: string, kinds = ALL) => vocabulary.resolve(term, kinds).entities.map(({ id }) => id);

test('an id, and any name in any language and case', () => {
  for (const term of ['drug:anlotinib', 'Anlotinib hydrochloride', 'AL3818', '安罗替尼', 'ANLOTINIB'])
    expect(found(term)).toEqual(['drug:anlotinib']);
  expect(found('PD-1抗体')).toEqual(['class:pd-1-antibody']);
  expect(found('ups', ['CONDITION'])).toEqual(['condition:undifferentiated-pleomorphic-sarcoma']);
});

test('nothing is corrected or widened: near names are suggestions', () => {
  const { entities, suggestions } = vocabulary.resolve('anlotinb', ALL);
  expect(entities).toEqual([]);
  expect(suggestions[0]).toBe('anlotinib');
  expect(suggestions.length).toBeLessThanOrEqual(5);
  expect(vocabulary.resolve('metastatic osteosarcoma', ALL)).toMatchObject({
    entities: [],
    suggestions: expect.arrayContaining(['Osteosarcoma']),
  });
});

test('an id of another kind finds nothing but suggests', () => {
  expect(vocabulary.resolve('drug:anlotinib', ['CONDITION']).entities).toEqual([]);
});
