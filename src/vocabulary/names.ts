import type { Entity, EntityKind, Synonym } from './vocabulary.js';

/** A name of an entity, ready to be looked up. */
export interface Name {
  readonly entity: Entity;
  readonly synonym: Synonym;
  /** A short abbreviation means its entity only as it is written: "AI" is not "ai", "PRO" is not "pro". */
  readonly exactCase: boolean;
}

/** All names by their key. */
export class Names {
  readonly #byKey = new Map<string, Name[]>();

  /** Adds a name; the names that had its key before. */
  add(key: string, entity: Entity, synonym: Synonym): readonly Name[] {
    const name = { entity, synonym, exactCase: synonym.kind === 'ABBREVIATION' && isShort(synonym.text) };
    const same = this.#byKey.get(key);
    this.#byKey.set(key, same ? [...same, name] : [name]);
    return same ?? NONE;
  }

  entries(): Iterable<[string, readonly Name[]]> {
    return this.#byKey;
  }

  keys(): Iterable<string> {
    return this.#byKey.keys();
  }

  has(key: string): boolean {
    return this.#byKey.has(key);
  }

  /** Names with this key, whatever the case. */
  all(key: string): readonly Name[] {
    return this.#byKey.get(key) ?? NONE;
  }

  /** The one entity that a text with this key means among the kinds; undefined where it means none or several. */
  find(key: string, written: string, kinds: readonly EntityKind[]): Name | undefined {
    const names = this.#byKey.get(key);
    return names && meant(names, written, kinds);
  }
}

const NONE: readonly Name[] = [];

const isShort = (text: string): boolean => text.length <= 4 && /^\p{Script=Latin}+$/u.test(text);

/** The name that is meant as it is written; of several kinds the one asked for first. A name of two entities of one kind means neither. */
export function meant(names: readonly Name[], written: string, kinds: readonly EntityKind[]): Name | undefined {
  for (const kind of kinds) {
    const found = names.filter(({ entity, exactCase, synonym }) => entity.kind === kind && (!exactCase || written.includes(synonym.text)));
    const [first] = found;
    if (first) return found.every(({ entity }) => entity.id === first.entity.id) ? first : undefined;
  }
  return undefined;
}
