import type { Runner } from '../engine.js';
import { trialsThatCombine } from './combination.js';
import { trialsAtPlaces } from './places.js';
import { trialsByProperties } from './properties.js';
import { type Selection, TERM_LEAVES } from './selection.js';
import { trialsByTerms } from './terms.js';
import { complement, EVERY_TRIAL, intersection, intersectionOf, type TrialSet, theseTrials, unionOf } from './trial-set.js';

/**
 * The trials of `within` for which all of a selection holds. What is rare (terms) is asked first, so that the trials' own
 * properties are read of few; a constant number of statements per selection, whatever the graph holds.
 */
export async function selectTrials(runner: Runner, selection: Selection, within: TrialSet = EVERY_TRIAL): Promise<TrialSet> {
  const linked = await Promise.all(linkedLeaves(runner, selection));
  const named = selection.ids === undefined ? EVERY_TRIAL : theseTrials(selection.ids);
  const found = await selectNested(runner, selection, intersectionOf([within, named, ...linked]));
  return selection.properties === undefined ? found : trialsByProperties(runner, selection.properties, found);
}

/** What is found by walking from something else to the trials. */
function linkedLeaves(runner: Runner, selection: Selection): Promise<TrialSet>[] {
  const terms = TERM_LEAVES.flatMap((leaf) => {
    const asked = selection[leaf];
    return asked === undefined ? [] : [trialsByTerms(runner, leaf, asked)];
  });
  if (selection.combination !== undefined) terms.push(trialsThatCombine(runner, selection.combination));
  if (selection.places !== undefined) terms.push(trialsAtPlaces(runner, selection.places));
  return terms;
}

async function selectNested(runner: Runner, selection: Selection, within: TrialSet): Promise<TrialSet> {
  const [every, some, none] = await Promise.all([
    Promise.all((selection.and ?? []).map((one) => selectTrials(runner, one, within))),
    Promise.all((selection.or ?? []).map((one) => selectTrials(runner, one, within))),
    selection.not === undefined ? theseTrials([]) : selectTrials(runner, selection.not, within),
  ]);
  const either = selection.or === undefined ? EVERY_TRIAL : unionOf(some);
  return intersection(intersectionOf([within, ...every, either]), complement(none));
}
