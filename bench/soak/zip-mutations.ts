import type { Mutation, Sample } from './mutation.js';
import type { Random } from './random.js';
import { type WrittenMember, writtenZip } from './zip-writer.js';

const text = Buffer.from('{"protocolSection":{"identificationModule":{"nctId":"NCT00000001","briefTitle":"A trial"}}}');
const GIGABYTE = 1024 ** 3;

/** Some members of other samples, as an archive would hold them. */
function members(random: Random, others: readonly Sample[]): WrittenMember[] {
  const texts = others.filter(({ format }) => format !== 'zip');
  return Array.from({ length: random.between(1, 6) }, (_, at) => ({ name: `folder/member ${at}.txt`, bytes: random.pick(texts).bytes }));
}

type Build = (random: Random, good: readonly WrittenMember[]) => Buffer;

const built = (name: string, weight: number, build: Build): Mutation => ({
  name,
  group: 'archives',
  formats: ['zip'],
  weight,
  spoil: (_, random, others) => build(random, members(random, others)),
});

/** The first member changed, the others good. */
const lying = (name: string, change: (random: Random, member: WrittenMember) => Partial<WrittenMember>): Mutation =>
  built(name, 1, (random, [first, ...rest]) =>
    writtenZip([{ ...(first as WrittenMember), ...change(random, first as WrittenMember) }, ...rest]),
  );

const NAMES = [
  '../../up.txt',
  '/etc/passwd',
  'C:\\x.txt',
  '..',
  '.',
  '',
  '/',
  'a\u0000b',
  'a\nb',
  '\u202etxt.exe',
  'x'.repeat(60_000),
  '__MACOSX/x',
  'a/../../b',
  '%2e%2e/x',
  '\u001b[31m',
  '__proto__',
];

/** Zeros packed as well as they can be: some hundred kilobytes a member that unpack to hundreds of megabytes. */
let zeros: Buffer | undefined;
function manyZeros(): Buffer {
  zeros ??= Buffer.alloc(200 * 1024 ** 2);
  return zeros;
}

function nested(depth: number, inner: Buffer): Buffer {
  return depth === 0 ? inner : writtenZip([{ name: 'in.zip', bytes: nested(depth - 1, inner) }]);
}

/** Archives that lie about sizes, places and names, or unpack to more than a machine holds. */
export const ZIP_MUTATIONS: readonly Mutation[] = [
  built('bomb', 0.3, (_, good) => writtenZip([{ name: 'zeros.txt', bytes: manyZeros() }, ...good])),
  built('bomb of many', 0.3, (random, good) => {
    const [first] = good as [WrittenMember];
    const shared = Array.from({ length: random.pick([100, 5000]) }, (_, at) => ({
      ...first,
      name: `again ${at}`,
      local: 0,
      size: GIGABYTE,
    }));
    return writtenZip([first, ...shared]);
  }),
  lying('size too small', (random, { bytes }) => ({ size: random.between(0, bytes.length) })),
  lying('size too large', (random, { bytes }) => ({
    size: Math.min(bytes.length + random.pick([1, 1000, 30_000_000, GIGABYTE, 0xfffffffe]), 0xfffffffe),
  })),
  lying('packed size', (random) => ({ packedSize: random.pick([0, 1, 5, 100_000, 0xfffffffe]) })),
  lying('checksum', (random) => ({ checksum: random.between(0, 0xffffffff) })),
  lying('place', (random) => ({ local: random.pick([0, 1, 7, 0xfffffffe]) })),
  lying('method', (random) => ({ method: random.pick([0, 1, 9, 12, 14, 93, 99, 0xffff]) })),
  lying('encrypted', () => ({ flags: 0x801 })),
  lying('names', (random) => ({ name: random.pick(NAMES) })),
  lying('names of strange bytes', (random) => ({ name: Buffer.from([0xff, 0xfe, random.between(0, 255), 0xc0, 0x80]) })),
  lying('the same name', () => ({ name: 'folder/member 1.txt' })),
  lying('zip64', (random) => ({
    wide: random.pick([
      [],
      [1n],
      [2n ** 63n, 2n ** 63n, 2n ** 63n],
      [2n ** 64n - 1n, 5n],
      [10n, 10n, 2n ** 53n],
      [BigInt(GIGABYTE) * 9n, 100n, 0n],
    ]),
  })),
  built('the end lies', 1, (random, good) =>
    writtenZip(good, {
      ...random.pick([
        { directoryAt: 0xffffffff },
        { directoryAt: 0 },
        { directoryAt: 5 },
        { directorySize: 0xfffffffe },
        { directorySize: 0 },
        { count: 0xffff },
        { count: 1 },
      ]),
      comment: Buffer.alloc(random.pick([0, 0, 65_535])),
    }),
  ),
  built('70,000 members', 0.1, () =>
    writtenZip(Array.from({ length: 70_000 }, (_, at) => ({ name: `${at}`, bytes: Buffer.alloc(0), method: 0 }))),
  ),
  built('nested', 1, (random, good) =>
    nested(random.pick([1, 2, 3, 5, 50]), random.pick([writtenZip(good), text, Buffer.from('PK\u0003\u0004 no archive')])),
  ),
  built('no members', 0.2, () => writtenZip([])),
];
