import { ALL, type Mutation, TEXTS } from './mutation.js';
import type { Random } from './random.js';

const someBytes = (random: Random, most: number): Buffer =>
  Buffer.from(Array.from({ length: random.between(1, most) }, () => random.between(0, 255)));

/** At some places: `cut` bytes go, what `put` gives comes. */
function edited(bytes: Buffer, random: Random, cut: number, put: (random: Random) => Buffer): Buffer {
  let result = bytes;
  for (let left = random.between(1, 8); left > 0; left -= 1) {
    const at = random.between(0, result.length);
    result = Buffer.concat([result.subarray(0, at), put(random), result.subarray(at + random.between(0, cut))]);
  }
  return result;
}

function flipped(bytes: Buffer, random: Random): Buffer {
  const result = Buffer.from(bytes);
  for (let left = random.between(1, 60); left > 0 && result.length > 0; left -= 1) {
    const at = random.between(0, result.length - 1);
    result[at] = (result[at] as number) ^ (1 << random.between(0, 7));
  }
  return result;
}

const half = (bytes: Buffer, random: Random): number => Math.floor(bytes.length * (0.2 + 0.6 * random.next()));

const SIGNS = [
  '{',
  '}',
  '[',
  ']',
  '"',
  '\\',
  ',',
  ':',
  '<',
  '>',
  '&',
  '</',
  '<!--',
  '-->',
  ']]>',
  '\n',
  '\r',
  '\r\n\r\n',
  '|',
  ';',
  '\t',
  '#',
];

/** What needs no knowledge of the format: bytes changed, cut, mixed, or in another encoding. */
export const BYTE_MUTATIONS: readonly Mutation[] = [
  { name: 'flip bits', group: 'bytes', formats: ALL, weight: 1, spoil: ({ bytes }, random) => flipped(bytes, random) },
  {
    name: 'insert bytes',
    group: 'bytes',
    formats: ALL,
    weight: 1,
    spoil: ({ bytes }, random) => edited(bytes, random, 0, (numbers) => someBytes(numbers, 40)),
  },
  {
    name: 'delete bytes',
    group: 'bytes',
    formats: ALL,
    weight: 1,
    spoil: ({ bytes }, random) => edited(bytes, random, 900, () => Buffer.alloc(0)),
  },
  {
    name: 'insert signs',
    group: 'bytes',
    formats: TEXTS,
    weight: 2,
    spoil: ({ bytes }, random) => edited(bytes, random, 3, (numbers) => Buffer.from(numbers.pick(SIGNS).repeat(numbers.between(1, 5)))),
  },
  {
    name: 'cut the end',
    group: 'cut',
    formats: ALL,
    weight: 2,
    spoil: ({ bytes }, random) => bytes.subarray(0, random.between(0, bytes.length)),
  },
  {
    name: 'cut the beginning',
    group: 'cut',
    formats: ALL,
    weight: 1,
    spoil: ({ bytes }, random) => bytes.subarray(random.between(0, bytes.length)),
  },
  {
    name: 'join with half of another',
    group: 'mixed',
    formats: ALL,
    weight: 2,
    spoil: ({ bytes }, random, others) => {
      const other = random.pick(others).bytes;
      return Buffer.concat([bytes.subarray(0, half(bytes, random)), other.subarray(half(other, random))]);
    },
  },
  {
    name: 'another in the middle',
    group: 'mixed',
    formats: ALL,
    weight: 1,
    spoil: ({ bytes }, random, others) => {
      const at = half(bytes, random);
      return Buffer.concat([bytes.subarray(0, at), random.pick(others).bytes, bytes.subarray(at)]);
    },
  },
  {
    name: 'UTF-16',
    group: 'characters',
    formats: TEXTS,
    weight: 0.5,
    spoil: ({ bytes }, random) => {
      const wide = Buffer.from(random.pick(['\ufeff', '']) + bytes.toString('utf8'), 'utf16le');
      return random.pick([wide, Buffer.from(wide).swap16(), wide.subarray(0, wide.length - 1)]);
    },
  },
  {
    name: 'Latin-1',
    group: 'characters',
    formats: TEXTS,
    weight: 0.3,
    spoil: ({ bytes }) => Buffer.from(bytes.toString('utf8'), 'latin1'),
  },
  {
    name: 'invalid UTF-8',
    group: 'characters',
    formats: TEXTS,
    weight: 0.5,
    spoil: ({ bytes }, random) =>
      edited(bytes, random, 0, (numbers) =>
        numbers.pick([[0xed, 0xa0, 0x80], [0xc0, 0x80], [0xf4, 0x90, 0x80, 0x80], [0xff], [0xe4, 0xb8]].map((wrong) => Buffer.from(wrong))),
      ),
  },
];
