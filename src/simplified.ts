import TRADITIONAL from 'opencc-js/dict/TSCharacters';

/** Simplified forms by the code of the traditional character, 0 where it has none of one character. */
const SIMPLE = new Uint16Array(0x10000);
// `傑 杰|儈 侩|…`
for (const pair of TRADITIONAL.split('|')) if (pair.length === 3) SIMPLE[pair.charCodeAt(0)] = pair.charCodeAt(2);

/** Traditional to simplified, one character for one, so that offsets stay. */
export function simplified(characters: string): string {
  let changed = '';
  let from = 0;
  for (let at = 0; at < characters.length; at++) {
    const simple = SIMPLE[characters.charCodeAt(at)];
    if (!simple) continue;
    changed += characters.slice(from, at) + String.fromCharCode(simple);
    from = at + 1;
  }
  return from === 0 ? characters : changed + characters.slice(from);
}

/** Traditional characters by their simplified one. */
const TRADITIONALS = new Map<string, string[]>();
for (const pair of TRADITIONAL.split('|'))
  if (pair.length === 3) TRADITIONALS.set(pair[2] ?? '', [...(TRADITIONALS.get(pair[2] ?? '') ?? []), pair[0] ?? '']);

/** A long word of many forms has so many at most. */
const MOST_FORMS = 32;

/** A word in every way that traditional characters may write it, itself first: 医院 → 医院, 醫院. */
export function writtenForms(word: string): string[] {
  let forms = [''];
  for (const character of word) {
    const written = [character, ...(TRADITIONALS.get(character) ?? [])];
    forms =
      forms.length * written.length > MOST_FORMS
        ? forms.map((form) => form + (written[1] ?? character))
        : forms.flatMap((form) => written.map((way) => form + way));
  }
  return forms.includes(word) ? forms : [word, ...forms];
}
