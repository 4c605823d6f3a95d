import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { mutatedDocument } from '../../bench/soak/mutations.js';
import { inventedSamples } from '../../bench/soak/samples.js';
import { outcomeOf } from '../../bench/soak/whole-path.js';
import { layouts, reading } from '../ingest/ingesting.js';
import { refusals } from './sample-documents.js';

const folder = mkdtempSync(join(tmpdir(), 'mutations-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const SEED = 11;
const COUNT = 400;
/** Megabytes take their time; the soak has them. */
const MOST_BYTES = 400_000;

test('a sample of every kind is read before anything is done to it', async () => {
  const [kinds, read] = [new Set<string>(), new Set<string>()];
  for (const { kind, bytes } of inventedSamples()) {
    writeFileSync(join(folder, 'sample'), bytes);
    const outcome = await outcomeOf(join(folder, 'sample'), layouts, reading);
    kinds.add(kind);
    if (outcome.read > 0) read.add(kind);
  }
  expect(kinds.size).toBe(11);
  expect(read).toEqual(kinds);
});

test(`${COUNT} mutations of invented samples of every kind are read or refused with a sentence`, async () => {
  const samples = inventedSamples();
  const path = join(folder, 'mutated');
  for (let number = 0; number < COUNT; number += 1) {
    const { kind, mutation, bytes } = mutatedDocument(number, SEED, samples);
    if (bytes.length > MOST_BYTES) continue;
    writeFileSync(path, bytes);
    const begun = process.cpuUsage().user;
    const { wrong } = await outcomeOf(path, layouts, reading);
    const seconds = (process.cpuUsage().user - begun) / 1e6;
    expect({ number, kind, mutation, wrong, isSlow: seconds > 5 }).toEqual({ number, kind, mutation, wrong: undefined, isSlow: false });
  }
}, 180_000);

describe('what no document has so much of is refused, not worked on', () => {
  const study = (fields: object) =>
    JSON.stringify({ protocolSection: { identificationModule: { nctId: 'NCT99990001', briefTitle: 'A trial', ...fields } } });

  test.each([
    ['a deep value', study({ acronym: 'x' }).replace('"x"', '['.repeat(100_000) + ']'.repeat(100_000)), /nested more than 100 deep/],
    ['a long text', study({ officialTitle: 'long '.repeat(50_000) }), /a text of 250000 characters/],
    ['a long list', study({ nctIdAliases: Array.from({ length: 10_000 }, (_, at) => `NCT${at}`) }), /a list of 10001 items/],
    ['a long list of what is not read', study({ nctIdAliases: Array.from({ length: 10_001 }, () => 1) }), /a list of 10001 items/],
    ['a long line', `Study Type\n${'long '.repeat(25_000)}`, /^Line 2 has 125000 characters/],
    ['a long page', 'Study Type\n'.repeat(100_000), /^It has 1100000 characters/],
    ['a long field name', `{"${'x'.repeat(1000)}": 1}`, /\(x{40}…\)\.$/],
  ])('%s', (_, text, reason) => {
    const [refused, ...others] = refusals(text);
    expect(others).toEqual([]);
    expect(refused?.reason).toMatch(reason);
  });
});
