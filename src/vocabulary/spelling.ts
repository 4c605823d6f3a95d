import { fold } from './fold.js';
import type { Name, Names } from './names.js';

/** The shortest word in which one wrong letter is forgiven, and the shortest in which two are. */
const ONE_LETTER_OFF = 6;
const TWO_LETTERS_OFF = 10;

/** Drugs lie one letter apart (afatinib, apatinib), so a word is only corrected when it is no name itself and one entity alone lies near. */
export class SpellingIndex {
  readonly #names: Names;
  readonly #others: ReadonlySet<string>;
  #byPiece: Map<string, string[]> | undefined;
  #longest = 0;

  /** @param others real names of things outside the vocabulary: never corrected, and near ones make a correction uncertain. */
  constructor(names: Names, others: readonly string[]) {
    this.#names = names;
    this.#others = new Set(others.map(fold));
  }

  /** The names of the one entity that a misspelt key can only mean; empty where it means none or several. */
  nearest(key: string): readonly Name[] {
    if (!isSpelt(key) || this.#names.has(key) || this.#others.has(key)) return [];
    const near = this.#near(key);
    if (near.some((candidate) => this.#others.has(candidate))) return [];
    const names = near.flatMap((candidate) => this.#names.all(candidate));
    return new Set(names.map(({ entity }) => entity.id)).size === 1 ? names : [];
  }

  #near(key: string): string[] {
    this.#byPiece ??= this.#index();
    // Whole sentences come here too: what is longer than every name is none.
    if (key.length > this.#longest + MOST_OFF) return [];
    const reached = new Set<string>();
    for (const piece of piecesAround(key)) for (const name of this.#byPiece.get(piece) ?? []) reached.add(name);
    return [...reached].filter((name) => distance(key, name) <= Math.min(lettersOff(key), lettersOff(name)));
  }

  /** Built on the first unknown word: most labels never come here. */
  #index(): Map<string, string[]> {
    const index = new Map<string, string[]>();
    const correct = new Set(this.#others);
    for (const [key, names] of this.#names.entries()) if (names.some(isCorrection)) correct.add(key);
    for (const key of correct) {
      if (!isSpelt(key)) continue;
      this.#longest = Math.max(this.#longest, key.length);
      for (const { at, piece } of piecesOf(key)) {
        const place = `${key.length} ${at} ${piece}`;
        const same = index.get(place);
        if (same) same.push(key);
        else index.set(place, [key]);
      }
    }
    return index;
  }
}

const isCorrection = ({ synonym }: Name): boolean => !['CODE', 'ABBREVIATION', 'MISSPELLING'].includes(synonym.kind);

/** Words of Latin letters; a code or a Chinese name one character off is another name. */
const isSpelt = (key: string): boolean => key.length >= ONE_LETTER_OFF && /^[a-z ]+$/.test(key);

const lettersOff = (key: string): number => (key.length >= TWO_LETTERS_OFF ? 2 : key.length >= ONE_LETTER_OFF ? 1 : 0);

/** Two wrong letters, each perhaps swapped with its neighbour over a border, spoil four pieces at most: one of five stays whole. */
const PIECES = 5;
const MOST_OFF = 2;

function piecesOf(key: string): { at: number; piece: string }[] {
  const borders = Array.from({ length: PIECES + 1 }, (_, at) => Math.floor((key.length * at) / PIECES));
  return borders.slice(1).map((end, at) => ({ at: borders[at] as number, piece: key.slice(borders[at], end) }));
}

/** Where the pieces of a name may stand that lies near: names of about this length, each piece moved by the letters that may be missing. */
function* piecesAround(key: string): Generator<string> {
  for (let length = Math.max(ONE_LETTER_OFF, key.length - MOST_OFF); length <= key.length + MOST_OFF; length++) {
    for (const { at, piece } of piecesOf('x'.repeat(length))) {
      for (let start = Math.max(0, at - MOST_OFF); start <= at + MOST_OFF && start + piece.length <= key.length; start++) {
        yield `${length} ${at} ${key.slice(start, start + piece.length)}`;
      }
    }
  }
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
