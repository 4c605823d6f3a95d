import type { FragmentEdge, FragmentNode, Properties } from '../src/graph/fragment.js';
import { labelOfId } from '../src/graph/model.js';
import type { Random } from './soak/random.js';

/** What trials lead to, each list with what is met most at its front. */
export interface Shared {
  readonly drugs: readonly string[];
  readonly classes: readonly string[];
  readonly procedures: readonly string[];
  readonly conditions: readonly string[];
  readonly endpoints: readonly string[];
  readonly sites: readonly string[];
  readonly organizations: readonly string[];
  readonly publications: readonly string[];
}

export const node = (id: string, properties: Properties): FragmentNode => ({ label: labelOfId(id), id, properties });
export const edge = (type: string, from: string, to: string, properties: Properties = {}): FragmentEdge => ({ type, from, to, properties });

/** A place in a list of so many, the front far more often than the end: the chance falls as one over the place. */
export const placeOften = (length: number, random: Random): number => Math.min(length, Math.floor((length + 1) ** random.next())) - 1;

export const pickOften = (list: readonly string[], random: Random): string => list[placeOften(list.length, random)] as string;

/** How many there are of something: mostly one. */
export const COUNTS = [
  { weight: 55, count: 1 },
  { weight: 32, count: 2 },
  { weight: 13, count: 3 },
];

/** A name from an id. */
export const nameOf = (id: string) => id.slice(id.indexOf(':') + 1).replaceAll('-', ' ');

/** A piece of a fragment. */
export type Part = FragmentNode | FragmentEdge;
