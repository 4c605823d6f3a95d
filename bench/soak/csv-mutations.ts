import { type Mutation, ofText } from './mutation.js';
import type { Random } from './random.js';

const withHeader = (text: string, change: (header: string) => string): string => {
  const end = text.indexOf('\n');
  return end === -1 ? change(text) : change(text.slice(0, end)) + text.slice(end);
};

function withCells(text: string, random: Random, change: (cell: string) => string): string {
  return text
    .split('\n')
    .map((line, at) =>
      at === 0
        ? line
        : line
            .split(',')
            .map((cell) => (random.next() < 0.1 ? change(cell) : cell))
            .join(','),
    )
    .join('\n');
}

const LISTS = ['Drug: X|', '|', 'DRUG: Y: z|', 'Overall survival|', 'Hospital, Lyon, France|', 'a|', ': |', 'Masking: None|'];

/** Quotes, columns, separators and lists inside cells. */
export const CSV_MUTATIONS: readonly Mutation[] = [
  ofText('quotes', 'table', ['csv'], 1, (text, random) =>
    withCells(text, random, (cell) => random.pick([`"${cell}`, `${cell}"`, `""${cell}"`, `"${cell}"x`, '"', '"""'])),
  ),
  ofText('many columns', 'table', ['csv'], 0.4, (text, random) => {
    const extra = Array.from({ length: random.pick([1000, 100_000]) }, (_, at) => `c${at}`).join(',');
    return random.pick([
      withHeader(text, (header) => `${header.trimEnd()},${extra}`),
      `${text.trimEnd()},${extra}\n`,
      withHeader(text, (header) => `${extra},${header}`),
    ]);
  }),
  ofText('header', 'table', ['csv'], 1, (text, random) =>
    withHeader(text, (header) =>
      random.pick([
        random.shuffled(header.split(',')).join(','),
        `${header},${header}`,
        header.toUpperCase(),
        header.replaceAll(',', ', '),
        header.replace(/,/, ',,'),
      ]),
    ),
  ),
  ofText('separators', 'table', ['csv'], 0.5, (text, random) => text.replaceAll(',', random.pick([';', '\t', '|', ',,']))),
  ofText('lists in cells', 'table', ['csv'], 1, (text, random) => {
    let left = 3;
    return withCells(text, random, (cell) => (left-- > 0 ? random.pick(LISTS).repeat(random.pick([10, 1000, 20_000])) : cell));
  }),
  ofText('cells dropped', 'table', ['csv'], 0.5, (text, random) => withCells(text, random, () => '')),
  ofText(
    'many rows',
    'table',
    ['csv'],
    0.2,
    (text, random) => text + `${text.trimEnd().split('\n').at(-1)}\n`.repeat(random.pick([100, 2000])),
  ),
];
