/** A set of trials by their numbers in one index: a bit for each trial there is. Sets of one index only meet each other. */
export class TrialSet {
  #size: number | undefined;

  private constructor(
    private readonly words: Uint32Array,
    /** How many trials there are in all. */
    readonly among: number,
  ) {}

  static of(among: number, numbers: Iterable<number>): TrialSet {
    const words = emptyWords(among);
    for (const number of numbers) words[number >>> 5] = (words[number >>> 5] ?? 0) | (1 << (number & 31));
    return new TrialSet(words, among);
  }

  static none(among: number): TrialSet {
    return new TrialSet(emptyWords(among), among);
  }

  static all(among: number): TrialSet {
    return TrialSet.none(among).complement();
  }

  /** Those of any of some lists of numbers. */
  static ofAll(among: number, lists: Iterable<Iterable<number>>): TrialSet {
    const words = emptyWords(among);
    for (const list of lists) for (const number of list) words[number >>> 5] = (words[number >>> 5] ?? 0) | (1 << (number & 31));
    return new TrialSet(words, among);
  }

  has(number: number): boolean {
    return (((this.words[number >>> 5] ?? 0) >>> (number & 31)) & 1) === 1;
  }

  /** What is in both. */
  and(other: TrialSet): TrialSet {
    return new TrialSet(
      this.words.map((word, at) => word & (other.words[at] ?? 0)),
      this.among,
    );
  }

  /** What is in either. */
  or(other: TrialSet): TrialSet {
    return new TrialSet(
      this.words.map((word, at) => word | (other.words[at] ?? 0)),
      this.among,
    );
  }

  /** All trials but these. */
  complement(): TrialSet {
    const words = this.words.map((word) => ~word);
    const rest = this.among & 31;
    if (rest > 0) words[words.length - 1] = (words.at(-1) ?? 0) & ((1 << rest) - 1);
    return new TrialSet(words, this.among);
  }

  get size(): number {
    this.#size ??= this.words.reduce((sum, word) => sum + bitsIn(word), 0);
    return this.#size;
  }

  /** The numbers, smallest first, as one array: for walking them more than once. */
  numbers(): Uint32Array {
    const numbers = new Uint32Array(this.size);
    let found = 0;
    for (let at = 0; at < this.words.length; at += 1) {
      for (let word = this.words[at] ?? 0; word !== 0; word &= word - 1) {
        numbers[found] = at * 32 + 31 - Math.clz32(word & -word);
        found += 1;
      }
    }
    return numbers;
  }

  /** The numbers, smallest first. */
  *[Symbol.iterator](): Generator<number> {
    for (let at = 0; at < this.words.length; at += 1) {
      for (let word = this.words[at] ?? 0; word !== 0; word &= word - 1) yield at * 32 + 31 - Math.clz32(word & -word);
    }
  }
}

const emptyWords = (among: number) => new Uint32Array(Math.ceil(among / 32));

function bitsIn(word: number): number {
  const pairs = word - ((word >>> 1) & 0x55555555);
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return (((fours + (fours >>> 4)) & 0x0f0f0f0f) * 0x01010101) >>> 24;
}
