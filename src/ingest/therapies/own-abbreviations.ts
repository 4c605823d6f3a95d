import { sentencesOf } from '../../documents/sentences.js';
import { type DocumentReading, THERAPY_KINDS } from '../reading.js';

/** What a bracket right after a name may hold alone: two to ten letters, digits and hyphens, a capital first. */
const SHORT_FORM = /^\s*[(（]\s*(\p{Lu}[\p{L}\p{N}-]{1,9})\s*[)）]/u;
const HOLDS_SHORT_FORM = /[(（]\s*\p{Lu}[\p{L}\p{N}-]{1,9}\s*[)）]/u;
/** No bracket with a short form is longer. */
const LONGEST = 16;

/**
 * The same reading, which also knows the short forms that a text gives to single drugs ("interferon alfa-2a (IFN-A2a)"). A short form has the
 * letters of the name in its order from the first on, and no meaning of its own; the first one counts.
 */
export function withOwnAbbreviations(text: string, reading: DocumentReading): DocumentReading {
  const { vocabulary, definitions } = reading;
  const found = new Map<string, readonly string[]>();
  for (const sentence of sentencesOf(text)) {
    if (!HOLDS_SHORT_FORM.test(sentence)) continue;
    for (const { end, label, entities } of vocabulary.mentions(sentence, ['DRUG'], definitions)) {
      const [entity] = entities;
      const short = SHORT_FORM.exec(sentence.slice(end, end + LONGEST))?.[1];
      if (!entity || entities.length > 1 || !short || found.has(short) || definitions.has(short) || !isShortOf(short, label)) continue;
      if (!vocabulary.ground(short, THERAPY_KINDS)) found.set(short, [entity.id]);
    }
  }
  return found.size > 0 ? { ...reading, definitions: new Map([...found, ...definitions]) } : reading;
}

function isShortOf(short: string, name: string): boolean {
  const [letters, full] = [short, name].map((text) => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, ''));
  if (!letters || !full || letters[0] !== full[0] || letters.length >= full.length) return false;
  let at = 0;
  for (const letter of full) if (letter === letters[at]) at += 1;
  return at === letters.length && /\p{Lu}.*[\p{Lu}\p{N}]/u.test(short);
}
