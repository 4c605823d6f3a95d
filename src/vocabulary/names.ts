import type { Entity, EntityKind, Synonym } from './vocabulary.js';

/** A name of an entity, ready to be looked up. */
export interface Name {
  readonly entity: Entity;
  readonly synonym: Synonym;
  /** A short abbreviation means its entity only as it is written: "AI" is not "ai", "PRO" is not "pro". */
  readonly exactCase: boolean;
}

/**
 * All names by their key. There are many thousands and a process looks up few, so the table holds the bare synonyms, and a key's names are
 * made when they are first looked up.
 */
export class Names {
  readonly #synonyms = new Map<string, Synonym | readonly Synonym[]>();
  readonly #names = new Map<string, readonly Name[]>();
  readonly #entities: ReadonlyMap<string, Entity>;

  /** @param entities those that the synonyms will be of, by id */
  constructor(entities: ReadonlyMap<string, Entity>) {
    this.#entities = entities;
  }

  /** Adds a name; those that had its key before. */
  add(key: string, synonym: Synonym): readonly Synonym[] {
    const same = this.#synonyms.get(key);
    if (same === undefined) {
      this.#synonyms.set(key, synonym);
      return NONE;
    }
    const before = listOf(same);
    this.#synonyms.set(key, [...before, synonym]);
    this.#names.delete(key);
    return before;
  }

  *entries(): Generator<[string, readonly Name[]]> {
    for (const key of this.#synonyms.keys()) yield [key, this.all(key)];
  }

  keys(): Iterable<string> {
    return this.#synonyms.keys();
  }

  has(key: string): boolean {
    return this.#synonyms.has(key);
  }

  /** Names with this key, whatever the case. */
  all(key: string): readonly Name[] {
    const synonyms = this.#synonyms.get(key);
    if (synonyms === undefined) return NONE;
    let names = this.#names.get(key);
    if (names === undefined) {
      names = listOf(synonyms).map((synonym) => nameOf(synonym, this.#entities));
      this.#names.set(key, names);
    }
    return names;
  }

  /** The one entity that a text with this key means among the kinds; undefined where it means none or several. */
  find(key: string, written: string, kinds: readonly EntityKind[]): Name | undefined {
    const names = this.all(key);
    return names === NONE ? undefined : meant(names, written, kinds);
  }
}

function nameOf(synonym: Synonym, entities: ReadonlyMap<string, Entity>): Name {
  const entity = entities.get(synonym.id);
  if (entity === undefined) throw new Error(`"${synonym.text}" is a name of ${synonym.id}, which is no entity`);
  return { entity, synonym, exactCase: synonym.kind === 'ABBREVIATION' && isShort(synonym.text) };
}

const listOf = (synonyms: Synonym | readonly Synonym[]): readonly Synonym[] => (Array.isArray(synonyms) ? synonyms : [synonyms as Synonym]);

const NONE: readonly never[] = [];

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
