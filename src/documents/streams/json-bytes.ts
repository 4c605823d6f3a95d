/** What a byte can be in JSON outside of strings. */
export const Kind = { illegal: 0, literal: 1, white: 2, quote: 3, open: 4, close: 5, comma: 6, colon: 7 } as const;

/** The kind of every byte. */
export const KINDS: Uint8Array = kindsOf();

function kindsOf(): Uint8Array {
  const kinds = new Uint8Array(256);
  const set = (letters: string, kind: number): void => {
    for (const letter of letters) kinds[letter.charCodeAt(0)] = kind;
  };
  set('0123456789+-.eEtrufalsn', Kind.literal);
  set(' \t\r\n', Kind.white);
  set('"', Kind.quote);
  set('{[', Kind.open);
  set('}]', Kind.close);
  set(',', Kind.comma);
  set(':', Kind.colon);
  return kinds;
}

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const LIST = 0x5b;

/** Where the list of studies of an answer of the registry begins: behind its bracket; or whether the first value ends within these bytes. */
export interface JsonStart {
  readonly listAt?: number;
  readonly valueEnds: boolean;
}

/** Looks at the beginning of a JSON text, up to the list under the outermost key `studies` or the end of the first value. */
export function jsonStart(bytes: Uint8Array): JsonStart {
  let depth = 0;
  let key = '';
  for (let at = 0; at < bytes.length; at += 1) {
    const byte = bytes[at] as number;
    const kind = KINDS[byte];
    if (kind === Kind.quote) {
      const end = stringEnd(bytes, at + 1);
      if (depth === 1 && end - at < 40) key = Buffer.from(bytes.subarray(at + 1, end)).toString('latin1');
      at = end;
    } else if (kind === Kind.open) {
      if (depth === 1 && byte === LIST && key === 'studies') return { listAt: at + 1, valueEnds: false };
      depth += 1;
    } else if (kind === Kind.close) {
      depth -= 1;
      if (depth <= 0) return { valueEnds: true };
    }
  }
  return { valueEnds: false };
}

/** The place of the quote that ends a string, or the length of the bytes. */
export function stringEnd(bytes: Uint8Array, from: number): number {
  let at = from;
  while (at < bytes.length && bytes[at] !== QUOTE) at += bytes[at] === BACKSLASH ? 2 : 1;
  return at;
}
