import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadLayouts } from '../../src/documents/page/layout.js';
import { readDocument } from '../../src/documents/read.js';
import type { PublicationRecord, ReadDocument, TrialRecord } from '../../src/documents/record.js';

export const layouts = loadLayouts('seeds/layouts');
export const SHARED = '../shared';

/** A sample to assert against: where it comes from, and its text. */
export interface Sample {
  readonly from: string;
  readonly text: string;
}

/** The same facts twice: as they came, where the shared folder is there, and as this project restates them. */
export function samples(prefix: string, restated: string): Sample[] {
  const found: Sample[] = [];
  for (const [folder, start] of [
    [`${SHARED}/seeds`, prefix],
    ['seeds/documents', restated],
  ] as const) {
    const name = existsSync(folder) ? readdirSync(folder).find((file) => file.startsWith(start)) : undefined;
    if (name === undefined) console.log(`skipped: no ${start}* in ${folder}`);
    else found.push({ from: folder, text: readFileSync(join(folder, name), 'utf8') });
  }
  return found;
}

/** The one document of a text. */
export function readOne(text: string | Uint8Array, name = 'sample.txt'): ReadDocument {
  const [read] = readDocument(name, typeof text === 'string' ? Buffer.from(text) : text, layouts);
  if (!read || 'reason' in read) throw new Error(read?.reason ?? 'nothing was read');
  return read;
}

export function trialOf(text: string | Uint8Array): TrialRecord {
  const [record] = readOne(text).records;
  if (record?.kind !== 'trial') throw new Error('no trial was read');
  return record;
}

export function reviewOf(text: string): PublicationRecord {
  const [record] = readOne(text).records;
  if (record?.kind !== 'publication') throw new Error('no publication was read');
  return record;
}

/** Why a text is refused. */
export function refusals(bytes: Uint8Array | string, name = 'sample'): { name: string; reason: string }[] {
  return readDocument(name, typeof bytes === 'string' ? Buffer.from(bytes) : bytes, layouts).flatMap((read) =>
    'reason' in read ? [read] : [],
  );
}
