import { onceFor } from '../../once.js';
import { phaseWordsIn } from '../phases.js';
import { namesFacility } from './facility-words.js';
import type { WordLists } from './layout.js';

/** No line of a title is longer. */
const LONGEST = 600;

/** How surely a line names a trial: a title says of a disease, of what is given and of a study at least two. */
export function weightOf(line: string, words: WordLists): number {
  if (line.length > LONGEST) return 0;
  const folded = line.toLowerCase();
  const says = (list: string): boolean => anyOf(words, list).some((stem) => folded.includes(stem));
  const isStudy = says('title-study') || phaseWordsIn(line).length > 0;
  return [says('title-disease'), says('title-therapy'), isStudy].filter(Boolean).length;
}

/** A line with the words of a menu or of a site ("browse", "newsletter"). */
export function isMenu(line: string, words: WordLists): boolean {
  const folded = line.length > LONGEST ? '' : line.toLowerCase();
  return anyOf(words, 'menu-word').some((word) => folded.includes(word));
}

/** A line of the site and none of the trial: a menu's, many trials and nothing given, or the house that publishes. */
export function isCaption(line: string, words: WordLists): boolean {
  if (line.length > LONGEST) return false;
  if (isMenu(line, words)) return true;
  const folded = line.toLowerCase();
  const count = folded.split(/\s+/).length;
  const isGiven = anyOf(words, 'title-therapy').some((stem) => folded.includes(stem));
  return count <= 8 && !isGiven && (/\b(?:trials|studies)\b/.test(folded) || (count <= 6 && isHouse(line, words)));
}

function isHouse(line: string, words: WordLists): boolean {
  return namesFacility(line, words) && !/\p{Script=Han}/u.test(line);
}

/** Whether a line can only be the title of a trial. */
export function namesTrial(line: string, words: WordLists): boolean {
  return line.length > 30 && !isCaption(line, words) && weightOf(line, words) >= 2;
}

/** The lists of one set of tables as arrays, since every line of a page's head is asked. */
const listsOf = onceFor((words: WordLists) => new Map([...words].map(([list, known]) => [list, [...known]] as const)));

const anyOf = (words: WordLists, list: string): readonly string[] => listsOf(words).get(list) ?? [];
