import { onceFor } from '../../once.js';
import type { Layout } from './page-layout.js';

const headingWords = onceFor(({ headings }: Layout): ReadonlySet<string> => {
  const anywhere = [...headings.values()].filter(({ section }) => section === '');
  return new Set(anywhere.flatMap(({ heading }) => heading.toLowerCase().split(' ')));
});

/** Whether one of some words, longer than three letters, stands in a heading that a layout knows. */
export function sharesWord(words: readonly string[], layout: Layout): boolean {
  const known = headingWords(layout);
  return words.some((word) => word.length > 3 && known.has(word.toLowerCase()));
}
