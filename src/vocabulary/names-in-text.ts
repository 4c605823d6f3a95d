import type { Token } from './fold.js';
import type { Name, Names } from './names.js';
import { type PhraseMatch, Phrases } from './phrases.js';

/**
 * All names, found where they start in running text. Those that begin with a word are cut into tokens when a text first has that word:
 * most of them are in no document.
 */
export class NamesInText {
  readonly #names = new Map<string, Name[]>();
  readonly #phrases = new Map<string, Phrases<Name>>();

  constructor(names: Names) {
    for (const [key, same] of names.entries()) {
      const first = firstOf(key);
      const known = this.#names.get(first);
      if (known) known.push(...same);
      else this.#names.set(first, [...same]);
    }
  }

  /** The names that start at a token, the longest first. */
  at(tokens: readonly Token[], start: number): readonly PhraseMatch<Name>[] {
    const first = tokens[start]?.key ?? '';
    const names = this.#names.get(first);
    if (!names) return NONE;
    const phrases = this.#phrases.get(first) ?? phrasesOf(names);
    this.#phrases.set(first, phrases);
    return phrases.at(tokens, start);
  }
}

const NONE: readonly never[] = [];

/** The first token of a key: its first word, or one Chinese character. */
function firstOf(key: string): string {
  const character = key.charAt(0);
  if (/\p{Script=Han}/u.test(character)) return character;
  const end = key.indexOf(' ');
  return end < 0 ? key : key.slice(0, end);
}

function phrasesOf(names: readonly Name[]): Phrases<Name> {
  const phrases = new Phrases<Name>({ skipPunctuation: false });
  for (const name of names) phrases.add(name.synonym.text, name);
  return phrases;
}
