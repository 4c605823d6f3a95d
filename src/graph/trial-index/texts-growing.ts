import { WordPlaces } from './texts-places.js';
import { type CutText, isOfWord } from './texts-words.js';

/** Place of a text where no word stands. */
const GAP = 0;

/** Texts one after another, until all are there: then it is known where every word stands. */
export class GrowingTexts {
  readonly #numbers = new Map<string, number>();
  /** For each place the number of the key that stands there, from 1. */
  #stream = new Uint32Array(1 << 16);
  #length = 0;

  constructor(private readonly cut: CutText) {}

  /** How many places the texts take so far: where the next one begins. */
  get length(): number {
    return this.#length;
  }

  add(text: string): void {
    for (const token of this.cut(text)) this.#push(isOfWord(token) ? this.#numberOf(token.key) : GAP);
    this.#push(GAP);
  }

  #numberOf(key: string): number {
    const known = this.#numbers.get(key);
    if (known !== undefined) return known;
    this.#numbers.set(key, this.#numbers.size + 1);
    return this.#numbers.size;
  }

  #push(number: number): void {
    if (this.#length === this.#stream.length) {
      const longer = new Uint32Array(this.#length * 2);
      longer.set(this.#stream);
      this.#stream = longer;
    }
    this.#stream[this.#length++] = number;
  }

  /** The places sorted by key: counted first, then each put where its key's begin. */
  done(): WordPlaces {
    // Keys are cut out of texts and would keep those in memory: joined and parted they are on their own.
    const keys = this.#numbers.size === 0 ? [] : [...this.#numbers.keys()].sort().join('\n').split('\n');
    const ranks = new Uint32Array(keys.length + 1);
    for (const [rank, key] of keys.entries()) ranks[this.#numbers.get(key) ?? GAP] = rank;
    const stream = this.#stream.subarray(0, this.#length);
    const begins = new Uint32Array(keys.length + 1);
    for (const number of stream) if (number !== GAP) add(begins, (ranks[number] ?? 0) + 1, 1);
    for (let at = 1; at < begins.length; at += 1) add(begins, at, begins[at - 1] ?? 0);
    return new WordPlaces({ keys, begins, places: placesByRank(stream, ranks, begins) });
  }
}

function placesByRank(stream: Uint32Array, ranks: Uint32Array, begins: Uint32Array): Uint32Array {
  const places = new Uint32Array(begins.at(-1) ?? 0);
  const next = begins.slice();
  for (const [place, number] of stream.entries()) {
    if (number === GAP) continue;
    const rank = ranks[number] ?? 0;
    places[next[rank] ?? 0] = place;
    add(next, rank, 1);
  }
  return places;
}

const add = (numbers: Uint32Array, at: number, more: number): void => {
  numbers[at] = (numbers[at] ?? 0) + more;
};
