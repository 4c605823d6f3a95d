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

interface Stripping {
  readonly label: string;
  readonly kinds: readonly EntityKind[];
  readonly lexicon: Lexicon;
}

/** What is left so far. */
interface Left {
  readonly tokens: readonly Token[];
  readonly removed: readonly string[];
  readonly qualifiers: readonly string[];
}

/** As far from its end as an affix that is taken off there may start, in tokens. */
const LONGEST_ENDING = 6;

/**
 * What a label may be without its salt, form, dose, route, schedule and (conditions) qualifiers, the least stripped first:
 * "adult T-cell leukemia" is tried before "T-cell leukemia". Affixes inside a name ("sodium thiosulfate injection") are left where
 * taking them off leads nowhere. Nothing comes of a label that is all affix.
 */
export function* strippedForms(
  label: string,
  tokens: readonly Token[],
  kinds: readonly EntityKind[],
  lexicon: Lexicon,
): Generator<Stripped> {
  const stripping = { label, kinds, lexicon };
  const whole: Left = { tokens, removed: [], qualifiers: [] };
  yield* fromTheStart(whole, stripping);
  const withoutEnding = yield* fromTheEnd(whole, stripping);
  if (withoutEnding !== whole) yield* fromTheStart(withoutEnding, stripping);
}

function* fromTheStart(whole: Left, stripping: Stripping): Generator<Stripped> {
  let left = whole;
  let at = 0;
  while (at < left.tokens.length) {
    const match = affixAt(left.tokens, at, stripping);
    if (match) {
      left = without(left, at, match, stripping);
      yield* form(left, stripping);
    } else at++;
  }
}

/** Takes off what ends the label, the shortest first. */
function* fromTheEnd(whole: Left, stripping: Stripping): Generator<Stripped, Left> {
  let left = whole;
  for (let at = left.tokens.length - 1; at > 0 && left.tokens.length - at <= LONGEST_ENDING; at--) {
    const match = affixAt(left.tokens, at, stripping);
    if (!match || at + match.length < left.tokens.length) continue;
    left = without(left, at, match, stripping);
    yield* form(left, stripping);
    left = { ...left, tokens: trimmed(left.tokens) };
    at = left.tokens.length;
  }
  return left;
}

interface Affixed {
  readonly length: number;
  readonly qualifier?: string;
}

function affixAt(tokens: readonly Token[], at: number, { label, kinds, lexicon }: Stripping): Affixed | undefined {
  if (endsName(label, tokens, at)) return undefined;
  const qualifier = kinds.includes('CONDITION') ? lexicon.qualifiers.longestAt(tokens, at) : undefined;
  const affix = longestAllowed(lexicon.affixes, tokens, at, kinds);
  const match = longer(qualifier, affix);
  if (!match || !startsWord(tokens, at) || !endsWord(tokens, at + match.length)) return undefined;
  const name = match === qualifier ? qualifier.values[0] : undefined;
  return { length: match.length, ...(name ? { qualifier: name } : {}) };
}

/** A number before the number of a dose belongs to the name: "interleukin 12 50 mg", but not "1 000 mg" and "10-20 mg". */
function endsName(label: string, tokens: readonly Token[], at: number): boolean {
  const [number, next] = [tokens[at], tokens[at + 1]];
  if (number?.kind !== 'DIGITS' || next?.kind !== 'DIGITS' || next.key.length === 3) return false;
  return label.slice(number.end, next.start).trim() === '';
}

function without({ tokens, removed, qualifiers }: Left, at: number, { length, qualifier }: Affixed, { label }: Stripping): Left {
  const words = tokens.slice(at, at + length);
  return {
    tokens: [...tokens.slice(0, at), ...tokens.slice(at + length)],
    removed: [...removed, writtenOf(label, words)],
    qualifiers: qualifier ? [...qualifiers, named(qualifier, words)] : qualifiers,
  };
}

/** As it is left, and without loose ends: a name may begin or end with a word that joins ("VS-4718", "lipid A"). */
function* form({ tokens, removed, qualifiers }: Left, { lexicon }: Stripping): Generator<Stripped> {
  const asLeft = trimmed(tokens);
  const rest = withoutLooseEnds(asLeft, lexicon);
  if (asLeft.length > rest.length) yield { tokens: asLeft, key: keyOf(asLeft), removed, qualifiers };
  if (rest.length > 0) yield { tokens: rest, key: keyOf(rest), removed, qualifiers };
}

function longestAllowed(
  affixes: Phrases<Affix>,
  tokens: readonly Token[],
  at: number,
  kinds: readonly EntityKind[],
): PhraseMatch<Affix> | undefined {
  const matches = affixes.at(tokens, at);
  return matches.length === 0
    ? undefined
    : matches.find(({ values }) => values.some(({ scope }) => scope === 'ANY' || kinds.includes(scope)));
}

const longer = <A, B>(a: PhraseMatch<A> | undefined, b: PhraseMatch<B> | undefined): PhraseMatch<A> | PhraseMatch<B> | undefined =>
  a && (!b || a.length >= b.length) ? a : b;

/** "stage {n}" is named with the number that stands there: "stage IV". */
function named(qualifier: string, words: readonly Token[]): string {
  const number = words.filter(({ kind, key }) => kind === 'DIGITS' || /^[iv]+[abc]?$/.test(key)).map(({ key }) => key.toUpperCase());
  return qualifier.replace('{n}', number.join('.'));
}

/** Without the "and", "/", "of" or comma that stood between the words taken off ("relapsed/refractory osteosarcoma", "rate of response"). */
function withoutLooseEnds(tokens: readonly Token[], { separators, links }: Lexicon): readonly Token[] {
  const looseAt = (words: readonly Token[], at: number): number =>
    (separators.longestAt(words, at) ?? links.longestAt(words, at))?.length ?? 0;
  let rest = tokens;
  while (rest.length > 0) {
    const first = looseAt(rest, 0);
    if (first > 0) rest = trimmed(rest.slice(first));
    else if (looseAt(rest, rest.length - 1) > 0) rest = trimmed(rest.slice(0, -1));
    else break;
  }
  return rest;
}
