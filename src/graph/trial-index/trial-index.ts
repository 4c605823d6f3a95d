import { compareText } from '../canonical.js';
import type { Row, Runner } from '../engine.js';
import { statement } from '../statements.js';
import { type LinkName, type Links, readLinks, readTargetLinks } from './links.js';
import { type Pairs, readPairs } from './pairs.js';
import { TextIndex } from './texts.js';

import type { CutText } from './texts-words.js';
import { TrialSet } from './trial-set.js';

/** A trial's own properties, as far as trials are asked for by them or ordered by them; null where unknown. */
export interface TrialColumns {
  readonly id: string;
  readonly name: string | null;
  readonly startDate: string | null;
  readonly completionDate: string | null;
  readonly enrollment: number | null;
  readonly status: string | null;
  readonly studyType: string | null;
  readonly phases: readonly string[];
  readonly hasConflicts: boolean;
  readonly hasRegistryId: boolean;
}

/**
 * All that trials are asked for by, of one version of the graph, in memory: every trial has a number (its place among the sorted ids),
 * so that a filter, a count, a facet or a map is sets of numbers and costs no statement. What leads to trials is read when first
 * asked for, one statement for each kind of link, and kept until the graph changes.
 */
export class TrialIndex {
  readonly #numbers: ReadonlyMap<string, number>;
  readonly #kept = new Map<string, Promise<unknown>>();
  readonly everything: TrialSet;
  readonly nothing: TrialSet;

  private constructor(
    private readonly runner: Runner,
    /** By number. */
    readonly trials: readonly TrialColumns[],
  ) {
    this.#numbers = new Map(trials.map(({ id }, number) => [id, number]));
    this.everything = TrialSet.all(trials.length);
    this.nothing = TrialSet.none(trials.length);
  }

  static async read(runner: Runner): Promise<TrialIndex> {
    const rows = await runner.run<TrialColumns & Row>(statement('read/index.trials'));
    return new TrialIndex(
      runner,
      rows.sort((a, b) => compareText(a.id, b.id)),
    );
  }

  /** The id of a number. */
  idOf(number: number): string {
    return this.trials[number]?.id ?? '';
  }

  /** Its number; undefined for the id of no trial. */
  numberOf(id: string): number | undefined {
    return this.#numbers.get(id);
  }

  /** The trials of some ids; ids of no trial are passed over. */
  setOf(ids: Iterable<string>): TrialSet {
    return TrialSet.of(this.trials.length, this.#numbersOf([...ids]));
  }

  /** The ids of a set, sorted. */
  idsOf(set: TrialSet): string[] {
    return Array.from(set, (number) => this.idOf(number));
  }

  links(name: LinkName): Promise<Links> {
    return this.kept(`links ${name}`, async () =>
      name === 'targets' ? readTargetLinks(this.runner, await this.links('therapies')) : readLinks(this.runner, name, this.#numbersOf),
    );
  }

  pairs(): Promise<Pairs> {
    return this.kept('pairs', () => readPairs(this.runner, this.#numbersOf));
  }

  /** Where words stand in the texts of all trials; `cut` is always the same function. */
  texts(cut: CutText): Promise<TextIndex> {
    const ids = this.trials.map(({ id }) => id);
    return this.kept('texts', () => TextIndex.read(this.runner, ids, cut));
  }

  /** Something made from this index under a name of its own, made once and kept as long as the index; after an error it is tried anew. */
  kept<T>(name: string, make: () => T | Promise<T>): Promise<T> {
    const known = this.#kept.get(name) as Promise<T> | undefined;
    if (known !== undefined) return known;
    const made = Promise.resolve().then(make);
    this.#kept.set(name, made);
    made.catch(() => this.#kept.delete(name));
    return made;
  }

  readonly #numbersOf = (ids: readonly string[]): number[] =>
    ids.map((id) => this.#numbers.get(id)).filter((number): number is number => number !== undefined);
}
