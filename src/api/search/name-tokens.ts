import { type Token, tokensOf } from '../../vocabulary/fold.js';

/** Chinese has no spaces: two neighbours make a word, so that 安罗替尼 is found by any part of it of two characters or more. */
function words(text: string, single: (run: readonly Token[]) => boolean): string[] {
  const found: string[] = [];
  let run: Token[] = [];
  const close = () => {
    if (run.length > 0 && single(run)) found.push(...run.map(({ key }) => key));
    for (let at = 0; at + 1 < run.length; at += 1) found.push(`${run[at]?.key}${run[at + 1]?.key}`);
    run = [];
  };
  for (const token of tokensOf(text)) {
    if (token.kind === 'HAN') {
      run.push(token);
      continue;
    }
    close();
    if (token.kind === 'LETTERS' || token.kind === 'DIGITS') found.push(token.key);
  }
  close();
  return found;
}

/** The words under which a name is kept: single characters too. */
export const asIndexed = (text: string): string[] => words(text, () => true);

/** The words that a question looks for: a single character only where it stands alone. */
export const asQueried = (text: string): string[] => words(text, (run) => run.length === 1);

/** Latin words may be cut short or misspelt; numbers and Chinese may not. */
export const isWord = (term: string): boolean => /^\p{Script=Latin}+$/u.test(term);
