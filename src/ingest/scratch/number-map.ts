import type { ScratchFile } from './scratch-file.js';
import { SortedNumbers } from './sorted-numbers.js';

/** As many changes wait in memory: each time that many have come, all of the file is written anew. */
const MOST_FRESH = 8192;

/**
 * A Map of whole numbers under whole numbers that takes the same memory for millions of them as for thousands: the last changes are in memory,
 * the others in a file. Keys are of 32 bits without sign, values with.
 */
export class NumberMap {
  /** What changed since the file was written; undefined for what was taken back. */
  private readonly fresh = new Map<number, number | undefined>();
  private written: SortedNumbers | undefined;

  /** @param mostFresh changes that may wait in memory */
  constructor(
    private readonly file: ScratchFile,
    private readonly mostFresh = MOST_FRESH,
  ) {}

  get(key: number): number | undefined {
    return this.fresh.has(key) ? this.fresh.get(key) : this.written?.get(key);
  }

  set(key: number, value: number): void {
    this.change(key, value);
  }

  delete(key: number): void {
    this.change(key, undefined);
  }

  /** Nothing may be changed until all are taken. */
  *values(): Generator<number> {
    for (const { entries, count } of this.written?.parts() ?? []) {
      for (let at = 0; at < count; at += 1) if (!this.fresh.has(entries.keys[2 * at] as number)) yield entries.values[2 * at + 1] as number;
    }
    for (const value of this.fresh.values()) if (value !== undefined) yield value;
  }

  private change(key: number, value: number | undefined): void {
    this.fresh.set(key, value);
    if (this.fresh.size < this.mostFresh) return;
    const changes = [...this.fresh].sort(([a], [b]) => a - b);
    this.written = SortedNumbers.merged(this.file, this.written, changes);
    this.fresh.clear();
  }
}
