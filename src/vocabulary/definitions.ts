import { tokensOf } from './fold.js';
import type { Lexicon } from './lexicon.js';
import type { MentionFinder } from './mentions.js';
import { trimmed } from './phrases.js';
import { endOfRegimenWords } from './regimens.js';
import type { Definitions, EntityKind, Mention } from './vocabulary.js';

const GIVEN: readonly EntityKind[] = ['DRUG', 'DRUG_CLASS'];
/** Words between the drugs of a list, doses and days included, never as many as in a sentence of its own. */
const LONGEST_GAP = 60;
/** How much of the text before a bracket may be the list that the acronym in it stands for. */
const LONGEST_LIST = 200;

/**
 * Acronyms that a text itself defines as a list of two or more drugs: in the bracket after the acronym ("GP regimen (gemcitabine d1,d8 and
 * penpulimab d8)", "IE方案(IFO+依托泊苷)") or before it ("IFO+多柔比星(AI方案)"). Without a word for regimen beside it an acronym must have one
 * letter per drug, each the initial of one of its names, so that "doxorubicin and ifosfamide (EORTC)" defines nothing. The first definition counts.
 */
export function definitionsIn(text: string, finder: MentionFinder, lexicon: Lexicon): Definitions {
  const definitions = new Map<string, readonly string[]>();
  for (const { before, inside } of brackets(text)) {
    for (const [acronym, drugs] of [
      [acronymAtEnd(before, lexicon), () => listOf(inside, finder)],
      [acronymAlone(inside, lexicon), () => listAtEnd(before, finder)],
    ] as const) {
      // Most brackets hold no acronym and none stands before them: only then is the list looked for.
      if (!acronym || definitions.has(acronym.text)) continue;
      const list = drugs();
      if (list.length > 1 && (acronym.isRegimen || hasInitials(acronym.text, list, lexicon))) definitions.set(acronym.text, list);
    }
  }
  return definitions;
}

/** Brackets without brackets in them, with the text before each. */
function* brackets(text: string): Generator<{ before: string; inside: string }> {
  for (const match of text.matchAll(/[(（]([^()（）]{2,300})[)）]/g)) {
    yield { before: text.slice(Math.max(0, match.index - LONGEST_LIST), match.index), inside: match[1] ?? '' };
  }
}

interface Acronym {
  readonly text: string;
  readonly isRegimen: boolean;
}

const ACRONYM = '[A-Z][A-Za-z]{0,3}[A-Z](?:[+/-][A-Z]{1,4})?';
const AT_END = new RegExp(`(?<![A-Za-z0-9-])(${ACRONYM})(?![a-z])([^A-Z.;；。]{0,30})$`);
const ALONE = new RegExp(`^\\s*["“']?(${ACRONYM})(?![A-Za-z])["”']?(.{0,30})$`);
/** Letters that an acronym and the words beside it may have. */
const END = 48;

function acronymAtEnd(before: string, lexicon: Lexicon): Acronym | undefined {
  const match = AT_END.exec(before.slice(-END));
  return match ? said(match[1] ?? '', match[2] ?? '', lexicon) : undefined;
}

function acronymAlone(inside: string, lexicon: Lexicon): Acronym | undefined {
  const match = ALONE.exec(inside);
  return match ? said(match[1] ?? '', match[2] ?? '', lexicon) : undefined;
}

/** Only words for regimen, or nothing, may stand beside it. */
function said(text: string, beside: string, lexicon: Lexicon): Acronym | undefined {
  if (beside.trim() === '') return { text, isRegimen: false };
  const words = trimmed(tokensOf(beside));
  return words.length > 0 && endOfRegimenWords(words, 0, lexicon) === words.length ? { text, isRegimen: true } : undefined;
}

/** The drugs of a bracket that holds a list and nothing that lets choose or compares. */
function listOf(inside: string, finder: MentionFinder): string[] {
  return isChoice(inside) ? [] : ids(finder.find(inside, GIVEN));
}

/** The drugs right before a bracket, back to where the list starts. */
function listAtEnd(before: string, finder: MentionFinder): string[] {
  const mentions = finder.find(before, GIVEN);
  const list: Mention[] = [];
  let end = before.length;
  for (const mention of mentions.toReversed()) {
    const between = before.slice(mention.end, end);
    if (!(list.length === 0 ? /^\s*$/ : JOINED).test(between)) break;
    list.unshift(mention);
    end = mention.start;
  }
  return ids(list);
}

/** What stands between two drugs of a list that are given together. */
const JOINED = /^\s*(?:[,，、]?\s*(?:\+|and|plus|with|combined with|in combination with|&|联合|和|与|及)|[,，、])\s*$/i;

const isChoice = (text: string): boolean =>
  /\bor\b|\bversus\b|\bvs\b|或/i.test(text) || text.split(/[,，、;；+]/).some((part) => part.length > LONGEST_GAP * 2);

const ids = (mentions: readonly Mention[]): string[] => [...new Set(mentions.flatMap(({ entities }) => entities.map(({ id }) => id)))];

/** One letter for each drug, in any order. */
function hasInitials(acronym: string, list: readonly string[], lexicon: Lexicon): boolean {
  const letters = acronym.replace(/[^A-Za-z]/g, '').toUpperCase();
  const initials = list.map((id) => initialsOf(id, lexicon));
  return letters.length === list.length && matches([...letters], initials);
}

const initialsOf = (id: string, lexicon: Lexicon): ReadonlySet<string> =>
  new Set(lexicon.synonymsOf(id).map(({ text }) => text.charAt(0).toUpperCase()));

function matches(letters: readonly string[], initials: readonly ReadonlySet<string>[]): boolean {
  const [letter, ...others] = letters;
  if (letter === undefined) return true;
  return initials.some((known, at) => known.has(letter) && matches(others, initials.toSpliced(at, 1)));
}
