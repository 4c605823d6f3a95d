import { readsAsPerson, withoutContacts } from '../personal.js';
import { hasFacilityWord } from './facility-words.js';
import { isHanName } from './han-people.js';
import { headingOn, inlineHeading } from './heading-lines.js';
import type { WordLists } from './layout.js';
import type { Layout } from './page-layout.js';
import { asksToContact, saysHowToReach, withoutPeople, withoutTitles } from './person-lines.js';
import { personalHeading } from './personal-headings.js';
import { hasRole, isNameWithRole, nameBehindRole } from './role-names.js';
import { isHan } from './word-pattern.js';

/** What a line of a page says but for addresses, numbers and people; '' where it says nothing else. */
export function withoutWhomToAsk(line: string, layout: Layout, words: WordLists): string {
  const reached = inPieces(line).trim();
  return saysWhomToAsk(reached, reached !== line, layout, words) ? '' : spoken(reached, layout, words);
}

/** No address or number is longer than a piece; a pattern that looks for them everywhere in a long line would take its length squared. */
const PIECE = 2_000;

function inPieces(line: string): string {
  if (line.length <= PIECE) return withoutContacts(line);
  const pieces = line.match(/\S{2000,}|.{1,2000}(?=\s|$)|.{1,2000}/gsu) ?? [];
  return pieces.map((piece) => (piece.length > PIECE ? piece : withoutContacts(piece))).join('');
}

/** What a line says but for people; one that only announces whom to ask stays, since it is the heading of those below it ("联系人"). */
function spoken(line: string, layout: Layout, words: WordLists): string {
  const kept = withoutPeople(line, words).trim();
  const opens = (): boolean => headingOn(line, '', layout)?.shape === 'personal' || announces(line, layout);
  return kept === '' && opens() ? line : kept;
}

function announces(line: string, layout: Layout): boolean {
  const people = personalHeading(line, layout);
  return people !== undefined && people.value === undefined;
}

/** Without its number or address a short line that asks to call or write, or holds a name and little else, says nothing. */
function saysWhomToAsk(line: string, isReached: boolean, layout: Layout, words: WordLists): boolean {
  if (nameBehindRole(line.replace(/(?<=[:：]).*$/, ''), words) !== undefined) return isReached || !/[:：]$/.test(line);
  if (isNameWithRole(line, words)) return true;
  if (!isReached || line.length >= 60) return false;
  if (asksToContact(line, words)) return true;
  const isHeading = (): boolean =>
    (headingOn(line, '', layout) ?? inlineHeading(line, '', layout) ?? personalHeading(line, layout)) !== undefined;
  return (saysHowToReach(line, words) || namesSomebody(line, words)) && !isHeading();
}

function namesSomebody(line: string, words: WordLists): boolean {
  const parts = line.split(/\s[–—|-](?:\s|$)|[,，、;；:：/.\t()（）]/).map((part) => withoutTitles(part, words).trim());
  if (parts.some((part) => hasFacilityWord(part, words) && !hasRole(part, words))) return false;
  const isAlone = parts.filter((part) => part !== '').length === 1;
  return parts.some(
    (part) => isSomebody(part, words) || (isAlone && /^\p{Lu}\p{Ll}+$/u.test(part) && !words.get('country')?.has(part.toLowerCase())),
  );
}

function isSomebody(name: string, words: WordLists): boolean {
  return isHan(name) ? isHanName(name, words) : readsAsPerson(name, words, false) && !words.get('country')?.has(name.toLowerCase());
}
