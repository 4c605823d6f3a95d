import { sentencesOf } from '../documents/sentences.js';
import type { TextSelection } from '../graph/select/selection.js';
import { placeOf, type TextToken } from '../graph/trial-index/texts-words.js';

/** A text of a trial; `arm` is the id of the arm that it is about. */
export interface TrialText {
  readonly text: string;
  readonly arm?: string;
}

type Sought = Pick<TextSelection, 'words' | 'cut'>;

/** Longest quote, in characters, and how much of it may stand before the first word that was looked for. */
const LONGEST_QUOTE = 300;
const MOST_BEFORE = 100;

/** Whether every word stands in some of the texts. */
export const haveAll = ({ words, cut }: Sought, texts: readonly TrialText[]): boolean => {
  const cuts = texts.map(({ text }) => cut(text));
  return words.every((word) => cuts.some((tokens) => placeOf(word, tokens) !== undefined));
};

/** The sentence with most of the words, the first of several; undefined where the texts have not got them all. */
export function quoteOf(sought: Sought, texts: readonly TrialText[]): TrialText | undefined {
  if (!haveAll(sought, texts)) return undefined;
  const sentences = texts.flatMap(({ text, arm }) => sentencesOf(text).map((sentence) => ({ text: sentence, arm })));
  // A word of several pieces may run across a line break, which ends a sentence.
  return bestOf(sought, sentences) ?? bestOf(sought, texts);
}

function bestOf({ words, cut }: Sought, passages: readonly TrialText[]): TrialText | undefined {
  let best: TrialText | undefined;
  let most = 0;
  for (const { text, arm } of passages) {
    const tokens = cut(text);
    const places = words.flatMap((word) => placeOf(word, tokens) ?? []);
    if (places.length <= most) continue;
    most = places.length;
    best = { text: shortened(text, tokens, Math.min(...places)), arm };
  }
  return best;
}

/** As much of a long sentence as may be quoted, from shortly before a piece of it on; no piece is cut. */
function shortened(sentence: string, tokens: readonly TextToken[], piece: number): string {
  if (sentence.length <= LONGEST_QUOTE) return sentence;
  const place = tokens[piece]?.start ?? 0;
  const start = tokens.find((token) => token.start >= place - MOST_BEFORE)?.start ?? place;
  const end = tokens.findLast((token) => token.end <= start + LONGEST_QUOTE)?.end ?? start + LONGEST_QUOTE;
  return sentence.slice(start, Math.max(end, start + 1)).trim();
}
