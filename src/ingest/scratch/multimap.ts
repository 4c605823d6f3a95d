import type { ScratchFile } from './scratch-file.js';
import { ScratchMap } from './scratch-map.js';

/** Under so many values a key is kept in the scratch file; more would be written anew with each that comes. */
const MANY = 8;

/** Several values under a key, each once, in the order in which they came. */
export class Multimap {
  /** Nearly every key of a large graph has one value, and stands here. */
  private readonly few: ScratchMap<readonly string[]>;
  private readonly many = new Map<string, Set<string>>();

  constructor(file: ScratchFile) {
    this.few = new ScratchMap(file);
  }

  has(key: string): boolean {
    return this.many.has(key) || this.few.has(key);
  }

  *keys(): Generator<string> {
    yield* this.few.keys();
    yield* this.many.keys();
  }

  get(key: string): readonly string[] {
    const many = this.many.get(key);
    return many ? [...many] : (this.few.get(key) ?? []);
  }

  add(key: string, value: string): void {
    const many = this.many.get(key);
    if (many) {
      many.add(value);
      return;
    }
    const values = this.few.get(key) ?? [];
    if (values.includes(value)) return;
    if (values.length + 1 < MANY) this.few.set(key, [...values, value]);
    else {
      this.few.delete(key);
      this.many.set(key, new Set([...values, value]));
    }
  }

  /** A key without a value is gone. */
  delete(key: string, value: string): void {
    const many = this.many.get(key);
    if (many) {
      many.delete(value);
      if (many.size === 0) this.many.delete(key);
      return;
    }
    const values = this.few.get(key) ?? [];
    const left = values.filter((other) => other !== value);
    if (left.length === 0) this.few.delete(key);
    else if (left.length < values.length) this.few.set(key, left);
  }

  forget(key: string): void {
    this.few.delete(key);
    this.many.delete(key);
  }
}
