import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { describeWithShared, SHARED } from '../places.js';
import { vocabulary } from './vocabulary.js';

interface Judged {
  readonly label: string;
  readonly accepted: readonly string[];
  readonly sarcoma: boolean;
}

/** The labels that count: a row noted uncertain does not. */
function judgedLabels(): Judged[] {
  const [, ...rows] = readFileSync(resolve(SHARED, 'gold/condition_labels.tsv'), 'utf8').trim().split('\n');
  return rows
    .map((row) => row.split('\t'))
    .filter(([, , , , note = '']) => !/(?:^|; )uncertain/.test(note))
    .map(([label = '', , expected = '', sarcoma, note = '']) => ({
      label,
      accepted: expected === '' ? [] : [expected, ...[...note.matchAll(/alt=([^;]+)/g)].map(([, other]) => other ?? '')],
      sarcoma: sarcoma === 'yes',
    }));
}

const sarcomas: ReadonlySet<string> = new Set(['condition:sarcoma', ...vocabulary.descendants('condition:sarcoma')]);

/** Precision, recall and the share of labels whose "is it a sarcoma" is told right, as the README of the judged labels defines them. */
function score(judged: readonly Judged[]) {
  const answers = judged.map((one) => ({ ...one, entities: vocabulary.ground(one.label, ['CONDITION'])?.entities }));
  const answered = answers.filter(({ entities }) => entities !== undefined);
  const nameOf = ({ entities = [] }: (typeof answers)[number]): string => entities.map(({ name }) => name.toLowerCase()).join('+');
  const wrong = answered.filter((one) => !one.accepted.includes(nameOf(one)));
  const misjudged = answers.filter(({ entities = [], sarcoma }) => entities.some(({ id }) => sarcomas.has(id)) !== sarcoma);
  return {
    labels: judged.length,
    precision: (answered.length - wrong.length) / answered.length,
    recall: (answered.length - wrong.length) / judged.filter(({ accepted }) => accepted.length > 0).length,
    sarcomaToldRight: 1 - misjudged.length / judged.length,
    wrong: wrong.map((one) => `${one.label} → ${nameOf(one)}`),
    misjudged: misjudged.map(({ label }) => label),
  };
}

describeWithShared('the judged condition labels, per group', () => {
  const judged = judgedLabels();

  test.each([
    ['sarcomas', true, 0.97],
    ['others', false, 0.9],
  ] as const)('%s', (group, isSarcoma, bar) => {
    const { wrong, misjudged, ...figures } = score(judged.filter(({ sarcoma }) => sarcoma === isSarcoma));
    console.log(
      `${group}: ${Object.entries(figures)
        .map(([name, value]) => `${name} ${Number(value.toFixed(4))}`)
        .join(', ')}`,
    );
    expect(figures.precision, wrong.join('; ')).toBeGreaterThanOrEqual(0.99);
    expect(figures.recall).toBeGreaterThanOrEqual(bar);
    expect(figures.sarcomaToldRight, misjudged.join('; ')).toBeGreaterThanOrEqual(0.99);
  });
});
