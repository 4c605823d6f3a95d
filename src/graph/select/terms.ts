import type { Runner } from '../engine.js';
import { statement } from '../statements.js';
import type { SelectedTerm, TermLeaf, TermSelection } from './selection.js';
import { complement, EVERY_TRIAL, intersectionOf, type TrialSet, theseTrials, unionOf } from './trial-set.js';

/** Trials by the terms of one leaf: one statement for all of them, whatever they are asked for. */
export async function trialsByTerms(runner: Runner, leaf: TermLeaf, asked: TermSelection): Promise<TrialSet> {
  const terms = [...(asked.any ?? []), ...(asked.all ?? []), ...(asked.none ?? [])];
  const members = [...new Set(terms.flatMap((term) => term.members))];
  const rows = await runner.run<{ member: string; trials: string[] }>(statement(`read/filter.${leaf}`), { members });
  const trials = new Map(rows.map((row) => [row.member, row.trials]));
  const having = (term: SelectedTerm) => theseTrials(term.members.flatMap((member) => trials.get(member) ?? []));
  return intersectionOf([
    asked.any === undefined ? EVERY_TRIAL : unionOf(asked.any.map(having)),
    ...(asked.all ?? []).map(having),
    complement(unionOf((asked.none ?? []).map(having))),
  ]);
}
