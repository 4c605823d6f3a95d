import type { Mutation, Sample } from './mutation.js';
import type { Random } from './random.js';

/** Stands in a value for text that JSON.stringify would not write. */
const raw = (text: string): { readonly raw: string } => ({ raw: text });

const DEEP = 100_000;
const WRONG: readonly unknown[] = [
  0,
  -1,
  1.5,
  1e308,
  true,
  false,
  null,
  '',
  ' ',
  'x',
  [],
  {},
  [[]],
  [null],
  [{}],
  ['x'],
  { x: 1 },
  [1, 'x', null, {}, []],
  raw('1e999'),
  raw('-0'),
  raw('NaN'),
  raw('99999999999999999999999'),
  raw('"\\ud800"'),
  raw('"\\udc00\\ud800 x"'),
  raw('"\\u0000"'),
  raw('"\\x"'),
  raw('{"__proto__":{"x":1},"constructor":{"prototype":1},"toString":null,"length":-1}'),
  raw('"__proto__"'),
  '9999-99-99',
  '0000-00-00',
  '2024-13',
  '-2024',
  '<b>x</b>',
  'NCT99999999',
  'not available',
  '9'.repeat(5000),
];

const HUGE: readonly (() => unknown)[] = [
  () => raw(`${'['.repeat(DEEP)}${']'.repeat(DEEP)}`),
  () => raw(`${'{"a":'.repeat(DEEP)}1${'}'.repeat(DEEP)}`),
  () => raw(`[${'1,'.repeat(999_999)}1]`),
  () => raw(`[${'"x",'.repeat(199_999)}"y"]`),
  () => raw(`[${'{},'.repeat(199_999)}{}]`),
  () => 'long words '.repeat(200_000),
  () => 'x'.repeat(3_000_000),
  () => raw(`{${Array.from({ length: 100_000 }, (_, at) => `"k${at}":1`).join(',')}}`),
];

interface Place {
  readonly holder: Record<string, unknown>;
  readonly key: string;
}

/** Every place of a value below this one. */
function placesIn(value: unknown): Place[] {
  if (typeof value !== 'object' || value === null) return [];
  const holder = value as Record<string, unknown>;
  return Object.keys(holder).flatMap((key) => [{ holder, key }, ...placesIn(holder[key])]);
}

function serialized(value: unknown): string {
  const pieces: string[] = [];
  // A value that was dropped from a list is undefined.
  const text =
    JSON.stringify(value, (_, part) => {
      if (part === null || typeof part !== 'object' || typeof part.raw !== 'string') return part;
      pieces.push(part.raw);
      return `@raw${pieces.length - 1}@`;
    }) ?? 'null';
  return text.replace(/"@raw(\d+)@"/g, (_, at: string) => pieces[Number(at)] as string);
}

type Change = (place: Place, random: Random) => void;

/** The same change to some values of the document; NDJSON is taken as a list and written so again. */
function ofValues(name: string, weight: number, most: number, change: Change): Mutation {
  const spoil = ({ bytes }: Sample, random: Random): Buffer => {
    const lines = bytes.toString('utf8').trim().split('\n');
    const isLines = lines.length > 1 && lines.every((line) => line.startsWith('{') && line.endsWith('}'));
    const root = { value: isLines ? lines.map((line) => JSON.parse(line)) : JSON.parse(bytes.toString('utf8')) };
    const places = placesIn(root);
    for (let left = random.between(1, most); left > 0; left -= 1) change(random.pick(places), random);
    const text = isLines && Array.isArray(root.value) ? root.value.map(serialized).join('\n') : serialized(root.value);
    return Buffer.from(text);
  };
  return { name, group: 'types', formats: ['json'], weight, spoil };
}

function repeated({ holder, key }: Place, random: Random): void {
  const value = holder[key];
  const list = Array.isArray(value) ? value : [value];
  const items = list.map(serialized).filter(Boolean).join(',') || 'null';
  const times = Math.max(2, Math.min(random.pick([10, 1000, 100_000]), Math.floor(3_000_000 / items.length)));
  holder[key] = raw(`[${`${items},`.repeat(times - 1)}${items}]`);
}

/** Values of the wrong type, size or depth at places of the right names. */
export const JSON_MUTATIONS: readonly Mutation[] = [
  ofValues('wrong types', 5, 12, ({ holder, key }, random) => {
    holder[key] = random.pick(WRONG);
  }),
  ofValues('huge values', 1, 1, ({ holder, key }, random) => {
    holder[key] = random.pick(HUGE)();
  }),
  ofValues('repeated values', 1, 2, repeated),
  ofValues('dropped values', 1, 20, ({ holder, key }) => {
    delete holder[key];
  }),
  ofValues('values moved', 1, 10, ({ holder, key }, random) => {
    const other = random.pick(Object.keys(holder));
    [holder[key], holder[other]] = [holder[other], holder[key]];
  }),
  ofValues('wrapped values', 1, 6, ({ holder, key }, random) => {
    const value = holder[key];
    holder[key] = random.pick([[value], { value }, [[value, value]], String(value), { 0: value, length: 1 }]);
  }),
];
