import type { SentenceRecord } from '../record.js';
import { sentencesOf } from '../sentences.js';

/** Marks are replaced by letters of the private use area, which sentences keep at their ends. */
const FIRST_MARK = 0xe000;
const LAST_MARK = 0xf8ff;
const LIST = String.raw`\d{1,3}(?:\s*[-–—~～至,，、;；]\s*\d{1,3})*`;
const BRACKETED = new RegExp(
  String.raw`(?<!(?:CI|区间)[\s:：,，]{0,3})(?:<sup>|\^)?\s*[[［【]\s*(${LIST})\s*[\]］】](?:<\/sup>|\^)?|<sup>\s*(${LIST})\s*<\/sup>|\^(${LIST})\^`,
  'gu',
);
const SUPERSCRIPT = /(?<=\p{Script=Han}|(?<!\p{L})(?![cdkm]m)\p{L}{2}|\p{L}{3}|[.,;:。，；）)%])([⁰¹²³⁴-⁹]+(?:[⁻‐,，﹐˒·][⁰¹²³⁴-⁹]+)*)/gu;
/** "(1)", "(2,3)" behind a word: a mark only in an article whose marks are all of this kind. */
const ROUND = new RegExp(String.raw`(?<=[\p{L}%％"”'’)）.。,，]\s?)(?<!\d\s?)[(（]\s*(${LIST})\s*[)）]`, 'gu');
const SUPERSCRIPT_DIGITS = '⁰¹²³⁴⁵⁶⁷⁸⁹';
const MARK = /[\ue000-\uf8ff]/u;

/** How an article marks what it cites. */
export interface Marks {
  /** The last number in the list of references: one far above it is no mark ("[2024]"). */
  readonly highest: number;
  /** Marks stand in round brackets, "(1)". */
  readonly round?: boolean;
}

/** Round brackets are marks where an article has no others and they name at least half of its references, from the first on. */
export function marksOf(lines: readonly string[], highest: number): Marks {
  const citesOf = (marks: Marks) => lines.flatMap((line) => citedSentences(line, marks).flatMap(({ cites }) => cites));
  if (citesOf({ highest }).length > 0) return { highest };
  const cited = citesOf({ highest, round: true });
  return new Set(cited).size >= Math.max(2, highest / 2) && (cited[0] ?? 0) <= 2 ? { highest, round: true } : { highest };
}

/** So far above the last reference a number alone in square brackets still is a mark, of a reference that is not listed. */
const MISPRINT = 10;

/**
 * The sentences of a paragraph, each with the numbers of the marks in it or at its end, also behind its full stop; a range is expanded.
 */
export function citedSentences(paragraph: string, { highest, round }: Marks): SentenceRecord[] {
  const cites: number[][] = [];
  const mark = (printed: string, list: string): string => {
    const numbers = expanded(list);
    const limit = numbers.length === 1 && /[[［【]/.test(printed) ? highest + MISPRINT : highest;
    if (numbers.length === 0 || numbers.some((number) => number < 1 || number > limit) || FIRST_MARK + cites.length > LAST_MARK)
      return printed;
    cites.push(numbers);
    return String.fromCharCode(FIRST_MARK + cites.length - 1);
  };
  const marked = paragraph
    .replace(/[\ue000-\uf8ff]/gu, '')
    .replace(/(?<=[[［【][^\]］】]{0,20})[０-９]/gu, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0))
    .replace(BRACKETED, (printed, list?: string, tagged?: string, caret?: string) => mark(printed, list ?? tagged ?? caret ?? ''))
    .replace(SUPERSCRIPT, (printed) => mark(printed, plainDigits(printed)))
    .replace(ROUND, (printed, list: string) => (round ? mark(printed, list) : printed));
  return sentencesOf(marked)
    .flatMap(citedClauses)
    .map((sentence) => ({ text: withoutMarks(sentence), cites: [...new Set(marksIn(sentence).flatMap((index) => cites[index] ?? []))] }))
    .filter((sentence) => sentence.text !== '');
}

/** A clause that carries its own mark before a semicolon stands for itself; other semicolons join what one mark at the end covers. */
function citedClauses(sentence: string): string[] {
  return sentence.split(/(?<=[\ue000-\uf8ff]\s?[;；])(?!\s*$)/u).map((clause) => clause.trim());
}

function withoutMarks(sentence: string): string {
  return sentence
    .replace(/\s*[\ue000-\uf8ff]+(?:\s*[,，、-]\s*[\ue000-\uf8ff]+)*/gu, '')
    .replace(/\s+([,.;:。，；])/g, '$1')
    .trim();
}

function marksIn(sentence: string): number[] {
  return [...sentence].filter((letter) => MARK.test(letter)).map((letter) => letter.charCodeAt(0) - FIRST_MARK);
}

/** "3-5,9" → 3, 4, 5, 9; a range that runs backwards gives nothing. */
function expanded(list: string): number[] {
  return list.split(/\s*[,，、;；]\s*/).flatMap((part) => {
    const [from = Number.NaN, to = from] = part.split(/\s*[-–—~～至]\s*/).map(Number);
    return to >= from && to - from < 100 ? Array.from({ length: to - from + 1 }, (_, index) => from + index) : [];
  });
}

function plainDigits(text: string): string {
  return [...text]
    .map((letter) => (SUPERSCRIPT_DIGITS.includes(letter) ? String(SUPERSCRIPT_DIGITS.indexOf(letter)) : /[⁻‐]/.test(letter) ? '-' : ','))
    .join('');
}
