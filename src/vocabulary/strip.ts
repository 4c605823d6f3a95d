import { keyOf, type Token } from './fold.js';
import type { Affix, Lexicon } from './lexicon.js';
import { type PhraseMatch, type Phrases, trimmed, writtenOf } from './phrases.js';
import type { EntityKind } from './vocabulary.js';
import { endsWord, startsWord } from './word-boundaries.js';

/** What is left of a label, and what was taken off. */
export interface Stripped {
  readonly tokens: readonly Token[];
  readonly key: string;
  readonly removed: readonly string[];
  readonly qualifiers: readonly string[];
}

/**
 * What a label may be without its salt, form, dose, route, schedule and (conditions) qualifiers, the least stripped first:
 * "adult T-cell leukemia" is tried before "T-cell leukemia". Nothing comes of a label that is all affix.
 */
export function* strippedForms(
  label: string,
  tokens: readonly Token[],
  kinds: readonly EntityKind[],
  lexicon: Lexicon,
): Generator<Stripped> {
  const allowed = (affix: Affix): boolean => affix.scope === 'ANY' || kinds.includes(affix.scope);
  let left: readonly Token[] = tokens;
  const removed: string[] = [];
  const qualifiers: string[] = [];
  let at = 0;
  while (at < left.length) {
    const qualifier = kinds.includes('CONDITION') ? lexicon.qualifiers.longestAt(left, at) : undefined;
    const affix = longestAllowed(lexicon.affixes, left, at, allowed);
    const match = longer(qualifier, affix);
    if (!match || !startsWord(left, at) || !endsWord(left, at + match.length)) {
      at++;
      continue;
    }
    const words = left.slice(at, at + match.length);
    removed.push(writtenOf(label, words));
    if (qualifier?.values[0] && match === qualifier) qualifiers.push(named(qualifier.values[0], words));
    left = [...left.slice(0, at), ...left.slice(at + match.length)];
    const rest = withoutLooseEnds(left, lexicon);
    if (rest.length > 0) yield { tokens: rest, key: keyOf(rest), removed: [...removed], qualifiers: [...qualifiers] };
  }
}

function longestAllowed(
  affixes: Phrases<Affix>,
  tokens: readonly Token[],
  at: number,
  allowed: (affix: Affix) => boolean,
): PhraseMatch<Affix> | undefined {
  return affixes.at(tokens, at).find(({ values }) => values.some(allowed));
}

const longer = <A, B>(a: PhraseMatch<A> | undefined, b: PhraseMatch<B> | undefined): PhraseMatch<A> | PhraseMatch<B> | undefined =>
  a && (!b || a.length >= b.length) ? a : b;

/** "stage {n}" is named with the number that stands there: "stage IV". */
function named(qualifier: string, words: readonly Token[]): string {
  const number = words.filter(({ kind, key }) => kind === 'DIGITS' || /^[iv]+[abc]?$/.test(key)).map(({ key }) => key.toUpperCase());
  return qualifier.replace('{n}', number.join('.'));
}

/** Without the "and", "/", "of" or comma that stood between the words taken off ("relapsed/refractory osteosarcoma", "rate of response"). */
function withoutLooseEnds(tokens: readonly Token[], { separators, links }: Lexicon): Token[] {
  const looseAt = (words: readonly Token[], at: number): number =>
    (separators.longestAt(words, at) ?? links.longestAt(words, at))?.length ?? 0;
  let rest = trimmed(tokens);
  while (rest.length > 0) {
    const first = looseAt(rest, 0);
    if (first > 0) rest = trimmed(rest.slice(first));
    else if (looseAt(rest, rest.length - 1) > 0) rest = trimmed(rest.slice(0, -1));
    else break;
  }
  return rest;
}
