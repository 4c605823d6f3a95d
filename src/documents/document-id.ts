import { hash } from 'node:crypto';

/** `document:` and the first 20 hex digits of the SHA-256 of the bytes. */
export function documentId(content: Uint8Array | string): string {
  return `document:${hash('sha256', content, 'hex').slice(0, 20)}`;
}
