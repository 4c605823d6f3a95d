import { BYTE_MUTATIONS } from './byte-mutations.js';
import { CSV_MUTATIONS } from './csv-mutations.js';
import { JSON_MUTATIONS } from './json-mutations.js';
import type { Mutation, Sample } from './mutation.js';
import { randomOf } from './random.js';
import { TEXT_MUTATIONS } from './text-mutations.js';
import { XML_MUTATIONS } from './xml-mutations.js';
import { ZIP_MUTATIONS } from './zip-mutations.js';

const MUTATIONS: readonly Mutation[] = [
  ...BYTE_MUTATIONS,
  ...TEXT_MUTATIONS,
  ...JSON_MUTATIONS,
  ...XML_MUTATIONS,
  ...CSV_MUTATIONS,
  ...ZIP_MUTATIONS,
];

/** A document nobody wrote: which kind was spoilt, and how. */
export interface MutatedDocument {
  readonly number: number;
  readonly kind: string;
  readonly group: string;
  readonly mutation: string;
  readonly bytes: Buffer;
}

/** The document of a number: always the same for the same seed and samples. Every kind has its turn. */
export function mutatedDocument(number: number, seed: number, samples: readonly Sample[]): MutatedDocument {
  const random = randomOf(seed, number);
  const kinds = [...new Set(samples.map(({ kind }) => kind))];
  const kind = kinds[number % kinds.length] as string;
  const sample = random.pick(samples.filter((other) => other.kind === kind));
  const first = random.weighted(MUTATIONS.filter(({ formats }) => formats.includes(sample.format)));
  const { group, name: mutation } = first;
  return { number, kind, group, mutation, bytes: first.spoil(sample, random, samples) };
}
