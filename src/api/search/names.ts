import { firstAbove, type WordPlaces } from '../../graph/trial-index/texts-places.js';
import type { AskedWord } from '../../graph/trial-index/texts-words.js';
import { distance } from '../../vocabulary/letters-apart.js';

/** All names of the graph by number, in columns: there may be a million. */
export interface Names {
  /** By node: its id, its kind, and in how many trials it stands. */
  readonly nodes: {
    readonly ids: readonly string[];
    readonly kinds: readonly string[];
    readonly trials: readonly number[];
    /** The most that any stands in, at least 1. */
    readonly mostTrials: number;
  };
  /** By name: the text, its node, what it is worth (0 to 1), and the place where its words begin. */
  readonly names: {
    readonly texts: readonly string[];
    readonly nodes: readonly number[];
    readonly worths: readonly number[];
    readonly begins: Uint32Array;
  };
  readonly words: WordPlaces;
}

/** How names meet the words that are asked for, by the name's number. */
export interface Met {
  /** Names that have any of them. */
  readonly names: readonly number[];
  /** How many of the words a name has. */
  readonly counts: Uint8Array;
  /** How well it has them, added up: 1 for a word, less for its beginning or a near spelling. */
  readonly fits: Float32Array;
  /** 1 where the name begins with one of them. */
  readonly starts: Uint8Array;
}

const BEGINNING = 0.8;
const NEAR = 0.5;
/** A word of so many letters may have one wrong, one of so many two: more is forgiven here than where documents are read. */
const ONE_LETTER_OFF = 5;
const TWO_LETTERS_OFF = 10;
/** To look for near spellings takes longest: of more words than these none is looked for so. */
const MOST_MISSPELT = 8;

/** The names that have any of some words. A word that no name has is looked for as one that is misspelt. */
export function namesMet({ names, words }: Names, asked: readonly AskedWord[]): Met {
  const size = names.texts.length;
  const met = { names: [] as number[], counts: new Uint8Array(size), fits: new Float32Array(size), starts: new Uint8Array(size) };
  const last = new Uint8Array(size);
  const note = (places: Uint32Array, number: number, fit: number): void => {
    let above = 0;
    for (const place of places) {
      above = firstAbove(names.begins, place, above);
      const name = above - 1;
      if (names.begins[name] === place) met.starts[name] = 1;
      if (last[name] === number) continue;
      last[name] = number;
      if (met.counts[name] === 0) met.names.push(name);
      met.counts[name] = (met.counts[name] ?? 0) + 1;
      met.fits[name] = (met.fits[name] ?? 0) + fit;
    }
  };
  for (const [at, word] of asked.entries()) {
    const places = words.of(word);
    note(words.of({ parts: word.parts }), at + 1, 1);
    note(places, at + 1, BEGINNING);
    if (places.length === 0 && asked.length <= MOST_MISSPELT)
      for (const near of nearest(word, words.keys)) note(words.of({ parts: [near] }), at + 1, NEAR);
  }
  return met;
}

/** The words spelt most like one that there is not: letters only; numbers and Chinese may not be misspelt. */
function nearest({ parts: [part = '', ...others] }: AskedWord, keys: readonly string[]): string[] {
  const most = part.length >= TWO_LETTERS_OFF ? 2 : 1;
  if (others.length > 0 || part.length < ONE_LETTER_OFF || !/^\p{L}+$/u.test(part)) return [];
  const letters = lettersIn(part);
  let found: string[] = [];
  let least = most;
  for (const key of keys) {
    // Cheap, and rules out nearly all: every letter off changes at most two of the letters that a word has.
    if (Math.abs(key.length - part.length) > least || bitsIn(letters ^ lettersIn(key)) > 2 * least) continue;
    const apart = distance(part, key, least);
    if (apart < least) [least, found] = [apart, []];
    if (apart === least) found.push(key);
  }
  return found;
}

/** Which of the letters a to z a word has, a bit for each; others share one. */
function lettersIn(word: string): number {
  let letters = 0;
  for (let at = 0; at < word.length; at += 1) letters |= 1 << Math.min(Math.max(word.charCodeAt(at) - 97, -1) + 1, 27);
  return letters;
}

function bitsIn(word: number): number {
  let count = 0;
  for (let rest = word; rest !== 0; rest &= rest - 1) count += 1;
  return count;
}
