import { bounded } from '../bounded.js';
import { fold } from './fold.js';
import type { Name, Names } from './names.js';

/** The shortest word in which one wrong letter is forgiven, and the shortest in which two are. */
const ONE_LETTER_OFF = 6;
const TWO_LETTERS_OFF = 10;

/** Drugs lie one letter apart (afatinib, apatinib), so a word is only corrected when it is in no name at all and one entity alone lies near. */
export class SpellingIndex {
  readonly #names: Names;
  readonly #others: ReadonlySet<string>;
  readonly #near = bounded((word: string) => this.#correctionsOf(word));
  #words: { readonly known: ReadonlySet<string>; readonly byDeletion: ReadonlyMap<string, readonly string[]> } | undefined;

  /** @param others real names of things outside the vocabulary: never corrected, and near ones make a correction uncertain. */
  constructor(names: Names, others: readonly string[]) {
    this.#names = names;
    this.#others = new Set(others.map(fold));
  }

  /** Whether a key is a real name of something outside the vocabulary. */
  isOther(key: string): boolean {
    return this.#others.has(key);
  }

  /** The names of the one entity that a key with one misspelt word can only mean; empty where it means none or several. */
  nearest(key: string): readonly Name[] {
    if (!/^[a-z ]{6,80}$/.test(key) || this.#names.has(key) || this.#others.has(key)) return [];
    const words = key.split(' ');
    const near = words.flatMap((word, at) => this.#near(word).map((other) => words.with(at, other).join(' ')));
    if (near.some((candidate) => this.#others.has(candidate))) return [];
    const names = near.flatMap((candidate) => this.#names.all(candidate)).filter(isCorrection);
    return new Set(names.map(({ entity }) => entity.id)).size === 1 ? names : [];
  }

  /** Words of names that a word may be a misspelling of; a word that stands in a name is spelt well. */
  #correctionsOf(word: string): string[] {
    if (word.length < ONE_LETTER_OFF) return [];
    this.#words ??= this.#index();
    if (this.#words.known.has(word)) return [];
    const reached = new Set<string>();
    for (const shorter of deletions(word)) for (const other of this.#words.byDeletion.get(shorter) ?? []) reached.add(other);
    return [...reached].filter((other) => distance(word, other) <= Math.min(lettersOff(word), lettersOff(other)));
  }

  /** Built on the first unknown word: most labels never come here. */
  #index() {
    const known = new Set<string>();
    for (const [key] of this.#names.entries()) for (const word of key.split(' ')) known.add(word);
    for (const key of this.#others) for (const word of key.split(' ')) known.add(word);
    const byDeletion = new Map<string, string[]>();
    for (const word of known) {
      if (!/^[a-z]{6,}$/.test(word)) continue;
      for (const shorter of deletions(word)) {
        const same = byDeletion.get(shorter);
        if (same) same.push(word);
        else byDeletion.set(shorter, [word]);
      }
    }
    return { known, byDeletion };
  }
}

const isCorrection = ({ synonym }: Name): boolean => !['CODE', 'ABBREVIATION', 'MISSPELLING'].includes(synonym.kind);

const lettersOff = (word: string): number => (word.length >= TWO_LETTERS_OFF ? 2 : word.length >= ONE_LETTER_OFF ? 1 : 0);

/** Two words that lie near have beginnings that lie near, and those are compared at a fraction of the cost. */
const BEGINNING = 7;

/** The beginning of a word and all that is left of it without one or two letters: two words that lie that near share one of these. */
function deletions(word: string): Set<string> {
  const beginning = word.slice(0, BEGINNING);
  const found = new Set([beginning]);
  let last: readonly string[] = [beginning];
  for (let round = 0; round < lettersOff(word); round++) {
    const shorter = new Set(last.flatMap((text) => Array.from({ length: text.length }, (_, at) => text.slice(0, at) + text.slice(at + 1))));
    for (const text of shorter) found.add(text);
    last = [...shorter];
  }
  return found;
}

/** Letters to insert, drop, change or swap with their neighbour. */
export function distance(a: string, b: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const change = (last[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      let best = Math.min(change, (last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) best = Math.min(best, (beforeLast[j - 2] ?? 0) + 1);
      row.push(best);
    }
    beforeLast = last;
    last = row;
  }
  return last[b.length] ?? 0;
}
