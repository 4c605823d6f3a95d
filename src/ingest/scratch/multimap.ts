import type { ScratchFile } from './scratch-file.js';
import { ScratchMap } from './scratch-map.js';

/** Values of a key that stand together: with each that comes they are written anew. */
const TOGETHER = 8;

/** Several values under a key, each once, in the order in which they came. In the scratch file, as `ScratchMap`, however many a key has. */
export class Multimap {
  /** Keys of one part, as nearly all are. */
  private readonly few: ScratchMap<readonly string[]>;
  /** The others, with how many values they have, and in how many parts. */
  private readonly many: ScratchMap<{ readonly values: number; readonly parts: number }>;
  private readonly parts: ScratchMap<readonly string[]>;
  /** In which part of many a value is, by key and value. */
  private readonly partOf: ScratchMap<number>;

  constructor(file: ScratchFile) {
    this.few = new ScratchMap(file);
    this.many = new ScratchMap(file);
    this.parts = new ScratchMap(file);
    this.partOf = new ScratchMap(file);
  }

  has(key: string): boolean {
    return this.few.has(key) || this.many.has(key);
  }

  *keys(): Generator<string> {
    yield* this.few.keys();
    yield* this.many.keys();
  }

  get(key: string): readonly string[] {
    const few = this.few.get(key);
    if (few) return few;
    const { parts } = this.many.get(key) ?? NONE;
    return Array.from({ length: parts }, (_, part) => this.partAt(key, part)).flat();
  }

  add(key: string, value: string): void {
    if (this.many.has(key)) {
      this.addToMany(key, value);
      return;
    }
    const values = this.few.get(key) ?? [];
    if (values.includes(value)) return;
    if (values.length < TOGETHER) {
      this.few.set(key, [...values, value]);
      return;
    }
    this.few.delete(key);
    for (const one of [...values, value]) this.addToMany(key, one);
  }

  /** A key without a value is gone. */
  delete(key: string, value: string): void {
    if (this.many.has(key)) {
      this.deleteFromMany(key, value);
      return;
    }
    const values = this.few.get(key) ?? [];
    const left = values.filter((other) => other !== value);
    if (left.length === 0) this.few.delete(key);
    else if (left.length < values.length) this.few.set(key, left);
  }

  forget(key: string): void {
    for (const value of this.many.has(key) ? this.get(key) : []) this.deleteFromMany(key, value);
    this.few.delete(key);
  }

  private addToMany(key: string, value: string): void {
    if (this.partOf.has(under(key, value))) return;
    const { values, parts } = this.many.get(key) ?? NONE;
    const last = parts > 0 ? this.partAt(key, parts - 1) : [];
    const isFull = parts === 0 || last.length >= TOGETHER;
    const part = isFull ? parts : parts - 1;
    this.parts.set(under(key, part), isFull ? [value] : [...last, value]);
    this.partOf.set(under(key, value), part);
    this.many.set(key, { values: values + 1, parts: part + 1 });
  }

  private deleteFromMany(key: string, value: string): void {
    const part = this.partOf.get(under(key, value));
    if (part === undefined) return;
    const { values, parts } = this.many.get(key) ?? NONE;
    this.partOf.delete(under(key, value));
    this.parts.set(
      under(key, part),
      this.partAt(key, part).filter((other) => other !== value),
    );
    if (values > 1) {
      this.many.set(key, { values: values - 1, parts });
      return;
    }
    for (let at = 0; at < parts; at += 1) this.parts.delete(under(key, at));
    this.many.delete(key);
  }

  private partAt(key: string, part: number): readonly string[] {
    return this.parts.get(under(key, part)) ?? [];
  }
}

const NONE = { values: 0, parts: 0 };

/** Neither keys nor values have line breaks. */
const under = (key: string, what: string | number): string => `${key}\n${what}`;
