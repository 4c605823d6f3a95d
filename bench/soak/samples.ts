import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openDocuments } from '../../src/documents/containers.js';
import { SEED_DOCUMENTS, SEEDS, SHARED } from '../../test/places.js';
import * as articles from './invented-articles.js';
import * as trials from './invented-trials.js';
import type { Format, Sample } from './mutation.js';
import { writtenZip } from './zip-writer.js';

const sample = (kind: string, format: Format, text: string | Uint8Array): Sample => ({ kind, format, bytes: Buffer.from(text as string) });

const { STUDY } = trials;
const other = {
  ...STUDY,
  protocolSection: { ...STUDY.protocolSection, identificationModule: { nctId: 'NCT99990009', briefTitle: 'Another' } },
};

/** One of every kind, of this project's own making. */
export function inventedSamples(): Sample[] {
  const texts = [
    sample('study', 'json', JSON.stringify(STUDY, undefined, 1)),
    sample('studies', 'json', JSON.stringify([STUDY, other])),
    sample('studies', 'json', JSON.stringify({ studies: [STUDY, other], nextPageToken: 'x' })),
    sample('studies', 'json', `${JSON.stringify(STUDY)}\n${JSON.stringify(other)}\n`),
    sample('legacy study', 'xml', trials.LEGACY),
    sample('table', 'csv', trials.CSV_NEW),
    sample('older table', 'csv', trials.CSV_OLD),
    sample('PubMed', 'xml', articles.PUBMED),
    sample('MEDLINE', 'text', articles.MEDLINE),
    sample('review', 'text', articles.REVIEW),
    sample('Chinese review', 'text', articles.REVIEW_ZH),
    sample('page', 'text', trials.PAGE),
    ...layoutPages(),
  ];
  return [...texts, sample('archive', 'zip', writtenZip(texts.map(({ kind, bytes }, at) => ({ name: `${kind} ${at}`, bytes }))))];
}

/** For each layout of the tables, a page that prints all its headings, each with some words. */
function layoutPages(): Sample[] {
  const rows = readFileSync(join(SEEDS, 'layouts', 'headings.tsv'), 'utf8')
    .split('\n')
    .slice(1);
  const cells = rows.map((row) => row.split('\t')).filter(([layout, , heading]) => layout && heading);
  return [...new Set(cells.map(([layout]) => layout as string))].map((layout) => {
    const lines = cells
      .filter(([of]) => of === layout)
      .map(([, , heading], at) => `${heading}${at % 2 ? ': ' : '\n'}${WORDS[at % WORDS.length]}`);
    return sample('page', 'text', `Anlotinib in sarcoma\n${lines.slice(0, 80).join('\n')}\n`);
  });
}

const WORDS = [
  'Anlotinib plus toripalimab',
  'NCT99990008',
  '40',
  'Phase 2',
  '2024-02-01',
  'Recruiting',
  'Lyon, France',
  '- one\n- two',
  '骨肉瘤',
  'Drug: X',
];

/** The seeds, and what stands beside the project: a share of each folder that is enough to have every turn of its kind. */
export async function foundSamples(): Promise<Sample[]> {
  const corpus = join(SHARED, 'corpus');
  return [
    ...textsIn(SEED_DOCUMENTS),
    ...(await some(join(SEED_DOCUMENTS, 'trials'), 'study', 'json', 10)),
    ...(await some(join(corpus, 'ctg-studies.json.zip'), 'study', 'json', 40)),
    ...(await some(join(corpus, 'ctgov-legacy-xml.zip'), 'legacy study', 'xml', 60)),
    ...tables(join(corpus, 'ctgov-csv')),
    ...(await some(join(corpus, 'pubmed'), 'PubMed', 'xml', 1)),
    ...(await some(join(corpus, 'reviews'), 'review', 'text', 1)),
    ...textsIn(join(SHARED, 'seeds')),
  ].map((found) => (/^PMID/.test(found.bytes.toString('latin1', 0, 4)) ? { ...found, kind: 'MEDLINE', format: 'text' } : found));
}

/** Every `nth` document of a path, where it exists. */
async function some(path: string, kind: string, format: Format, nth: number): Promise<Sample[]> {
  const found: Sample[] = [];
  if (!existsSync(path)) return found;
  let number = 0;
  for await (const opened of openDocuments([path])) {
    number += 1;
    if (!('reason' in opened) && number % nth === 0) found.push(sample(kind, format, opened.bytes));
  }
  return found;
}

function textsIn(folder: string): Sample[] {
  if (!existsSync(folder)) return [];
  const texts = readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .map((name) => readFileSync(join(folder, name), 'utf8'));
  return texts.map((text) => sample(kindOfText(text), 'text', text));
}

/** The first rows of each table. */
function tables(folder: string): Sample[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder).map((name) => {
    const text = readFileSync(join(folder, name), 'utf8');
    return sample(text.startsWith('"Rank') ? 'older table' : 'table', 'csv', text.split('\n').slice(0, 60).join('\n'));
  });
}

const kindOfText = (text: string): string => (/\[\d+\]/.test(text) ? 'Chinese review' : 'page');
