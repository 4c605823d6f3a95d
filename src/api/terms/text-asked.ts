import type { TextSelection } from '../../graph/select/selection.js';
import { askedWords } from '../../graph/trial-index/texts-words.js';
import { tokensOf } from '../../vocabulary/fold.js';
import { badInput } from '../bad-input.js';

/** Longest text that is looked for. */
export const MOST_CHARACTERS = 1000;
/** Most words that are looked for at once. */
export const MOST_WORDS = 50;

/**
 * The words of a text that somebody asks with. Nothing in it is an operator.
 * @throws GraphQLError BAD_USER_INPUT for a text without a word, and for one that is too long.
 */
export function textSelection(text: string): TextSelection {
  refuseLongText('text', text);
  const words = askedWords(text, tokensOf);
  if (words.length === 0)
    throw badInput(`text: ${JSON.stringify(text)} has no word to look for; write letters, digits or Chinese characters`);
  if (words.length > MOST_WORDS) throw badInput(`text: ${words.length} words are too many; look for at most ${MOST_WORDS}`);
  return { term: text, words, cut: tokensOf };
}

/** @throws GraphQLError BAD_USER_INPUT for a text that is longer than what anybody looks for. */
export function refuseLongText(argument: string, text: string): void {
  if (text.length > MOST_CHARACTERS)
    throw badInput(`${argument}: ${text.length} characters are too many; look for at most ${MOST_CHARACTERS}`);
}
