import fc from 'fast-check';
import { zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { ARTICLES, CSV, HEAD, LINES, names, read, WHOLE, written } from './large-files.js';

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

  test('a list or a table of nothing', async () => {
    expect(await broken('empty.json', `{"studies": [], "more": "${'x'.repeat(4000)}"}`)).toEqual([
      'empty.json#line 1: It holds no study: the list is empty.',
    ]);
    expect(await broken('behind.json', `[], ${LINES.join(',')}]`)).toEqual([
      expect.stringMatching(/^behind.json#line 1: Behind the end of the list stands something/),
      'behind.json#line 1: It holds no study: the list is empty.',
    ]);
    expect(await broken('header.csv', `NCT Number,Study Title,Phases\n${' '.repeat(4000)}`)).toEqual([
      'header.csv#line 2: It is a table without a row below its header.',
    ]);
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
