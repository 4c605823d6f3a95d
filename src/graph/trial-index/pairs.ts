import type { Row, Runner } from '../engine.js';
import { statementWith } from '../statements.js';
import { sorted } from './links.js';

/** Two therapies that trials give together, and in which trials. */
export interface Pair {
  readonly one: string;
  readonly other: string;
  readonly scope: string;
  /** Numbers, smallest first. */
  readonly trials: Uint32Array;
}

type PairRow = Row & { one: string; other: string; scope: string; trials: readonly string[] };

const THERAPY_LABELS = ['Drug', 'DrugClass', 'Procedure'];

/** Who is given together with whom, in every scope. */
export class Pairs {
  readonly #byTherapy = new Map<string, Pair[]>();

  constructor(readonly all: readonly Pair[]) {
    for (const pair of all) {
      for (const therapy of [pair.one, pair.other]) {
        const own = this.#byTherapy.get(therapy);
        if (own) own.push(pair);
        else this.#byTherapy.set(therapy, [pair]);
      }
    }
  }

  /** The pairs that a therapy is one of. */
  of(therapy: string): readonly Pair[] {
    return this.#byTherapy.get(therapy) ?? [];
  }
}

/** Reads all pairs: one statement per label of therapies. */
export async function readPairs(runner: Runner, numbersOf: (ids: readonly string[]) => number[]): Promise<Pairs> {
  const rows = await Promise.all(THERAPY_LABELS.map((LABEL) => runner.run<PairRow>(statementWith('read/index.pairs', { LABEL }))));
  return new Pairs(rows.flat().map(({ one, other, scope, trials }) => ({ one, other, scope, trials: sorted(numbersOf(trials)) })));
}
