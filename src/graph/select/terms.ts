import type { Runner } from '../engine.js';
import { statement } from '../statements.js';
import type { SelectedTerm, TermLeaf, TermSelection } from './selection.js';
import { complement, EVERY_TRIAL, intersectionOf, type TrialSet, theseTrials, unionOf } from './trial-set.js';

/** Trials by the terms of one leaf: one statement for all of them, whatever they are asked for. */
export async function trialsByTerms(runner: Runner, leaf: TermLeaf, asked: TermSelection): Promise<TrialSet> {
  const terms = [...(asked.any ?? []), ...(asked.all ?? []), ...(asked.none ?? [])];
  const trials = await trialsByMember(runner, leaf, [...new Set(terms.flatMap((term) => term.members))]);
  const having = (term: SelectedTerm) => theseTrials(term.members.flatMap((member) => trials.get(member) ?? []));
  return intersectionOf([
    asked.any === undefined ? EVERY_TRIAL : unionOf(asked.any.map(having)),
    ...(asked.all ?? []).map(having),
    complement(unionOf((asked.none ?? []).map(having))),
  ]);
}

/** The trials of each of some nodes, by the statement `cypher/read/filter.<leaf>.cypher`. */
export async function trialsByMember(
  runner: Runner,
  leaf: TermLeaf | 'sites',
  members: readonly string[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  const rows = await runner.run<{ member: string; trials: string[] }>(statement(`read/filter.${leaf}`), { members });
  return new Map(rows.map((row) => [row.member, row.trials]));
}
