import type { EvidenceMap } from '../../evidence-map.js';

/** A trial as a report lists it. */
export interface ListedTrial {
  readonly id: string;
  readonly name: string;
  readonly url: string | null;
  readonly registryIds: readonly string[];
  readonly status: string | null;
  readonly phases: readonly string[];
  readonly startDate: string | null;
}

/** What one side of a map is, for people. */
export interface AxisWords {
  /** "Drug class" */
  readonly one: string;
  /** "drug classes" */
  readonly many: string;
  /** When a trial counts for a value: a sentence. */
  readonly counted: string;
}

/** An evidence map with all that a page about it tells. */
export interface MapReport {
  readonly map: EvidenceMap;
  readonly rows: AxisWords;
  readonly columns: AxisWords;
  /** The filter as JSON; undefined where the map is of all trials. */
  readonly filter?: string;
  /** What makes this page again. */
  readonly command: string;
  /** Undefined of a graph that documents were never read into. */
  readonly data?: { readonly version: string; readonly updatedAt: string; readonly documents: number };
  /** The ids of the trials that are listed for each cell, by the cell's place; no more than `mostListed`. */
  readonly listed: readonly (readonly string[])[];
  readonly mostListed: number;
  /** Every listed trial once, in the order of the list. */
  readonly trials: readonly ListedTrial[];
}

const WORDS: Readonly<Record<string, Pick<AxisWords, 'one' | 'many'>>> = {
  DRUG: { one: 'Drug', many: 'drugs' },
  DRUG_CLASS: { one: 'Drug class', many: 'drug classes' },
  TARGET: { one: 'Target', many: 'targets' },
  CONDITION: { one: 'Condition', many: 'conditions' },
  ENDPOINT: { one: 'Endpoint', many: 'endpoints' },
  PHASE: { one: 'Phase', many: 'phases' },
  STATUS: { one: 'Status', many: 'statuses' },
  COUNTRY: { one: 'Country', many: 'countries' },
  START_YEAR: { one: 'Start year', many: 'start years' },
  COMBINATION: { one: 'Combination', many: 'combinations' },
};

/** The words for an axis. */
export const axisWords = (axis: string, counted: string): AxisWords => ({ ...(WORDS[axis] ?? { one: axis, many: axis }), counted });
