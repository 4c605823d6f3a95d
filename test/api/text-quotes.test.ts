import { expect, it } from 'vitest';
import { textSelection } from '../../src/api/terms/text-asked.js';
import { quoteOf } from '../../src/reports/quoted-words.js';

const quoted = (asked: string, ...texts: string[]) =>
  quoteOf(
    textSelection(asked),
    texts.map((text) => ({ text })),
  )?.text;

it('quotes the sentence with most of the words, the first of several', () => {
  const summary = 'Anlotinib is given. It is a sarcoma. Sarcoma patients take anlotinib. Anlotinib and sarcoma again.';
  expect(quoted('anlotinib sarcoma', 'A title', summary)).toBe('Sarcoma patients take anlotinib.');
  expect(quoted('anlotinib', 'A title', summary)).toBe('Anlotinib is given.');
  expect(quoted('肉瘤', '安罗替尼治疗。软组织肉瘤患者。骨肉瘤。')).toBe('软组织肉瘤患者。');
});

it('quotes nothing where a word is missing', () => {
  expect(quoted('anlotinib sarcoma', 'Anlotinib is given.')).toBeUndefined();
});

it('quotes part of a long sentence in its own words, no word cut', () => {
  const sentence = `${'before '.repeat(80)}anlotinib ${'after '.repeat(80)}`.trim();
  const quote = quoted('anlotinib', sentence) ?? '';
  expect(quote.length).toBeLessThanOrEqual(300);
  expect(sentence).toContain(quote);
  expect(quote).toMatch(/^(before )+anlotinib( after)+$/);
});

it('quotes a word that runs across a line break', () => {
  expect(quoted('AL3818', 'It is AL\n3818 here')).toBe('It is AL\n3818 here');
});
