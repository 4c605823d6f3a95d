import { fold, tokensOf } from './fold.js';
import { distance } from './letters-apart.js';
import type { Lexicon } from './lexicon.js';
import { lettersOff, NearWords } from './near-words.js';
import { strippedForms } from './strip.js';
import type { EntityKind, NearEntry } from './vocabulary.js';

interface KnownName {
  readonly text: string;
  readonly id: string;
  readonly kind: EntityKind;
  readonly entityName: string;
  readonly words: readonly string[];
}

/** From here two names have enough in common that one may be meant by the other. */
const LIKE = 0.3;
/** What a word spelt nearly so counts for, of one spelt alike. */
const NEARLY = 0.8;

/** Finds the curated names that share words with a label: rare words count for more than common ones. Built when first asked. */
export class NearestEntries {
  readonly #lexicon: Lexicon;
  #index: WordIndex | undefined;

  constructor(lexicon: Lexicon) {
    this.#lexicon = lexicon;
  }

  /** Entities of these kinds most like a label, each once with the name that is most like it, the best first. */
  of(label: string, kinds: readonly EntityKind[], most: number): NearEntry[] {
    this.#index ??= wordIndex(this.#lexicon);
    const best = new Map<string, NearEntry>();
    for (const [name, likeness] of likenesses(barest(label, kinds, this.#lexicon), this.#index)) {
      if (likeness < LIKE || !kinds.includes(name.kind) || likeness <= (best.get(name.id)?.likeness ?? 0)) continue;
      best.set(name.id, { id: name.id, name: name.entityName, text: name.text, likeness: Math.round(likeness * 100) / 100 });
    }
    return [...best.values()].sort((a, b) => b.likeness - a.likeness || (a.id < b.id ? -1 : 1)).slice(0, most);
  }
}

/** The key of a label without its salt, form, dose, route and stage. */
export const barest = (label: string, kinds: readonly EntityKind[], lexicon: Lexicon): string =>
  [...strippedForms(label, tokensOf(label), kinds, lexicon)].at(-1)?.key ?? fold(label);

/** Words of a key; of Chinese, which has no spaces, every two neighbours. */
function wordsOf(key: string): string[] {
  const words = key.split(/[ +/]+/).flatMap((word) => {
    if (!/\p{Script=Han}/u.test(word)) return [word];
    const characters = [...word];
    return characters.length === 1 ? characters : characters.slice(1).map((character, at) => `${characters[at]}${character}`);
  });
  return [...new Set(words.filter((word) => word !== ''))];
}

interface WordIndex {
  readonly names: ReadonlyMap<string, readonly KnownName[]>;
  readonly near: NearWords;
  /** How telling a word is: the rarer, the more. */
  weight(word: string): number;
}

function wordIndex({ names }: Lexicon): WordIndex {
  const byWord = new Map<string, KnownName[]>();
  let count = 0;
  for (const [key, same] of names.entries()) {
    const words = wordsOf(key);
    for (const { entity, synonym } of same) {
      const name = { text: synonym.text, id: entity.id, kind: entity.kind, entityName: entity.name, words };
      count++;
      for (const word of words) {
        const known = byWord.get(word);
        if (known) known.push(name);
        else byWord.set(word, [name]);
      }
    }
  }
  const weight = (word: string): number => Math.log((count + 1) / (byWord.get(word)?.length ?? 1));
  return { names: byWord, near: new NearWords([...byWord.keys()].filter((word) => lettersOff(word) > 0)), weight };
}

/** How like the label each name is that shares a word with it, from 0 to 1: the weight of what they share, of all that both say. */
function likenesses(key: string, { names, near, weight }: WordIndex): Map<KnownName, number> {
  const words = wordsOf(key);
  const shared = new Map<KnownName, number>();
  for (const word of words) {
    const spelt = names.has(word) ? [word] : near.of(word);
    for (const other of spelt) {
      const counted = weight(other) * (other === word ? 1 : NEARLY / distance(word, other));
      for (const name of names.get(other) ?? []) shared.set(name, (shared.get(name) ?? 0) + counted);
    }
  }
  const own = sum(words.map(weight));
  return new Map([...shared].map(([name, counted]) => [name, (2 * counted) / (own + sum(name.words.map(weight)))]));
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);
