import { encodingOf, withWindowsSigns } from '../decode.js';

/** A text or archive as it comes in, piece by piece of some kilobytes. */
export type Chunks = AsyncIterable<Uint8Array>;

/** The beginning of something, and how the rest of it is had. */
export interface Begun {
  readonly start: Uint8Array;
  /** Undefined when the start is all there is. */
  readonly rest: AsyncGenerator<Uint8Array> | undefined;
}

/** Reads until there are more than `least` bytes or the end comes. */
export async function begin(chunks: Chunks, least: number): Promise<Begun> {
  const reader = chunks[Symbol.asyncIterator]();
  const parts: Uint8Array[] = [];
  let length = 0;
  while (length <= least) {
    const next = await reader.next();
    if (next.done) return { start: Buffer.concat(parts), rest: undefined };
    parts.push(next.value);
    length += next.value.length;
  }
  return { start: Buffer.concat(parts), rest: remaining(reader) };
}

async function* remaining(reader: AsyncIterator<Uint8Array>): AsyncGenerator<Uint8Array> {
  try {
    for (let next = await reader.next(); !next.done; next = await reader.next()) yield next.value;
  } finally {
    await reader.return?.();
  }
}

/** The same text in UTF-8 without its byte order mark; another encoding is told by its mark or declaration (`encodingOf`). */
export async function* inUtf8(start: Uint8Array, rest: Chunks | undefined): AsyncGenerator<Uint8Array> {
  const encoding = encodingOf(start);
  if (encoding === undefined) {
    const hasMark = start[0] === 0xef && start[1] === 0xbb && start[2] === 0xbf;
    yield hasMark ? start.subarray(3) : start;
    if (rest) yield* rest;
    return;
  }
  const decoder = new TextDecoder(encoding);
  const decoded = (bytes: Uint8Array): string => withWindowsSigns(decoder.decode(bytes, { stream: true }), decoder);
  // What is UTF-8 now must not declare another encoding.
  yield Buffer.from(decoded(start).replace(/^<\?xml\s[^>]{0,200}>/, ''));
  for await (const chunk of rest ?? []) yield Buffer.from(decoded(chunk));
  yield Buffer.from(decoder.decode());
}
