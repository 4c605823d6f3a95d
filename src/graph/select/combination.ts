import type { Runner } from '../engine.js';
import { statement } from '../statements.js';
import { type CombinedPair, chosenTogether } from './chosen-together.js';
import { armsThatCount, type CombinationSelection, type Scope, type SelectedTerm, scopesWithin } from './selection.js';
import { trialsByTerms } from './terms.js';
import { intersectionOf, type TrialSet, theseTrials } from './trial-set.js';

type PairRow = { member: string; other: string; trial: string; arms: string[] };

/** Trials that give every term together, each met by another therapy. One term alone is simply given. */
export async function trialsThatCombine(runner: Runner, asked: CombinationSelection): Promise<TrialSet> {
  if (asked.all.length < 2) return trialsByTerms(runner, 'therapies', { all: asked.all });
  const terms = [...asked.all].sort((a, b) => a.members.length - b.members.length);
  const pairs = new Pairs(asked.scope, await pairsOfRarest(runner, terms, asked));
  const candidates = pairs.trialsOfAll(terms);
  if (terms.length > 2) pairs.add(await pairsAmong(runner, terms.slice(1), asked, candidates));
  return theseTrials([...candidates].filter((trial) => chosenTogether(terms, pairs.of(trial)) !== undefined));
}

const membersOf = (terms: readonly SelectedTerm[]) => [...new Set(terms.flatMap((term) => term.members))];

/** The term with the fewest members is where the search starts. */
function pairsOfRarest(runner: Runner, terms: readonly SelectedTerm[], asked: CombinationSelection): Promise<PairRow[]> {
  const parameters = { members: membersOf(terms.slice(0, 1)), others: membersOf(terms.slice(1)) };
  return runner.run<PairRow>(statement('read/filter.combination'), { ...parameters, scopes: scopesWithin(asked.scope), trials: null });
}

function pairsAmong(
  runner: Runner,
  terms: readonly SelectedTerm[],
  asked: CombinationSelection,
  trials: ReadonlySet<string>,
): Promise<PairRow[]> {
  const members = membersOf(terms);
  const parameters = { members, others: members, scopes: scopesWithin(asked.scope), trials: [...trials] };
  return runner.run<PairRow>(statement('read/filter.combination'), parameters);
}

/** The pairs that were found, by trial. */
class Pairs {
  readonly #byTrial = new Map<string, CombinedPair[]>();

  constructor(
    private readonly scope: Scope,
    rows: readonly PairRow[],
  ) {
    this.add(rows);
  }

  add(rows: readonly PairRow[]): void {
    for (const { member, other, trial, arms } of rows) {
      const pairs = this.#byTrial.get(trial) ?? [];
      pairs.push({ left: member, right: other, arms: armsThatCount(this.scope, arms) });
      this.#byTrial.set(trial, pairs);
    }
  }

  of(trial: string): readonly CombinedPair[] {
    return this.#byTrial.get(trial) ?? [];
  }

  /** Trials where the first term stands with some member of each other one. */
  trialsOfAll(terms: readonly SelectedTerm[]): ReadonlySet<string> {
    const trials = terms.slice(1).map((term) => {
      const members = new Set(term.members);
      return theseTrials([...this.#byTrial].filter(([, pairs]) => pairs.some((pair) => members.has(pair.right))).map(([trial]) => trial));
    });
    return intersectionOf(trials).ids;
  }
}
