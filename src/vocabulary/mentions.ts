import { bounded } from '../bounded.js';
import { once } from '../once.js';
import { isMember } from './class-and-member.js';
import { keyOf, type Token, tokensOf } from './fold.js';
import type { Lexicon } from './lexicon.js';
import { meant } from './names.js';
import { NamesInText } from './names-in-text.js';
import type { PhraseMatch } from './phrases.js';
import { endOfRegimenWords, meaningOf } from './regimens.js';
import type { Definitions, Entity, EntityKind, Mention } from './vocabulary.js';
import { endsWord, startsWord } from './word-boundaries.js';

/** From this length an acronym says what it is without a word beside it: "MAID", but not "AI". */
const TELLING_ACRONYM = 4;
/** Tokens of the longest acronym that a document defines ("VDC/IE"). */
const ACRONYM_TOKENS = 5;

const NONE: Definitions = new Map();

/** Finds names in running text. */
export class MentionFinder {
  readonly #lexicon: Lexicon;
  // Made when the first text comes: labels and terms do not need them.
  readonly #names = once(() => new NamesInText(this.#lexicon.names));
  readonly #starts = once(() => startsOf(this.#names(), this.#lexicon));
  // A sentence is searched for one kind after the other.
  readonly #tokensOf = bounded(tokensOf);
  readonly #known = new WeakMap<Definitions, Map<string, (text: string) => readonly Mention[]>>();

  constructor(lexicon: Lexicon) {
    this.#lexicon = lexicon;
  }

