import { NumberMap } from './number-map.js';
import type { ScratchFile } from './scratch-file.js';

/** Values that are held for those who ask again soon. */
const MOST_RECENT = 500;

/**
 * A Map that takes the same memory for many keys as for few, whatever it keeps: keys and values lie in the scratch file.
 * Values are plain data; they come back as copies.
 */
export class ScratchMap<Value> {
  /** Where the entries of a hash stand: one nearly always. */
  private readonly places: NumberMap;
  private readonly recent = new Map<string, Value>();
  private count = 0;

  constructor(private readonly file: ScratchFile) {
    this.places = new NumberMap(file);
  }

  get size(): number {
    return this.count;
  }

  has(key: string): boolean {
    return this.recent.has(key) || this.entriesAt(hashOf(key)).some(([known]) => known === key);
  }

  get(key: string): Value | undefined {
    const recent = this.recent.get(key);
    if (recent !== undefined) return recent;
    const found = this.entriesAt(hashOf(key)).find(([known]) => known === key);
    if (found) this.remember(key, found[1]);
    return found?.[1];
  }

  set(key: string, value: Value): void {
    const hash = hashOf(key);
    const others = this.entriesAt(hash);
    const kept = others.filter(([known]) => known !== key);
    this.places.set(hash, this.file.append(JSON.stringify([...kept, [key, value]])));
    this.count += kept.length + 1 - others.length;
    this.remember(key, value);
  }

  delete(key: string): void {
    const hash = hashOf(key);
    const others = this.entriesAt(hash);
    const kept = others.filter(([known]) => known !== key);
    if (kept.length === others.length) return;
    if (kept.length === 0) this.places.delete(hash);
    else this.places.set(hash, this.file.append(JSON.stringify(kept)));
    this.count -= 1;
    this.recent.delete(key);
  }

  *entries(): Generator<readonly [string, Value]> {
    for (const place of this.places.values()) yield* this.entriesOf(place);
  }

  *keys(): Generator<string> {
    for (const [key] of this.entries()) yield key;
  }

  private entriesAt(hash: number): readonly (readonly [string, Value])[] {
    const place = this.places.get(hash);
    return place === undefined ? [] : this.entriesOf(place);
  }

  private entriesOf(place: number): readonly (readonly [string, Value])[] {
    return JSON.parse(this.file.read(place));
  }

  private remember(key: string, value: Value): void {
    if (this.recent.size >= MOST_RECENT) this.recent.clear();
    this.recent.set(key, value);
  }
}

/** FNV-1a of its UTF-16 units. */
function hashOf(key: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < key.length; at += 1) hash = Math.imul(hash ^ key.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}
