import { deflateSync, inflateSync } from 'node:zlib';
import type { DocumentRecord } from './record.js';
import { isObject } from './registry/json-fields.js';

/** A record as one short text: JSON with sorted keys, deflated, base64. Equal records give equal texts. */
export function packRecord(record: DocumentRecord): string {
  return deflateSync(JSON.stringify(sorted(record)), { level: 1 }).toString('base64');
}

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
  return Object.fromEntries(
    Object.keys(value)
      .sort()
      .filter((key) => value[key] !== undefined)
      .map((key) => [key, sorted(value[key])]),
  );
}
