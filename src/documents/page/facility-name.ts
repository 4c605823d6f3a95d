import { readsAsPerson } from '../personal.js';
import { hasFacilityWord } from './facility-words.js';
import type { WordLists } from './layout.js';
import { withoutTitles } from './person-lines.js';

/** A facility without the street that is glued to it: "… Hospital)16766 Long Road, Town" → "… Hospital)". */
export function splitFacility(text: string): string {
  return text.split(/(?<=[)\p{Ll}])(?=\d{1,6}\s+\p{Lu}|No\.\s*\d)/u)[0]?.trim() ?? text;
}

/** The same without somebody who works there: "Example Hospital (Dr. First Last)", "某某医院（某某主任）" → the facility alone. */
export function facilityName(text: string, words: WordLists): string {
  const [house = '', ...behind] = text.split(/\s+/);
  // "某某医院 某某 主任": behind a Chinese facility stands somebody of it.
  const isHan =
    behind.length > 0 && /^\p{Script=Han}{4,}$/u.test(house) && hasFacilityWord(house, words) && isSomebody(behind[0] ?? '', words);
  const alone = splitFacility(isHan ? house : text)
    .replace(/\s*[([（【]([^()[\]（）【】]{2,60})[)\]）】]?/gu, (bracket, inside: string) => (isSomebody(inside, words) ? '' : bracket))
    .trim();
  return alone === '' ? splitFacility(text) : alone;
}

function isSomebody(text: string, words: WordLists): boolean {
  const [first = ''] = text.split(/\s*[,，;；:：]\s*/);
  if (hasFacilityWord(first, words) || words.get('country')?.has(first.toLowerCase())) return false;
  return readsAsPerson(withoutTitles(first, words), words, false);
}
