import { crc32, deflateRawSync } from 'node:zlib';

/** A member as it is written; what is given beside its bytes stands in the archive whether it is true or not. */
export interface WrittenMember {
  readonly name: string | Buffer;
  readonly bytes: Buffer;
  readonly method?: number;
  readonly flags?: number;
  /** Said instead of the true ones. */
  readonly size?: number;
  readonly packedSize?: number;
  readonly checksum?: number;
  readonly local?: number;
  /** The numbers of its zip64 field; the ordinary ones then say that they stand there. */
  readonly wide?: readonly bigint[];
}

export interface WrittenArchive {
  /** What the end of the archive says, where it is not the truth. */
  readonly directoryAt?: number;
  readonly directorySize?: number;
  readonly count?: number;
  readonly comment?: Buffer;
}

/** A zip archive that may lie. Members that share bytes, as `local` says, are told by the directory alone. */
export function writtenZip(members: readonly WrittenMember[], archive: WrittenArchive = {}): Buffer {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const member of members) {
    const packed = (member.method ?? 8) === 8 ? deflateRawSync(member.bytes) : member.bytes;
    const entry = entryOf(member, packed, at);
    directory.push(entry.central);
    if (member.local !== undefined) continue;
    parts.push(entry.header, packed);
    at += entry.header.length + packed.length;
  }
  return Buffer.concat([...parts, ...directory, endOf(at, Buffer.concat(directory).length, members.length, archive)]);
}

function entryOf(member: WrittenMember, packed: Buffer, at: number): { readonly header: Buffer; readonly central: Buffer } {
  const name = Buffer.from(member.name);
  const extra = member.wide ? wideField(member.wide) : Buffer.alloc(0);
  const shared = Buffer.alloc(26);
  shared.writeUInt16LE(45, 0);
  shared.writeUInt16LE(member.flags ?? 0x800, 2);
  shared.writeUInt16LE(member.method ?? 8, 4);
  shared.writeUInt32LE(member.checksum ?? crc32(member.bytes), 10);
  shared.writeUInt32LE(member.wide ? 0xffffffff : (member.packedSize ?? packed.length), 14);
  shared.writeUInt32LE(member.wide ? 0xffffffff : (member.size ?? member.bytes.length), 18);
  shared.writeUInt16LE(name.length, 22);
  shared.writeUInt16LE(extra.length, 24);
  const rest = Buffer.alloc(14);
  rest.writeUInt32LE(member.wide && member.wide.length > 2 ? 0xffffffff : (member.local ?? at), 10);
  return {
    header: Buffer.concat([signature(0x04034b50), shared, name, extra]),
    central: Buffer.concat([signature(0x02014b50), Buffer.from([45, 3]), shared, rest, name, extra]),
  };
}

function wideField(numbers: readonly bigint[]): Buffer {
  const field = Buffer.alloc(4 + numbers.length * 8);
  field.writeUInt16LE(1, 0);
  field.writeUInt16LE(numbers.length * 8, 2);
  for (const [at, number] of numbers.entries()) field.writeBigUInt64LE(number, 4 + at * 8);
  return field;
}

function endOf(at: number, size: number, count: number, archive: WrittenArchive): Buffer {
  const comment = archive.comment ?? Buffer.alloc(0);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(Math.min(archive.count ?? count, 0xffff), 8);
  end.writeUInt16LE(Math.min(archive.count ?? count, 0xffff), 10);
  end.writeUInt32LE(archive.directorySize ?? size, 12);
  end.writeUInt32LE(archive.directoryAt ?? at, 16);
  end.writeUInt16LE(comment.length, 20);
  return Buffer.concat([end, comment]);
}

function signature(number: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(number);
  return bytes;
}
