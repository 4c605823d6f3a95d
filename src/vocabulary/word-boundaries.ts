import type { Token } from './fold.js';

/** A number may stand right at a word of this many letters ("Anlotinib12mg"); shorter ones are parts of codes ("AK105A"). */
const WORD = 5;

/** Whether a word starts at a token: no letter or digit stands right before it, but a number may stand before a long word. */
export function startsWord(tokens: readonly Token[], at: number): boolean {
  const [before, token] = [tokens[at - 1], tokens[at]];
  if (!token || !before || before.end !== token.start || !isWord(before) || !isWord(token)) return true;
  return before.kind === 'DIGITS' && token.key.length >= WORD;
}

/** Whether a word ends right before the token at `end`. */
export function endsWord(tokens: readonly Token[], end: number): boolean {
  const [last, after] = [tokens[end - 1], tokens[end]];
  if (!last || !after || last.end !== after.start || !isWord(last) || !isWord(after)) return true;
  return last.kind === 'LETTERS' && last.key.length >= WORD;
}

const isWord = ({ kind }: Token): boolean => kind === 'LETTERS' || kind === 'DIGITS';
