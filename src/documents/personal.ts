import { hasFacilityWord } from './page/facility-words.js';
import type { WordLists } from './page/layout.js';

/** Bounded on the left, so that a text of a million letters is passed over once. */
const EMAIL = /(?<![\p{L}\d._%+-])[\p{L}\d._%+-]{1,64}@[\p{L}\d-]+(?:\.[\p{L}\d-]+)+/gu;
const LABELLED_PHONE =
  /(?:\b(?:phone|tel|telephone|mobile|fax|call)(?: (?:number|no\.?))?|电话|手机|传真)\s*[.:：]*\s*\+?\(?\d[\d ().-]{5,}\d(?:\s*(?:ext|x)\.?\s*\d+)?/giu;
const WRITTEN_PHONE =
  /(?<![\d.\w-])(?:\+\d{1,3}[ .-]?(?:\(?\d{1,4}\)?[ .-]?){2,4}\d{2,4}|\(?\d{3}\)[ .-]?\d{3}[ .-]\d{4}|\d{3}[-.]\d{3}[-.]\d{4}|1[ .-]\(?\d{3}\)?[ .-]\d{3}[ .-]\d{4}|1[3-9]\d{9})(?!\.?\d|[\w-])/g;

/** What every telephone number has: most texts hold a digit, few as many. */
const LONG_NUMBER = /\d[\d ().-]{3,}\d/;

/** The text without e-mail addresses and telephone numbers: contacts are people, and nothing of them is kept. */
export function withoutContacts(text: string): string {
  if (!text.includes('@') && !LONG_NUMBER.test(text)) return text;
  const kept = (text.includes('@') ? text.replace(EMAIL, '') : text).replace(LABELLED_PHONE, '').replace(WRITTEN_PHONE, '');
  return kept === text
    ? text
    : kept
        .replace(/\(\s*\)/g, '')
        .replace(/[ \t]{2,}/g, ' ')
        .trimEnd();
}

/**
 * Whether what stands in the place of a facility reads as somebody's name. `strict` wants a title or a common family name, for
 * registries that keep facilities apart; otherwise two to four capitalised words without any word of a facility are enough.
 */
export function readsAsPerson(text: string, words: WordLists, strict: boolean): boolean {
  const isHanName = !strict && /^\p{Script=Han}{2,4}(?:\s*(?:教授|医生|主任|博士|医师))*$/u.test(text.trim());
  if (isHanName) return !hasFacilityWord(text, words) && !words.get('country')?.has(text.trim());
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
