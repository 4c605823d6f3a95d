import { onceFor } from '../../once.js';
import type { WordLists } from './layout.js';

interface FacilityWords {
  readonly known: ReadonlySet<string>;
  readonly han: readonly string[];
  readonly stems: readonly string[];
}

/** The lists of one set of tables are taken apart once, since every line of a page is asked. */
const facilityWords = onceFor((words: WordLists): FacilityWords => {
  const known = words.get('facility') ?? new Set<string>();
  return {
    known,
    han: [...known].filter((word) => /\p{Script=Han}/u.test(word)),
    stems: [...(words.get('facility-stem') ?? [])],
  };
});

/** Whether a line has a word of a facility, alone or inside a longer one ("Universitätsklinikum"). */
export function hasFacilityWord(line: string, words: WordLists): boolean {
  const { known, han, stems } = facilityWords(words);
  const folded = line.toLowerCase();
  if (han.some((word) => folded.includes(word))) return true;
  return folded.split(/[^\p{L}]+/u).some((word) => known.has(word) || stems.some((stem) => word.includes(stem)));
}

/** Whether a line has a word that only facilities bear ("Hospital", "University"), not one that a treatment may bear too ("Surgery"). */
export function namesFacility(line: string, words: WordLists): boolean {
  const folded = line.toLowerCase();
  return facilityWords(words).stems.some((stem) => folded.includes(stem)) && !/[.。]$/.test(line);
}
