import type { Runner } from '../engine.js';
import type { Pair } from '../trial-index/pairs.js';
import type { TrialIndex } from '../trial-index/trial-index.js';
import { TrialSet } from '../trial-index/trial-set.js';
import { choicesTogether, chosenTogether } from './chosen-together.js';
import { pairsAmong, trialsOfPair, trialsThatCombine } from './combination.js';
import { type CombinationSelection, type Scope, scopesWithin } from './selection.js';

/** Therapies given together, and all trials that do so: exactly those that a filter by these therapies selects. */
export interface CombinationGroup {
  /** Ids; one for each asked term in its order, then what it is given with. */
  readonly therapies: readonly string[];
  readonly trials: TrialSet;
}

/** An entity and all below it, itself first: a class that a trial names without a member is met by its members too. */
export type MembersOf = (id: string) => readonly string[];

/** What is grouped: `all` holds none, one or several terms. */
export interface GroupsAsked extends CombinationSelection {
  readonly membersOf: MembersOf;
}

/** Who is given together: any two where nothing is asked for, what goes with one term, or the members of several that are. */
export async function combinationGroups(runner: Runner, index: TrialIndex, asked: GroupsAsked): Promise<CombinationGroup[]> {
  if (asked.all.length > 2) return groupsOfMany(runner, index, asked);
  const groups = async () => {
    const pairs = new Map(await namesOfPairs(index, asked));
    return Promise.all(
      [...pairs.values()].map(async (therapies) => ({ therapies, trials: await trialsTogether(index, therapies, asked) })),
    );
  };
  return asked.all.length > 0 ? groups() : index.kept(`groups ${asked.scope}`, groups);
}

/** Each pair once, the therapy that is asked for first. */
async function namesOfPairs(index: TrialIndex, { all, scope }: GroupsAsked): Promise<[string, readonly [string, string]][]> {
  const [first, second] = all.map(({ members }) => new Set(members));
  const scopes = new Set<string>(scopesWithin(scope));
  const pairs = await index.pairs();
  const isMet = (one: string, other: string) => (first?.has(one) ?? true) && (second?.has(other) ?? true);
  const near = first === undefined ? pairs.all : [...first].flatMap((member) => pairs.of(member));
  return near
    .filter((pair) => scopes.has(pair.scope))
    .flatMap(({ one, other }: Pair): (readonly [string, string])[] =>
      isMet(one, other) ? [[one, other]] : isMet(other, one) ? [[other, one]] : [],
    )
    .map((therapies) => [[...therapies].sort().join(' '), therapies]);
}

/** The trials that give two therapies together, members of a class included. */
export async function trialsTogether(
  index: TrialIndex,
  [one, other]: readonly [string, string],
  { scope, membersOf }: { readonly scope: Scope; readonly membersOf: MembersOf },
): Promise<TrialSet> {
  const asTerm = (id: string) => ({ term: id, entity: id, members: membersOf(id) });
  return trialsOfPair(index, asTerm(one), asTerm(other), scope);
}

/** Three or more at once: which therapies of each trial meet the terms together, and every trial that gives those. */
async function groupsOfMany(runner: Runner, index: TrialIndex, asked: GroupsAsked): Promise<CombinationGroup[]> {
  const among = await trialsThatCombine(runner, index, asked);
  const byTrial = await pairsAmong(runner, asked, index.idsOf(among));
  const groups = new Map<string, readonly string[]>();
  for (const pairs of byTrial.values()) {
    for (const { therapies } of choicesTogether(asked.all, pairs)) groups.set([...therapies].sort().join(' '), therapies);
  }
  return [...groups.values()].map((therapies) => {
    const terms = therapies.map((id) => ({ members: asked.membersOf(id) }));
    const trials = [...byTrial].filter(([, pairs]) => chosenTogether(terms, pairs) !== undefined).map(([trial]) => trial);
    return { therapies, trials: index.setOf(trials) };
  });
}
