import { onceFor } from '../../once.js';
import { hasFacilityWord } from './facility-words.js';
import type { WordLists } from './layout.js';
import { anyOf, isHan } from './word-pattern.js';

interface Patterns {
  readonly person: RegExp;
  readonly name: RegExp;
  readonly title: RegExp;
  readonly noName: RegExp;
}

const patterns = onceFor((words: WordLists): Patterns => {
  const surname = `(?:${anyOf(words, 'surname-han')})`;
  const titles = anyOf(words, 'title', isHan);
  // "CRC" is a role, but no part of a longer Latin word.
  const latin = `(?<![a-z])(?:${anyOf(words, 'role-han', (role) => !isHan(role))})(?![a-z])`;
  const word = `(?:${titles}|${anyOf(words, 'role-han', isHan)}|${latin})`;
  const title = `(?:[ ,，]{0,2}[（(]?${word}[)）]?){1,3}`;
  const named = `${surname}\\p{Script=Han}{0,2}${title}`;
  const spaced = `\\p{Script=Han}{2,3}(?: (?:${titles})){1,3}`;
  const called = `(?:\\p{Script=Han}{0,4}${word}[:：] ?|${word}[ :：]{0,2}(?:${word})?[ :：]{0,2})${surname}\\p{Script=Han}{1,2}${title.replace('{1,3}', '{0,3}')}`;
  return {
    person: new RegExp(`(?<![\\p{L}\\d])(?:${called}|${named}|${spaced})(?![\\p{L}\\d])`, 'giu'),
    name: new RegExp(`^${surname}\\p{Script=Han}{1,2}$`, 'u'),
    title: new RegExp(`[ :：（(]{0,3}${word}[ :：)）]{0,3}`, 'giu'),
    noName: new RegExp(`^(?:${anyOf(words, 'no-name-han')})|[科室院部组所处区系]$`, 'u'),
  };
});

/** Longer lines are text, in which the characters of a name may stand by chance. */
const LONGEST = 160;

/** A short Chinese line without the people who stand in it with their titles ("某某 主任医师", "研究护士某某"); what else it says stays. */
export function withoutTitledHan(line: string, words: WordLists): string {
  if (line.length > LONGEST || !isHan(line)) return line;
  const kept = line.replace(patterns(words).person, (said) => (isPerson(said, words) ? '' : said));
  if (kept === line) return line;
  const tidy = kept
    .replace(/[（(]\s*[)）]/g, '')
    .replace(/ {2,}/g, ' ')
    .replace(/^[\s,，、;；:：/]+|(?<![\s,，、;；:：/])[\s,，、;；:：/]+$/g, '');
  return /[\p{L}\d]/u.test(tidy.replace(patterns(words).title, '')) ? tidy : '';
}

/** A family name with one or two characters behind it, which no table knows for another word. */
export function isHanName(text: string, words: WordLists): boolean {
  const { name, noName } = patterns(words);
  return name.test(text) && !noName.test(text) && !hasFacilityWord(text, words);
}

/** Whether a text says who somebody is: a title or a role of Chinese stands in it. */
export function hasHanTitle(text: string, words: WordLists): boolean {
  const { title } = patterns(words);
  title.lastIndex = 0;
  return title.test(text);
}

function isPerson(said: string, words: WordLists): boolean {
  const { title, noName } = patterns(words);
  const name = said.replace(title, '');
  return name !== '' && !noName.test(name) && !hasFacilityWord(name, words) && !words.get('country')?.has(name);
}
