import type { CombinationSelection, SelectedTerm, Selection, TermLeaf, TextSelection } from './selection.js';
import { TERM_LEAVES } from './selection.js';

/** What a trial can be asked for and can show evidence of: one term by some relation, several therapies together, or words of its texts. */
export type AskedFor =
  | { readonly by: TermLeaf; readonly term: SelectedTerm }
  | { readonly by: 'combination'; readonly combination: CombinationSelection }
  | { readonly by: 'text'; readonly text: TextSelection };

/** Every term that a selection asks for, in its order; terms that must not hold give no reason and are left out. */
export function askedFor(selection: Selection): AskedFor[] {
  const own = TERM_LEAVES.flatMap((by) => [...(selection[by]?.all ?? []), ...(selection[by]?.any ?? [])].map((term) => ({ by, term })));
  const together = selection.combination === undefined ? [] : [{ by: 'combination' as const, combination: selection.combination }];
  const words = selection.text === undefined ? [] : [{ by: 'text' as const, text: selection.text }];
  return [...together, ...own, ...words, ...[...(selection.and ?? []), ...(selection.or ?? [])].flatMap(askedFor)];
}
