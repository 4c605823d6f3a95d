import type { AskedWord, CutText } from '../trial-index/texts-words.js';

/** What somebody asks for, after every term has become ids: data that `selectTrials` answers. */

/** One term: what it means, and the ids of all that counts as it (itself, members of a class, kinds of a condition). */
export interface SelectedTerm {
  /** As asked. */
  readonly term: string;
  readonly entity: string;
  readonly members: readonly string[];
}

export interface TermSelection {
  readonly any?: readonly SelectedTerm[];
  readonly all?: readonly SelectedTerm[];
  readonly none?: readonly SelectedTerm[];
}

export type Scope = 'SAME_ARM' | 'CO_LISTED' | 'SAME_TRIAL';

/** From close to wide: a wider scope includes the closer ones. */
const SCOPES: readonly Scope[] = ['SAME_ARM', 'CO_LISTED', 'SAME_TRIAL'];

/** The scopes that an edge may have when `asked` is asked for. */
export const scopesWithin = (asked: Scope): Scope[] => SCOPES.slice(0, SCOPES.indexOf(asked) + 1);

/** Somewhere in the trial is enough for SAME_TRIAL: then it does not matter in which arms a pair stands. */
export const armsThatCount = (asked: Scope, arms: readonly string[]): readonly string[] => (asked === 'SAME_TRIAL' ? [] : arms);

export interface CombinationSelection {
  readonly all: readonly SelectedTerm[];
  readonly scope: Scope;
}

/** Conditions on the trial's own properties; null where one does not matter. Dates are partial dates, ends included. */
export interface PropertySelection {
  readonly phases: readonly string[] | null;
  readonly statuses: readonly string[] | null;
  readonly studyTypes: readonly string[] | null;
  readonly startFrom: string | null;
  readonly startTo: string | null;
  readonly completionFrom: string | null;
  readonly completionTo: string | null;
  readonly enrollmentMin: number | null;
  readonly enrollmentMax: number | null;
  readonly hasFindings: boolean | null;
  readonly hasConflicts: boolean | null;
  readonly hasRegistryId: boolean | null;
}

/** Words that the texts of a trial must have. */
export interface TextSelection {
  /** As asked. */
  readonly term: string;
  readonly words: readonly AskedWord[];
  /** Cuts the texts of trials as it cut what was asked. */
  readonly cut: CutText;
}

/** The relations by which terms select trials. */
export const TERM_LEAVES = ['therapies', 'conditions', 'targets', 'endpoints', 'publications', 'organizations'] as const;
export type TermLeaf = (typeof TERM_LEAVES)[number];

/** Everything that is given must hold. */
export interface Selection extends Readonly<Partial<Record<TermLeaf, TermSelection>>> {
  readonly and?: readonly Selection[];
  readonly or?: readonly Selection[];
  readonly not?: Selection;
  readonly ids?: readonly string[];
  readonly text?: TextSelection;
  readonly combination?: CombinationSelection;
  readonly places?: { readonly countries: readonly string[] | null; readonly cities: readonly string[] | null };
  readonly properties?: PropertySelection;
}
