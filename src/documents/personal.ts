import { hasFacilityWord } from './page/facility-words.js';
import type { WordLists } from './page/layout.js';
import { withoutTitles } from './page/person-lines.js';
import { withoutTelephones } from './telephone.js';

/** "@" as it is printed, in full width, or spelled out so that no machine finds it: "name [at] house.org", "name(at)house.org". */
const AT = '(?:[@＠]|\\s?[[(（{]\\s?(?:at|@)\\s?[\\])）}]\\s?)';
const SAID_DOT = '\\s?[[(（{]\\s?dot\\s?[\\])）}]\\s?';
/** Bounded on the left, so that a text of a million letters is passed over once. */
const EMAIL = new RegExp(
  `(?<![\\p{L}\\d._%+-])[\\p{L}\\d._%+-]{1,64}(?:${SAID_DOT}[\\p{L}\\d._%+-]{1,64}){0,3}${AT}[\\p{L}\\d-]{1,63}(?:(?:\\.|${SAID_DOT})[\\p{L}\\d-]{1,63})+`,
  'giu',
);
/** The same in words alone, which only both of them show: "name at house dot org". */
const SPOKEN_EMAIL =
  /(?<![\p{L}\d._%+-])[\p{L}\d._%+-]{1,64} at [\p{L}\d-]{1,63}(?: dot [\p{L}\d-]{1,63}){0,3} dot \p{L}{2,63}(?![\p{L}\d])/giu;
const MAY_BE_EMAIL = /[@＠]|[[(（{]\s?at\s?[\])）}]/i;

/** The text without e-mail addresses and telephone numbers: contacts are people, and nothing of them is kept. */
export function withoutContacts(text: string): string {
  const unaddressed = MAY_BE_EMAIL.test(text) ? text.replace(EMAIL, '') : text;
  const kept = withoutTelephones(unaddressed.includes(' dot ') ? unaddressed.replace(SPOKEN_EMAIL, '') : unaddressed);
  return kept === text
    ? text
    : kept
        .replace(/[(（]\s*[)）]/g, '')
        .replace(/[ \t]{2,}/g, ' ')
        .trimEnd();
}

/**
 * Whether what stands in the place of a facility reads as somebody's name. `strict` wants a title or a common family name, for
 * registries that keep facilities apart; otherwise two to four capitalised words without any word of a facility are enough.
 */
export function readsAsPerson(text: string, words: WordLists, strict: boolean): boolean {
  if (!strict && isHanName(text.trim(), words)) return !hasFacilityWord(text, words) && !words.get('country')?.has(text.trim());
  const tokens = text.split(/[\s,]+/).filter((token) => token !== '');
  if (tokens.length < 2 || tokens.length > 5) return false;
  const has = (list: string, token: string): boolean => words.get(list)?.has(token.toLowerCase()) ?? false;
  if (!strict ? hasFacilityWord(text, words) : tokens.some((token) => has('facility', token.replace(/[.()]/g, '')))) return false;
  if (tokens.some((token) => has('place', token))) return false;
  const titled = tokens.some((token) => has('title', token));
  const names = tokens.filter((token) => !has('title', token));
  if (!names.every((token) => /^\p{Lu}(?:[\p{L}'’-]*\p{Ll}|\.?)$/u.test(token) || /^\p{Lu}+$/u.test(token))) return false;
  if (titled) return true;
  if (!strict) return names.every((token) => /^\p{Lu}/u.test(token)) && names.length <= 4;
  return (
    names.length <= 3 &&
    (has('surname', names.at(-1) ?? '') || has('surname', names[0] ?? '')) &&
    names.every((token) => /\p{Ll}/u.test(token))
  );
}

/** Two to four characters may be a name; with a title behind them, one to four are. */
function isHanName(text: string, words: WordLists): boolean {
  const bare = text.length > 20 ? text : withoutTitles(text, words);
  return /^\p{Script=Han}{2,4}$/u.test(text) || /^\p{Script=Han}{2,4}$/u.test(bare) || (bare !== text && /^\p{Script=Han}$/u.test(bare));
}
