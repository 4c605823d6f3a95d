import { deflateSync, inflateSync } from 'node:zlib';
import type { DocumentRecord } from './record.js';
import { isObject } from './registry/json-fields.js';

/** A record as JSON with sorted keys: equal records give equal texts. */
export const textOfRecord = (record: DocumentRecord): string => JSON.stringify(sorted(record));

/** A record's text made short: deflated, base64. */
export const packText = (text: string): string => deflateSync(text, { level: 1 }).toString('base64');

export const packRecord = (record: DocumentRecord): string => packText(textOfRecord(record));

/**
 * The record of a packed text.
 * @throws Error when the text is no packed record.
 */
export function unpackRecord(text: string): DocumentRecord {
  try {
    return JSON.parse(inflateSync(Buffer.from(text, 'base64')).toString('utf8')) as DocumentRecord;
  } catch (cause) {
    throw new Error(`"${text.slice(0, 20)}…" is no packed record; ingest its document again`, { cause });
  }
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (!isObject(value)) return value;
  const copy: Record<string, unknown> = {};
  for (const key of Object.keys(value).sort()) copy[key] = sorted(value[key]);
  return copy;
}
