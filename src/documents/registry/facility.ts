import type { WordLists } from '../page/layout.js';
import { readsAsPerson, withoutContacts } from '../personal.js';

const WHOM_TO_CALL = /\b(?:call|contact|phone)\b.*\d{3}/i;

/** The name of a place as a registry prints it. A person's name in its stead, or a sentence that says whom to call, is left out with a warning. */
export function facilityOf(text: string | undefined, words: WordLists, warnings: string[]): string | undefined {
  if (text === undefined) return undefined;
  if (readsAsPerson(text, words, true)) {
    warnings.push('a facility reads as the name of a person and was left out');
    return undefined;
  }
  if (!WHOM_TO_CALL.test(text)) return withoutContacts(text);
  warnings.push('a facility says whom to call and was left out');
  return undefined;
}
