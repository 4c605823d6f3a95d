import { withoutLongBlanks } from './extent.js';

/** Text, or the reason why the bytes are none, as a sentence. */
export type Decoded = { readonly text: string } | { readonly reason: string };

const SIGNATURES: readonly (readonly [string, string])[] = [
  ['%PDF', 'It is a PDF file; save its text first.'],
  ['PK\u0003\u0004', 'It is a zip archive inside another document; give the archive itself.'],
  ['\u001f\u008b', 'It is a gzip file; unpack it first.'],
  ['\u0089PNG', 'It is an image; only text can be read.'],
  ['\u00ff\u00d8\u00ff', 'It is an image; only text can be read.'],
];

/** Decodes UTF-8, and UTF-16 that says so by its byte order mark. Any other encoding is refused: a guess would alter names silently. */
export function decode(bytes: Uint8Array): Decoded {
  if (bytes.length === 0) return { reason: 'The file is empty.' };
  const start = String.fromCharCode(...bytes.subarray(0, 4));
  const signature = SIGNATURES.find(([bytesOf]) => start.startsWith(bytesOf));
  if (signature) return { reason: signature[1] };
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return decodeAs('utf-16le', bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return decodeAs('utf-16be', bytes);
  return decodeAs('utf-8', bytes);
}

function decodeAs(encoding: string, bytes: Uint8Array): Decoded {
  let text: string;
  try {
    text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    const name = encoding.toUpperCase();
    return {
      reason: `It is not ${name} text: the bytes on line ${lineOfFirstError(encoding, bytes)} are of another encoding; save it as UTF-8.`,
    };
  }
  if (text.trim() === '') return { reason: 'The file is empty.' };
  if (text.includes('\u0000')) return { reason: 'It is not text: it holds zero bytes.' };
  return { text: withoutLongBlanks(text) };
}

function lineOfFirstError(encoding: string, bytes: Uint8Array): number {
  const loose = new TextDecoder(encoding).decode(bytes);
  const at = loose.indexOf('\ufffd');
  return loose.slice(0, Math.max(at, 0)).split('\n').length;
}
