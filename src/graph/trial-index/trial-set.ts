/**
 * A set of trials by their numbers in one index: the numbers themselves, smallest first, where they are few; else a bit for each trial
 * there is. Sets of one index only meet each other.
 */
export class TrialSet {
  #words: Uint32Array | undefined;
  #numbers: Uint32Array | undefined;
  #size: number | undefined;

  private constructor(
    /** How many trials there are in all. */
    readonly among: number,
    { words, numbers }: { words?: Uint32Array; numbers?: Uint32Array },
  ) {
    this.#words = words;
    this.#numbers = numbers;
  }

  static of(among: number, numbers: Iterable<number>): TrialSet {
    return TrialSet.ofAll(among, [[...numbers]]);
  }

  static none(among: number): TrialSet {
    return new TrialSet(among, { numbers: new Uint32Array() });
  }

  static all(among: number): TrialSet {
    return TrialSet.none(among).complement();
  }

  /** Those of any of some lists of numbers. */
  static ofAll(among: number, lists: Iterable<readonly number[] | Uint32Array>): TrialSet {
    const all = [...lists].filter((list) => list.length > 0);
    const length = all.reduce((sum, list) => sum + list.length, 0);
    if (length * FEW <= among) return new TrialSet(among, { numbers: ordered(all, length) });
    const words = emptyWords(among);
    for (const list of all) addTo(words, list);
    return new TrialSet(among, { words });
  }

  has(number: number): boolean {
    const words = this.#bits();
    return (((words[number >>> 5] ?? 0) >>> (number & 31)) & 1) === 1;
  }

  /** What is in both. */
  and(other: TrialSet): TrialSet {
    if (other.size === this.among) return this;
    if (this.#numbers !== undefined) return new TrialSet(this.among, { numbers: this.#numbers.filter((number) => other.has(number)) });
    if (other.#numbers !== undefined) return other.and(this);
    const [one, two] = [this.#bits(), other.#bits()];
    const words = new Uint32Array(one.length);
    for (let at = 0; at < words.length; at += 1) words[at] = (one[at] ?? 0) & (two[at] ?? 0);
    return new TrialSet(this.among, { words });
  }

  /** What is in either. */
  or(other: TrialSet): TrialSet {
    if (this.#numbers !== undefined && other.#numbers !== undefined) return TrialSet.ofAll(this.among, [this.#numbers, other.#numbers]);
    const [one, two] = [this.#bits(), other.#bits()];
    const words = new Uint32Array(one.length);
    for (let at = 0; at < words.length; at += 1) words[at] = (one[at] ?? 0) | (two[at] ?? 0);
    return new TrialSet(this.among, { words });
  }

  /** All trials but these. */
  complement(): TrialSet {
    const words = this.#bits().map((word) => ~word);
    const rest = this.among & 31;
    if (rest > 0) words[words.length - 1] = (words.at(-1) ?? 0) & ((1 << rest) - 1);
    return new TrialSet(this.among, { words });
  }

  get size(): number {
    this.#size ??= this.#numbers?.length ?? bitsIn(this.#bits());
    return this.#size;
  }

  /** The numbers, smallest first, as one array: for walking them more than once. */
  numbers(): Uint32Array {
    return this.#numbers ?? numbersIn(this.#bits(), this.size);
  }

  /** The numbers, smallest first. */
  [Symbol.iterator](): Iterator<number> & Iterable<number> {
    return this.numbers()[Symbol.iterator]();
  }

  #bits(): Uint32Array {
    if (this.#words === undefined) {
      this.#words = emptyWords(this.among);
      addTo(this.#words, this.#numbers ?? []);
    }
    return this.#words;
  }
}

/** A set of fewer than one in so many trials is kept as its numbers: they take no more room than the bits. */
const FEW = 32;

const emptyWords = (among: number) => new Uint32Array(Math.ceil(among / 32));

function addTo(words: Uint32Array, numbers: readonly number[] | Uint32Array): void {
  for (let at = 0; at < numbers.length; at += 1) {
    const number = numbers[at] as number;
    words[number >>> 5] = (words[number >>> 5] ?? 0) | (1 << (number & 31));
  }
}

/** All numbers of some lists, smallest first, each once. */
function ordered(lists: readonly (readonly number[] | Uint32Array)[], length: number): Uint32Array {
  const numbers = new Uint32Array(length);
  let filled = 0;
  for (const list of lists) {
    numbers.set(list, filled);
    filled += list.length;
  }
  numbers.sort();
  let distinct = 0;
  for (let at = 0; at < length; at += 1) {
    if (at > 0 && numbers[at] === numbers[at - 1]) continue;
    numbers[distinct] = numbers[at] as number;
    distinct += 1;
  }
  return numbers.slice(0, distinct);
}

function numbersIn(words: Uint32Array, size: number): Uint32Array {
  const numbers = new Uint32Array(size);
  let found = 0;
  for (let at = 0; at < words.length; at += 1) {
    for (let word = words[at] ?? 0; word !== 0; word &= word - 1) {
      numbers[found] = at * 32 + 31 - Math.clz32(word & -word);
      found += 1;
    }
  }
  return numbers;
}

function bitsIn(words: Uint32Array): number {
  let sum = 0;
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at] ?? 0;
    const pairs = word - ((word >>> 1) & 0x55555555);
    const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
    sum += (((fours + (fours >>> 4)) & 0x0f0f0f0f) * 0x01010101) >>> 24;
  }
  return sum;
}
