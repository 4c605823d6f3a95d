import { doiOf } from '../citation-ids.js';
import { documentId } from '../document-id.js';
import type { Layouts } from '../page/layout.js';
import type { PageText } from '../page/page.js';
import { present } from '../present.js';
import type { PublicationRecord, ReadDocument, SectionRecord } from '../record.js';
import { articleLines } from './article-lines.js';
import { citedSentences, marksOf } from './citations.js';
import { type ReferenceList, referenceHeadings, referenceList } from './references.js';
import { sectionsOf } from './sections.js';

/** The list of references of a text that is an article with citation marks, or undefined when it is none. */
export function articleReferences(text: string, layouts: Layouts): ReferenceList | undefined {
  const lines = articleLines(text, layouts.review);
  const list = referenceList(lines, layouts.review.referenceHeadings);
  if (!list || list.references.length < 2) return undefined;
  const body = lines.slice(0, list.start);
  const marks = marksOf(body, highestNumber(list));
  const cited = body.some((line) => citedSentences(line, marks).some(({ cites }) => cites.length > 0));
  return cited ? list : undefined;
}

/** How many lists of references a text has: one below each heading that says so and is followed by a numbered line. */
export function referenceListsIn(text: string, layouts: Layouts): number {
  return referenceHeadings(articleLines(text, layouts.review), layouts.review.referenceHeadings).length;
}

/** Reads a review in Chinese or English: its title, its sections with the sentences that cite, and its references. Furniture is left out. */
export function readReview(page: PageText, layouts: Layouts): ReadDocument {
  const lines = articleLines(page.text, layouts.review);
  const list = referenceList(lines, layouts.review.referenceHeadings) ?? { references: [], start: lines.length, end: lines.length };
  const body = lines.slice(0, list.start);
  const article = sectionsOf(body, layouts.review, marksOf(body, highestNumber(list)));
  const warnings = [...danglingCites(article.sections, list), ...textAfter(lines.slice(list.end))];
  const record: PublicationRecord = {
    kind: 'publication',
    form: 'review',
    language: languageOf(page.text),
    title: article.title,
    ...present({ doi: ownDoi(body) }),
    authors: [],
    sections: article.sections,
    references: list.references,
  };
  return { document: { id: documentId(page.bytes), name: page.name, format: 'review', source: 'unknown', warnings }, records: [record] };
}

function highestNumber(list: ReferenceList): number {
  return Math.max(list.references.length, ...list.references.map(({ number }) => number ?? 0));
}

/** Chinese where at least a fifth of the letters are. */
function languageOf(text: string): 'en' | 'zh' {
  const han = text.match(/\p{Script=Han}/gu)?.length ?? 0;
  const letters = text.match(/\p{L}/gu)?.length ?? 1;
  return han / letters >= 0.2 ? 'zh' : 'en';
}

/** The article's own DOI stands on a line of its own. */
function ownDoi(lines: readonly string[]): string | undefined {
  const line = lines.find((text) => /^(?:doi\s*[:：]|https?:\/\/(?:dx\.)?doi\.org\/)/i.test(text));
  return line === undefined ? undefined : doiOf(line);
}

function danglingCites(sections: readonly SectionRecord[], list: ReferenceList): string[] {
  const numbers = new Set(list.references.map((reference, index) => reference.number ?? index + 1));
  const cited = sections.flatMap(({ paragraphs }) => paragraphs.flat()).flatMap(({ cites }) => cites);
  return [...new Set(cited)].filter((number) => !numbers.has(number)).map((number) => `reference [${number}] is cited but not listed`);
}

function textAfter(lines: readonly string[]): string[] {
  const count = lines.filter((line) => line !== '').length;
  return count === 0 ? [] : [`${count} line(s) below the references were not understood and kept out`];
}
