import type { SentenceRecord } from '../record.js';
import { sentencesOf } from '../sentences.js';
import { DASHES } from './dashes.js';

/** Marks are replaced by letters of the private use area, which sentences keep at their ends. */
const FIRST_MARK = 0xe000;
const LAST_MARK = 0xf8ff;
const RANGE = `[${DASHES}~～至]`;
const COMMA = '[,，、;；]';
const AND = '(?:and|&|和|与|與|及)';
const LIST = String.raw`\d{1,3}(?:\s*(?:${RANGE}|${COMMA}\s*(?:${AND}\s*)?|${AND})\s*\d{1,3})*`;
/** Without words, which belong to the text where no brackets stand around. */
const PLAIN_LIST = String.raw`\d{1,3}(?:\s*(?:${RANGE}|${COMMA})\s*\d{1,3})*`;
const BRACKETED = new RegExp(
  String.raw`(?<!(?:CI|区间)[\s:：,，]{0,3})(?:<sup>|\^)?\s*[[［【]\s*(${LIST})\s*[\]］】](?:<\/sup>|\^)?|<sup>\s*(${LIST})\s*<\/sup>|(?<!\d)\^(${LIST})\^`,
  'gu',
);
const SUPERSCRIPT = new RegExp(
  String.raw`(?<=\p{Script=Han}|(?<!\p{L})(?![cdkm]m)\p{L}{2}|\p{L}{3}|[.,;:。，；）)%])([⁰¹²³⁴-⁹]+(?:[⁻${DASHES},，﹐˒·][⁰¹²³⁴-⁹]+)*)`,
  'gu',
);
/** "(1)", "(2,3)" behind a word: a mark only in an article whose marks are all of this kind. */
const ROUND = new RegExp(String.raw`(?<=[\p{L}%％"”'’)）.。,，]\s?)(?<!\d\s?)[(（]\s*(${LIST})\s*[)）]`, 'gu');
/** "[3]-[5]" is "[3-5]". */
const RANGE_OF_MARKS = new RegExp(String.raw`[[［【]\s*(\d{1,3})\s*[\]］】]\s*(${RANGE})\s*[[［【]\s*(\d{1,3})\s*[\]］】]`, 'gu');
const RANGE_OF_RAISED = new RegExp(String.raw`<sup>(\d{1,3})<\/sup>\s?(${RANGE})\s?<sup>(\d{1,3})<\/sup>`, 'gu');
/** A remark in brackets directly behind a full stop and its marks ("[Level of evidence A]") belongs to the sentence that they end. */
const REMARK = /(?<=[.。!?！？:：\ue000-\uf8ff])\[(?=[\p{Lu}\p{Script=Han}])[^[\]]{1,120}\]/gu;
/** Marks that stand behind one another, whatever joins them. */
const JOINED = /([\ue000-\uf8ff])\s*[,;，、；]?\s*(?=[\ue000-\uf8ff])/gu;
const RANGES = new RegExp(String.raw`\d+(?:\s*${RANGE}\s*\d+)?`, 'gu');
const SUPERSCRIPT_DIGITS = '⁰¹²³⁴⁵⁶⁷⁸⁹';
const BRACKET = /[[［【]/;
const RAISED_DASH = new RegExp(`[⁻${DASHES}]`, 'u');
const MARK = /[\ue000-\uf8ff]/u;

/** "sarcoma.1,2 The": raised numbers that lost their height. The same holds of them. */
const LOWERED = new RegExp(String.raw`(?<=[\p{L}%)][.,;:)”"])(${PLAIN_LIST})(?=\s|$)`, 'gu');
/** Where a raised number stood that is glued to what is before it. */
const BEHIND_END = '(?<=[\\p{L}%)][.,;:)”"])';
const BEHIND_WORD = '(?<=(?<![\\p{L}\\d-])\\p{Ll}{4,30})';
const TIGHT_LIST = `\\d{1,3}(?:[${DASHES},]\\d{1,3})`;
const BEFORE_SPACE = '(?=[.,;:)]?(?:\\s|$))';
/** "sarcoma1 and": the same inside a sentence, where a number may as well belong to its word ("caspase3"). */
const LOOSE = new RegExp(`(?=\\d)(?:${BEHIND_END}|${BEHIND_WORD})(${TIGHT_LIST}*)${BEFORE_SPACE}`, 'gu');
/** Only what ends a clause or is a list is no name. */
const GLUED = new RegExp(
  `(?=\\d)(${BEHIND_END}${TIGHT_LIST}*(?=\\s|$)|${BEHIND_WORD}(?:${TIGHT_LIST}+${BEFORE_SPACE}|\\d{1,3}(?=[.,;:)](?:\\s|$))))`,
  'gu',
);
const PLAIN_STYLES = ['round', 'lowered', 'glued'] as const;
const PLAIN_MARKS = { round: ROUND, lowered: LOWERED, loose: LOOSE, glued: GLUED } as const;

/** How an article marks what it cites. */
export interface Marks {
  /** The last number in the list of references: one far above it is no mark ("[2024]"). */
  readonly highest: number;
  /** Marks that look like other numbers: in round brackets, "(1)", or without any, "end.1", "word1". */
  readonly style?: keyof typeof PLAIN_MARKS;
}

/**
 * What looks like other numbers is a mark where an article has no others and they name at least half of its references, from the first on;
 * what looks like a part of its word, where they also name each reference for the first time in the order of the list.
 */
export function marksOf(lines: readonly string[], highest: number): Marks {
  const citesOf = (line: string, marks: Marks) => citedSentences(line, marks).flatMap(({ cites }) => cites);
  if (lines.some((line) => citesOf(line, { highest }).length > 0)) return { highest };
  const style = PLAIN_STYLES.find((plain) => {
    const isGlued = plain === 'glued';
    const cited = lines.flatMap((line) => citesOf(line, { highest, style: isGlued ? 'loose' : plain }));
    const areMany = new Set(cited).size >= Math.max(2, highest / 2) && (cited[0] ?? 0) <= 2;
    return areMany && (!isGlued || goUp(cited));
  });
  return style === undefined ? { highest } : { highest, style };
}

/** Whether no number comes for the first time before the one below it. */
function goUp(cited: readonly number[]): boolean {
  let highest = 0;
  for (const number of cited) {
    if (number > highest + 1) return false;
    highest = Math.max(highest, number);
  }
  return true;
}

/** So far above the last reference a number in square brackets still is a mark, of a reference that is not listed. */
const MISPRINT = 10;

/**
 * The sentences of a paragraph, each with the numbers of the marks in it or at its end, also behind its full stop; a range is expanded.
 */
export function citedSentences(paragraph: string, { highest, style }: Marks): SentenceRecord[] {
  const cites: number[][] = [];
  const remarks = new Map<number, string>();
  const place = (numbers: readonly number[]): string => String.fromCharCode(FIRST_MARK + cites.push([...numbers]) - 1);
  const mark = (printed: string, list: string): string => {
    const numbers = expanded(list);
    return isMark(printed, numbers, highest) && FIRST_MARK + cites.length <= LAST_MARK ? place(numbers) : printed;
  };
  const marked = withMarks(paragraph, style, mark).replace(REMARK, (remark) => {
    if (FIRST_MARK + cites.length > LAST_MARK) return remark;
    remarks.set(cites.length, remark);
    return place([]);
  });
  return sentencesOf(marked.replace(JOINED, '$1'))
    .flatMap(citedClauses)
    .map((sentence) => sentenceOf(sentence, cites, remarks))
    .filter((sentence) => sentence.text !== '');
}

/** The marks in square brackets of a paragraph that name no reference of the list, as printed: "[7-10]" where the list ends at 4. */
export function unlistedMarks(paragraph: string, { highest, style }: Marks): string[] {
  const unlisted: string[] = [];
  withMarks(paragraph, style, (printed, list) => {
    const numbers = expanded(list);
    if (BRACKET.test(printed) && numbers.every((number) => number > 0) && !isMark(printed, numbers, highest)) unlisted.push(printed.trim());
    return '';
  });
  return unlisted;
}

/** Numbers a little beyond the list are those of references that are not listed, where one stands alone in square brackets or beside listed ones. */
function isMark(printed: string, numbers: readonly number[], highest: number): boolean {
  const isWithin = (limit: number): boolean => numbers.every((number) => number >= 1 && number <= limit);
  if (numbers.length === 0 || isWithin(highest)) return numbers.length > 0;
  const isListed = numbers.length === 1 || numbers.some((number) => number <= highest);
  return BRACKET.test(printed) && isListed && isWithin(highest + MISPRINT);
}

/** The paragraph with what `mark` gives for each printed mark and its numbers ("3-5,9"). */
function withMarks(paragraph: string, style: Marks['style'], mark: (printed: string, list: string) => string): string {
  const plain = style && PLAIN_MARKS[style];
  const marked = paragraph
    .replace(/[\ue000-\uf8ff]/gu, '')
    .replace(/(?<=[[［【][^\]］】]{0,20})[０-９]/gu, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0))
    .replace(RANGE_OF_MARKS, '[$1$2$3]')
    .replace(RANGE_OF_RAISED, '<sup>$1$2$3</sup>')
    .replace(BRACKETED, (printed, list?: string, tagged?: string, caret?: string) => mark(printed, list ?? tagged ?? caret ?? ''))
    .replace(SUPERSCRIPT, (printed) => mark(printed, plainDigits(printed)));
  return (plain === undefined ? marked : marked.replace(plain, mark)).replace(/<\/?sup>/g, '');
}

