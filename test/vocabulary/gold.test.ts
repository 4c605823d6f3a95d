import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import type { EntityKind } from '../../src/vocabulary/vocabulary.js';
import { vocabulary } from './vocabulary.js';

const GOLD = fileURLToPath(new URL('../../../shared/gold/', import.meta.url));
const isThere = existsSync(GOLD);
if (!isThere) console.log(`skipped: the hand-judged labels are not at ../shared/gold`);

/** Precision and recall as the README of the hand-judged labels defines them. */
function score(file: string, kinds: readonly EntityKind[]) {
  const wrong: string[] = [];
  let right = 0;
  let expecting = 0;
  for (const row of readFileSync(`${GOLD}${file}`, 'utf8').trim().split('\n').slice(1)) {
    const [label = '', , expected = '', , note = ''] = row.split('\t');
    if (/(?:^|; )uncertain/.test(note)) continue;
    const accepted = new Set([expected, ...[...note.matchAll(/alt=([^;]+)/g)].map(([, value]) => value ?? '')]);
    const names = vocabulary
      .ground(label, kinds)
      ?.entities.map(({ name }) => name.toLowerCase())
      .sort();
    if (expected !== '') expecting++;
    if (!names) continue;
    if (expected !== '' && accepted.has(names.join('+'))) right++;
    else wrong.push(`${label} → ${names.join('+')}, not ${expected || 'anything'}`);
  }
  return { precision: right / (right + wrong.length), recall: right / expecting, wrong };
}

describe.skipIf(!isThere)('the hand-judged labels', () => {
  test.each([
    ['drug_labels.tsv', ['DRUG', 'DRUG_CLASS'], 0.95],
    ['condition_labels.tsv', ['CONDITION'], 0.9],
  ] as const)('%s', (file, kinds, bar) => {
    const { precision, recall, wrong } = score(file, kinds);
    console.log(
      `${file}: precision ${precision.toFixed(4)}, recall ${recall.toFixed(4)}${wrong.map((one) => `\n  wrong: ${one}`).join('')}`,
    );
    expect(precision).toBeGreaterThanOrEqual(0.99);
    expect(recall).toBeGreaterThanOrEqual(bar);
  });
});
