import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { zipSync } from 'fflate';
import { afterAll, describe, expect, test } from 'vitest';
import { type OpenedDocument, openDocuments } from '../../src/documents/containers.js';
import { readDocument } from '../../src/documents/read.js';
import type { RefusedDocument } from '../../src/documents/record.js';
import { LEGACY_STUDY } from './legacy-study.js';
import { layouts, refusals, trialOf } from './sample-documents.js';

const STUDY = JSON.stringify({ protocolSection: { identificationModule: { nctId: 'NCT00000001', briefTitle: 'A trial' } } });
const folder = mkdtempSync(join(tmpdir(), 'documents-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function opened(paths: string[], most?: number): Promise<(OpenedDocument | RefusedDocument)[]> {
  const all: (OpenedDocument | RefusedDocument)[] = [];
  for await (const document of openDocuments(paths, undefined, most === undefined ? {} : { most })) all.push(document);
  return all;
}

function names(documents: readonly (OpenedDocument | RefusedDocument)[]): string[] {
  return documents.map((document) => ('reason' in document ? `${document.name}: ${document.reason}` : document.name));
}

describe('what cannot be read is refused with its reason', () => {
  test.each([
    ['', 'The file is empty.'],
    [' \n', 'The file is empty.'],
    ['{\n  "protocolSection": {\n    "identificationModule"', 'The JSON is truncated: it ends at line 3, column 27 before its value does.'],
    ['{"a": "unclosed', 'The JSON is truncated: it ends at line 1, column 7 before its value does.'],
    ['{"a": }', 'It is not valid JSON: it breaks at line 1, column 7.'],
    ['{"a": 1}', 'It is JSON of an unknown shape: no protocolSection among its fields (a).'],
    [
      '{"FullStudiesResponse": {}}',
      "It is an answer of the registry's old API (FullStudiesResponse), which is another shape; fetch the study again by API v2.",
    ],
    [
      '{"protocolSection": {}}',
      'It is a study without a registry id: protocolSection.identificationModule.nctId is missing or no NCT number.',
    ],
    ['{"studies": []}', 'It holds no study: the list is empty.'],
    [
      '[1, 2]',
      'No layout is known for this text: 0 known heading(s) and no numbered references in 1 line(s); add its headings to the layout tables.',
    ],
    [
      '<!DOCTYPE html><title>502 Bad Gateway</title>',
      'It is an HTML page ("502 Bad Gateway"), not a document; save the text of the page, or fetch the study again if this is an error page.',
    ],
    ['<?xml version="1.0"?><clinical_study/>', 'It is a study without a registry id: id_info/nct_id is missing or no NCT number.'],
    ['<?xml version="1.0"?><note/>', 'It is markup with the root element <note>, which no reader knows.'],
    [
      'Dear reader, nothing of use.',
      'No layout is known for this text: 0 known heading(s) and no numbered references in 1 line(s); add its headings to the layout tables.',
    ],
    [
      'Name;Place\nA;B\n',
      'It looks like a table with the column(s) Name, Place; a table is read where it has three columns or more and one of them, such as "NCT Number", holds the registry\'s number of each study.',
    ],
    [
      'On sarcoma\n\nNothing is known.\n\nReferences\n\n1. A. First. 2001.\n2. B. Second. 2002.\n',
      'It looks like an article with 2 references, but no sentence cites one of them by its number.',
    ],
    [
      'On sarcoma\n\nMuch is known [1].\n\nReferences\n\nOn request.\n',
      'It looks like an article, but below its heading "References" stands no list of references that are numbered from 1, or of which each has a year.',
    ],
  ])('%j', (text, reason) => {
    expect(refusals(text)).toEqual([{ name: 'sample', reason }]);
  });

  test('bytes of another encoding, by the line', () => {
    const gbk = Buffer.concat([Buffer.from('Study Type\n'), Buffer.from([0xb0, 0xb2, 0xc2, 0xde])]);
    expect(refusals(gbk)[0]?.reason).toBe('It is not UTF-8 text: the bytes on line 2 are of another encoding; save it as UTF-8.');
    expect(refusals(Buffer.from(`\ufeff${STUDY}`, 'utf16le'))).toEqual([]);
    expect(refusals(`\ufeff${STUDY}`)).toEqual([]);
  });

  test('but not XML in the encoding that it declares', () => {
    const study = LEGACY_STUDY.replace('UTF-8', 'ISO-8859-1').replace('Hospital of Somewhere', 'Hôpital de Lyon');
    const [site] = trialOf(Buffer.from(study, 'latin1')).sites;
    expect(site?.facility).toBe('Hôpital de Lyon');
    const windows = Buffer.from(study.replace('ISO-8859-1', 'windows-1252').replace('Lyon', 'Lyon \u0096 Kaposi\u0092s'), 'latin1');
    expect(trialOf(windows).sites[0]?.facility).toBe('Hôpital de Lyon – Kaposi’s');
    expect(refusals(Buffer.from(study.replace('ISO-8859-1', 'UTF-8'), 'latin1'))[0]?.reason).toMatch(/^It is not UTF-8 text/);
    expect(refusals(Buffer.from(study.replace('ISO-8859-1', 'no-such-thing')))).toEqual([]);
  });

  test('a bad line or member alone', () => {
    expect(refusals(`${STUDY}\n\n{"protocolSection": \n${STUDY}\n`)).toEqual([
      { name: 'sample#line 3', reason: 'The JSON is truncated: it ends at line 3, column 21 before its value does.' },
    ]);
    expect(refusals(`[${STUDY}, 7, ${STUDY}]`).map(({ name }) => name)).toEqual(['sample#member 2']);
  });
});

describe('containers', () => {
  test('a zip with a bad member, a hidden one and a climbing name', async () => {
    const text = Buffer.from(STUDY.repeat(30));
    const zip = Buffer.from(
      zipSync({
        'b.json': text,
        '../up.json': Buffer.from(STUDY),
        '__MACOSX/x': text,
        'a.zip': zipSync({ 'in.json': Buffer.from(STUDY) }),
      }),
    );
    const damaged = zip.indexOf('b.json') + 12;
    zip[damaged] = (zip[damaged] ?? 0) ^ 0xff;
    writeFileSync(join(folder, 'some.zip'), zip);
    const [bad, ...rest] = (await opened([join(folder, 'some.zip')])).sort((a) => ('reason' in a ? -1 : 1));
    expect(bad?.name).toBe('some.zip/b.json');
    expect(bad && 'reason' in bad && bad.reason).toMatch(/damaged/);
    expect(names(rest)).toEqual(['some.zip/../up.json', 'some.zip/a.zip/in.json']);
  });

  test('a folder in code-unit order, a cap on size, a missing path, standard input', async () => {
    mkdirSync(join(folder, 'in/sub'), { recursive: true });
    for (const name of ['in/b.txt', 'in/B.txt', 'in/sub/c.txt', 'in/.DS_Store']) writeFileSync(join(folder, name), 'text');
    expect(names(await opened([join(folder, 'in')]))).toEqual(['B.txt', 'b.txt', 'sub/c.txt']);
    expect(names(await opened([join(folder, 'in/b.txt')], 3))).toEqual(['b.txt: It is 4 bytes, more than the 3 that are read; split it.']);
    expect(names(await opened([join(folder, 'none')]))).toEqual(['none: There is no such file or folder; check the path.']);
    const piped = openDocuments(
      ['-'],
      (async function* () {
        yield 'pi';
        yield 'ped';
      })(),
    );
    expect(names([(await piped.next()).value as OpenedDocument])).toEqual(['stdin']);
  });

  const isRoot = process.getuid?.() === 0;
  if (isRoot) console.log('skipped: the superuser can read every folder');
  test.skipIf(isRoot)('an unreadable folder', async () => {
    mkdirSync(join(folder, 'closed'));
    chmodSync(join(folder, 'closed'), 0);
    expect(names(await opened([join(folder, 'closed')]))).toEqual(['closed: It cannot be read: permission is missing.']);
  });

  test('a truncated archive', async () => {
    writeFileSync(join(folder, 'cut.zip'), zipSync({ a: Buffer.from('text') }).subarray(0, 40));
    expect(names(await opened([join(folder, 'cut.zip')]))).toEqual(['cut.zip: The zip archive is truncated: its directory is missing.']);
  });
});

test('no mutation of any sample crashes a reader', () => {
  const restated = readdirSync('seeds/documents').filter((name) => name.endsWith('.txt'));
  const texts = [STUDY, ...restated.map((name) => readFileSync(join('seeds/documents', name), 'utf8'))];
  const edit = fc.record({
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    cut: fc.nat(400),
    put: fc.oneof(
      fc.uint8Array({ maxLength: 6 }),
      fc.string({ maxLength: 20 }).map((text) => Buffer.from(text)),
    ),
  });
  fc.assert(
    fc.property(fc.constantFrom(...texts), fc.array(edit, { minLength: 1, maxLength: 4 }), (text, edits) => {
      let bytes: Uint8Array = Buffer.from(text);
      for (const { at, cut, put } of edits) {
        const place = Math.floor(at * bytes.length);
        bytes = Buffer.concat([bytes.subarray(0, place), put, bytes.subarray(place + cut)]);
      }
      for (const read of readDocument('mutated', bytes, layouts)) expect('reason' in read ? read.reason : read.document.id).not.toBe('');
    }),
    { numRuns: 300 },
  );
});