function sentenceOf(marked: string, cites: readonly (readonly number[])[], remarks: ReadonlyMap<number, string>): SentenceRecord {
  const marks = marksIn(marked);
  const said = marks.flatMap((index) => remarks.get(index) ?? []);
  return {
    text: [withoutMarks(marked), ...said].filter((part) => part !== '').join(' '),
    cites: [...new Set(marks.flatMap((index) => cites[index] ?? []))],
  };
}

/** A clause that carries its own mark before a semicolon stands for itself; other semicolons join what one mark at the end covers. */
function citedClauses(sentence: string): string[] {
  return sentence.split(/(?<=[\ue000-\uf8ff]\s?[;；])(?!\s*$)/u).map((clause) => clause.trim());
}

function withoutMarks(sentence: string): string {
  return sentence
    .replace(/\s*[(（]\s*[\ue000-\uf8ff]+\s*[)）]/gu, '')
    .replace(/\s*[\ue000-\uf8ff]+(?:\s*[,，、-]\s*[\ue000-\uf8ff]+)*/gu, '')
    .replace(/\s+([,.;:。，；])(?!\d)/g, '$1')
    .trim();
}

function marksIn(sentence: string): number[] {
  return [...sentence].filter((letter) => MARK.test(letter)).map((letter) => letter.charCodeAt(0) - FIRST_MARK);
}

/** "3-5,9" → 3, 4, 5, 9; a range that runs backwards gives nothing. */
function expanded(list: string): number[] {
  return (list.match(RANGES) ?? []).flatMap((part) => {
    const [from = Number.NaN, to = from] = (part.match(/\d+/g) ?? []).map(Number);
    return to >= from && to - from < 100 ? Array.from({ length: to - from + 1 }, (_, index) => from + index) : [];
  });
}

function plainDigits(text: string): string {
  return [...text]
    .map((letter) =>
      SUPERSCRIPT_DIGITS.includes(letter) ? String(SUPERSCRIPT_DIGITS.indexOf(letter)) : RAISED_DASH.test(letter) ? '-' : ',',
    )
    .join('');
}
