import { documentId } from '../document-id.js';
import type { Layouts } from '../page/layout.js';
import type { PageText } from '../page/page.js';
import { present } from '../present.js';
import type { PublicationRecord, ReadDocument, SectionRecord } from '../record.js';
import { articleLines } from './article-lines.js';
import { type ArticleLists, bodyOf, listsOf } from './article-parts.js';
import { citedSentences, unlistedMarks } from './citations.js';
import { withoutLinks } from './markdown-inline.js';
import { detailsOf } from './page-details.js';
import { isReferenceHeading } from './reference-headings.js';
import { type ArticlePart, sectionsOf } from './sections.js';
import { trialsNamed } from './trials-named.js';

/** What a text lacks that looks like a review, as a sentence; undefined where it does not. */
export function missingInReview(text: string, { review }: Layouts): string | undefined {
  const article = articleLines(text, review);
  const count = listsOf(article, review).lists.reduce((sum, { references }) => sum + references.length, 0);
  if (count > 1) return `It looks like an article with ${count} references, but no sentence cites one of them by its number.`;
  const heading = article.lines.findLast((line) => isReferenceHeading(line, review.referenceHeadings));
  if (heading === undefined) return undefined;
  const words = withoutLinks(heading).replace(/^[#•\s]+/, '');
  return `It looks like an article, but below its heading "${words}" stands no list of references that are numbered from 1, or of which each has a year.`;
}

/** How many references an article lists whose text cites some of them; 0 for a text that is no article with citation marks. */
export function articleReferences(text: string, layouts: Layouts): number {
  const article = articleLines(text, layouts.review);
  const lists = listsOf(article, layouts.review);
  const count = lists.lists.reduce((sum, { references }) => sum + references.length, 0);
  if (count < 2) return 0;
  const isCiting = bodyOf(article, lists).parts.some(({ lines, marks }) =>
    lines.some((line) => citedSentences(line, marks).some(({ cites }) => cites.length > 0)),
  );
  return isCiting ? count : 0;
}

/**
 * Reads a review in Chinese or English, in Markdown or as the text of a page: its title, its sections with the sentences that cite, its
 * references, and the trials that it names. Furniture is left out. An article may have one list of references or one for each section.
 */
export function readReview(page: PageText, layouts: Layouts): ReadDocument {
  const article = articleLines(page.text, layouts.review);
  const lists = listsOf(article, layouts.review);
  const { parts, keptOut } = bodyOf(article, lists);
  const references = lists.lists.flatMap((list) => list.references);
  const details = detailsOf(article, { rules: layouts.review, opening: linesAboveMarks(parts), references });
  const { title, sections } = sectionsOf(parts, layouts.review, details.title);
  const reportsOn = trialsNamed(
    sections,
    parts.flatMap(({ lines }) => lines),
    layouts,
  );
  const record: PublicationRecord = {
    kind: 'publication',
    form: 'review',
    language: details.language ?? languageOf(sections),
    title,
    ...present({ pmid: details.pmid, doi: details.doi, url: details.url, year: details.year }),
    authors: [],
    ...(reportsOn.length > 0 ? { reportsOn } : {}),
    sections,
    references,
  };
  const between = lists.lists.reduce((sum, list) => sum + list.keptOut, 0);
  const warnings = [
    ...danglingCites(sections, lists),
    ...unlisted(parts),
    ...(between === 0 ? [] : [`${between} line(s) between the references were not understood and kept out`]),
    ...(keptOut === 0 ? [] : [`${keptOut} line(s) below the references were not understood and kept out`]),
  ];
  const { url, version } = details;
  const document = { id: documentId(page.bytes), name: page.name, format: 'review' as const, source: details.source ?? 'unknown' };
  return { document: { ...document, ...present({ url, version }), warnings }, records: [record] };
}

function linesAboveMarks(parts: readonly ArticlePart[]): string[] {
  const lines = parts.flatMap((part) => part.lines.map((line) => ({ line, marks: part.marks })));
  const first = lines.findIndex(({ line, marks }) => citedSentences(line, marks).some(({ cites }) => cites.length > 0));
  return lines.slice(0, first === -1 ? undefined : first).map(({ line }) => line);
}

/** Chinese where at least a fifth of the letters are. */
function languageOf(sections: readonly SectionRecord[]): 'en' | 'zh' {
  const text = sections.flatMap(({ paragraphs }) => paragraphs.flat().map((sentence) => sentence.text)).join(' ');
  const han = text.match(/\p{Script=Han}/gu)?.length ?? 0;
  const letters = text.match(/\p{L}/gu)?.length ?? 1;
  return han / letters >= 0.2 ? 'zh' : 'en';
}

function unlisted(parts: readonly ArticlePart[]): string[] {
  const ends = [...new Set(parts.map(({ marks }) => marks.highest))];
  return ends.flatMap((highest) => {
    const lines = parts.flatMap((part) => (part.marks.highest === highest ? part.lines.map((line) => ({ line, marks: part.marks })) : []));
    const marks = [...new Set(lines.flatMap(({ line, marks }) => unlistedMarks(line, marks)))];
    return marks.length === 0 ? [] : [`no reference is listed for ${marks.join(', ')}: the list ends at [${highest}]`];
  });
}

function danglingCites(sections: readonly SectionRecord[], { lists, areSeparate }: ArticleLists): string[] {
  const listed = new Set(lists.flatMap(({ references }) => references.map(({ list, number }, at) => `${list ?? ''} ${number ?? at + 1}`)));
  const dangling = sections.map(({ list, heading, paragraphs }) => {
    const cited = paragraphs.flat().flatMap(({ cites }) => cites);
    return { list, heading, numbers: [...new Set(cited)].filter((number) => !listed.has(`${list ?? ''} ${number}`)) };
  });
  if (!areSeparate)
    return [...new Set(dangling.flatMap(({ numbers }) => numbers))].map((number) => `reference [${number}] is cited but not listed`);
  return dangling
    .filter(({ numbers }) => numbers.length > 0)
    .map(({ list, heading, numbers }) => {
      const why = list === undefined ? 'which has no list of references' : `but list ${list} of the references does not have it`;
      return `reference [${numbers.join(', ')}] is cited under "${heading ?? 'no heading'}", ${why}`;
    });
}
