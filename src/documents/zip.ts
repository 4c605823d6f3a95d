import { crc32, inflateRawSync } from 'node:zlib';

/** A member of a zip archive, not yet unpacked. */
export interface ZipMember {
  readonly name: string;
  /** Bytes when unpacked, as the archive says. */
  readonly size: number;
  /**
   * The member's bytes.
   * @throws Error with a sentence when they are damaged, encrypted, of an unknown method or more than `most`.
   */
  unpack(most: number): Uint8Array;
}

const END = 0x06054b50;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;

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
 * The members of an archive, by its directory. It is read here because each member must stand or fall for itself, checked by its own
 * checksum, which a library that unpacks the whole does not give.
 * @throws Error with a sentence when the directory is damaged.
 */
export function zipMembers(bytes: Uint8Array): ZipMember[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endOfDirectory(view);
  const members: ZipMember[] = [];
  let at = view.getUint32(end + 16, true);
  for (let left = view.getUint16(end + 10, true); left > 0; left -= 1) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== CENTRAL)
      throw new Error('The zip archive is damaged: its directory breaks off.');
    const lengths = [28, 30, 32].map((offset) => view.getUint16(at + offset, true));
    const [nameLength = 0] = lengths;
    const name = nameOf(bytes.subarray(at + 46, at + 46 + nameLength));
    members.push(memberOf(view, at, name));
    at += 46 + lengths.reduce((sum, length) => sum + length, 0);
  }
  return members;
}

function endOfDirectory(view: DataView): number {
  for (let at = view.byteLength - 22; at >= Math.max(0, view.byteLength - 65_557); at -= 1) {
    if (view.getUint32(at, true) === END) return at;
  }
  throw new Error('The zip archive is truncated: its directory is missing.');
}

function nameOf(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('latin1').decode(bytes);
  }
}

function memberOf(view: DataView, at: number, name: string): ZipMember {
  const flags = view.getUint16(at + 8, true);
  const method = view.getUint16(at + 10, true);
  const checksum = view.getUint32(at + 16, true);
  const packed = view.getUint32(at + 20, true);
  const size = view.getUint32(at + 24, true);
  const local = view.getUint32(at + 42, true);
  return {
    name,
    size,
    unpack: (most) => {
      if ((flags & 1) === 1) throw new Error('The zip member is encrypted; unpack it first.');
      if (size > most) throw new Error(`The zip member is ${size} bytes unpacked, more than the ${most} that are read.`);
      if (local + 30 > view.byteLength || view.getUint32(local, true) !== LOCAL)
        throw new Error('The zip member is damaged: it does not stand where the directory says.');
      const start = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
      const content = new Uint8Array(view.buffer, view.byteOffset + start, Math.max(0, Math.min(packed, view.byteLength - start)));
      const unpacked = unpackedOf(content, method, most);
      if (unpacked.length !== size || crc32(unpacked) !== checksum) throw new Error('The zip member is damaged: its checksum differs.');
      return unpacked;
    },
  };
}

function unpackedOf(content: Uint8Array, method: number, most: number): Uint8Array {
  if (method === 0) return content;
  if (method !== 8) throw new Error(`The zip member is packed by method ${method}, which is not known; unpack it first.`);
  try {
    return inflateRawSync(content, { maxOutputLength: most + 1 });
  } catch (cause) {
    throw new Error('The zip member is damaged and cannot be unpacked.', { cause });
  }
}
