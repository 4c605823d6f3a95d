import type { TrialColumns, TrialIndex } from '../trial-index/trial-index.js';
import type { TrialSet } from '../trial-index/trial-set.js';
import { compareKeys, type Direction, type Key, type Page, pageAfter, placeAfter } from './keyset.js';

/** The orders that a list of trials may have; unknown values come last. */
export type Order = 'START_DATE_DESC' | 'START_DATE_ASC' | 'ENROLLMENT_DESC' | 'ENROLLMENT_ASC' | 'NAME_ASC' | 'ID_ASC' | 'RELEVANCE';

/** How well each trial fits a text, by its number: 0 where nothing is asked in words. */
export type Scores = Pick<ReadonlyMap<number, number>, 'get'>;

interface OrderTerm {
  readonly property: keyof Pick<TrialColumns, 'id' | 'name' | 'startDate' | 'enrollment'> | 'score';
  readonly direction: Direction;
}

const TERMS: Readonly<Record<Order, OrderTerm>> = {
  START_DATE_DESC: { property: 'startDate', direction: 'DESC' },
  START_DATE_ASC: { property: 'startDate', direction: 'ASC' },
  ENROLLMENT_DESC: { property: 'enrollment', direction: 'DESC' },
  ENROLLMENT_ASC: { property: 'enrollment', direction: 'ASC' },
  NAME_ASC: { property: 'name', direction: 'ASC' },
  ID_ASC: { property: 'id', direction: 'ASC' },
  RELEVANCE: { property: 'score', direction: 'DESC' },
};

/** Newest start first. */
const USUAL: readonly Order[] = ['START_DATE_DESC'];

const NO_SCORES: Scores = new Map();

/** A page of a set of trials, by number, in an order that ends with the id. */
export interface TrialPage extends Page<number> {
  readonly keyOf: (number: number) => Key;
}

/** What `first` and `after` ask of a set of trials. */
export interface TrialPageAsked {
  readonly orders?: readonly Order[] | null;
  readonly first: number;
  readonly after?: Key;
  readonly scores?: Scores;
}

export async function pageOfTrials(index: TrialIndex, set: TrialSet, asked: TrialPageAsked): Promise<TrialPage> {
  const orders = asked.orders?.length ? asked.orders : USUAL;
  const terms = orders.map((order) => TERMS[order]);
  const directions = terms.map(({ direction }) => direction);
  const keyOf = keyMaker(index, terms, asked.scores ?? NO_SCORES);
  const isKept = !orders.includes('RELEVANCE') && set.size * FEW > index.trials.length;
  if (!isKept) {
    const ranks = orders.includes('RELEVANCE') ? undefined : await index.kept(`ranks ${orders}`, () => ranksOf(index, keyOf, directions));
    const numbers = ranks === undefined ? sortedNumbers(set, keyOf, directions) : inRanks(set, ranks);
    return { ...pageAfter(numbers, { keyOf, directions }, asked), keyOf };
  }
  const all = await index.kept(`order ${orders}`, () => sortedNumbers(index.everything, keyOf, directions));
  return { ...pageWithin(all, set, { ...asked, keyOf, directions }), keyOf };
}

/** A set of less than one in so many trials is sorted for itself; for a larger one the order of all trials is made once and walked. */
const FEW = 32;

const keyMaker = (index: TrialIndex, terms: readonly OrderTerm[], scores: Scores) => (number: number) => [
  ...terms.map(({ property }) => (property === 'score' ? (scores.get(number) ?? 0) : (index.trials[number]?.[property] ?? null))),
  index.idOf(number),
];

/** The place of every trial in an order. */
function ranksOf(index: TrialIndex, keyOf: (number: number) => Key, directions: readonly Direction[]): Ranks {
  const numbers = Uint32Array.from(sortedNumbers(index.everything, keyOf, directions));
  const places = new Uint32Array(numbers.length);
  for (let place = 0; place < numbers.length; place += 1) places[numbers[place] as number] = place;
  return { numbers, places };
}

/** All trials in an order, and the place of each. */
interface Ranks {
  readonly numbers: Uint32Array;
  readonly places: Uint32Array;
}

const inRanks = (set: TrialSet, { numbers, places }: Ranks): number[] =>
  Array.from(
    set
      .numbers()
      .map((number) => places[number] as number)
      .sort(),
    (place) => numbers[place] as number,
  );

function sortedNumbers(numbers: Iterable<number>, keyOf: (number: number) => Key, directions: readonly Direction[]): number[] {
  const keyed = Array.from(numbers, (number) => ({ number, key: keyOf(number) }));
  return keyed.sort((a, b) => compareKeys(a.key, b.key, directions)).map(({ number }) => number);
}

type Walk = TrialPageAsked & { readonly keyOf: (number: number) => Key; readonly directions: readonly Direction[] };

/** The members of a set that follow a key in the order of all trials. */
function pageWithin(all: readonly number[], set: TrialSet, { first, after, keyOf, directions }: Walk): Page<number> {
  const from = after === undefined ? 0 : placeAfter(all.length, (at) => keyOf(all[at] as number), after, directions);
  const items: number[] = [];
  let hasNext = false;
  for (let at = from; at < all.length && !hasNext; at += 1) {
    const number = all[at] as number;
    if (!set.has(number)) continue;
    if (items.length < first) items.push(number);
    else hasNext = true;
  }
  return { items, total: set.size, hasNext, hasPrevious: from > 0 && all.slice(0, from).some((number) => set.has(number)) };
}
