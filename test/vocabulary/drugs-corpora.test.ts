import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import { openDocuments } from '../../src/documents/containers.js';
import { loadLayouts } from '../../src/documents/page/layout.js';
import { readDocument } from '../../src/documents/read.js';
import type { TrialRecord } from '../../src/documents/record.js';
import { readTsv } from '../../src/tsv.js';
import { fold } from '../../src/vocabulary/fold.js';
import { describeWithShared, SEEDS, SHARED } from '../places.js';
import { FOLDER, THERAPIES, vocabulary } from './vocabulary.js';

const CORPORA = ['ctgov-legacy-xml.zip', 'ctg-studies.json.zip', 'ctg-history.zip', 'ctgov-csv'].map((name) =>
  resolve(SHARED, 'corpus', name),
);
const DRUG_TYPES = /drug|biological|genetic|combination|supplement/i;
const NO_DRUG = /\b(?:placebo|sham|PLCB)\b/i;

describeWithShared('drug labels of the sarcoma trials of all corpora', () => {
  /** Label → the registry ids of its trials. */
  const labels = new Map<string, Set<string>>();
  let trials = 0;

  beforeAll(async () => {
    const sarcomas = vocabulary.descendants('condition:sarcoma');
    const isSarcoma = ({ conditions }: TrialRecord): boolean =>
      conditions.some((label) => vocabulary.ground(label, ['CONDITION'])?.entities.some(({ id }) => sarcomas.has(id)));
    const seen = new Set<string>();
    for await (const record of trialRecords()) {
      if (!isSarcoma(record)) continue;
      const id = record.registryIds[0] ?? record.title ?? '';
      if (!seen.has(id)) trials++;
      seen.add(id);
      for (const label of drugLabels(record)) labels.set(label, (labels.get(label) ?? new Set()).add(id));
    }
  }, 300_000);

  it('98 % and more are resolved or rightly recognised as no drug', () => {
    const judged = judgedNoDrug();
    const nonTherapies = new Set(readTsv(resolve(FOLDER, 'non-therapies.tsv'), ['text']).rows.map(({ cells }) => fold(cells.text ?? '')));
    const isNoDrug = (label: string) => NO_DRUG.test(label) || judged.has(label) || nonTherapies.has(fold(label));
    const known = [...labels.keys()].filter((label) => vocabulary.ground(label, THERAPIES));
    const noDrug = [...labels.keys()].filter((label) => !vocabulary.ground(label, THERAPIES) && isNoDrug(label));
    const left = [...labels.keys()].filter((label) => !vocabulary.ground(label, THERAPIES) && !isNoDrug(label));
    const share = (known.length + noDrug.length) / labels.size;
    console.log(
      [
        `${trials} sarcoma trials, ${labels.size} distinct drug labels: ${known.length} resolved, ${noDrug.length} no drug, ${left.length} left (${(100 * share).toFixed(2)} %)`,
        ...left.map((label) => `  left: ${label} (${[...(labels.get(label) ?? [])].join(', ')})`),
      ].join('\n'),
    );
    expect(trials).toBeGreaterThan(100);
    expect(share).toBeGreaterThanOrEqual(0.98);
  });
});

async function* trialRecords(): AsyncGenerator<TrialRecord> {
  const layouts = loadLayouts(resolve(SEEDS, 'layouts'));
  for await (const opened of openDocuments(CORPORA)) {
    if ('reason' in opened) continue;
    for (const result of readDocument(opened.name, opened.bytes, layouts, opened.part)) {
      if ('reason' in result) continue;
      for (const record of result.records) if (record.kind === 'trial') yield record;
    }
  }
}

const drugLabels = ({ interventions }: TrialRecord): string[] =>
  interventions
    .filter(({ type }) => type === undefined || DRUG_TYPES.test(type))
    .flatMap(({ label, otherNames }) => [label, ...otherNames]);

/** Labels that a person judged to name no drug. */
function judgedNoDrug(): Set<string> {
  const rows = readFileSync(resolve(SHARED, 'gold/drug_labels.tsv'), 'utf8')
    .trim()
    .split('\n')
    .map((line) => line.split('\t'));
  return new Set(rows.filter(([, , expected]) => expected === '').map(([label = '']) => label));
}
