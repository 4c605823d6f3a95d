/**
 * Several values under a key, each once. In a large graph nearly every key has one value, so that one stands bare where a set would hold only
 * it: a set weighs some 200 bytes.
 */
export class Multimap {
  private readonly held = new Map<string, string | Set<string>>();

  has(key: string): boolean {
    return this.held.has(key);
  }

  keys(): Iterable<string> {
    return this.held.keys();
  }

  /** The values of a key in the order in which they came; none where it is not known. */
  get(key: string): readonly string[] {
    const values = this.held.get(key);
    return values === undefined ? [] : typeof values === 'string' ? [values] : [...values];
  }

  add(key: string, value: string): void {
    const values = this.held.get(key);
    if (values === undefined) this.held.set(key, value);
    else if (typeof values !== 'string') values.add(value);
    else if (values !== value) this.held.set(key, new Set([values, value]));
  }

  /** A key without a value is gone. */
  delete(key: string, value: string): void {
    const values = this.held.get(key);
    if (values === value) this.held.delete(key);
    if (values === undefined || typeof values === 'string') return;
    values.delete(value);
    if (values.size === 0) this.held.delete(key);
  }

  forget(key: string): void {
    this.held.delete(key);
  }
}
