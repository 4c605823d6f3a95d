/** A set of trials by id: those of `ids`, or all but those. So "not these" needs no list of every trial. */
export interface TrialSet {
  readonly ids: ReadonlySet<string>;
  readonly allBut: boolean;
}

export const EVERY_TRIAL: TrialSet = { ids: new Set(), allBut: true };

export const theseTrials = (ids: Iterable<string>): TrialSet => ({ ids: new Set(ids), allBut: false });

export const complement = (set: TrialSet): TrialSet => ({ ids: set.ids, allBut: !set.allBut });

const keep = (ids: ReadonlySet<string>, test: (id: string) => boolean) => new Set([...ids].filter(test));

/** What is in both. */
export function intersection(a: TrialSet, b: TrialSet): TrialSet {
  if (a.allBut && b.allBut) return { ids: new Set([...a.ids, ...b.ids]), allBut: true };
  if (a.allBut) return intersection(b, a);
  if (!b.allBut && b.ids.size < a.ids.size) return intersection(b, a);
  return { ids: keep(a.ids, (id) => holds(b, id)), allBut: false };
}

/** What is in either. */
export const union = (a: TrialSet, b: TrialSet): TrialSet => complement(intersection(complement(a), complement(b)));

export const intersectionOf = (sets: readonly TrialSet[]): TrialSet => sets.reduce(intersection, EVERY_TRIAL);

export const unionOf = (sets: readonly TrialSet[]): TrialSet => sets.reduce(union, theseTrials([]));

export const holds = (set: TrialSet, id: string): boolean => set.ids.has(id) !== set.allBut;
