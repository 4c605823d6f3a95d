import type { AskedWord } from './texts-words.js';

/** What WordPlaces is made of: few large arrays, since a graph may have a hundred million words. */
export interface PlaceArrays {
  /** Every piece of a word that any text has, sorted. */
  readonly keys: readonly string[];
  /** Where the places of each key begin in `places`, and where the last end. */
  readonly begins: Uint32Array;
  /** Places in all texts, one after another: those of a key smallest first. Between two texts and at punctuation a place is left out. */
  readonly places: Uint32Array;
}

const NONE = new Uint32Array();

/** Where every word stands in many texts. */
export class WordPlaces {
  constructor(private readonly arrays: PlaceArrays) {}

  /** Every piece of a word that any text has, sorted. */
  get keys(): readonly string[] {
    return this.arrays.keys;
  }

  /** Where a word begins, smallest first: its rarest piece is gone through, the others are looked up beside it. */
  of({ parts, beginning }: AskedWord): Uint32Array {
    const lists = parts.map((part, at) => this.#ofPart(part, at === parts.length - 1 ? beginning : undefined));
    const rarest = lists.reduce((best, list, at) => (list.length < (lists[best]?.length ?? 0) ? at : best), 0);
    const all = lists[rarest] ?? NONE;
    if (lists.length === 1) return all;
    const starts: number[] = [];
    for (const place of all) if (lists.every((list, at) => at === rarest || holds(list, place - rarest + at))) starts.push(place - rarest);
    return Uint32Array.from(starts);
  }

  #ofPart(part: string, beginning: string | undefined): Uint32Array {
    const { keys, begins, places } = this.arrays;
    const placesOfKey = (at: number) => places.subarray(begins[at], begins[at + 1]);
    const found: Uint32Array[] = [];
    const own = firstNotBelow(keys, part);
    if (keys[own] === part) found.push(placesOfKey(own));
    if (beginning !== undefined) {
      for (let at = firstNotBelow(keys, beginning); keys[at]?.startsWith(beginning); at += 1)
        if (keys[at] !== part) found.push(placesOfKey(at));
    }
    return found.length === 1 ? (found[0] as Uint32Array) : joined(found);
  }
}

/** Several sorted lists as one. */
function joined(lists: readonly Uint32Array[]): Uint32Array {
  const all = new Uint32Array(lists.reduce((sum, list) => sum + list.length, 0));
  let at = 0;
  for (const list of lists) {
    all.set(list, at);
    at += list.length;
  }
  return all.sort();
}

const holds = (sorted: Uint32Array, value: number): boolean => sorted[firstAbove(sorted, value) - 1] === value;

/** The place of the first number above a value in a sorted list, not before `from`. */
export function firstAbove(sorted: Uint32Array, value: number, from = 0): number {
  let [low, high] = [from, sorted.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle] ?? 0) > value) high = middle;
    else low = middle + 1;
  }
  return low;
}

function firstNotBelow(sorted: readonly string[], value: string): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle] ?? '') < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
