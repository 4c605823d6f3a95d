import type { Opened, Opening } from './opened.js';
import { begin, type Chunks, inUtf8 } from './streams/chunks.js';
import type { Cut } from './streams/piece.js';
import { splitterOf } from './streams/splitter-of.js';
import { memoryStore, type Store, spooled } from './streams/store.js';
import { unpackedChunks, unpackMember } from './zip.js';
import { entryAt, isZip, type ZipEntry, zipDirectory } from './zip-directory.js';

const DEEPEST_ZIP = 3;
/** An archive inside another is unpacked beside it, up to this size. */
const MOST_SPOOLED = 8 * 1024 ** 3;

/** Something with a name whose bytes come in order, and from any place where it is a file. */
export interface Content {
  readonly name: string;
  readonly chunks: Chunks;
  readonly store?: Store;
  /** In how many archives it lies. */
  readonly depth: number;
}

/**
 * The documents of one file, member or stream: itself, the members of the archive that it is, or, when it is large, the documents that it
 * can be cut into. What comes in is never held whole but for one document.
 */
export async function* openContent(content: Content, opening: Opening): AsyncGenerator<Opened> {
  const { name, depth } = content;
  const { most, splitAbove } = opening.limits;
  try {
    const { start, rest } = await begin(content.chunks, splitAbove);
    if (isZip(start)) {
      if (content.store || !rest) yield* openZip(name, content.store ?? memoryStore(start), depth, opening);
      else for await (const store of spooled(together(start, rest), MOST_SPOOLED)) yield* openZip(name, store, depth, opening);
    } else if (!rest)
      yield start.length > most ? tooLarge(name, start.length, most) : { name, bytes: plain(start), at: opening.progress.at };
    else yield* openLarge(name, inUtf8(start, rest), opening);
  } catch (error) {
    yield { name, reason: sentence(error) };
  }
}

async function* together(start: Uint8Array, rest: Chunks): AsyncGenerator<Uint8Array> {
  yield start;
  yield* rest;
}

/** Cuts a large text into its documents; one that cannot be cut is a document itself, as far as it is not too large. */
async function* openLarge(name: string, chunks: AsyncGenerator<Uint8Array>, opening: Opening): AsyncGenerator<Opened> {
  const { most } = opening.limits;
  const first = await chunks.next();
  const start: Uint8Array = first.done ? new Uint8Array() : first.value;
  const beginning = splitterOf(start, most);
  if (!beginning) {
    const { start: all, rest } = await begin(together(start, chunks), most);
    if (rest) yield { name, reason: `It is one document of more than the ${most} bytes that are read; split it.` };
    else yield all.length > most ? tooLarge(name, all.length, most) : { name, bytes: plain(all), at: opening.progress.at };
    await rest?.return(undefined);
    return;
  }
  const { splitter, from } = beginning;
  yield* openCuts(name, splitter.push(start.subarray(from)), opening);
  for await (const chunk of chunks) yield* openCuts(name, splitter.push(chunk), opening);
  yield* openCuts(name, splitter.end(), opening);
}

function* openCuts(name: string, cuts: readonly Cut[], opening: Opening): Generator<Opened> {
  for (const cut of cuts) {
    if ('reason' in cut) yield { name: `${name}#${cut.place}`, reason: cut.reason };
    else yield { name, bytes: plain(cut.bytes), part: { place: cut.place, line: cut.line }, at: opening.progress.at };
  }
}

/** Bytes whose `slice` copies, which that of a Buffer does not: pieces of one chunk share its memory. */
function plain(bytes: Uint8Array): Uint8Array {
  return new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

async function* openZip(name: string, store: Store, depth: number, opening: Opening): AsyncGenerator<Opened> {
  if (depth >= DEEPEST_ZIP) {
    yield { name, reason: `It is a zip archive inside ${depth} others; unpack it first.` };
    return;
  }
  const directory = zipDirectory(store);
  let isEmpty = true;
  let before: string | undefined;
  for (const place of directory.places) {
    const entry = entryAt(directory, place);
    if (entry.name.endsWith('/') || entry.name.split('/').some(isHidden)) continue;
    isEmpty = false;
    const memberName = `${name}/${entry.name}`;
    if (entry.name === before)
      yield { name: memberName, reason: 'The zip archive holds another member of this name, which was read instead; rename one.' };
    else yield* openMember(memberName, store, entry, depth, opening);
    before = entry.name;
  }
  if (isEmpty) yield { name, reason: 'The zip archive holds no file.' };
}

async function* openMember(name: string, store: Store, entry: ZipEntry, depth: number, opening: Opening): AsyncGenerator<Opened> {
  const onRead = depth === 0 ? opening.progress.read : () => {};
  if (entry.size > opening.limits.splitAbove) {
    yield* openContent({ name, chunks: unpackedChunks(store, entry, onRead), depth: depth + 1 }, opening);
    return;
  }
  onRead(entry.packed);
  const chunks = (async function* () {
    yield unpackMember(store, entry);
  })();
  yield* openContent({ name, chunks, depth: depth + 1 }, opening);
}

/** The operating system's and archivers' own files are no documents; `..` is only a name. */
export function isHidden(name: string): boolean {
  return name === '__MACOSX' || (name.startsWith('.') && name !== '..' && name !== '.');
}

function tooLarge(name: string, size: number, most: number): Opened {
  return { name, reason: `It is ${size} bytes, more than the ${most} that are read; split it.` };
}

export function sentence(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
