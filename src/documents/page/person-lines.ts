import { onceFor } from '../../once.js';
import { hasFacilityWord } from './facility-words.js';
import type { WordLists } from './layout.js';
import { anyOf, isHan } from './word-pattern.js';

const NAME = "\\p{Lu}[\\p{L}’'.-]*(?:(?: (?:de|del|da|di|du|la|le|van|von|der|den|ten|bin|al|el))* \\p{Lu}[\\p{L}’'.-]*){1,3}";

interface Patterns {
  readonly credentials: RegExp;
  readonly titled: RegExp;
  readonly honoured: RegExp;
  readonly asked: RegExp;
  readonly roled: RegExp;
  readonly han: RegExp;
  readonly titles: RegExp;
  readonly hanTitles: RegExp;
  readonly asking: RegExp;
  readonly cue: RegExp;
  readonly reached: RegExp;
}

const patterns = onceFor((words: WordLists): Patterns => {
  const title = anyOf(words, 'title');
  const honorific = anyOf(words, 'honorific').replace(/[A-Za-z]/g, caseless);
  return {
    credentials: new RegExp(`${NAME}(?:, ?(?:${title.replace(/[A-Za-z]/g, caseless)})(?![\\p{L}]))+`, 'gu'),
    titled: new RegExp(`^(?:(?:${honorific})[.,]? +)+(?:${NAME}|\\p{Lu}\\p{L}+)$`, 'u'),
    honoured: new RegExp(`(?<![\\p{L}])(?:(?:${honorific})[.]? +)+(${NAME})`, 'gu'),
    asked: new RegExp(`(?:^|[\\s,;(?!.])(?:${anyOf(words, 'contact-cue').replace(/[A-Za-z]/g, caseless)}):? +(${NAME})`, 'gu'),
    han: new RegExp(anyOf(words, 'contact-cue-han'), 'iu'),
    asking: new RegExp(
      `(?:^|[\\s,;(?!.])(?:${anyOf(words, 'contact-cue')})$|(?:${anyOf(words, 'contact-cue-han', (cue) => !cue.includes('…'))})$`,
      'iu',
    ),
    cue: new RegExp(`(?:^|[\\s,;(?!.])(?:${anyOf(words, 'contact-cue')})(?![\\p{L}])`, 'iu'),
    roled: new RegExp(`(?<![\\p{L}-])((?:${anyOf(words, 'role')}),?) +(${NAME})`, 'gu'),
    reached: new RegExp(`(?<![\\p{L}])(?:${anyOf(words, 'reach-word')})(?![\\p{L}])|${anyOf(words, 'reach-word-han')}`, 'iu'),
    hanTitles: new RegExp(`[（(]?(?:${anyOf(words, 'title', isHan)}|${anyOf(words, 'role-han')})[)）]?$`, 'iu'),
    titles: new RegExp(`(?:^|(?<=[\\s,]))(?:${title})\\.?(?=$|[\\s,])`, 'giu'),
  };
});

function caseless(letter: string): string {
  return `[${letter.toLowerCase()}${letter.toUpperCase()}]`;
}

/** Whether a line asks to call or write to somebody. */
export function asksToContact(line: string, words: WordLists): boolean {
  return patterns(words).cue.test(line);
}

/** Whether a line out of which a number or an address was taken says how to reach somebody, and names no house. */
export function saysHowToReach(line: string, words: WordLists): boolean {
  return patterns(words).reached.test(line) && !hasFacilityWord(line, words);
}

/** Whether a text ends in asking to call or write, so that whom to ask follows. */
export function asksAtEnd(text: string, words: WordLists): boolean {
  return patterns(words).asking.test(text.trim());
}

/** Longer lines are text, in which a name alone is taken out; shorter ones say nothing but whom to ask. */
const CONTACT_LINE = 160;

/** A line without the people whom it says to ask ("Interested? Contact First Last"), or who bear their titles; '' when nothing else is left. */
export function withoutPeople(line: string, words: WordLists): string {
  if (line.length > 20_000 || !/\p{Lu}\p{L}|\p{Script=Han}/u.test(line)) return line;
  const { credentials, titled, honoured, asked, han, roled } = patterns(words);
  if (titled.test(line) || (line.length <= CONTACT_LINE && han.test(line))) return '';
  const people = [...line.matchAll(asked)].filter(([, name = '']) => !isNoPerson(name, words));
  if (people.length > 0 && line.length <= CONTACT_LINE) return '';
  const kept = people
    .reduce((text, [, name = '']) => text.replace(name, ''), line)
    .replace(credentials, '')
    .replace(roled, (said, role: string, name: string) =>
      isNoPerson(name, words) || isNoName(name, words) || hasFacilityWord(name, words) ? said : role,
    )
    .replace(honoured, (said, name: string) => (hasFacilityWord(name, words) ? said : ''));
  return kept === line ? line : tidied(kept);
}

/** Brackets and marks that held nothing but a name go with it. */
function tidied(text: string): string {
  return text
    .replace(/\s*[(（]\s*[)）]/g, '')
    .replace(/ {2,}/g, ' ')
    .replace(/(?<![\s,;–—-])[\s,;–—-]+$/, '')
    .trim();
}

/** "Contact Dermatitis Index": a word of the trade shows that no name follows. */
function isNoPerson(name: string, words: WordLists): boolean {
  return hasWord(name, 'contact-not', words);
}

/** "investigator Global Assessment". */
function isNoName(name: string, words: WordLists): boolean {
  return hasWord(name, 'role-not', words);
}

function hasWord(name: string, list: string, words: WordLists): boolean {
  return name.split(/[\s.]+/).some((word) => words.get(list)?.has(word.toLowerCase()));
}

/** "Dr. First Last, MD" → "First Last". */
export function withoutTitles(text: string, words: WordLists): string {
  return withoutHanTitles(text.replace(patterns(words).titles, ''), words)
    .replace(/^[\s,.]+|(?<![\s,.])[\s,.]+$/g, '')
    .replace(/\s{2,}/g, ' ');
}

/** "某某主任医师（教授）": some bear several. */
function withoutHanTitles(text: string, words: WordLists): string {
  if (text.length > CONTACT_LINE || !isHan(text)) return text;
  const { hanTitles } = patterns(words);
  const once = (titled: string): string => titled.trim().replace(hanTitles, '');
  return once(once(once(once(text))));
}
