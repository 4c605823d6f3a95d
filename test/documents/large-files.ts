import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import { openDocuments } from '../../src/documents/containers.js';
import type { Limits } from '../../src/documents/opened.js';
import { readDocument } from '../../src/documents/read.js';
import type { ReadDocument, RefusedDocument } from '../../src/documents/record.js';
import { layouts } from './sample-documents.js';

export const folder = mkdtempSync(join(tmpdir(), 'streams-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

type Read = ReadDocument | RefusedDocument;

/** What the documents of a path say, a large file cut above a limit. */
export async function read(path: string, limits?: Partial<Limits>, stdin?: AsyncIterable<Uint8Array>): Promise<Read[]> {
  const all: Read[] = [];
  for await (const opened of openDocuments([path], stdin, limits)) {
    if ('reason' in opened) all.push(opened);
    else all.push(...readDocument(opened.name, opened.bytes, layouts, opened.part));
  }
  return all;
}

/** Writes a file of the suite; its path. */
export function written(name: string, content: string | Uint8Array): string {
  writeFileSync(join(folder, name), content);
  return join(folder, name);
}

export const names = (found: readonly Read[]): string[] =>
  found.map((each) => ('reason' in each ? `${each.name}: ${each.reason}` : each.document.name));

const study = (number: number): object => ({
  protocolSection: {
    identificationModule: { nctId: `NCT${String(number).padStart(8, '0')}`, briefTitle: `A "quoted" title, \\ {[ ]} 试验 ${number}` },
    conditionsModule: { conditions: ['Sarcoma', ''] },
    odd: [[], {}, [{ a: -1.5e3, b: null }], true],
  },
});
const STUDIES = Array.from({ length: 400 }, (_, number) => study(number));
export const LINES = STUDIES.map((each) => JSON.stringify(each));
const article = (number: number): string =>
  `<PubmedArticle>\n<MedlineCitation><PMID Version="1">${number}</PMID><!-- </PubmedArticle> --><Article><Journal><Title>J</Title></Journal>` +
  `<ArticleTitle>Trial ${number} <![CDATA[<PubmedArticle>]]></ArticleTitle></Article></MedlineCitation></PubmedArticle>\n`;
export const ARTICLES = Array.from({ length: 400 }, (_, number) => article(number + 1));
export const HEAD = '<?xml version="1.0"?>\n<!DOCTYPE PubmedArticleSet PUBLIC "x" "y">\n<PubmedArticleSet>\n';
const ROWS = Array.from(
  { length: 400 },
  (_, number) => `NCT${String(number).padStart(8, '0')},"Title ""${number}"",\nnext",Phase 2,DRUG: x`,
);
export const CSV = ['NCT Number,Study Title,Phases,Interventions', ...ROWS].join('\r\n');
const MEDLINE = Array.from(
  { length: 300 },
  (_, number) => `PMID- ${number + 1}\nOWN - NLM\nTI  - Trial of a long\n      title ${number}.\nTA  - J\n`,
);

/** The same 300 documents and more in every form that can be cut. */
export const WHOLE: Readonly<Record<string, string | Uint8Array>> = {
  'lines.ndjson': `${LINES.join('\n')}\n`,
  'bad-lines.ndjson': `\n${LINES.slice(0, 150).join('\r\n')}\r\n{"protocolSection": \r\n7\r\n{"a":1}\r\n\r\n${LINES.slice(150).join('\r\n')}`,
  'array.json': JSON.stringify(STUDIES),
  'odd-array.json': `[${LINES.slice(0, 200).join(',')}, 7, null, "te\\"x,t", [1], {"a": 1},${LINES.slice(200).join(' ,\n')}]\n`,
  'studies.json': JSON.stringify({ totalCount: 400, studies: STUDIES, nextPageToken: 'a]}' }),
  'pretty.json': JSON.stringify({ studies: STUDIES }, null, 2),
  'utf-16.json': Buffer.from(`\ufeff${JSON.stringify(STUDIES, null, 1)}`, 'utf16le'),
  'rows.csv': `\ufeff${CSV}\r\n`,
  'rows-of-tabs.csv': CSV.replaceAll(',', '\t'),
  'articles.xml': `${HEAD}${ARTICLES.join('')}</PubmedArticleSet>\n`,
  'records.nbib': `\n${MEDLINE.join('\n')}`,
};
