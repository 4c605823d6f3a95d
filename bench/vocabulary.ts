import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { openDocuments } from '../src/documents/containers.js';
import { loadLayouts } from '../src/documents/page/layout.js';
import { readDocument } from '../src/documents/read.js';
import type { TrialRecord } from '../src/documents/record.js';
import { finished, ROOT } from './processes.js';
import { type Figures, percentile } from './table.js';

const CORPUS = resolve(ROOT, '../shared/corpus');
/** Without reviews and articles, which have no labels. */
const FILES = ['ctg-studies.json.zip', 'ctg-history.zip', 'ctgov-legacy-xml.zip', 'ctgov-csv'];
const LOADS = 9;

interface Times {
  readonly clock: number;
  readonly processor: number;
}

/** The tables read by a fresh process, and every distinct label of the documents at hand grounded by one. */
export async function benchVocabulary(): Promise<Figures[]> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-vocabulary-'));
  const file = join(folder, 'labels.json');
  try {
    writeFileSync(file, JSON.stringify(await labelsAtHand()));
    const loads: Times[] = [];
    for (let at = 0; at < LOADS; at++) loads.push((await measured()).load);
    const { all, unresolved } = await measured(file);
    return [
      { what: 'load, ms (median)', bar: '< 150', ...inColumns(loads, (list) => Math.round(percentile(list, 0.5))) },
      { what: 'load, ms (quickest)', ...inColumns(loads, (list) => Math.round(Math.min(...list))) },
      { what: `${all.labels} labels, a second`, bar: '≥ 50000', ...rate(all) },
      { what: `the ${unresolved.labels} unresolved, a second`, ...rate(unresolved) },
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const inColumns = (times: readonly Times[], of: (list: readonly number[]) => number): Figures => ({
  'by the clock': of(times.map(({ clock }) => clock)),
  'by the processor': of(times.map(({ processor }) => processor)),
});

const rate = ({ labels, ...times }: Times & { readonly labels: number }): Figures =>
  inColumns([times], ([milliseconds = Number.NaN]) => Math.round((labels / milliseconds) * 1000));

interface Measured {
  readonly load: Times;
  readonly all: Times & { readonly labels: number };
  readonly unresolved: Times & { readonly labels: number };
}

async function measured(...labels: readonly string[]): Promise<Measured> {
  return JSON.parse((await finished(['bench/grounding.mjs', ...labels], process.env)).output);
}

/** Every distinct label of the shared corpus, else of the seeds: interventions with their other names, and conditions. */
async function labelsAtHand(): Promise<{ therapies: string[]; conditions: string[] }> {
  const therapies = new Set<string>();
  const conditions = new Set<string>();
  const layouts = loadLayouts(join(ROOT, 'seeds/layouts'));
  const paths = existsSync(CORPUS) ? FILES.map((file) => join(CORPUS, file)) : [join(ROOT, 'seeds/documents')];
  for await (const opened of openDocuments(paths)) {
    const results = 'reason' in opened ? [] : readDocument(opened.name, opened.bytes, layouts, opened.part);
    const records = results.flatMap((result) => ('reason' in result ? [] : result.records));
    for (const record of records.filter((one): one is TrialRecord => one.kind === 'trial')) {
      for (const { label, otherNames } of record.interventions) for (const name of [label, ...otherNames]) therapies.add(name);
      for (const label of record.conditions) conditions.add(label);
    }
  }
  return { therapies: [...therapies], conditions: [...conditions] };
}
