/** Of ten places so many are taken at most: more make a search long. */
const MOST_TAKEN = 0.75;
const GROWTH = 1.6;
const FIRST_PLACES = 1024;

/** Stands for a value that was taken back. */
const GONE = -(2 ** 31);

/**
 * Whole numbers under whole numbers, for millions of them: 12 bytes for each where a Map takes 45, and a Map holds 16 million at most.
 * Keys are hashes already, from 0 to 2³²-2; values are of 32 bits with sign, without the least.
 */
export class NumberMap {
  // A key stands one higher, so that 0 is a free place.
  private keys = new Uint32Array(FIRST_PLACES);
  private held = new Int32Array(FIRST_PLACES);
  private taken = 0;

  get(key: number): number | undefined {
    const at = this.placeOf(key);
    return this.keys[at] === 0 || this.held[at] === GONE ? undefined : this.held[at];
  }

  set(key: number, value: number): void {
    if (this.taken >= MOST_TAKEN * this.keys.length) this.grow();
    const at = this.placeOf(key);
    if (this.keys[at] === 0) this.taken += 1;
    this.keys[at] = key + 1;
    this.held[at] = value;
  }

  delete(key: number): void {
    const at = this.placeOf(key);
    if (this.keys[at] !== 0) this.held[at] = GONE;
  }

  *values(): Generator<number> {
    for (const [at, value] of this.held.entries()) if (this.keys[at] !== 0 && value !== GONE) yield value;
  }

  /** Where a key stands, or would. */
  private placeOf(key: number): number {
    const { keys } = this;
    let at = key % keys.length;
    while (keys[at] !== 0 && keys[at] !== key + 1) at = at + 1 === keys.length ? 0 : at + 1;
    return at;
  }

  private grow(): void {
    const { keys, held } = this;
    const places = Math.ceil(keys.length * GROWTH);
    this.keys = new Uint32Array(places);
    this.held = new Int32Array(places);
    this.taken = 0;
    for (let at = 0; at < keys.length; at += 1) {
      if (keys[at] !== 0 && held[at] !== GONE) this.set((keys[at] as number) - 1, held[at] as number);
    }
  }
}
