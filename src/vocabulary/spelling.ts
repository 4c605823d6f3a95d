import { fold } from './fold.js';
import { distance } from './letters-apart.js';
import type { Name, Names } from './names.js';
import { isNear, lettersOff, NearWords } from './near-words.js';

/** Drugs lie one letter apart (afatinib, apatinib), so a word is only corrected when it is in no name at all and one entity alone lies near. */
export class SpellingIndex {
  readonly #names: Names;
  readonly #others: ReadonlySet<string>;
  #words: KnownWords | undefined;

  /** @param others real names of things outside the vocabulary: never corrected, and near ones make a correction uncertain. */
  constructor(names: Names, others: readonly string[]) {
    this.#names = names;
    this.#others = new Set(others.map(fold));
  }

  /** Whether a key is a real name of something outside the vocabulary. */
  isOther(key: string): boolean {
    return this.#others.has(key);
  }

  /** Whether a key has a word that may be misspelt. Where it has none, what is stripped of it has none either. */
  mayBeMisspelt(key: string): boolean {
    const { all } = this.#known();
    return key.split(' ').some((word) => lettersOff(word) > 0 && !all.has(word));
  }

  /** The names of the one entity that a key with one misspelt word can only mean, the nearest first; empty where it means none or several. */
  nearest(key: string): readonly Name[] {
    if (!/^[a-z ]{6,80}$/.test(key) || this.#names.has(key) || this.#others.has(key)) return [];
    const near = this.#correctionsOf(key);
    if (near.some((candidate) => this.#others.has(candidate))) return [];
    const names = near.flatMap((candidate) => this.#names.all(candidate)).filter(isCorrection);
    return new Set(names.map(({ entity }) => entity.id)).size === 1 ? names : [];
  }

  /** What a key becomes when its one unknown word is read as a known one; a word that stands in a name is spelt well. */
  #correctionsOf(key: string): string[] {
    const { all, beside, alone } = this.#known();
    const words = key.split(' ');
    const at = words.findIndex((word) => !all.has(word));
    const word = words[at] ?? '';
    if (lettersOff(word) === 0 || words.some((other, place) => place > at && !all.has(other))) return [];
    if (words.length === 1) return nearestFirst(key, alone.of(word));
    const others = beside.get(words.with(at, ANY).join(' ')) ?? [];
    return nearestFirst(
      key,
      others.filter((other) => isNear(word, other)).map((other) => words.with(at, other).join(' ')),
    );
  }

  /** Built on the first unknown word: most labels never come here. */
  #known(): KnownWords {
    this.#words ??= knownWords([...this.#names.keys(), ...this.#others].map((key) => key.split(' ')));
    return this.#words;
  }
}

const isCorrection = ({ synonym }: Name): boolean => !['CODE', 'ABBREVIATION', 'MISSPELLING'].includes(synonym.kind);

const nearestFirst = (key: string, found: readonly string[]): string[] => [...found].sort((a, b) => distance(key, a) - distance(key, b));

interface KnownWords {
  readonly all: ReadonlySet<string>;
  /** Words that are a whole key. */
  readonly alone: NearWords;
  /** Words of longer keys, by the key with `*` in their place. */
  readonly beside: ReadonlyMap<string, readonly string[]>;
}

const ANY = '*';

function knownWords(keys: readonly (readonly string[])[]): KnownWords {
  const isCorrectable = (word: string): boolean => /^[a-z]{6,}$/.test(word);
  const beside = new Map<string, string[]>();
  for (const words of keys.filter(({ length }) => length > 1)) {
    for (const [at, word] of words.entries()) {
      if (!isCorrectable(word)) continue;
      const place = words.with(at, ANY).join(' ');
      const same = beside.get(place);
      if (same) same.push(word);
      else beside.set(place, [word]);
    }
  }
  const single = keys.filter(({ length }) => length === 1).flat();
  return { all: new Set(keys.flat()), beside, alone: new NearWords(single.filter(isCorrectable)) };
}
