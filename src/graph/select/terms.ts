import type { LinkName } from '../trial-index/links.js';
import type { TrialIndex } from '../trial-index/trial-index.js';
import { TrialSet } from '../trial-index/trial-set.js';
import type { SelectedTerm, TermLeaf, TermSelection } from './selection.js';

/** Trials by the terms of one leaf. */
export async function trialsByTerms(index: TrialIndex, leaf: TermLeaf, asked: TermSelection): Promise<TrialSet> {
  const links = await index.links(leaf);
  const having = (members: readonly string[]) =>
    TrialSet.ofAll(
      index.trials.length,
      members.map((member) => links.trialsOf(member)),
    );
  const membersOf = (terms: readonly SelectedTerm[]) => terms.flatMap((term) => term.members);
  let found = asked.any === undefined ? index.everything : having(membersOf(asked.any));
  for (const { members } of asked.all ?? []) found = found.and(having(members));
  return asked.none === undefined ? found : found.and(having(membersOf(asked.none)).complement());
}

/** The trials that any of some nodes leads to. */
export async function trialsOfMembers(index: TrialIndex, link: LinkName, members: readonly string[]): Promise<TrialSet> {
  const links = await index.links(link);
  return TrialSet.ofAll(
    index.trials.length,
    members.map((member) => links.trialsOf(member)),
  );
}
