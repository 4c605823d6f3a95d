import type { TrialFilter } from '../../src/api/trial/trial-filter.input.js';
import type { Leaf, Reference, ReferenceTrial } from './reference-trials.js';

/** A filter as a client writes it; terms are node ids. */
export type PlainFilter = {
  [K in keyof TrialFilter]?: K extends 'and' | 'or' ? PlainFilter[] : K extends 'not' ? PlainFilter : unknown;
};

type Terms = { any?: string[]; all?: string[]; none?: string[]; descendants?: boolean };
type Range = { from?: string; to?: string; min?: number; max?: number };

/** The ids of the trials that a filter selects, sorted: every trial is looked at, for every part of the filter. */
export const selected = (filter: PlainFilter, reference: Reference): string[] =>
  reference.trials
    .filter((trial) => holds(trial, filter, reference))
    .map(({ id }) => id)
    .sort();

function holds(trial: ReferenceTrial, filter: PlainFilter, reference: Reference): boolean {
  return Object.entries(filter).every(([field, value]) => {
    const part = PARTS[field];
    if (part === undefined) throw new Error(`The reference knows no ${field}`);
    return part(trial, value as never, reference);
  });
}

type Part = (trial: ReferenceTrial, value: never, reference: Reference) => boolean;

const has = (trial: ReferenceTrial, leaf: Leaf, members: Iterable<string>) => [...members].some((id) => trial.leads[leaf].has(id));

const byTerms =
  (leaf: Leaf, rolledUp: boolean) =>
  (trial: ReferenceTrial, { any, all, none, descendants }: Terms, { below }: Reference): boolean => {
    const meets = (id: string) => has(trial, leaf, rolledUp && descendants !== false ? below(id) : [id]);
    return (any === undefined || any.some(meets)) && (all ?? []).every(meets) && !(none ?? []).some(meets);
  };

const inList = (property: string) => (trial: ReferenceTrial, names: string[]) => {
  const own = trial.properties[property] ?? [];
  return (Array.isArray(own) ? own : [own]).some((value) => names.includes(value));
};

const inPeriod =
  (property: string) =>
  (trial: ReferenceTrial, { from, to }: Range) => {
    const date = trial.properties[property] as string | undefined;
    if (from === undefined && to === undefined) return true;
    return date !== undefined && (from === undefined || date >= from) && (to === undefined || date <= to || date.startsWith(to));
  };

const isFull = (value: unknown) => Array.isArray(value) && value.length > 0;

const PARTS: Record<string, Part> = {
  and: (trial, filters: PlainFilter[], reference) => filters.every((one) => holds(trial, one, reference)),
  or: (trial, filters: PlainFilter[], reference) => filters.some((one) => holds(trial, one, reference)),
  not: (trial, filter: PlainFilter, reference) => !holds(trial, filter, reference),
  ids: (trial, ids: string[]) => ids.includes(trial.id),
  therapies: byTerms('therapies', true),
  conditions: byTerms('conditions', true),
  targets: byTerms('targets', false),
  endpoints: byTerms('endpoints', false),
  publications: byTerms('publications', false),
  organizations: byTerms('organizations', false),
  phases: inList('phases'),
  statuses: inList('status'),
  studyTypes: inList('studyType'),
  startDate: inPeriod('startDate'),
  completionDate: inPeriod('completionDate'),
  enrollment: ({ properties: { enrollment } }, { min, max }: Range) =>
    typeof enrollment === 'number' && (min === undefined || enrollment >= min) && (max === undefined || enrollment <= max),
  hasFindings: (trial, wanted: boolean) => trial.leads.findings.size > 0 === wanted,
  hasConflicts: (trial, wanted: boolean) => isFull(trial.properties.conflicts) === wanted,
  hasRegistryId: (trial, wanted: boolean) => isFull(trial.properties.registryIds) === wanted,
  countries: (trial, names: string[]) => trial.sites.some(({ country }) => names.some((name) => name.toLowerCase() === country)),
  combination: (trial, asked: { all: string[]; scope?: string }, { below }) =>
    combines(
      trial,
      asked.all.map((id) => [...below(id)]),
      asked.scope ?? 'SAME_ARM',
    ),
};

const SCOPES = ['SAME_ARM', 'CO_LISTED', 'SAME_TRIAL'];

/** Every choice of one therapy per term is tried: all different, every two a pair, one arm for all pairs that have arms. */
function combines(trial: ReferenceTrial, terms: readonly (readonly string[])[], scope: string): boolean {
  const [only] = terms;
  if (terms.length === 1 && only) return has(trial, 'therapies', only);
  const pairs = trial.pairs.filter((pair) => SCOPES.indexOf(pair.scope) <= SCOPES.indexOf(scope));
  const given = new Set(pairs.flatMap(({ therapies }) => therapies));
  const choices = terms.reduce<string[][]>(
    (found, term) => found.flatMap((choice) => term.filter((id) => given.has(id) && !choice.includes(id)).map((id) => [...choice, id])),
    [[]],
  );
  return choices.some((choice) => {
    const twos = choice.flatMap((one, at) => choice.slice(at + 1).map((other) => [one, other]));
    const ways = twos.map(([one, other]) =>
      pairs.filter(({ therapies }) => therapies.includes(one ?? '') && therapies.includes(other ?? '')),
    );
    return scope === 'SAME_TRIAL' ? ways.every((way) => way.length > 0) : oneArm(ways.map((way) => way.map(({ arms }) => arms)));
  });
}

/** Whether a pair can be taken from each group so that the pairs with known arms share one. */
function oneArm(groups: readonly (readonly (readonly string[])[])[], shared?: readonly string[]): boolean {
  const [first, ...rest] = groups;
  if (first === undefined) return true;
  return first.some((arms) => {
    if (arms.length === 0) return oneArm(rest, shared);
    const common = shared === undefined ? arms : arms.filter((arm) => shared.includes(arm));
    return common.length > 0 && oneArm(rest, common);
  });
}
