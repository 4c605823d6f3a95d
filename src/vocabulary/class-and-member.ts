import { type Asked, grounded, type Step } from './asked.js';
import { keyOf, type Token, tokensOf } from './fold.js';
import type { Lexicon } from './lexicon.js';
import type { Name } from './names.js';
import { code, exact, spelling, stripped } from './one-name-rungs.js';
import { trimmed, writtenOf } from './phrases.js';
import { strippedForms } from './strip.js';
import type { Entity, EntityKind, Grounding } from './vocabulary.js';
import { endsWord, startsWord } from './word-boundaries.js';

const DRUG: readonly EntityKind[] = ['DRUG'];
const DRUG_CLASS: readonly EntityKind[] = ['DRUG_CLASS'];
/** In tokens, of which a Chinese character is one; no class has a longer name. */
const LONGEST_CLASS = 24;

/** A label cut where a class ends or begins. */
interface Cut {
  readonly named: Name;
  /** The class as it is written. */
  readonly written: string;
  /** What stands beside it, as it is written. */
  readonly rest: string;
}

/**
 * A class and one of its members mean the member ("PD-1 inhibitor SHR-1210", "PD-1抑制剂信迪利单抗"). A drug of another class beside it
 * leaves the label unresolved: one of the two is wrong, and nobody can tell which.
 */
export function memberOfClass(asked: Asked): Grounding | undefined {
  if (!asked.kinds.includes('DRUG') || !asked.tokens.some(({ key }) => asked.lexicon.classStarts.has(key))) return undefined;
  const forms = [asked, ...strippedForms(asked.label, asked.tokens, asked.kinds, asked.lexicon)];
  for (const { tokens } of forms) {
    for (const { named, written, rest } of cutsOf(asked, trimmed(tokens))) {
      const found = drugNamed(rest, asked);
      const [drug] = found?.entities ?? [];
      if (!found || !drug || found.entities.length > 1 || !isMember(drug, named.entity, asked.lexicon)) continue;
      const rung = found.rung === 'MISSPELLING' ? found.rung : 'STRIPPED';
      const why = `"${written}" is its class (${named.entity.name}), left out; ${found.why}`;
      return grounded(asked, rung, [drug], why, { qualifiers: found.qualifiers });
    }
  }
  return undefined;
}

/** The rungs for one name, and not the whole ladder: a label that repeats its classes would be cut in every way there is. */
const ONE_NAME: readonly Step[] = [exact, code, stripped, spelling];

function drugNamed(label: string, whole: Asked): Grounding | undefined {
  const tokens = tokensOf(label);
  const asked: Asked = { ...whole, label, tokens, key: keyOf(tokens), kinds: DRUG };
  for (const rung of ONE_NAME) {
    const found = rung(asked);
    if (found) return found;
  }
  return undefined;
}

/** Whether a drug or class lies in or under a class. */
export const isMember = ({ id }: Entity, { id: above, kind }: Entity, { hierarchy }: Lexicon): boolean =>
  kind === 'DRUG_CLASS' && id !== above && hierarchy.pathUp(id, above) !== undefined;

/** Every way to take a class off the start or the end, the longest class first. */
function* cutsOf(asked: Asked, tokens: readonly Token[]): Generator<Cut> {
  for (let length = Math.min(LONGEST_CLASS, tokens.length - 1); length > 0; length--) {
    yield* cutAt(asked, tokens, length, 'START');
    yield* cutAt(asked, tokens, tokens.length - length, 'END');
  }
}

function* cutAt(asked: Asked, tokens: readonly Token[], at: number, side: 'START' | 'END'): Generator<Cut> {
  const starts = side === 'START' ? tokens[0] : tokens[at];
  if (!starts || !asked.lexicon.classStarts.has(starts.key)) return;
  const [before, after] = [tokens.slice(0, at), tokens.slice(at)];
  if (!startsWord(tokens, at) || !endsWord(tokens, at)) return;
  const [inClass, beside] = side === 'START' ? [before, after] : [after, before];
  const written = writtenOf(asked.label, inClass);
  const named = asked.lexicon.names.find(keyOf(inClass), written, DRUG_CLASS);
  if (named && !isJoined(asked, tokens, at)) yield { named, written, rest: writtenOf(asked.label, trimmed(beside)) };
}

/** Whether a comma or a word that joins stands at a place: what it joins are two therapies. */
function isJoined({ label, lexicon }: Asked, tokens: readonly Token[], at: number): boolean {
  const [before, after] = [tokens[at - 1], tokens[at]];
  if ([before, after].some((token) => token?.kind === 'PUNCTUATION' && !/^[:：\-–—]+$/.test(label.slice(token.start, token.end))))
    return true;
  if (lexicon.separators.longestAt(tokens, at)) return true;
  return tokens.some((_, start) => start < at && start + (lexicon.separators.longestAt(tokens, start)?.length ?? 0) === at);
}
