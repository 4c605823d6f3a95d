import type { WordLists } from '../page/layout.js';
import type { SectionRecord } from '../record.js';
import { sentencesOf } from '../sentences.js';

/** A part of an abstract: one that is structured has a label for each ("METHODS"). The text is one line. */
export interface AbstractPart {
  readonly label?: string;
  readonly text: string;
}

/** A label at the beginning or behind a sentence: capitals and a colon, or Chinese words in brackets or before a colon or a space. */
const LABEL =
  /(?<=^|[.!?)\]。！？；;]\s?)(?:([A-Z][A-Z0-9 /,&()'’-]{2,70}):(?=\s|\p{Lu})|[【[]?([\p{Script=Han}、]{2,10})(?:[】\]]\s?[:：]?|\s?[:：]|\s))/gu;

/** Cuts a part that bears no label at the labels in its text, as the tagged text and old records print them. Only labels of known words cut. */
export function splitAtLabels(part: AbstractPart, words: WordLists): AbstractPart[] {
  if (part.label !== undefined) return [part];
  const found = [...part.text.matchAll(LABEL)].filter(([, latin, han]) => isLabel(latin, han, words));
  const cuts = found.map((match, at) => ({
    label: (match[1] ?? match[2] ?? '').trim(),
    text: part.text.slice(match.index + match[0].length, found[at + 1]?.index).trim(),
  }));
  const parts = [{ text: part.text.slice(0, found[0]?.index).trim() }, ...cuts];
  return parts.filter(({ text }) => text !== '').map((cut) => withoutEmptyLabel(cut, words));
}

function isLabel(latin: string | undefined, han: string | undefined, words: WordLists): boolean {
  const labels = words.get('abstract-label');
  if (han !== undefined) return labels?.has(han) === true;
  return latin?.split(/[^A-Z0-9]+/).some((word) => labels?.has(word.toLowerCase())) === true;
}

/** "UNLABELLED" says that there is none. */
function withoutEmptyLabel({ label, text }: AbstractPart, words: WordLists): AbstractPart {
  return label === undefined || words.get('no-label')?.has(label.toLowerCase()) ? { text } : { label, text };
}

/** A part whose label is printed beside it, not in its text. */
export function labelledPart(label: string | undefined, text: string, words: WordLists): AbstractPart {
  return withoutEmptyLabel(
    { ...(label === undefined || label.trim() === '' ? {} : { label: label.replace(/(?<![\s:：])[\s:：]+$/, '') }), text },
    words,
  );
}

/** Whether it says more than that there is an abstract elsewhere. */
export function isReadable(parts: readonly AbstractPart[], words: WordLists): boolean {
  return parts.some(({ text }) => text !== '' && !words.get('no-abstract')?.has(text.toLowerCase().replace(/(?<![.\s])[.\s]+$/, '')));
}

/** The whole abstract, a line for each part, its label in front. */
export function abstractText(parts: readonly AbstractPart[]): string {
  return parts.map(({ label, text }) => (label === undefined ? text : `${label}: ${text}`)).join('\n');
}

/** A section for each part, headed by its label. */
export function sectionsOfAbstract(parts: readonly AbstractPart[]): SectionRecord[] {
  return parts.map(({ label, text }) => ({
    ...(label === undefined ? {} : { heading: label }),
    paragraphs: [sentencesOf(text).map((sentence) => ({ text: sentence, cites: [] }))],
  }));
}
