import type { WordLists } from './layout.js';

/** Whether a line has a word of a facility, alone or inside a longer one ("Universitätsklinikum"). */
export function hasFacilityWord(line: string, words: WordLists): boolean {
  const known = words.get('facility') ?? new Set<string>();
  const stems = [...(words.get('facility-stem') ?? [])];
  const folded = line.toLowerCase();
  const inText = [...known].some((word) => /\p{Script=Han}/u.test(word) && folded.includes(word));
  return inText || folded.split(/[^\p{L}]+/u).some((word) => known.has(word) || stems.some((stem) => word.includes(stem)));
}

/** Whether a line has a word that only facilities bear ("Hospital", "University"), not one that a treatment may bear too ("Surgery"). */
export function namesFacility(line: string, words: WordLists): boolean {
  const folded = line.toLowerCase();
  return [...(words.get('facility-stem') ?? [])].some((stem) => folded.includes(stem)) && !/[.。]$/.test(line);
}
