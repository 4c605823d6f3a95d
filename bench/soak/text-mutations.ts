import { type Mutation, ofText, TEXTS, withWords } from './mutation.js';
import type { Random } from './random.js';
import { RUNS } from './sign-runs.js';

const MEGABYTE = 1024 ** 2;

/** A unit again and again, most often some thousand times, now and then a million letters. */
function run(random: Random): string {
  const length = random.pick([300, 3000, 3000, 30_000, 30_000, 200_000, MEGABYTE]);
  const unit = random.next() < 0.7 ? random.pick(RUNS) : random.pick(RUNS) + random.pick(RUNS);
  return unit.repeat(Math.ceil(length / unit.length)) + random.pick(['', '!', 'x', '\n', ')', '1']);
}

function withRuns(text: string, random: Random, format: Mutation['formats'][number]): string {
  let result = text;
  for (let left = random.pick([1, 1, 1, 2, 3]); left > 0; left -= 1) result = withWords(result, run(random), format, random);
  return result;
}

/** Five megabytes of one field or line. */
function enormous(random: Random): string {
  const unit = random.pick([
    'x',
    'lorem ipsum dolor ',
    'A phrase. ',
    '中文',
    'anlotinib ',
    'a-',
    '0',
    '12.5% of patients, ',
    'Sarcoma, ',
    '1. Smith A. Title. 2001. ',
  ]);
  return unit.repeat(Math.ceil((5 * MEGABYTE) / unit.length));
}

const LINE_ITEMS = [
  '- item',
  '1. Smith A: First. J Example 1: 1-2, 2001.',
  '[1] Smith A. First. 2001.',
  'Conditions',
  'Drug: X',
  'Sarcoma',
  'PMID- 1',
  'AU  - Smith A',
  'a: b',
  '',
  '* x',
  '# Heading',
  '###### References',
  'Phone: 1',
  '中国',
  'John Smith',
  'Lyon, France',
];

function manyLines(random: Random): string {
  const item = random.pick(LINE_ITEMS);
  return Array.from({ length: random.pick([100_000, 200_000]) }, (_, at) => item.replace(/1/g, String(at))).join('\n');
}

function withLines(text: string, change: (lines: string[]) => string[]): string {
  return change(text.split('\n')).join('\n');
}

function manyOfABlock(lines: string[], random: Random): string[] {
  const from = random.between(0, lines.length - 1);
  const block = lines.slice(from, from + random.between(1, 12));
  const times = Math.min(random.pick([2, 20, 2000]), Math.ceil((2 * MEGABYTE) / (block.join('\n').length + 1)));
  return [...lines.slice(0, from), ...Array.from({ length: times }, () => block).flat(), ...lines.slice(from)];
}

const STRANGE = [
  '\u0000',
  '\u0001',
  '\u001b[31m',
  '\u007f',
  '\u0085',
  '\u2028',
  '\u2029',
  '\u200e',
  '\u202e\u202d',
  '\ufeff',
  '\ufffe',
  '\ufffd',
  '\u00ad',
  '\u200d',
  '\u{10ffff}',
  '𝒜',
  'ﬁ',
  'İ',
  'ß',
  '\u0130',
  '＋',
  '９',
  '\u1680',
  '__proto__',
  'constructor',
  'toString',
];

function withStrange(text: string, random: Random, format: Mutation['formats'][number]): string {
  let result = text;
  for (let left = random.between(1, 20); left > 0; left -= 1)
    result = withWords(result, random.pick(STRANGE).repeat(random.between(1, 4)), format, random);
  return result;
}

const NUMBERS = [
  '-1',
  '0',
  '1e308',
  '1e999',
  '99999999999999999999',
  '0.0000000001',
  'NaN',
  'Infinity',
  '-0',
  '9999-99-99',
  '0000-00-00',
  '31 February 2020',
  '13/13/13',
  '٣',
  '1,000,000,000,000',
  '１２',
  '0x10',
  '1'.repeat(400),
];

/** Every text may have these: lines moved and many, runs of signs, fields of megabytes, strange characters and numbers. */
export const TEXT_MUTATIONS: readonly Mutation[] = [
  ofText('shuffle lines', 'lines', TEXTS, 1, (text, random) => withLines(text, (lines) => random.shuffled(lines))),
  ofText('drop lines', 'lines', TEXTS, 1, (text, random) => withLines(text, (lines) => lines.filter(() => random.next() < 0.7))),
  ofText('repeat a block', 'lines', TEXTS, 1, (text, random) => withLines(text, (lines) => manyOfABlock(lines, random))),
  ofText('all on one line', 'lines', TEXTS, 0.5, (text, random) => text.replaceAll('\n', random.pick(['', ' ']))),
  ofText('a line for each word', 'lines', TEXTS, 0.5, (text) => text.replaceAll(' ', '\n')),
  ofText('many lines', 'lines', TEXTS, 0.25, (text, random, format) => withWords(text, `\n${manyLines(random)}\n`, format, random)),
  ofText('the text many times', 'lines', ['text'], 0.25, (text) => text.repeat(Math.max(1, Math.ceil(MEGABYTE / (text.length + 1))))),
  ofText('runs of signs', 'runs', TEXTS, 6, withRuns),
  ofText('a field of 5 MB', 'fields', TEXTS, 0.5, (text, random, format) => withWords(text, enormous(random), format, random)),
  ofText('a line of 5 MB', 'fields', ['text'], 0.25, (text, random) => `${text}\n${enormous(random).replaceAll(' ', '')}\n${text}`),
  ofText('combining marks', 'characters', TEXTS, 0.4, (text, random, format) =>
    withWords(text, `e${'\u0301\u0323'.repeat(50_000)}`, format, random),
  ),
  ofText('strange characters', 'characters', TEXTS, 1, withStrange),
  ofText('byte order mark', 'characters', TEXTS, 0.3, (text, random) => '\ufeff'.repeat(random.between(1, 3)) + text),
  ofText('other numbers', 'numbers', TEXTS, 1, (text, random) =>
    text.replace(/\d+(?:[.-]\d+)*/g, (number) => (random.next() < 0.2 ? random.pick(NUMBERS) : number)),
  ),
];
