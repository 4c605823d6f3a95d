import { distance } from './letters-apart.js';

/** The shortest word in which one wrong letter is forgiven, and the shortest in which two are. */
const ONE_LETTER_OFF = 6;
const TWO_LETTERS_OFF = 10;

/** How many letters of a word may be wrong. */
export const lettersOff = (word: string): number => (word.length >= TWO_LETTERS_OFF ? 2 : word.length >= ONE_LETTER_OFF ? 1 : 0);

/** Whether one of two words may be the other misspelt. */
export function isNear(a: string, b: string): boolean {
  const most = Math.min(lettersOff(a), lettersOff(b));
  return Math.abs(a.length - b.length) <= most && distance(a, b, most) <= most;
}

/** Two words that lie near have beginnings that lie near, and those are compared at a fraction of the cost. */
const BEGINNING = 7;

/** Many words, found by a word that lies near. */
export class NearWords {
  readonly #byShorter = new Map<string, string[]>();

  constructor(words: Iterable<string>) {
    for (const word of words) {
      for (const shorter of new Set(shortened(word))) {
        const same = this.#byShorter.get(shorter);
        if (same) same.push(word);
        else this.#byShorter.set(shorter, [word]);
      }
    }
  }

  of(word: string): string[] {
    const reached = shortened(word).flatMap((shorter) => this.#byShorter.get(shorter) ?? NONE);
    return [...new Set(reached)].filter((other) => isNear(word, other));
  }
}

const NONE: readonly string[] = [];

/** The beginning of a word and all that is left of it without one or two letters: two words that lie that near share one of these. */
function shortened(word: string): string[] {
  const beginning = word.slice(0, BEGINNING);
  const most = lettersOff(word);
  const found = [beginning];
  for (let first = 0; first < beginning.length && most > 0; first++) {
    const one = without(beginning, first);
    found.push(one);
    for (let second = first; second < one.length && most > 1; second++) found.push(without(one, second));
  }
  return found;
}

const without = (text: string, at: number): string => text.slice(0, at) + text.slice(at + 1);
