import type { Mention } from '../../vocabulary/vocabulary.js';
import type { Cues } from '../cues.js';

/** Between the word for a dummy and the name of what it looks like: "placebo matching X", "placebo (X)". */
const AFTER_PLACEBO = /^s?[\s-]*(?:(?:of|for|to|matching|matched|matches|that|the|oral|tablets?|capsules?|[(（:：])[\s-]*)*$/i;
/** Between a name and the word for a dummy of it, at most a salt and a form: "X placebo", "X-matching placebo", "X 胶囊安慰剂". */
const BEFORE_PLACEBO =
  /^(?!.*(?:\b(?:and|or|with|to|as|for|in|by|on|then|from)\b|[和与及加]))(?:[\s(（-]*(?:\p{Script=Latin}+|\p{Script=Han}{1,4})){0,3}[\s(（-]*$/iu;

/** Whether the text names a dummy of this therapy and not itself: "X placebo", "placebo of X", but not "X + placebo" or "X or placebo". */
export function isDummy(text: string, mention: Mention, cues: Cues): boolean {
  return cues.find(text, 'PLACEBO').some(({ start, end }) => {
    if (end <= mention.start) return AFTER_PLACEBO.test(text.slice(end, mention.start));
    const between = text.slice(mention.end, start);
    return mention.end <= start && BEFORE_PLACEBO.test(between) && cues.find(between, 'JOINED', 'CHOICE', 'SEPARATED').length === 0;
  });
}
