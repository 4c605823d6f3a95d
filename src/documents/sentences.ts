import { bounded } from '../bounded.js';

/** Words before a full stop that end no sentence, folded. */
const ABBREVIATIONS = new Set(
  'al vs v e.g i.e cf fig figs tab ref refs no nos dr prof mr mrs ms st jr sr approx ca resp incl excl eq sec ver vol pp p ed eds dept univ inc ltd co corp u.s u.k u.s.a a.m p.m ph.d m.d etc.et i.v p.o s.c b.i.d q.d max min'.split(
    ' ',
  ),
);
/** No sentence is longer, in characters; what goes on without an end is cut at a space or comma, else soon after. */
const LONGEST_SENTENCE = 4000;
const WITHOUT_SPACE = 200;
const CLOSERS = /[\s]*[)\]）】」』”’"'»\ue000-\uf8ff]/uy;
const OPENERS = '([（【「『“';

/**
 * The sentences of running text in Chinese or English, trimmed, in order; joined by what stood between them they are the text. A line
 * break ends a sentence. No split inside brackets, after "et al." or "vs.", in decimals, or at a full stop that no new sentence follows.
 * Marks of the private use area that follow a full stop stay with its sentence.
 */
export const sentencesOf: (text: string) => readonly string[] = bounded((text) => text.split(/\n+/).flatMap(sentencesOfLine));

function sentencesOfLine(line: string): string[] {
  const sentences: string[] = [];
  const isInBrackets = bracketsOf(line);
  let start = 0;
  TERMINATOR.lastIndex = 0;
  for (let match = TERMINATOR.exec(line); match; match = TERMINATOR.exec(line)) {
    const at = match.index;
    const end = afterClosers(line, at + 1);
    if (!endsSentence(line, at, end) || isInBrackets(at)) continue;
    sentences.push(line.slice(start, end));
    start = end;
    TERMINATOR.lastIndex = end;
  }
  sentences.push(line.slice(start));
  return sentences
    .flatMap(notTooLong)
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== '');
}

const TERMINATOR = /[。！？.!?]/g;

function notTooLong(sentence: string): string[] {
  if (sentence.length < LONGEST_SENTENCE) return [sentence];
  const parts: string[] = [];
  let start = 0;
  for (let at = LONGEST_SENTENCE; at < sentence.length; at += 1) {
    if (at - start < LONGEST_SENTENCE || !isCuttable(sentence, at, at - start - LONGEST_SENTENCE)) continue;
    parts.push(sentence.slice(start, at));
    start = at;
  }
  return [...parts, sentence.slice(start)];
}

/** A character of two units stays whole. */
const isCuttable = (line: string, at: number, beyond: number): boolean =>
  ' ,，、;；'.includes(line[at] ?? '') || (beyond >= WITHOUT_SPACE && !/[\udc00-\udfff]/.test(line[at] ?? ''));

function afterClosers(line: string, from: number): number {
  let end = from;
  for (;;) {
    CLOSERS.lastIndex = end;
    // A bracket that was opened in this sentence has been closed before; a quote mark with a space before it opens the next one.
    const found = CLOSERS.exec(line)?.[0];
    if (found === undefined || (/^\s/.test(found) && !/[\ue000-\uf8ff]$/u.test(found))) return end;
    end += found.length;
  }
}

function endsSentence(line: string, at: number, end: number): boolean {
  const sign = line[at] ?? '';
  if ('。！？'.includes(sign)) return true;
  const rest = line.slice(end);
  if (rest.trim() === '') return true;
  if (/^[(（「『“]?\p{Script=Han}/u.test(rest) && sign !== '.') return true;
  if (!/^\s+["“'‘([（]?[\p{Lu}\p{Script=Han}\d•]/u.test(rest) && !(end > at + 1 && /^[\p{Lu}\p{Script=Han}]/u.test(rest))) return false;
  if (sign !== '.') return true;
  const word = wordBefore(line, at);
  if (ABBREVIATIONS.has(word.toLowerCase()) || /^\p{Lu}$/u.test(word)) return false;
  return !/^\d{1,2}$/.test(word) || !/^\d{1,2}$/.test(line.slice(0, at).trim());
}

/** The longest word that may be an abbreviation. */
const LONGEST_WORD = 20;

function wordBefore(line: string, at: number): string {
  const before = line.slice(Math.max(0, at - LONGEST_WORD), at);
  return before.slice(before.search(/\S*$/)).replace(/^["“'(（[]+/, '');
}

const BRACKET = /[([（【「『“)\]）】」』”]/g;

/** Whether a place of a line stands inside brackets; asked from left to right. A bracket that is never closed opens none. */
function bracketsOf(line: string): (at: number) => boolean {
  const closed: { readonly from: number; readonly to: number }[] = [];
  const open: number[] = [];
  for (const { 0: sign, index } of line.matchAll(BRACKET)) {
    if (OPENERS.includes(sign)) open.push(index);
    else {
      const from = open.pop();
      // What it holds lies in it.
      while (from !== undefined && (closed.at(-1)?.from ?? -1) > from) closed.pop();
      if (from !== undefined) closed.push({ from, to: index });
    }
  }
  let next = 0;
  return (at) => {
    while (next < closed.length && (closed[next]?.to ?? 0) <= at) next += 1;
    return next < closed.length && (closed[next]?.from ?? 0) <= at;
  };
}
