/** Numbers that look random and are the same for the same seed (mulberry32), so that a case can be made again by its number. */
export class Random {
  private state: number;

  constructor(seed: number) {
    this.state = seed >>> 0;
  }

  /** From 0, below 1. */
  next(): number {
    this.state = (this.state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(this.state ^ (this.state >>> 15), this.state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  }

  /** A whole number from `least` to `most`, both among them. */
  between(least: number, most: number): number {
    return least + Math.floor(this.next() * (most - least + 1));
  }

  pick<T>(among: readonly T[]): T {
    return among[this.between(0, among.length - 1)] as T;
  }

  /** One of them, the more often the greater its weight. */
  weighted<T extends { readonly weight: number }>(among: readonly T[]): T {
    let left = this.next() * among.reduce((sum, { weight }) => sum + weight, 0);
    for (const one of among) {
      left -= one.weight;
      if (left < 0) return one;
    }
    return among[0] as T;
  }

  shuffled<T>(list: readonly T[]): T[] {
    const shuffled = [...list];
    for (let at = shuffled.length - 1; at > 0; at -= 1) {
      const other = this.between(0, at);
      [shuffled[at], shuffled[other]] = [shuffled[other] as T, shuffled[at] as T];
    }
    return shuffled;
  }
}

/** The random numbers of one case of a run. */
export const randomOf = (seed: number, number: number): Random => new Random(Math.imul(seed, 0x9e3779b1) ^ Math.imul(number, 0x85ebca6b));
