/** A piece of a text: what it is compared by, and where it stands in the text (end exclusive). */
export interface TextToken {
  readonly key: string;
  readonly start: number;
  readonly end: number;
  /** Letters, digits and Chinese characters are words or parts of them; anything else parts words. */
  readonly kind: string;
}

/** Cuts a text into its pieces. The graph knows no language: whoever asks brings it along, always the same. */
export type CutText = (text: string) => readonly TextToken[];

/** One of the words of a text that is asked for. */
export interface AskedWord {
  /** Its pieces, which follow one another: "PD-1" has two, a Chinese word one for each character. */
  readonly parts: readonly string[];
  /** What the last piece may begin with, instead of being it; undefined where only the whole piece will do. */
  readonly beginning?: string;
}

const WORDS: ReadonlySet<string> = new Set(['LETTERS', 'DIGITS', 'HAN']);

/** Whether a piece is a word or part of one. */
export const isOfWord = ({ kind }: Pick<TextToken, 'kind'>): boolean => WORDS.has(kind);

/** Letters from which on a word may be the beginning of a longer one: the field's short acronyms (ICE, VAC) mean themselves. */
export const SHORTEST_BEGINNING = 4;

/** The words of what somebody asks, each once: parted by spaces and punctuation; what is written together is looked for together. */
export function askedWords(text: string, cut: CutText): AskedWord[] {
  const words = text.split(/\s+/).flatMap((piece) => runsOf(cut(piece)).map((run) => asWord(run, piece)));
  return [...new Map(words.map((word) => [JSON.stringify(word), word])).values()];
}

function runsOf(tokens: readonly TextToken[]): TextToken[][] {
  const runs: TextToken[][] = [[]];
  for (const token of tokens) {
    if (isOfWord(token)) runs.at(-1)?.push(token);
    else runs.push([]);
  }
  return runs.filter((run) => run.length > 0);
}

function asWord(run: readonly TextToken[], piece: string): AskedWord {
  const parts = run.map(({ key }) => key);
  const last = run.at(-1);
  if (last?.kind !== 'LETTERS' || last.end - last.start < SHORTEST_BEGINNING) return { parts };
  // The s of a plural is no part of the key: "lipos" begins liposarcoma, not lipoma.
  const isPlural = /s$/i.test(piece.slice(last.start, last.end)) && !last.key.endsWith('s');
  return { parts, beginning: isPlural ? `${last.key}s` : last.key };
}

/** Where a word first stands among the pieces of a text: the number of its first piece, or undefined. */
export function placeOf({ parts, beginning }: AskedWord, tokens: readonly TextToken[]): number | undefined {
  const isMet = (token: TextToken | undefined, at: number) =>
    token !== undefined &&
    isOfWord(token) &&
    (token.key === parts[at] || (at === parts.length - 1 && beginning !== undefined && token.key.startsWith(beginning)));
  const found = tokens.findIndex((_, from) => parts.every((_part, at) => isMet(tokens[from + at], at)));
  return found < 0 ? undefined : found;
}
