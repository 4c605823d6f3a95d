import { fold, type Token, tokensOf } from './fold.js';

interface Step<T> {
  next?: Map<string, Step<T>>;
  values?: T[];
}

export interface PhraseMatch<T> {
  readonly values: readonly T[];
  /** Number of tokens that it covers. */
  readonly length: number;
}

const NUMBER = '{n}';
const NONE: readonly never[] = [];

/** Phrases of whole tokens, found by their first token; a `{n}` in a phrase stands for a number, arabic (with a fraction) or roman ("stage IIIB"). */
export class Phrases<T> {
  readonly #root: Step<T> = {};
  readonly #skipPunctuation: boolean;

  /** @param options.skipPunctuation a phrase may run across commas and brackets, as in a label; not in running text. */
  constructor(options: { skipPunctuation: boolean }) {
    this.#skipPunctuation = options.skipPunctuation;
  }

  add(text: string, value: T): void {
    let step = this.#root;
    for (const key of phraseKeys(text, this.#skipPunctuation)) {
      step.next ??= new Map();
      let next = step.next.get(key);
      if (!next) {
        next = {};
        step.next.set(key, next);
      }
      step = next;
    }
    if (step !== this.#root) step.values = [...(step.values ?? []), value];
  }

  /** All phrases that start at a token, the longest first. */
  at(tokens: readonly Token[], start: number): readonly PhraseMatch<T>[] {
    const { next } = this.#root;
    if (!next?.has(tokens[start]?.key ?? '') && !next?.has(NUMBER)) return NONE;
    const found: PhraseMatch<T>[] = [];
    this.#walk(this.#root, tokens, start, start, found);
    return found.length > 1 ? found.sort((a, b) => b.length - a.length) : found;
  }

  /** The tokens that phrases begin with; undefined where one begins with a number, which many tokens may be. */
  get starts(): ReadonlySet<string> | undefined {
    const keys = new Set(this.#root.next?.keys());
    return keys.has(NUMBER) ? undefined : keys;
  }

  longestAt(tokens: readonly Token[], start: number): PhraseMatch<T> | undefined {
    return this.at(tokens, start)[0];
  }

  #walk(step: Step<T>, tokens: readonly Token[], start: number, at: number, found: PhraseMatch<T>[]): void {
    if (step.values) found.push({ values: step.values, length: at - start });
    const token = tokens[at];
    if (!token || !step.next) return;
    if (this.#skipPunctuation && token.kind === 'PUNCTUATION' && at > start) {
      this.#walk({ next: step.next }, tokens, start, at + 1, found);
      return;
    }
    const next = step.next.get(token.key);
    if (next) this.#walk(next, tokens, start, at + 1, found);
    const number = step.next.get(NUMBER);
    if (number) {
      const end = endOfNumber(tokens, at);
      if (end > at) this.#walk(number, tokens, start, end, found);
    }
  }
}

function phraseKeys(text: string, skipPunctuation: boolean): string[] {
  const keysOf = skipPunctuation || WITHOUT_PUNCTUATION.test(text) ? wordKeys : tokenKeys;
  return text.split(NUMBER).flatMap((part, index) => (index > 0 ? [NUMBER, ...keysOf(part)] : keysOf(part)));
}

const WITHOUT_PUNCTUATION = /^[a-z\d {}一-鿿-]*$/i;

/** The keys of tokens but punctuation; a Chinese character is a token. */
function wordKeys(text: string): string[] {
  const key = fold(text);
  return key === '' ? [] : key.split(' ').flatMap((word) => (/^\p{Script=Han}/u.test(word) ? [...word] : [word]));
}

const tokenKeys = (text: string): string[] => trimmed(tokensOf(text)).map(({ key }) => key);

function endOfNumber(tokens: readonly Token[], start: number): number {
  let end = start;
  while (tokens[end]?.kind === 'DIGITS' || (end > start && tokens[end]?.kind === 'PUNCTUATION' && tokens[end + 1]?.kind === 'DIGITS'))
    end++;
  if (end > start) return end;
  return /^(?:i{1,3}|iv|v)[abc]?$/.test(tokens[start]?.key ?? '') ? start + 1 : start;
}

/** Without punctuation at either end. */
export function trimmed(tokens: readonly Token[]): Token[] {
  let start = 0;
  let end = tokens.length;
  while (tokens[start]?.kind === 'PUNCTUATION') start++;
  while (end > start && tokens[end - 1]?.kind === 'PUNCTUATION') end--;
  return tokens.slice(start, end);
}

/** The words of a run of tokens as they were written. */
export const writtenOf = (text: string, tokens: readonly Token[]): string => {
  const first = tokens[0];
  const last = tokens.at(-1);
  return first && last ? text.slice(first.start, last.end) : '';
};
