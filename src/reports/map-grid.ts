import type { Links } from '../graph/trial-index/links.js';
import type { TrialSet } from '../graph/trial-index/trial-set.js';
import type { Axis } from './axes/axis.js';

/** An axis and the numbers of those of its values that are shown, in the order they are shown. */
export interface ShownAxis {
  readonly axis: Axis;
  readonly shown: readonly number[];
}

/** Rows and columns that cross in cells; cells are numbered row by row. */
export class MapGrid {
  readonly cellCount: number;
  readonly #rowOf: Int32Array;
  readonly #columnOf: Int32Array;
  readonly #own: Int32Array;

  constructor(
    readonly rows: ShownAxis,
    readonly columns: ShownAxis,
  ) {
    this.cellCount = rows.shown.length * columns.shown.length;
    this.#rowOf = places(rows);
    this.#columnOf = places(columns);
    this.#own = new Int32Array(columns.shown.length);
  }

  /** Tells of every cell that a trial stands in. */
  eachCellOf(trial: number, tell: (cell: number) => void): void {
    const { offsets, valueNumbers } = this.rows.axis;
    const width = this.columns.shown.length;
    const columns = this.#columnsOf(trial);
    for (let at = offsets[trial] as number; at < (offsets[trial + 1] as number); at += 1) {
      const row = this.#rowOf[valueNumbers[at] as number] as number;
      if (row >= 0) for (let across = 0; across < columns; across += 1) tell(row * width + (this.#own[across] as number));
    }
  }

  /** Lays out the columns of a trial in `#own`, once for all its rows; how many there are. */
  #columnsOf(trial: number): number {
    const { offsets, valueNumbers } = this.columns.axis;
    let found = 0;
    for (let at = offsets[trial] as number; at < (offsets[trial + 1] as number); at += 1) {
      const column = this.#columnOf[valueNumbers[at] as number] as number;
      if (column >= 0) this.#own[found++] = column;
    }
    return found;
  }
}

/** Where each value of an axis is shown; -1 where it is not. */
function places({ axis, shown }: ShownAxis): Int32Array {
  const found = new Int32Array(axis.values.length).fill(-1);
  for (const [place, value] of shown.entries()) found[value] = place;
  return found;
}

/** What trials lead to, laid out for counting each thing once. */
export interface Linked {
  /** How many things lead to this trial and to no other, by trial. */
  readonly own: Uint32Array;
  /** The trials of each thing that leads to several. */
  readonly shared: readonly Uint32Array[];
}

/** Lays out the links of `trialCount` trials. */
export function linkedOf(links: Links, trialCount: number): Linked {
  const own = new Uint32Array(trialCount);
  const shared: Uint32Array[] = [];
  for (const member of links.members()) {
    const trials = links.trialsOf(member);
    const [first = 0] = trials;
    if (trials.length > 1) shared.push(trials);
    else if (trials.length === 1) own[first] = (own[first] ?? 0) + 1;
  }
  return { own, shared };
}

/** How many of some trials stand in each cell. */
export function trialsPerCell(grid: MapGrid, trials: Uint32Array): Uint32Array {
  const counts = new Uint32Array(grid.cellCount);
  const add = (cell: number) => {
    counts[cell] = (counts[cell] ?? 0) + 1;
  };
  for (const trial of trials) grid.eachCellOf(trial, add);
  return counts;
}

/** How many things the trials of each cell lead to, each thing once in a cell. */
export function linkedPerCell(grid: MapGrid, among: TrialSet, { own, shared }: Linked): Uint32Array {
  const counts = new Uint32Array(grid.cellCount);
  for (const trial of among.numbers()) {
    const weight = own[trial] ?? 0;
    if (weight === 0) continue;
    grid.eachCellOf(trial, (cell) => {
      counts[cell] = (counts[cell] ?? 0) + weight;
    });
  }
  const countedFor = new Int32Array(grid.cellCount).fill(-1);
  for (const [thing, trials] of shared.entries()) {
    for (const trial of trials) {
      if (!among.has(trial)) continue;
      grid.eachCellOf(trial, (cell) => {
        if (countedFor[cell] === thing) return;
        countedFor[cell] = thing;
        counts[cell] = (counts[cell] ?? 0) + 1;
      });
    }
  }
  return counts;
}