  /** From left to right, the longest at each place, none overlapping; what a blocked phrase covers is skipped. */
  find(text: string, kinds: readonly EntityKind[], definitions: Definitions = NONE): readonly Mention[] {
    // The same sentence is asked for the same kinds by one rule after the other.
    const known = this.#known.get(definitions.size > 0 ? definitions : NONE) ?? new Map<string, (text: string) => readonly Mention[]>();
    this.#known.set(definitions.size > 0 ? definitions : NONE, known);
    const key = kinds.join();
    const finding = known.get(key) ?? bounded((sentence) => this.#find(sentence, kinds, definitions));
    known.set(key, finding);
    return finding(text);
  }

  #find(text: string, kinds: readonly EntityKind[], definitions: Definitions): Mention[] {
    const tokens = this.#tokensOf(text);
    const mentions: Mention[] = [];
    let at = 0;
    while (at < tokens.length) {
      const found = this.#at(text, tokens, at, kinds, definitions);
      if (found?.entities) {
        const mention = mentionOf(text, tokens.slice(at, at + found.length), found.entities);
        if (this.#isClassOf(text, mentions.at(-1), mention)) mentions.pop();
        if (!found.isAbbreviation || !this.#isOverruled(text, mention, mentions.at(-1))) mentions.push(mention);
      }
      at += found?.length ?? 1;
    }
    return mentions;
  }

  /** What starts at a token, in tokens: a mention, a blocked phrase (no entities), or nothing. */
  #at(text: string, tokens: readonly Token[], at: number, kinds: readonly EntityKind[], definitions?: Definitions): Found | undefined {
    // What a document defines may begin with any token.
    const starts = definitions?.size ? undefined : this.#starts();
    if (starts?.has(tokens[at]?.key ?? '') === false || !startsWord(tokens, at)) return undefined;
    const blocked = this.#lexicon.blocked.at(tokens, at).find(({ length }) => endsWord(tokens, at + length));
    const named = this.#named(text, tokens, at, kinds);
    const regimen = regimenAt(text, tokens, at, { kinds, definitions, lexicon: this.#lexicon });
    if (blocked && blocked.length >= Math.max(named?.length ?? 0, regimen?.length ?? 0)) return { length: blocked.length };
    if (regimen && (regimen.own || regimen.length > (named?.length ?? 0))) return regimen;
    return named;
  }

  /** A class right before its member says what the member is: "the CDK4/6 inhibitor palbociclib" names one drug. */
  #isClassOf(text: string, before: Mention | undefined, { start, entities }: Mention): boolean {
    const [above, drug] = [before?.entities[0], entities[0]];
    if (!before || !above || !drug || before.entities.length > 1 || entities.length > 1) return false;
    return drug.kind === 'DRUG' && text.slice(before.end, start).trim() === '' && isMember(drug, above, this.#lexicon);
  }

  /** An abbreviation alone in the bracket after a name of something else of its kind: the name is meant ("Doxorubicin(PLD)"), as in a label. */
  #isOverruled(text: string, { start, end, entities }: Mention, before: Mention | undefined): boolean {
    const [entity, named] = [entities[0], before?.entities[0]];
    if (!before || !entity || !named || entity.kind !== named.kind || entity.id === named.id) return false;
    if (!/^\s*[(（]\s*$/.test(text.slice(before.end, start)) || !/^\s*[)）]/.test(text.slice(end, end + 3))) return false;
    return this.#lexicon.hierarchy.pathUp(entity.id, named.id) === undefined;
  }

  #named(text: string, tokens: readonly Token[], at: number, kinds: readonly EntityKind[]): Found | undefined {
    for (const match of this.#names().at(tokens, at)) {
      if (!endsWord(tokens, at + match.length)) continue;
      const name = meant(match.values, writtenAt(text, tokens, at, match), kinds);
      if (name) return { length: match.length, entities: [name.entity], isAbbreviation: name.synonym.kind === 'ABBREVIATION' };
      if (match.values.some(({ exactCase }) => !exactCase)) return { length: match.length };
    }
    return undefined;
  }
}

/** The tokens that anything begins with that is looked for: most words of a text begin nothing. Undefined where every token may. */
function startsOf(names: NamesInText, { blocked, regimenStarts }: Lexicon): ReadonlySet<string> | undefined {
  return blocked.starts && new Set([...names.starts, ...blocked.starts, ...regimenStarts]);
}

interface Found {
  readonly length: number;
  readonly entities?: readonly Entity[];
  readonly isAbbreviation?: boolean;
}

interface Asked {
  readonly kinds: readonly EntityKind[];
  readonly definitions: Definitions | undefined;
  readonly lexicon: Lexicon;
}

/**
 * An acronym with the word for regimen after it. Alone it counts where the document defines it, where it is long enough,
 * or where it is joined to something ("sintilimab + AI"): "AI" alone may be anything.
 */
function regimenAt(
  text: string,
  tokens: readonly Token[],
  at: number,
  { kinds, definitions, lexicon }: Asked,
): (Found & { own: boolean }) | undefined {
  // Acronyms are looked for at every word of every text: those that cannot be one are left at once.
  if (!(kinds.includes('DRUG') || kinds.includes('DRUG_CLASS')) || !/^\p{Lu}/u.test(text.charAt(tokens[at]?.start ?? 0))) return undefined;
  if (!lexicon.regimenStarts.has(tokens[at]?.key ?? '') && !definitions?.size) return undefined;
  for (let length = Math.min(ACRONYM_TOKENS, tokens.length - at); length > 0; length--) {
    const words = tokens.slice(at, at + length);
    const found = meaningOf(text.slice(words[0]?.start, words.at(-1)?.end).replace(/s$/, ''), keyOf(words), definitions, lexicon);
    if (!found?.entities.every(({ kind }) => kinds.includes(kind))) continue;
    const end = endOfRegimenWords(tokens, at + length, lexicon);
    const isSaid = found.own || end > at + length || found.acronym.length >= TELLING_ACRONYM || isJoined(tokens, at, at + length, lexicon);
    if (isSaid && endsWord(tokens, at + length)) return { length: end - at, entities: found.entities, own: found.own };
  }
  return undefined;
}

function isJoined(tokens: readonly Token[], start: number, end: number, { separators }: Lexicon): boolean {
  const isTogether = (match: PhraseMatch<unknown> | undefined) => match?.values.includes('TOGETHER') === true;
  if (tokens[end]?.kind === 'SIGN' && isTogether(separators.longestAt(tokens, end))) return true;
  return tokens[start - 1]?.kind === 'SIGN' && isTogether(separators.longestAt(tokens, start - 1));
}

function mentionOf(text: string, tokens: readonly Token[], entities: readonly Entity[]): Mention {
  const start = tokens[0]?.start ?? 0;
  const end = tokens.at(-1)?.end ?? start;
  return { start, end, label: text.slice(start, end), entities };
}

const writtenAt = (text: string, tokens: readonly Token[], at: number, { length }: PhraseMatch<unknown>): string =>
  text.slice(tokens[at]?.start, tokens[at + length - 1]?.end);
