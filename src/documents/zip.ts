import { Readable } from 'node:stream';
import { crc32, createInflateRaw, inflateRawSync } from 'node:zlib';
import { chunksOf, type Store } from './streams/store.js';
import { MOST_RATIO, type ZipEntry } from './zip-directory.js';

const LOCAL = 0x04034b50;
const CHUNK = 256 * 1024;

/**
 * A member's bytes, whole.
 * @throws Error with a sentence when they are damaged, encrypted, of an unknown method or more than the archive says.
 */
export function unpackMember(store: Store, entry: ZipEntry): Uint8Array {
  const { from, to } = contentOf(store, entry);
  const packed = store.read(from, to - from);
  const unpacked = entry.method === 0 ? packed : inflated(packed, entry.size);
  if (unpacked.length !== entry.size || crc32(unpacked) !== entry.checksum)
    throw new Error('The zip member is damaged: its checksum differs.');
  return unpacked;
}

function inflated(packed: Uint8Array, size: number): Uint8Array {
  try {
    return inflateRawSync(packed, { maxOutputLength: size + 1 });
  } catch (cause) {
    throw new Error(sentenceOf(cause, size), { cause });
  }
}

/**
 * A member's bytes as they are unpacked, after one pass that checks them: of a damaged member nothing is read.
 * @throws Error like `unpackMember`, before the first chunk.
 */
export async function* unpackedChunks(store: Store, entry: ZipEntry, onRead: (bytes: number) => void): AsyncGenerator<Uint8Array> {
  if (entry.size > entry.packed * MOST_RATIO)
    throw new Error(`The zip member is refused: it would unpack to ${entry.size} bytes, more than ${MOST_RATIO} times its size.`);
  let checksum = 0;
  for await (const chunk of flow(store, entry, () => {})) checksum = crc32(chunk, checksum);
  if (checksum !== entry.checksum) throw new Error('The zip member is damaged: its checksum differs.');
  yield* flow(store, entry, onRead);
}

async function* flow(store: Store, entry: ZipEntry, onRead: (bytes: number) => void): AsyncGenerator<Uint8Array> {
  const { from, to } = contentOf(store, entry);
  const packed = chunksOf(store, from, to, onRead);
  let size = 0;
  for await (const chunk of entry.method === 0 ? packed : inflatedFlow(packed, entry.size)) {
    size += chunk.length;
    if (size > entry.size) throw new Error(tooMuch(entry.size));
    yield chunk;
  }
  if (size !== entry.size) throw new Error('The zip member is damaged: it unpacks to less than the archive says.');
}

async function* inflatedFlow(packed: AsyncIterable<Uint8Array>, size: number): AsyncGenerator<Uint8Array> {
  const inflate = createInflateRaw({ chunkSize: CHUNK });
  const source = Readable.from(packed, { objectMode: true, highWaterMark: 1 });
  source.on('error', (error) => inflate.destroy(error));
  try {
    yield* source.pipe(inflate) as AsyncIterable<Uint8Array>;
  } catch (cause) {
    throw new Error(sentenceOf(cause, size), { cause });
  } finally {
    source.destroy();
    inflate.destroy();
  }
}

/** Where a member's packed bytes lie, behind its own header. */
function contentOf(store: Store, { flags, local, method, packed, size }: ZipEntry): { from: number; to: number } {
  if ((flags & 1) === 1) throw new Error('The zip member is encrypted; unpack it first.');
  if (method !== 0 && method !== 8) throw new Error(`The zip member is packed by method ${method}, which is not known; unpack it first.`);
  // No method makes text much longer; what claims it would only have the rest of the archive held in memory.
  if (packed > size * 1.1 + 1024) throw new Error('The zip member is damaged: it is longer packed than unpacked.');
  const header = Buffer.from(store.read(local, 30));
  if (header.length < 30 || header.readUInt32LE(0) !== LOCAL)
    throw new Error('The zip member is damaged: it does not stand where the directory says.');
  const from = local + 30 + header.readUInt16LE(26) + header.readUInt16LE(28);
  return { from, to: Math.min(from + packed, store.size) };
}

function sentenceOf(error: unknown, size: number): string {
  return (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE'
    ? tooMuch(size)
    : 'The zip member is damaged and cannot be unpacked.';
}

const tooMuch = (size: number): string => `The zip member unpacks to more than the ${size} bytes that the archive says.`;
