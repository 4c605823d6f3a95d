import { keyOf, type Token } from './fold.js';
import type { Lexicon } from './lexicon.js';
import type { Definitions, Entity } from './vocabulary.js';

export interface FoundRegimen {
  readonly acronym: string;
  readonly entities: readonly Entity[];
  /** The document itself defines it. */
  readonly own: boolean;
}

/** The regimen that a whole label names: an acronym, alone or with a word that says regimen ("AI", "ICE chemotherapy", "GP方案"). The document's own meaning goes first. */
export function regimenOf(
  label: string,
  tokens: readonly Token[],
  definitions: Definitions | undefined,
  lexicon: Lexicon,
): FoundRegimen | undefined {
  for (const acronym of acronymsOf(tokens, lexicon)) {
    const written = label.slice(acronym[0]?.start, acronym.at(-1)?.end);
    const found = meaningOf(written, keyOf(acronym), definitions, lexicon);
    if (found) return found;
  }
  return undefined;
}

/** What an acronym means as it is written. */
export function meaningOf(written: string, key: string, definitions: Definitions | undefined, lexicon: Lexicon): FoundRegimen | undefined {
  const own = definitions?.get(written);
  if (own)
    return { acronym: written, entities: own.map((id) => lexicon.entities.get(id)).filter((entity) => entity !== undefined), own: true };
  const curated = lexicon.regimens.get(key)?.find(({ acronym }) => acronym === written);
  return curated && { acronym: written, entities: curated.entities, own: false };
}

/** The label itself, and what stands before its words for a regimen. */
function* acronymsOf(tokens: readonly Token[], lexicon: Lexicon): Generator<readonly Token[]> {
  yield tokens;
  for (let at = 1; at < tokens.length; at++) {
    if (endOfRegimenWords(tokens, at, lexicon) === tokens.length) yield tokens.slice(0, at);
  }
}

/** Where the words that say regimen end which start at a token; the token itself where none do. */
export function endOfRegimenWords(tokens: readonly Token[], start: number, lexicon: Lexicon): number {
  let at = start;
  for (let match = lexicon.regimenWords.longestAt(tokens, at); match; match = lexicon.regimenWords.longestAt(tokens, at))
    at += match.length;
  return at;
}
