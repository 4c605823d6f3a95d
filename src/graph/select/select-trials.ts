import type { Runner } from '../engine.js';
import type { TrialIndex } from '../trial-index/trial-index.js';
import type { TrialSet } from '../trial-index/trial-set.js';
import { trialsThatCombine } from './combination.js';
import { trialsAtPlaces } from './places.js';
import { trialsByProperties } from './properties.js';
import { type Selection, TERM_LEAVES } from './selection.js';
import { trialsByTerms } from './terms.js';
import { trialsByText } from './text.js';

/**
 * The trials for which all of a selection holds. What leads to trials is looked up first, so that the trials' own properties are
 * compared for few.
 */
export async function selectTrials(runner: Runner, index: TrialIndex, selection: Selection): Promise<TrialSet> {
  let found = selection.ids === undefined ? index.everything : index.setOf(selection.ids);
  for (const set of await Promise.all(linkedLeaves(runner, index, selection))) found = found.and(set);
  for (const one of selection.and ?? []) found = found.and(await selectTrials(runner, index, one));
  if (selection.or !== undefined) found = found.and(await eitherOf(runner, index, selection.or));
  if (selection.not !== undefined) found = found.and((await selectTrials(runner, index, selection.not)).complement());
  return selection.properties === undefined ? found : trialsByProperties(index, selection.properties, found);
}

async function eitherOf(runner: Runner, index: TrialIndex, selections: readonly Selection[]): Promise<TrialSet> {
  let found = index.nothing;
  for (const one of selections) found = found.or(await selectTrials(runner, index, one));
  return found;
}

/** What is found by walking from something else to the trials. */
function linkedLeaves(runner: Runner, index: TrialIndex, selection: Selection): Promise<TrialSet>[] {
  const leaves = TERM_LEAVES.flatMap((leaf) => {
    const asked = selection[leaf];
    return asked === undefined ? [] : [trialsByTerms(index, leaf, asked)];
  });
  if (selection.combination !== undefined) leaves.push(trialsThatCombine(runner, index, selection.combination));
  if (selection.text !== undefined) leaves.push(trialsByText(index, selection.text));
  if (selection.places !== undefined) leaves.push(trialsAtPlaces(runner, index, selection.places));
  return leaves;
}
