import type { PublicationRecord, SectionRecord, SentenceRecord } from '../../documents/record.js';
import { findingsOf, type ReportedFinding } from '../findings/findings.js';
import type { DocumentReading } from '../reading.js';

/** The findings of an article's running text: each paragraph speaks for itself, below its heading and the title. */
export function findingsOfText({ sections, title }: PublicationRecord, reading: DocumentReading): ReportedFinding[] {
  return sections.flatMap(({ heading, paragraphs }) =>
    paragraphs.flatMap((paragraph) => findingsOf(paragraph, reading, [...(heading ? [heading] : []), title])),
  );
}

/**
 * The findings of abstracts. An abstract is one train of thought: the results tell the numbers of what the title and the methods named,
 * so the title is read where the study itself begins; the background before it speaks of other studies. An abstract told again,
 * in another language or in plainer words, adds only what was not told before.
 */
export function findingsOfAbstracts(record: PublicationRecord, reading: DocumentReading): ReportedFinding[] {
  const told = new Map<string, ReportedFinding>();
  for (const sections of abstractsOf(record)) {
    const title = titleIn(isHan(textOf(sections)), record);
    const sentences = sections.flatMap(({ paragraphs }) => paragraphs.flat());
    const begins = beginOfStudy(sections, sentences);
    const study = [{ text: title, cites: [] }, ...sentences.slice(begins)];
    const found = [...findingsOf(sentences.slice(0, begins), reading), ...findingsOf(study, reading, [title])];
    for (const finding of found) if (!told.has(keyOf(finding))) told.set(keyOf(finding), finding);
  }
  return [...told.values()];
}

const BACKGROUND = /^(?:background|introduction|context|importance|rationale|背景|引言|前言)/iu;
const OWN_STUDY =
  /^(?:methods?|patients|purpose|objectives?|aims?)\b|\b(?:we|our)\b|\b(?:this|the present|the current) (?:[\w-]+ ){0,5}(?:study|trial|analysis|report)\b|^(?:to|in order to) (?:evaluate|assess|investigate|determine|compare|explore|study)\b|本研究|目的|探讨|评价|纳入/iu;

/** How many sentences stand before those about the study itself: by the labels, else by the first that says so. */
function beginOfStudy(sections: readonly SectionRecord[], sentences: readonly SentenceRecord[]): number {
  const own = sections.findIndex(({ heading }) => heading !== undefined && !BACKGROUND.test(heading));
  if (own !== -1) return sections.slice(0, own).flatMap(({ paragraphs }) => paragraphs.flat()).length;
  return Math.max(
    0,
    sentences.findIndex(({ text }) => OWN_STUDY.test(text)),
  );
}

/** The sections of each abstract: another one begins where the script changes. */
function abstractsOf({ sections }: PublicationRecord): SectionRecord[][] {
  const scripts = [true, false].map((han) => sections.filter((section) => isHan(textOf([section])) === han));
  return scripts
    .filter((group) => group.length > 0)
    .sort(([a], [b]) => sections.indexOf(a as SectionRecord) - sections.indexOf(b as SectionRecord));
}

const textOf = (sections: readonly SectionRecord[]): string =>
  sections.flatMap(({ heading = '', paragraphs }) => [heading, ...paragraphs.flat().map(({ text }) => text)]).join(' ');

/** Chinese where at least a fifth of the letters are. */
const isHan = (text: string): boolean => (text.match(/\p{Script=Han}/gu)?.length ?? 0) / (text.match(/\p{L}/gu)?.length ?? 1) >= 0.2;

const titleIn = (han: boolean, { title, otherTitle }: PublicationRecord): string =>
  [title, otherTitle].find((text) => text && isHan(text) === han) ?? title;

/** What a number says, whoever says it in which words. */
function keyOf({ endpoint, value, unit, timePoint, therapies, conditions }: ReportedFinding): string {
  const ids = (named: ReportedFinding['therapies']) => named.map(({ entity }) => entity.id).sort();
  return JSON.stringify([endpoint.id, value, unit, timePoint, ids(therapies), ids(conditions)]);
}
