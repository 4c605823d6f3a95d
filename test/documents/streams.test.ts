import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { zipSync } from 'fflate';
import { afterAll, describe, expect, test } from 'vitest';
import { openDocuments } from '../../src/documents/containers.js';
import type { Limits } from '../../src/documents/opened.js';
import { readDocument } from '../../src/documents/read.js';
import type { ReadDocument, RefusedDocument } from '../../src/documents/record.js';
import { layouts } from './sample-documents.js';

const folder = mkdtempSync(join(tmpdir(), 'streams-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

type Read = ReadDocument | RefusedDocument;

async function read(path: string, limits?: Partial<Limits>, stdin?: AsyncIterable<Uint8Array>): Promise<Read[]> {
  const all: Read[] = [];
  for await (const opened of openDocuments([path], stdin, limits)) {
    if ('reason' in opened) all.push(opened);
    else all.push(...readDocument(opened.name, opened.bytes, layouts, opened.part));
  }
  return all;
}

function written(name: string, content: string | Uint8Array): string {
  writeFileSync(join(folder, name), content);
  return join(folder, name);
}

const names = (found: readonly Read[]): string[] =>
  found.map((each) => ('reason' in each ? `${each.name}: ${each.reason}` : each.document.name));

const study = (number: number): object => ({
  protocolSection: {
    identificationModule: { nctId: `NCT${String(number).padStart(8, '0')}`, briefTitle: `A "quoted" title, \\ {[ ]} 试验 ${number}` },
    conditionsModule: { conditions: ['Sarcoma', ''] },
    odd: [[], {}, [{ a: -1.5e3, b: null }], true],
  },
});
const STUDIES = Array.from({ length: 400 }, (_, number) => study(number));
const LINES = STUDIES.map((each) => JSON.stringify(each));
const article = (number: number): string =>
  `<PubmedArticle>\n<MedlineCitation><PMID Version="1">${number}</PMID><!-- </PubmedArticle> --><Article><Journal><Title>J</Title></Journal>` +
  `<ArticleTitle>Trial ${number} <![CDATA[<PubmedArticle>]]></ArticleTitle></Article></MedlineCitation></PubmedArticle>\n`;
const ARTICLES = Array.from({ length: 400 }, (_, number) => article(number + 1));
const HEAD = '<?xml version="1.0"?>\n<!DOCTYPE PubmedArticleSet PUBLIC "x" "y">\n<PubmedArticleSet>\n';
const ROWS = Array.from(
  { length: 400 },
  (_, number) => `NCT${String(number).padStart(8, '0')},"Title ""${number}"",\nnext",Phase 2,DRUG: x`,
);
const CSV = ['NCT Number,Study Title,Phases,Interventions', ...ROWS].join('\r\n');
const MEDLINE = Array.from(
  { length: 300 },
  (_, number) => `PMID- ${number + 1}\nOWN - NLM\nTI  - Trial of a long\n      title ${number}.\nTA  - J\n`,
);

const WHOLE: Readonly<Record<string, string | Uint8Array>> = {
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

describe('a file that is cut into its documents gives what the whole gives', () => {
  test.each(Object.keys(WHOLE))('%s', async (name) => {
    const path = written(name, WHOLE[name] as string);
    const whole = await read(path);
    expect(whole.length).toBeGreaterThanOrEqual(300);
    expect(whole.filter((each) => 'records' in each).length).toBeGreaterThanOrEqual(300);
    expect(await read(path, { splitAbove: 5000 })).toEqual(whole);
  });

  test('a zip: small and large members, a zip inside, by a file and by a pipe', async () => {
    const bytes = zipSync({
      'b/lines.ndjson': Buffer.from(WHOLE['lines.ndjson'] as string),
      'a.json': Buffer.from(LINES[0] as string),
      'in.zip': [zipSync({ 'rows.csv': [Buffer.from(CSV), { level: 0 }] }, { level: 0 }), { level: 0 }],
    });
    const whole = await read(written('all.zip', bytes));
    expect(names(whole).slice(0, 2)).toEqual(['all.zip/a.json', 'all.zip/b/lines.ndjson#NCT00000000']);
    expect(whole).toHaveLength(801);
    expect(await read(join(folder, 'all.zip'), { splitAbove: 5000 })).toEqual(whole);
    const piped = (async function* () {
      for (let at = 0; at < bytes.length; at += 1000) yield bytes.subarray(at, at + 1000);
    })();
    const before = readdirSync(tmpdir());
    expect(names(await read('-', { splitAbove: 5000 }, piped))).toEqual(names(whole).map((name) => name.replace('all.zip', 'stdin')));
    expect(readdirSync(tmpdir()).filter((name) => name.startsWith('documents-') && !before.includes(name))).toEqual([]);
  });
});

describe('what is broken is told, and what came before and behind is read', () => {
  const broken = async (name: string, content: string | Uint8Array) => names(await read(written(name, content), { splitAbove: 3000 }));

  test('JSON', async () => {
    const whole = LINES.join(',');
    const cut = await broken('cut.json', `[${whole.slice(0, -20)}`);
    expect(cut).toHaveLength(400);
    expect(cut.at(-1)).toBe(
      'cut.json#member 400: The member on line 1 is truncated: the text ends before it does; reading goes on at the next study.',
    );
    expect((await broken('open.json', `{"studies": [${whole}`)).at(-1)).toMatch(/open.json#line 1: The list is truncated/);
    expect((await broken('more.json', `[${whole}] {"a"`)).at(-1)).toMatch(/Behind the end of the list stands something/);
    const damages: readonly (readonly [string, string])[] = [
      [',"odd"', ',odd"'],
      ['"conditions":[', '"conditions":{'],
      ['true]}}', 'true]}'],
      ['"Sarcoma"', '"Sar\ncoma"'],
      ['NCT00000200"', 'NCT00000200'],
    ];
    for (const [from, to] of damages) {
      const found = await broken('damaged.json', `[${LINES.map((line, at) => (at === 200 ? line.replace(from, to) : line)).join(',')}]`);
      expect(found.slice(0, 200)).not.toContain(expect.stringContaining(':'));
      expect(found[200]).toMatch(/^damaged.json#member 201: The member on .* is no valid JSON; reading goes on/);
      expect(found.at(-1)).toBe('damaged.json#NCT00000399');
      expect(found).toHaveLength(400);
    }
    const odd = await broken('garbage.json', `[${LINES.slice(0, 9).join(',')} garbage ${LINES.slice(9).join(',')}]`);
    expect(odd).toHaveLength(401);
    expect(odd[9]).toMatch(/#member 10: It is not valid JSON: it breaks at line 1, column 1/);
  });

  test('bytes of another encoding cost one line alone', async () => {
    const bytes = Buffer.from(WHOLE['lines.ndjson'] as string);
    bytes[bytes.indexOf('NCT00000100') + 30] = 0xff;
    const found = await broken('encoding.ndjson', bytes);
    expect(found.filter((name) => name.includes(':'))).toEqual([
      'encoding.ndjson#line 101: It is not UTF-8 text: the bytes on line 101 are of another encoding; save it as UTF-8.',
    ]);
    expect(found).toHaveLength(400);
  });

  test('XML', async () => {
    const all = ARTICLES.join('');
    expect((await broken('cut.xml', HEAD + all.slice(0, -40))).at(-1)).toMatch(
      /#article 400: The <PubmedArticle> that begins on line 802 is truncated/,
    );
    const unclosed = await broken(
      'unclosed.xml',
      `${HEAD}${all.replace('</Article></MedlineCitation></PubmedArticle>', 'text')}</PubmedArticleSet>`,
    );
    expect(unclosed[0]).toBe('unclosed.xml#article 1: The <PubmedArticle> that begins on line 4 has no closing tag.');
    expect(unclosed).toHaveLength(400);
    const mixed = await broken('mixed.xml', `${HEAD}${all.replace('</Journal>', '')} garbage ${all}</PubmedArticleSet>`);
    expect(mixed[0]).toMatch(/^mixed.xml#article 1: It is not valid XML: .* at line 5/);
    expect(mixed[400]).toMatch(/#line 804: Text stands between the elements/);
    expect(mixed).toHaveLength(801);
  });

  test('a zip that lies', async () => {
    const text = Buffer.from(WHOLE['lines.ndjson'] as string);
    const zip = Buffer.from(zipSync({ 'a.ndjson': text, 'b.json': Buffer.from(LINES[0] as string) }));
    const sizeAt = zip.lastIndexOf('a.ndjson') - 46 + 24;
    const damaged = Buffer.from(zip);
    damaged[600] = (damaged[600] ?? 0) ^ 0xff;
    expect(await broken('damaged.zip', damaged)).toEqual([expect.stringMatching(/damaged/), 'damaged.zip/b.json']);
    zip.writeUInt32LE(4000, sizeAt);
    expect((await broken('small.zip', zip))[0]).toBe(
      'small.zip/a.ndjson: The zip member unpacks to more than the 4000 bytes that the archive says.',
    );
    zip.writeUInt32LE(3_000_000_000, sizeAt);
    expect((await broken('bomb.zip', zip))[0]).toMatch(/bomb.zip: The zip archive is refused: it would unpack to 3000\d+ bytes/);
    const twice = Buffer.from(zipSync({ 'a.json': Buffer.from(LINES[0] as string), 'b.json': Buffer.from(LINES[1] as string) }));
    twice[twice.lastIndexOf('b.json')] = 0x61;
    expect(await broken('twice.zip', twice)).toEqual(['twice.zip/a.json', expect.stringMatching(/another member of this name/)]);
    twice.writeUInt32LE(0, twice.lastIndexOf('a.json') - 46 + 42);
    expect(await broken('over.zip', twice)).toEqual(['over.zip: The zip archive is refused: its members lie over each other.']);
  });

  test('a document that is too large is refused, the others are read', async () => {
    const long = JSON.stringify({ protocolSection: { text: 'x'.repeat(30_000) } });
    const limits = { splitAbove: 3000, most: 20_000 };
    for (const text of [`${LINES[0]}\n${long}\n${LINES[1]}\n`, `[${LINES[0]},${long},${LINES[1]}]`]) {
      const found = names(await read(written('long.json', text), limits));
      expect(found).toEqual(['long.json#NCT00000000', expect.stringMatching(/more than the 20000 bytes/), 'long.json#NCT00000001']);
    }
    expect(names(await read(written('prose.txt', 'word '.repeat(10_000)), limits))[0]).toMatch(
      /^prose.txt: It is one document of more than the 20000 bytes/,
    );
  });
});

/** The same archive with its one member's sizes and its directory's place in eight bytes, as archives of more than 4 GB have them. */
function inWideNumbers(zip: Buffer): Buffer {
  const end = zip.length - 22;
  const start = zip.readUInt32LE(end + 16);
  const entry = Buffer.from(zip.subarray(start, end));
  const extra = Buffer.alloc(28);
  extra.writeUInt16LE(1, 0);
  extra.writeUInt16LE(24, 2);
  for (const [index, at] of [24, 20, 42].entries()) {
    extra.writeBigUInt64LE(BigInt(entry.readUInt32LE(at)), 4 + index * 8);
    entry.writeUInt32LE(0xffffffff, at);
  }
  entry.writeUInt16LE(28, 30);
  const record = Buffer.alloc(56);
  record.writeUInt32LE(0x06064b50, 0);
  record.writeBigUInt64LE(BigInt(entry.length + 28), 40);
  record.writeBigUInt64LE(BigInt(start), 48);
  const locator = Buffer.alloc(20);
  locator.writeUInt32LE(0x07064b50, 0);
  locator.writeBigUInt64LE(BigInt(start + entry.length + 28), 8);
  const last = Buffer.from(zip.subarray(end));
  last.writeUInt16LE(0xffff, 10);
  last.writeUInt32LE(0xffffffff, 16);
  return Buffer.concat([zip.subarray(0, start), entry, extra, record, locator, last]);
}

test('a zip with wide numbers', async () => {
  const zip = inWideNumbers(Buffer.from(zipSync({ 'a.json': Buffer.from(LINES[0] as string) })));
  expect(names(await read(written('wide.zip', zip)))).toEqual(['wide.zip/a.json']);
});

test('no damage crashes the cutting', async () => {
  const zip = zipSync({
    'a.ndjson': Buffer.from(WHOLE['lines.ndjson'] as string),
    'b.csv': [Buffer.from(CSV.slice(0, 3000)), { level: 0 }],
  });
  const sources = [...Object.values(WHOLE).map((text) => Buffer.from(text).subarray(0, 12_000)), Buffer.from(zip)];
  const edit = fc.record({
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    cut: fc.nat(300),
    put: fc.oneof(
      fc.uint8Array({ maxLength: 4 }),
      fc.constantFrom('"', '{', ']', '<', '</a>', '<!--', '\n').map((text) => Buffer.from(text)),
    ),
  });
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...sources), fc.array(edit, { minLength: 1, maxLength: 3 }), async (source, edits) => {
      let bytes: Uint8Array = source;
      for (const { at, cut, put } of edits) {
        const place = Math.floor(at * bytes.length);
        bytes = Buffer.concat([bytes.subarray(0, place), put, bytes.subarray(place + cut)]);
      }
      expect((await read(written('damaged', bytes), { splitAbove: 2000 })).length).toBeGreaterThan(0);
    }),
    { numRuns: 150 },
  );
});

test('where a text is broken into chunks changes nothing', async () => {
  const sources = Object.values(WHOLE).map((text) => Buffer.from(text).subarray(0, 9000));
  const all = async (bytes: Uint8Array, sizes: readonly number[]): Promise<string[]> => {
    const chunks = (async function* () {
      for (let at = 0, turn = 0; at < bytes.length; turn += 1) {
        const size = sizes[turn % sizes.length] ?? 1;
        yield bytes.subarray(at, at + size);
        at += size;
      }
    })();
    return names(await read('-', { splitAbove: 4000 }, chunks));
  };
  for (const source of sources) {
    const expected = await all(source, [source.length]);
    await fc.assert(
      fc.asyncProperty(fc.array(fc.integer({ min: 1, max: 700 }), { minLength: 1, maxLength: 8 }), async (sizes) => {
        expect(await all(source, sizes)).toEqual(expected);
      }),
      { numRuns: 15 },
    );
  }
});

test('how far the reading has come is told in bytes of what was given', async () => {
  const path = written('at.ndjson', WHOLE['lines.ndjson'] as string);
  const places: number[] = [];
  let total: number | undefined;
  for await (const opened of openDocuments([path, path], undefined, { splitAbove: 5000 })) {
    if ('reason' in opened) continue;
    places.push(opened.at.done);
    total = opened.at.total;
  }
  expect(total).toBe(2 * Buffer.byteLength(WHOLE['lines.ndjson'] as string));
  expect([...places].sort((a, b) => a - b)).toEqual(places);
  expect(places.at(-1)).toBe(total);
});
