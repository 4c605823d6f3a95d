import type { LineRules } from '../page/line-rules.js';
import { linksOf, withoutLinks } from './markdown-inline.js';

/** Saved pages print the links to a cited work below it: "PubMed Abstract | CrossRef Full Text | Google Scholar". */
const LONGEST_BAR = 300;
const BETWEEN = /[\s|｜/·•,，;；:：()（）[\]【】.…®™↗→>+-]*/uy;

/** Whether a line is made of labels of links and of nothing else. */
export const isLinkBar = (line: string, rules: LineRules): boolean => labelsIn(withoutLinks(line), rules) > 0;

/** The links of such a line with their addresses, which may be those of the cited work; nothing where it has none. */
export const barLinks = (line: string): string => (linksOf(line).length > 0 ? line : '');

/** A citation without the labels at its end, where two or more of them stand there. */
export function withoutBar(citation: string, rules: LineRules): string {
  const from = Math.max(1, citation.length - LONGEST_BAR);
  for (let at = from; at < citation.length; at += 1) {
    // Inside an address they are no labels.
    if (!/[\s\d.|｜[(\])]/.test(citation[at - 1] ?? '') || !/\p{L}/u.test(citation[at] ?? '')) continue;
    if (labelsIn(citation.slice(at), rules) > 1) return citation.slice(0, at).replace(/(?<![\s|｜[(])[\s|｜[(]+$/, '');
  }
  return citation;
}

/** How many labels a text consists of, 0 where it holds a word that is none. The longest label goes first: "PubMed Abstract" is one. */
function labelsIn(text: string, { linkLabels }: LineRules): number {
  if (text.length > LONGEST_BAR) return 0;
  const words = text.toLowerCase();
  let count = 0;
  for (let at = afterSigns(words, 0); at < words.length; at = afterSigns(words, at)) {
    const label = linkLabels.find((known) => words.startsWith(known, at));
    if (label === undefined) return 0;
    at += label.length;
    count += 1;
  }
  return count;
}

function afterSigns(text: string, from: number): number {
  BETWEEN.lastIndex = from;
  return from + (BETWEEN.exec(text)?.[0].length ?? 0);
}
