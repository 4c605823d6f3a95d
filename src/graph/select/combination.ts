import type { Runner } from '../engine.js';
import { statement } from '../statements.js';
import type { TrialIndex } from '../trial-index/trial-index.js';
import { TrialSet } from '../trial-index/trial-set.js';
import { type CombinedPair, chosenTogether } from './chosen-together.js';
import { armsThatCount, type CombinationSelection, type Scope, type SelectedTerm, scopesWithin } from './selection.js';
import { trialsByTerms } from './terms.js';

type PairRow = { member: string; other: string; trial: string; arms: string[] };

/** Trials that give every term together, each met by another therapy. One term alone is simply given. */
export async function trialsThatCombine(runner: Runner, index: TrialIndex, asked: CombinationSelection): Promise<TrialSet> {
  const { all, scope } = asked;
  if (all.length < 2) return trialsByTerms(index, 'therapies', { all });
  let found = index.everything;
  for (const [at, term] of all.entries())
    for (const other of all.slice(at + 1)) found = found.and(await trialsOfPair(index, term, other, scope));
  if (all.length === 2) return found;
  const pairs = await pairsAmong(runner, asked, index.idsOf(found));
  return index.setOf([...pairs].filter(([, own]) => chosenTogether(all, own) !== undefined).map(([trial]) => trial));
}

/** Trials where some member of one term is given together with some member of another. */
export async function trialsOfPair(index: TrialIndex, term: SelectedTerm, other: SelectedTerm, scope: Scope): Promise<TrialSet> {
  const pairs = await index.pairs();
  const scopes = new Set<string>(scopesWithin(scope));
  const met = [...pairs.between(term.members, other.members)].filter((pair) => scopes.has(pair.scope));
  return TrialSet.ofAll(
    index.trials.length,
    met.map((pair) => pair.trials),
  );
}

/**
 * The pairs of some terms in each of some trials (ids), with the arms that count: three pairs in three arms are no triple, so the arms
 * are read of the few trials that have every pair.
 */
export async function pairsAmong(
  runner: Runner,
  { all, scope }: CombinationSelection,
  trials: readonly string[],
): Promise<ReadonlyMap<string, readonly CombinedPair[]>> {
  const members = [...new Set(all.flatMap((term) => term.members))];
  const parameters = { members, others: members, scopes: scopesWithin(scope), trials };
  const rows = await runner.run<PairRow>(statement('read/filter.combination'), parameters);
  const byTrial = new Map<string, CombinedPair[]>();
  for (const { member, other, trial, arms } of rows) {
    const pairs = byTrial.get(trial) ?? [];
    pairs.push({ left: member, right: other, arms: armsThatCount(scope, arms) });
    byTrial.set(trial, pairs);
  }
  return byTrial;
}
