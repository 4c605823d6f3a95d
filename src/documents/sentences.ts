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
const CLOSING = ')]）】」』”';

/**
 * The sentences of running text in Chinese or English, trimmed, in order; joined by what stood between them they are the text. A line
 * break ends a sentence. No split inside brackets, after "et al." or "vs.", in decimals, or at a full stop that no new sentence follows.
 * Marks of the private use area that follow a full stop stay with its sentence.
 */
export const sentencesOf: (text: string) => readonly string[] = bounded((text) => text.split(/\n+/).flatMap(sentencesOfLine));

function sentencesOfLine(line: string): string[] {
  const sentences: string[] = [];
  const depths = bracketDepths(line);
  let start = 0;
  for (let at = 0; at < line.length; at += 1) {
    if (at - start >= LONGEST_SENTENCE && isCuttable(line, at, at - start - LONGEST_SENTENCE)) {
      sentences.push(line.slice(start, at).trim());
      start = at;
    }
    if (!'。！？.!?'.includes(line[at] ?? '') || (depths[at] ?? 0) > 0) continue;
    const end = afterClosers(line, at + 1);
    if (!endsSentence(line, at, end)) continue;
    sentences.push(line.slice(start, end).trim());
    start = end;
    at = end - 1;
  }
  sentences.push(line.slice(start).trim());
  return sentences.filter((sentence) => sentence !== '');
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

/** How many brackets are open at each letter; a bracket that is never closed opens none. */
function bracketDepths(line: string): readonly number[] {
  if (!/[([（【「『“]/.test(line)) return [];
  // First how many open and close at each letter, then the sums.
  const depths = new Array<number>(line.length).fill(0);
  const open: number[] = [];
  for (let at = 0; at < line.length; at += 1) {
    const sign = line[at] ?? '';
    if (OPENERS.includes(sign)) open.push(at);
    else if (CLOSING.includes(sign)) {
      const from = open.pop();
      if (from === undefined) continue;
      depths[from] = (depths[from] ?? 0) + 1;
      depths[at] = (depths[at] ?? 0) - 1;
    }
  }
  for (let at = 1; at < depths.length; at += 1) depths[at] = (depths[at] ?? 0) + (depths[at - 1] ?? 0);
  return depths;
}
