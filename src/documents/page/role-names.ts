import { hasFacilityWord } from './facility-words.js';
import type { WordLists } from './layout.js';
import { withoutTitles } from './person-lines.js';

/**
 * The name behind a role of which a line or a heading says nothing else ("Study coordinator First Last", "Research Nurse: First Last"), or
 * undefined. Behind "Investigator" may stand much that is no name, so each word of a name is written as names are and known as none.
 */
export function nameBehindRole(text: string, words: WordLists): string | undefined {
  if (text.length > 100) return undefined;
  const tokens = text.split(/[\s:/]+/).filter((token) => token !== '');
  const isRole = (token: string): boolean => words.get('role')?.has(token.toLowerCase().replace(/s$/, '')) ?? false;
  const at = tokens.findLastIndex(isRole);
  const before = tokens.slice(0, Math.max(at, 0));
  if (at === -1 || at > 4 || !before.every((token) => isRole(token) || isQualifier(token, words))) return undefined;
  const role = tokens[at] ?? '';
  // "Nurse Led Care": a role alone in capitals is as often the beginning of a measure or an arm.
  if (at === 0 && /^\p{Lu}/u.test(role) && !text.includes(':')) return undefined;
  const name = withoutTitles(tokens.slice(at + 1).join(' '), words).replace(/^[-–—,\s]+/, '');
  return isWrittenAsName(name, words) ? name : undefined;
}

/** "First Last, Research Nurse", "First Last - Clinical Trial Coordinator -": a name and then nothing but what somebody is, in two words or more. */
export function isNameWithRole(line: string, words: WordLists): boolean {
  if (line.length > 100) return false;
  const [name = '', ...roles] = line.split(/\s*(?:[,;\t]|\s[–—|-](?:\s|$))\s*/).filter((part) => part !== '');
  const isRole = (part: string): boolean => {
    const tokens = part.replace(/[.:]$/, '').split(/\s+/);
    return (
      tokens.length > 1 &&
      isBorne(tokens.at(-1) ?? '', words) &&
      tokens.slice(0, -1).every((token) => isQualifier(token, words) || isBorne(token, words))
    );
  };
  return roles.length > 0 && roles.every(isRole) && isWrittenAsName(withoutTitles(name, words), words);
}

/** A role or title that people bear; an office or a desk is none. */
function isBorne(token: string, words: WordLists): boolean {
  const folded = token.toLowerCase();
  return (words.get('role')?.has(folded.replace(/s$/, '')) || words.get('honorific')?.has(folded)) ?? false;
}

/** Whether a word of a text says who somebody is, or whom to ask. */
export function hasRole(text: string, words: WordLists): boolean {
  return text.split(/[^\p{L}-]+/u).some((token) => {
    const folded = token.toLowerCase().replace(/s$/, '');
    return words.get('role')?.has(folded) || words.get('personal')?.has(folded) || words.get('honorific')?.has(folded);
  });
}

function isQualifier(token: string, words: WordLists): boolean {
  const folded = token.toLowerCase();
  return (words.get('role-qualifier')?.has(folded) || words.get('heading-qualifier')?.has(folded)) ?? false;
}

function isWrittenAsName(text: string, words: WordLists): boolean {
  const tokens = text.split(' ');
  if (tokens.length < 2 || tokens.length > 4 || hasFacilityWord(text, words) || words.get('country')?.has(text.toLowerCase())) return false;
  return (
    tokens.every((token) => /^\p{Lu}(?:\.|[\p{L}'’-]*\p{Ll})?$/u.test(token) && !isNoName(token, words)) &&
    tokens.some((token) => token.length > 2)
  );
}

/** "Contact Dermatitis", "Nurse Led Care": words of the trade behind a role. */
function isNoName(token: string, words: WordLists): boolean {
  const folded = token.toLowerCase();
  return (words.get('contact-not')?.has(folded) || words.get('role-not')?.has(folded)) ?? false;
}
