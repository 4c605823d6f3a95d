import type { Layout } from './page-layout.js';

/** The words of a layout's headings, gathered once. */
const HEADING_WORDS = new WeakMap<Layout, ReadonlySet<string>>();

/** Whether one of some words, longer than three letters, stands in a heading that a layout knows. */
export function sharesWord(words: readonly string[], layout: Layout): boolean {
  const known =
    HEADING_WORDS.get(layout) ??
    new Set(
      [...layout.headings.values()].filter(({ section }) => section === '').flatMap(({ heading }) => heading.toLowerCase().split(' ')),
    );
  HEADING_WORDS.set(layout, known);
  return words.some((word) => word.length > 3 && known.has(word.toLowerCase()));
}
