import type { Store } from './streams/store.js';

/** What an archive says of a member. */
export interface ZipEntry extends ZipSizes {
  readonly name: string;
  readonly flags: number;
  readonly method: number;
  readonly checksum: number;
}

interface ZipSizes {
  /** Bytes in the archive, and unpacked. */
  readonly packed: number;
  readonly size: number;
  /** Where its own header stands. */
  readonly local: number;
}

const END = 0x06054b50;
const END_64 = 0x06064b50;
const LOCATOR_64 = 0x07064b50;
const CENTRAL = 0x02014b50;
const EXTRA_64 = 1;
const UNSAID = 0xffffffff;
const LONGEST_END = 65_557;
/** About a million members; the directory is the one thing of an archive that is held whole. */
const MOST_DIRECTORY = 96 * 1024 * 1024;
/** No text is packed better than this; what claims to be is made to fill the machine. */
export const MOST_RATIO = 500;
const ALWAYS_GOOD = 1024 ** 3;

/** The directory of an archive: where each entry begins, in the order of the members' names. */
export interface ZipDirectory {
  readonly bytes: Buffer;
  readonly places: Uint32Array;
}

/** Whether bytes begin like a zip archive. */
export function isZip(bytes: Uint8Array): boolean {
  return (
    bytes.length >= 4 &&
    bytes[0] === 0x50 &&
    bytes[1] === 0x4b &&
    ((bytes[2] === 3 && bytes[3] === 4) || (bytes[2] === 5 && bytes[3] === 6))
  );
}

/**
 * Reads an archive's directory (zip64 too). It is read here because each member must stand or fall for itself, checked by its own checksum,
 * and be unpacked as a stream, which the libraries at hand do not give together.
 * @throws Error with a sentence when it is damaged, too large, or of a kind that is only made to do harm.
 */
export function zipDirectory(store: Store): ZipDirectory {
  const { at, size } = directoryPlace(store);
  if (size > MOST_DIRECTORY) throw new Error(`The zip archive's directory alone is ${size} bytes; split the archive.`);
  const bytes = Buffer.from(store.read(at, size));
  const places: number[] = [];
  for (let place = 0; place + 46 <= bytes.length && bytes.readUInt32LE(place) === CENTRAL; place += lengthAt(bytes, place))
    places.push(place);
  const last = places.at(-1);
  const end = last === undefined ? 0 : last + lengthAt(bytes, last);
  if (end !== size || bytes.length !== size) throw new Error('The zip archive is damaged: its directory breaks off.');
  const directory = { bytes, places: Uint32Array.from(places).sort((a, b) => compareNames(bytes, a, b)) };
  checkSizes(directory, store.size);
  return directory;
}

/** The entry that begins at a place of the directory. */
export function entryAt({ bytes }: ZipDirectory, place: number): ZipEntry {
  return {
    name: nameOf(bytes.subarray(place + 46, place + 46 + bytes.readUInt16LE(place + 28))),
    flags: bytes.readUInt16LE(place + 8),
    method: bytes.readUInt16LE(place + 10),
    checksum: bytes.readUInt32LE(place + 16),
    ...sizesAt(bytes, place),
  };
}

/** What does not fit its four bytes stands behind the name, in this order. */
function sizesAt(bytes: Buffer, place: number): ZipSizes {
  const wide = wideNumbers(bytes, place);
  const number = (offset: number): number => {
    const value = bytes.readUInt32LE(place + offset);
    return value === UNSAID ? (wide.shift() ?? value) : value;
  };
  const size = number(24);
  const packed = number(20);
  const local = number(42);
  return { size, packed, local };
}

function directoryPlace(store: Store): { at: number; size: number } {
  const from = Math.max(0, store.size - LONGEST_END);
  const tail = Buffer.from(store.read(from, LONGEST_END));
  let end = tail.length - 22;
  while (end >= 0 && tail.readUInt32LE(end) !== END) end -= 1;
  if (end < 0) throw new Error('The zip archive is truncated: its directory is missing.');
  const place = { at: tail.readUInt32LE(end + 16), size: tail.readUInt32LE(end + 12) };
  const isWide = place.at === UNSAID || place.size === UNSAID || tail.readUInt16LE(end + 10) === 0xffff;
  const locator = Buffer.from(from + end < 20 ? [] : store.read(from + end - 20, 20));
  if (!isWide || locator.length < 20 || locator.readUInt32LE(0) !== LOCATOR_64) return place;
  const record = Buffer.from(store.read(Number(locator.readBigUInt64LE(8)), 56));
  if (record.length < 56 || record.readUInt32LE(0) !== END_64)
    throw new Error('The zip archive is damaged: its directory is not where it says.');
  return { at: Number(record.readBigUInt64LE(48)), size: Number(record.readBigUInt64LE(40)) };
}

function wideNumbers(bytes: Buffer, place: number): number[] {
  let at = place + 46 + bytes.readUInt16LE(place + 28);
  const end = at + bytes.readUInt16LE(place + 30);
  while (at + 4 <= end) {
    const length = bytes.readUInt16LE(at + 2);
    if (bytes.readUInt16LE(at) === EXTRA_64) {
      const count = Math.min(3, Math.floor(Math.min(length, end - at - 4) / 8));
      return Array.from({ length: count }, (_, index) => Number(bytes.readBigUInt64LE(at + 4 + index * 8)));
    }
    at += 4 + length;
  }
  return [];
}

const lengthAt = (bytes: Buffer, place: number): number =>
  46 + bytes.readUInt16LE(place + 28) + bytes.readUInt16LE(place + 30) + bytes.readUInt16LE(place + 32);

function compareNames(bytes: Buffer, a: number, b: number): number {
  const [endA, endB] = [a + 46 + bytes.readUInt16LE(a + 28), b + 46 + bytes.readUInt16LE(b + 28)];
  return bytes.compare(bytes, b + 46, endB, a + 46, endA);
}

/** Members that lie over each other, or unpack to far more than any text does, are only made to do harm. */
function checkSizes(directory: ZipDirectory, archiveSize: number): void {
  const starts = new Float64Array(directory.places.length);
  let unpacked = 0;
  let claimed = 0;
  for (const [index, place] of directory.places.entries()) {
    const entry = sizesAt(directory.bytes, place);
    starts[index] = entry.local;
    unpacked += entry.size;
    claimed += entry.packed + 30;
  }
  const twice = starts.sort().findIndex((start, index) => index > 0 && start === starts[index - 1]);
  if (twice !== -1 || claimed > archiveSize) throw new Error('The zip archive is refused: its members lie over each other.');
  if (unpacked > ALWAYS_GOOD && unpacked > archiveSize * MOST_RATIO)
    throw new Error(`The zip archive is refused: it would unpack to ${unpacked} bytes, more than ${MOST_RATIO} times its size.`);
}

const UTF8 = new TextDecoder('utf-8', { fatal: true });

function nameOf(bytes: Uint8Array): string {
  try {
    return UTF8.decode(bytes);
  } catch {
    return new TextDecoder('latin1').decode(bytes);
  }
}
