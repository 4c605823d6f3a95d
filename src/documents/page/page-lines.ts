import { withoutContacts } from '../personal.js';
import type { Layout } from './layout.js';

/** The lines of a page, trimmed, an empty one where a blank stood; furniture, flags, e-mail addresses and telephone numbers are gone. */
export function pageLines(text: string, layout: Layout): string[] {
  return cleanLines(text).flatMap((line) => {
    if (line === '') return [''];
    if (layout.lines.isFurniture(line)) return [];
    const kept = withoutContacts(line).trim();
    return kept === '' || (kept !== line && !/[\p{L}\d]/u.test(kept)) ? [] : [kept];
  });
}

/** Lines as a reader sees them: no carriage returns, no zero-width characters, plain spaces, trimmed. */
export function cleanLines(text: string): string[] {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/[\u200b-\u200d\u2060\ufeff]/g, '')
    .split('\n')
    .map((line) =>
      line
        .replace(/[\u00a0\u2000-\u200a\u202f\u3000]/g, ' ')
        .replace(/\t+/g, '\t')
        .replace(/ {2,}/g, ' ')
        .trim(),
    );
}
