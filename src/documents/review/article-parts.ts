import type { LineRules } from '../page/line-rules.js';
import { type ArticleLines, levelOf } from './article-lines.js';
import { type Marks, marksOf } from './citations.js';
import { areSeparate, type ReferenceList, referenceLists } from './reference-lists.js';
import { referenceOf } from './references.js';
import type { ArticlePart } from './sections.js';

/** The lists of references of an article. */
export interface ArticleLists {
  readonly lists: readonly ReferenceList[];
  /** Whether a number means different works in different lists. */
  readonly areSeparate: boolean;
  /** The lines of the article, the marks of its footnotes as those of references where they are its references, else gone. */
  readonly lines: readonly string[];
}

/** Footnotes are the list of an article that has no other. */
export function listsOf({ lines: printed, footnotes }: ArticleLines, rules: LineRules): ArticleLists {
  const lists = referenceLists(printed, rules);
  const isCited = lists.length === 0 && footnotes.length > 0;
  const lines = footnotes.length === 0 ? printed : printed.map((line) => line.replace(/\[\^(\d{1,3})\]/g, isCited ? '[$1]' : ''));
  if (!isCited) return { lists, areSeparate: areSeparate(lists), lines };
  const heading = lines.findLastIndex((line) => rules.referenceHeadings.has(line.replace(/^#+\s*|[:：]$/g, '').toLowerCase()));
  const at = heading === -1 ? lines.length : heading;
  const references = footnotes.flatMap((note) => referenceOf(note, { rules }) ?? []);
  return { lists: [{ references, start: at, end: heading === -1 ? at : at + 1, keptOut: 0 }], areSeparate: false, lines };
}

/** The running text of an article in the parts whose marks mean one list, and how many lines behind the last list were kept out. */
export function bodyOf(
  { isMarkdown }: ArticleLines,
  { lists, areSeparate, lines }: ArticleLists,
): { parts: ArticlePart[]; keptOut: number } {
  const all = lists.flatMap(({ references }) => references.map(({ number }, at) => number ?? at + 1));
  const common = marksOf(lines.slice(0, lists.at(-1)?.start), Math.max(0, ...all));
  const parts = lists.flatMap((list, at) => {
    const above = lines.slice(lists[at - 1]?.end ?? 0, list.start);
    if (!areSeparate) return [{ lines: above, marks: common }];
    const own = firstOwnLine(above, lines[list.start] ?? '');
    const highest = Math.max(0, ...list.references.map(({ number }) => number ?? 0));
    return [
      { lines: above.slice(0, own), marks: common },
      { lines: above.slice(own), marks: withHighest(common, highest), list: at + 1 },
    ];
  });
  const below = lines.slice(lists.at(-1)?.end ?? lines.length);
  // In Markdown it is plain where a list ends and the text goes on; elsewhere what follows is the page's own.
  const goesOn = isMarkdown && below.some((line) => levelOf(line) > 0);
  const kept = goesOn ? below.slice(below.findIndex((line) => levelOf(line) > 0)) : [];
  const keptOut = below.slice(0, below.length - kept.length).filter((line) => line !== '').length;
  return { parts: [...parts, { lines: kept, marks: common }].filter((part) => part.lines.length > 0), keptOut };
}

const withHighest = (marks: Marks, highest: number): Marks => ({ ...marks, highest });

/**
 * Where the section begins that a list of references closes: at the last of the highest headings between it and the list before, where the
 * list's own heading stands below that level; what stands above is of a section that has no list.
 */
function firstOwnLine(above: readonly string[], heading: string): number {
  const levels = above.map(levelOf).filter((level) => level > 0);
  const top = Math.min(...levels);
  if (levels.length === 0 || (levelOf(heading) > 0 && levelOf(heading) <= top)) return 0;
  return above.findLastIndex((line) => levelOf(line) === top);
}
