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

/**
 * Decodes UTF-8, UTF-16 that says so by its byte order mark, and XML in the encoding that it declares. Any other encoding is refused: a guess
 * would alter names silently.
 */
export function decode(bytes: Uint8Array): Decoded {
  if (bytes.length === 0) return { reason: 'The file is empty.' };
  const start = String.fromCharCode(...bytes.subarray(0, 4));
  const signature = SIGNATURES.find(([bytesOf]) => start.startsWith(bytesOf));
  if (signature) return { reason: signature[1] };
  return decodeAs(encodingOf(bytes) ?? 'utf-8', bytes);
}

/** Encodings that XML files of registries and journals declare, besides UTF-8. */
const DECLARED = /^(?:iso-8859-\d{1,2}|latin1|us-ascii|windows-125\d|gb2312|gbk|gb18030|big5|shift_jis|euc-jp|euc-kr)$/i;
const LONGEST_DECLARATION = 200;

/** The encoding that a text tells by its byte order mark or its XML declaration; undefined where it tells none but UTF-8. */
export function encodingOf(start: Uint8Array): string | undefined {
  if (start[0] === 0xff && start[1] === 0xfe) return 'utf-16le';
  if (start[0] === 0xfe && start[1] === 0xff) return 'utf-16be';
  const head = String.fromCharCode(...start.subarray(0, LONGEST_DECLARATION));
  const [, declared = ''] = /^<\?xml\s[^>]*encoding\s*=\s*["']([\w-]{1,40})["']/.exec(head) ?? [];
  return DECLARED.test(declared) ? declared : undefined;
}

function decodeAs(encoding: string, bytes: Uint8Array): Decoded {
  let text: string;
  try {
    const decoder = new TextDecoder(encoding, { fatal: true });
    text = withWindowsSigns(decoder.decode(bytes), decoder);
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

/** What Windows writes where ISO 8859-1 has control characters. */
const WINDOWS_SIGNS = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/** Decoded text; by the encoding standard ISO 8859-1 means what Windows writes, but Node 20 reads its quotes and dashes as control characters. */
export function withWindowsSigns(text: string, { encoding }: { readonly encoding: string }): string {
  if (encoding !== 'windows-1252') return text;
  return text.replace(/[\u0080-\u009f]/g, (sign) => WINDOWS_SIGNS[sign.charCodeAt(0) - 0x80] ?? sign);
}

function lineOfFirstError(encoding: string, bytes: Uint8Array): number {
  const loose = new TextDecoder(encoding).decode(bytes);
  const at = loose.indexOf('\ufffd');
  return loose.slice(0, Math.max(at, 0)).split('\n').length;
}
