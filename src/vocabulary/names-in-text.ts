import type { Token } from './fold.js';
import { firstTokenOf } from './lexicon.js';
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
      const first = firstTokenOf(key);
      const known = this.#names.get(first);
      if (known) known.push(...same);
      else this.#names.set(first, [...same]);
    }
  }

  /** The tokens that names begin with. */
  get starts(): Iterable<string> {
    return this.#names.keys();
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

function phrasesOf(names: readonly Name[]): Phrases<Name> {
  const phrases = new Phrases<Name>({ skipPunctuation: false });
  for (const name of names) phrases.add(name.synonym.text, name);
  return phrases;
}
