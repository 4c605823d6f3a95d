import { readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { openDocuments } from '../../src/documents/containers.js';
import { CSV, folder, LINES, names, read, WHOLE, written } from './large-files.js';

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
    // A Buffer's slice would share the memory of the chunk with other documents.
    expect(Buffer.isBuffer(opened.bytes)).toBe(false);
    places.push(opened.at.done);
    total = opened.at.total;
  }
  expect(total).toBe(2 * Buffer.byteLength(WHOLE['lines.ndjson'] as string));
  expect([...places].sort((a, b) => a - b)).toEqual(places);
  expect(places.at(-1)).toBe(total);
});
