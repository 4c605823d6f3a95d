import { withoutContacts } from '../personal.js';

/** A text of a registry's record without the e-mail addresses and telephone numbers in it, whose loss is a warning that names the field. */
export function proseOf(text: string | undefined, field: string, warnings: string[]): string | undefined {
  if (text === undefined) return undefined;
  const kept = withoutContacts(text);
  if (kept !== text) warnings.push(`an e-mail address or telephone number in ${field} was left out`);
  return kept;
}
