import type { LineRules } from '../page/line-rules.js';
import { cleanLines } from '../page/page-lines.js';
import { withoutContacts } from '../personal.js';

/** The lines of an article, an empty one where a blank stood; menus, counters, captions, bullets, e-mail addresses and telephone numbers are gone. */
export function articleLines(text: string, rules: LineRules): string[] {
  return cleanLines(text).flatMap((line) => {
    if (line === '') return [''];
    if (rules.isFurniture(line)) return [];
    const kept = (/@|电话|phone|tel/i.test(line) ? withoutContacts(line) : line).trim();
    const bullet = rules.bullets.find((mark) => kept.startsWith(mark));
    const content = bullet === undefined ? kept : kept.slice(bullet.length).trim();
    return content === '' ? [] : [content];
  });
}
