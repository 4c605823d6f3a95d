import type { AskedFor } from '../graph/select/asked-terms.js';
import { chosenTogether } from '../graph/select/chosen-together.js';
import {
  armsThatCount,
  type CombinationSelection,
  type Scope,
  type SelectedTerm,
  scopesWithin,
  type TermLeaf,
  type TextSelection,
} from '../graph/select/selection.js';
import { quoteOf, type TrialText } from './quoted-words.js';

/** One thing that a trial has, in the words of a source. All references are ids. */
export interface Has {
  readonly id: string;
  readonly label?: string;
  readonly quote?: string;
  readonly arm?: string;
  readonly document?: string;
}

/** Two therapies that the trial gives together, and what shows it. */
export interface HasTogether {
  readonly left: string;
  readonly right: string;
  readonly arms: readonly string[];
  readonly scope: Scope;
  readonly quote?: string;
  readonly document?: string;
}

/** What is known of a trial, as far as the question asks for it. */
export interface TrialEvidence {
  /** Its own id. */
  readonly trial: string;
  readonly has: Readonly<Record<TermLeaf, readonly Has[]>>;
  readonly together: readonly HasTogether[];
  /** Targets of each drug that it gives, by drug. */
  readonly targets: ReadonlyMap<string, readonly string[]>;
  /** Its titles and summary, then what its arms say, where words are looked for. */
  readonly texts: readonly TrialText[];
}

/** Why one term is met: what the term means, and what the trial has of it. */
export interface Reason {
  readonly term: string;
  readonly entity: string;
  readonly has: Has;
}

/** The reasons why a trial is an answer: one per term that it meets, in the order of the question. */
export function reasonsOf(asked: readonly AskedFor[], evidence: TrialEvidence): Reason[] {
  return asked.flatMap((one) => {
    if (one.by === 'combination') return reasonsOfCombination(one.combination, evidence);
    if (one.by === 'text') return reasonOfText(one.text, evidence);
    if (one.by === 'targets') return reasonOfTarget(one.term, evidence);
    return reasonOf(one.term, evidence.has[one.by]);
  });
}

/** The thing itself before a member of it, and the words that quote before those that only name. */
function reasonOf(term: SelectedTerm, has: readonly Has[]): Reason[] {
  const members = new Set(term.members);
  const met = has.filter(({ id }) => members.has(id));
  const best = met.find(({ id, quote }) => id === term.entity && quote) ?? met.find(({ id }) => id === term.entity);
  const found = best ?? met.find(({ quote }) => quote) ?? met[0];
  return found === undefined ? [] : [{ term: term.term, entity: term.entity, has: found }];
}

function reasonOfTarget(term: SelectedTerm, { has, targets }: TrialEvidence): Reason[] {
  const drug = has.therapies.find(({ id }) => targets.get(id)?.includes(term.entity));
  return drug === undefined ? [] : [{ term: term.term, entity: term.entity, has: drug }];
}

/** Words mean the trial itself: the reason is the sentence that has them. */
function reasonOfText(asked: TextSelection, { trial, texts }: TrialEvidence): Reason[] {
  const found = quoteOf(asked, texts);
  return found === undefined ? [] : [{ term: asked.term, entity: trial, has: { id: trial, quote: found.text, arm: found.arm } }];
}

/** The closest combination that meets all terms; the pair that makes the hit gives the words. */
function reasonsOfCombination({ all, scope }: CombinationSelection, { has, together }: TrialEvidence): Reason[] {
  if (all.length === 1) return all.flatMap((term) => reasonOf(term, has.therapies));
  for (const wide of scopesWithin(scope)) {
    const counting = scopesWithin(wide);
    const pairs = together
      .filter((pair) => counting.includes(pair.scope))
      .map((pair) => ({ ...pair, arms: armsThatCount(wide, pair.arms) }));
    const found = chosenTogether(all, pairs);
    if (found === undefined) continue;
    const arm = commonArm(found.pairs);
    return all.map((term, index) => {
      const therapy = found.therapies[index] ?? term.entity;
      return { term: term.term, entity: term.entity, has: shownBy(therapy, arm, found.pairs, has.therapies) };
    });
  }
  return [];
}

function commonArm(pairs: readonly HasTogether[]): string | undefined {
  const known = pairs.filter((pair) => pair.arms.length > 0);
  return known[0]?.arms.find((arm) => known.every((pair) => pair.arms.includes(arm)));
}

function shownBy(therapy: string, arm: string | undefined, pairs: readonly HasTogether[], given: readonly Has[]): Has {
  const own = pairs.filter((pair) => pair.left === therapy || pair.right === therapy);
  const pair = own.find(({ quote }) => quote) ?? own[0];
  const same = given.filter(({ id }) => id === therapy);
  const word = same.find((one) => one.arm === arm && one.document === pair?.document) ?? same.find((one) => one.arm === arm) ?? same[0];
  return {
    id: therapy,
    label: word?.label,
    quote: pair?.quote ?? word?.quote,
    arm: arm ?? word?.arm,
    document: pair?.document ?? word?.document,
  };
}
