import { compareText } from '../../graph/canonical.js';
import type { Place } from '../../graph/select/places.js';
import type { Links } from '../../graph/trial-index/links.js';
import type { Pairs } from '../../graph/trial-index/pairs.js';
import type { TrialColumns } from '../../graph/trial-index/trial-index.js';
import type { TrialsByValue } from './axis.js';

/** Everything above an entity, each once: what it counts for besides itself. */
export type AncestorsOf = (id: string) => readonly string[];

/** By what a trial says of itself; `valuesOf` leaves out what is unknown. */
export function byProperty(trials: readonly TrialColumns[], valuesOf: (trial: TrialColumns) => readonly string[]): TrialsByValue {
  const lists = new Map<string, number[]>();
  for (const [number, trial] of trials.entries()) for (const value of valuesOf(trial)) listOf(lists, value).push(number);
  return inParts(lists);
}

/** By what a relation leads to, and all above it, as far as `isValue` takes it. */
export function byLink(links: Links, ancestorsOf: AncestorsOf, isValue: (id: string) => boolean): TrialsByValue {
  const parts = new Map<string, Uint32Array[]>();
  for (const member of links.members()) {
    for (const value of [member, ...ancestorsOf(member)]) if (isValue(value)) listOf(parts, value).push(links.trialsOf(member));
  }
  return parts;
}

/** By the countries of the sites: upper and lower case are one country, written as most sites write it. */
export function byCountry(places: readonly Place[], sites: Links): TrialsByValue {
  const spellings = new Map<string, Map<string, number>>();
  const trials = new Map<string, Uint32Array[]>();
  for (const { id, country } of places) {
    if (!country) continue;
    const folded = country.toLowerCase();
    const counts = spellings.get(folded) ?? new Map<string, number>();
    spellings.set(folded, counts.set(country, (counts.get(country) ?? 0) + 1));
    listOf(trials, folded).push(sites.trialsOf(id));
  }
  return new Map([...trials].map(([folded, parts]) => [mostOften(spellings.get(folded)), parts]));
}

function mostOften(spellings: ReadonlyMap<string, number> = new Map()): string {
  const [[spelling] = ['']] = [...spellings].sort(([a, one], [b, other]) => other - one || compareText(a, b));
  return spelling;
}

/** Two therapies as one value: their ids with a space between, the smaller first. */
export const pairValue = (one: string, other: string): string => (compareText(one, other) < 0 ? `${one} ${other}` : `${other} ${one}`);

/**
 * By who is given together in one arm: every pair that some trial names, with the trials that name it or members of its classes. These
 * are the groups of `combinationGroups` and their trials, found from the pairs upwards.
 */
export function byCombination(pairs: Pairs, ancestorsOf: AncestorsOf): TrialsByValue {
  const close = pairs.all.filter(({ scope }) => scope === 'SAME_ARM');
  const parts = new Map<string, Uint32Array[]>(close.map(({ one, other }) => [pairValue(one, other), []]));
  const named = new Set(close.flatMap(({ one, other }) => [one, other]));
  const standsFor = (id: string) => [id, ...ancestorsOf(id).filter((above) => named.has(above))];
  for (const { one, other, trials } of close) {
    for (const left of standsFor(one)) for (const right of standsFor(other)) parts.get(pairValue(left, right))?.push(trials);
  }
  return parts;
}

function listOf<T>(lists: Map<string, T[]>, value: string): T[] {
  let list = lists.get(value);
  if (list === undefined) {
    list = [];
    lists.set(value, list);
  }
  return list;
}

const inParts = (lists: ReadonlyMap<string, number[]>): TrialsByValue => new Map([...lists].map(([value, list]) => [value, [list]]));
