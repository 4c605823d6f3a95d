import { levelOf } from './article-lines.js';
import { BULLET } from './markdown-lines.js';

/** Text is broken at widths between these, in columns; a Chinese character takes two. */
const NARROWEST = 40;
const WIDEST = 130;
/** So much narrower text is that was broken by hand, and text that is set in. */
const RAGGED = 4;
const SLACK = 8;
const ITEM = /^(?:\d{1,3}[.)、]\s|[-*–•|]\s)/;
/** Marks that stand behind the end of a sentence. */
const MARKS = /(?:\s*(?:[[［【][^[\]［］【】]{1,40}[\]］】]|<sup>[^<>]{0,30}<\/sup>|[⁰¹²³⁴-⁹,⁻–]{1,10})){1,4}$/u;
const END = /[.。!！?？:：][)\]”"'’）」』]{0,3}(?:\d{1,3}(?:[,–-]\d{1,3}){0,5})?$/u;

/**
 * The paragraphs of running text, one a line; lines that were broken at a width are joined again. What is joined whatever its letters stands
 * in text that shows a width: a block of lines that ends a sentence, all but its last line as long as the next word left room for. Elsewhere
 * only a long line goes on that ends in a small letter or comma and is followed by one that begins in small letters.
 */
export function paragraphsIn(lines: readonly string[], mayBeWrapped: boolean): string[] {
  const blocks = blocksOf(lines);
  const width = mayBeWrapped ? blocks.reduce((most, block) => Math.max(most, widthOf(block)), 0) : 0;
  return blocks.flatMap((block) => joined(block, width));
}

function blocksOf(lines: readonly string[]): string[][] {
  const blocks: string[][] = [[]];
  for (const line of lines) {
    if (line === '') blocks.push([]);
    else blocks.at(-1)?.push(line);
  }
  return blocks.filter((block) => block.length > 0);
}

/** The width at which a block of lines was broken, 0 where it shows none; a heading may stand on top of it. */
function widthOf(whole: readonly string[]): number {
  const width = whole.reduce((most, line) => Math.max(most, columnsOf(line)), 0);
  if (width < NARROWEST || width > WIDEST) return 0;
  const isFull = (line: string, at: number): boolean => columnsOf(line) + roomFor(whole[at + 1] ?? '') > width - RAGGED;
  const block = whole.slice(whole.slice(0, -1).findLastIndex((line, at) => !isFull(line, at)) + 1);
  if (block.length < 3 || !isProse(block)) return 0;
  const isCertain = block.length > 3 || block.some((line, at) => at > 0 && /^[\p{Ll}\p{Script=Han}]/u.test(line));
  return isCertain && block.some((line, at) => at > 0 && !isEnd(block[at - 1] ?? '', line)) ? width : 0;
}

function joined(block: readonly string[], width: number): string[] {
  const paragraphs: string[] = [];
  for (const [at, line] of block.entries()) {
    const above = block[at - 1];
    if (above === undefined || !(goesOn(above, line) || (width > 0 && isBroken(above, line, width, isProse(block))))) paragraphs.push(line);
    else paragraphs[paragraphs.length - 1] += joint(above, line) + line;
  }
  return paragraphs;
}

const goesOn = (above: string, line: string): boolean =>
  levelOf(above) === 0 && /[\p{Ll},]$/u.test(above) && above.length > 60 && /^[\p{Ll}\d(]/u.test(line);

function isBroken(above: string, line: string, width: number, isInProse: boolean): boolean {
  if (levelOf(above) > 0 || levelOf(line) > 0 || ITEM.test(line) || line.startsWith(BULLET)) return false;
  const columns = columnsOf(above);
  if (columns > width + SLACK || columns + roomFor(line) <= width - SLACK) return false;
  return /^\p{Ll}/u.test(line) || (isInProse && !isEnd(above, line));
}

const isProse = (block: readonly string[]): boolean => endsSentence(block.at(-1) ?? '') && !block.some((line) => ITEM.test(line));

const endsSentence = (line: string): boolean =>
  END.test(line.slice(-80).trimEnd()) || END.test(line.slice(-80).replace(MARKS, '').trimEnd());

/** A mark without a full stop ends a sentence too where the next line begins like one. */
const isEnd = (above: string, line: string): boolean => endsSentence(above) || (MARKS.test(above.slice(-80)) && /^\p{Lu}/u.test(line));

/** What the first word of a line takes behind a space. */
function roomFor(line: string): number {
  if (/^\p{Script=Han}/u.test(line)) return 2;
  return 1 + columnsOf(/^\S{1,40}/.exec(line)?.[0] ?? '');
}

function columnsOf(line: string): number {
  const wide =
    line.length > 2 * WIDEST
      ? 0
      : (line.match(/[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60]/g)?.length ?? 0);
  return line.length + wide;
}

/** Chinese is joined without a space, and so is a word broken at its hyphen. */
function joint(above: string, line: string): string {
  if (/[\p{Script=Han}，、；：（]$/u.test(above) && /^[\p{Script=Han}，、；：（）]/u.test(line)) return '';
  return /[\p{L}\d]-$/u.test(above) && /^(?!(?:and|or|to)\b)[\p{L}\d]/u.test(line) ? '' : ' ';
}
