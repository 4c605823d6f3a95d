import type { NamelessFile } from './nameless-file.js';
import type { ScratchFile } from './scratch-file.js';

/** Entries that are read to find one. */
const PAGE = 512;
/** Entries that are read and written at once when all are: pages of them. */
const MANY = 32 * PAGE;
const ENTRY_BYTES = 8;
/** Keys are told apart by so many bits before anything is read: most that are asked for are new. */
const SIGN_BITS = 20;

/** A key with its value, which is undefined where the key goes. */
export type NumberChange = readonly [key: number, value: number | undefined];

/**
 * Whole numbers under whole numbers in a file, sorted by their keys: one read finds one, and of it only the first key of each page is in memory.
 * Keys are of 32 bits without sign, values with.
 */
export class SortedNumbers {
  /** The page that was read last, and how many entries are in it: a key is mostly asked for several times. */
  private readonly page = new Entries(PAGE);
  private pageAt = -1;
  private pageCount = 0;

  private constructor(
    private readonly file: NamelessFile,
    private readonly size: number,
    /** The first key of each page. */
    private readonly firsts: Uint32Array,
    private readonly signs: Signs,
  ) {}

  get(key: number): number | undefined {
    if (!this.signs.mayHave(key)) return undefined;
    const page = lastAtMost(key, this.firsts, this.firsts.length);
    if (page < 0) return undefined;
    if (page !== this.pageAt) this.pageCount = this.page.readFrom(this.file, page * PAGE, this.size);
    this.pageAt = page;
    const at = this.page.find(key, this.pageCount);
    return at < 0 ? undefined : this.page.values[2 * at + 1];
  }

  /** Keys and values, a part at a time, which the next part takes the place of. */
  *parts(): Generator<{ readonly entries: Entries; readonly count: number }> {
    const entries = new Entries(MANY);
    for (let from = 0; from < this.size; from += MANY) yield { entries, count: entries.readFrom(this.file, from, this.size) };
  }

  /**
   * What was there with changes, in a file of its own; the former is given back.
   * @param changes sorted by their keys, each once
   * @throws ScratchUnavailable
   */
  static merged(scratch: ScratchFile, before: SortedNumbers | undefined, changes: readonly NumberChange[]): SortedNumbers {
    const writing = new Writing(scratch.another());
    let next = 0;
    const takeChangesBelow = (key: number) => {
      for (let change = changes[next]; change && change[0] < key; change = changes[++next]) writing.add(change[0], change[1]);
    };
    for (const { entries, count } of before?.parts() ?? []) {
      const { keys, values } = entries;
      for (let at = 0; at < count; at += 1) {
        const key = keys[2 * at] as number;
        takeChangesBelow(key);
        if (changes[next]?.[0] === key) writing.add(key, changes[next++]?.[1]);
        else writing.add(key, values[2 * at + 1]);
      }
    }
    takeChangesBelow(Number.POSITIVE_INFINITY);
    if (before) scratch.giveBack(before.file);
    const { file, size, firsts, signs } = writing.end();
    return new SortedNumbers(file, size, firsts, signs);
  }
}

/** Entries as they stand in the file: a key and its value, one after the other. */
class Entries {
  readonly keys: Uint32Array;
  readonly values: Int32Array;
  private readonly bytes: Uint8Array;

  constructor(readonly length: number) {
    const buffer = new ArrayBuffer(length * ENTRY_BYTES);
    this.keys = new Uint32Array(buffer);
    this.values = new Int32Array(buffer);
    this.bytes = new Uint8Array(buffer);
  }

  /** @returns how many of them there are from this one on, of so many in the file */
  readFrom(file: NamelessFile, from: number, size: number): number {
    file.read(this.bytes, from * ENTRY_BYTES);
    return Math.min(this.length, size - from);
  }

  writeTo(file: NamelessFile, from: number, count: number): void {
    file.write(this.bytes.subarray(0, count * ENTRY_BYTES), from * ENTRY_BYTES);
  }

  /** Where a key stands among the first of them; -1 where it does not. */
  find(key: number, count: number): number {
    const at = lastAtMost(key, this.keys, count, 2);
    return at >= 0 && this.keys[2 * at] === key ? at : -1;
  }
}

/** Tells of most keys that are not there that they are not, in the same memory for many as for few. */
class Signs {
  private readonly bits = new Uint32Array(2 ** SIGN_BITS / 32);

  add(key: number): void {
    const sign = signOf(key);
    this.bits[sign >>> 5] = (this.bits[sign >>> 5] as number) | (1 << (sign & 31));
  }

  mayHave(key: number): boolean {
    const sign = signOf(key);
    return (((this.bits[sign >>> 5] as number) >>> (sign & 31)) & 1) === 1;
  }
}

/** The upper bits of a product that depends on all bits of the key. */
const signOf = (key: number): number => Math.imul(key, 0x9e3779b1) >>> (32 - SIGN_BITS);

/** Takes entries in the order of their keys. */
class Writing {
  private readonly entries = new Entries(MANY);
  private waiting = 0;
  private size = 0;
  private readonly firsts: number[] = [];
  private readonly signs = new Signs();

  constructor(private readonly file: NamelessFile) {}

  add(key: number, value: number | undefined): void {
    if (value === undefined) return;
    if (this.waiting === MANY) this.moveOut();
    if ((this.size + this.waiting) % PAGE === 0) this.firsts.push(key);
    this.signs.add(key);
    this.entries.keys[2 * this.waiting] = key;
    this.entries.values[2 * this.waiting + 1] = value;
    this.waiting += 1;
  }

  end(): { file: NamelessFile; size: number; firsts: Uint32Array; signs: Signs } {
    this.moveOut();
    return { file: this.file, size: this.size, firsts: Uint32Array.from(this.firsts), signs: this.signs };
  }

  private moveOut(): void {
    this.entries.writeTo(this.file, this.size, this.waiting);
    this.size += this.waiting;
    this.waiting = 0;
  }
}

/** The last of so many sorted keys that is not above this one, as many numbers apart as `step`; -1 where all are. */
function lastAtMost(key: number, keys: Uint32Array, count: number, step = 1): number {
  let [low, high] = [0, count];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((keys[middle * step] as number) <= key) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
