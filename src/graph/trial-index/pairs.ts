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
  readonly #byBoth = new Map<string, Pair[]>();

  constructor(readonly all: readonly Pair[]) {
    for (const pair of all) {
      for (const therapy of [pair.one, pair.other]) add(this.#byTherapy, therapy, pair);
      add(this.#byBoth, both(pair.one, pair.other), pair);
    }
  }

  /** The pairs of some therapies with some others, in either direction. */
  *between(ones: readonly string[], others: readonly string[]): Generator<Pair> {
    const [few, many] = ones.length < others.length ? [ones, others] : [others, ones];
    const partners = new Set(many);
    for (const one of few) {
      const own = this.of(one);
      if (own.length > many.length) for (const other of many) yield* this.#byBoth.get(both(one, other)) ?? NONE;
      else for (const pair of own) if (partners.has(pair.one === one ? pair.other : pair.one)) yield pair;
    }
  }

  /** The pairs that a therapy is one of. */
  of(therapy: string): readonly Pair[] {
    return this.#byTherapy.get(therapy) ?? [];
  }
}

const NONE: readonly Pair[] = [];

const both = (one: string, other: string): string => (one < other ? `${one} ${other}` : `${other} ${one}`);

function add(lists: Map<string, Pair[]>, key: string, pair: Pair): void {
  const list = lists.get(key);
  if (list) list.push(pair);
  else lists.set(key, [pair]);
}

/** Reads all pairs: one statement per label of therapies. */
export async function readPairs(runner: Runner, numbersOf: (ids: readonly string[]) => number[]): Promise<Pairs> {
  const rows = await Promise.all(THERAPY_LABELS.map((LABEL) => runner.run<PairRow>(statementWith('read/index.pairs', { LABEL }))));
  return new Pairs(rows.flat().map(({ one, other, scope, trials }) => ({ one, other, scope, trials: sorted(numbersOf(trials)) })));
}
