import type { Figures } from '../table.js';
import type { MutatedDocument } from './mutations.js';
import type { Answer } from './reader.js';

/** What came of a document, and what is wrong with that. */
export interface Judged {
  readonly answer?: Answer;
  readonly wrong?: string;
}

type Case = Omit<MutatedDocument, 'bytes'>;

interface Counts {
  read: number;
  refused: number;
  failed: number;
}

/** What became of the documents of a run, by kind and group of mutations. */
export class Tally {
  failed = 0;
  private read = 0;
  private refused = 0;
  private peak = 0;
  private readonly cells = new Map<string, Map<string, Counts>>();
  private readonly times: { readonly seconds: number; readonly of: Case }[] = [];

  /** Counts one, and prints it when it failed. A file of which some was refused and some read counts as read. */
  note(of: Case, { answer, wrong }: Judged): void {
    const verdict = wrong ? 'failed' : answer?.outcome.read ? 'read' : 'refused';
    const row = this.cells.get(of.kind) ?? new Map<string, Counts>();
    const cell = row.get(of.group) ?? { read: 0, refused: 0, failed: 0 };
    cell[verdict] += 1;
    this[verdict] += 1;
    this.cells.set(of.kind, row.set(of.group, cell));
    this.times.push({ seconds: answer?.seconds ?? Number.POSITIVE_INFINITY, of });
    if (of.kind !== 'batch') this.peak = Math.max(this.peak, answer?.peak ?? 0);
    if (wrong) console.log(`FAILED ${of.number}: ${of.kind}, ${of.mutation}: ${wrong}`);
  }

  /** A row for each kind, a column for each group: read/refused/failed. */
  rows(): Figures[] {
    return [...this.cells].sort().map(([kind, row]) => ({
      kind,
      ...Object.fromEntries([...row].map(([group, { read, refused, failed }]) => [group, `${read}/${refused}/${failed}`])),
    }));
  }

  slowest(): Figures[] {
    const sorted = this.times.sort((a, b) => b.seconds - a.seconds).slice(0, 15);
    return sorted.map(({ seconds, of: { number, kind, mutation } }) => ({ seconds: seconds.toFixed(2), number, kind, mutation }));
  }

  line(): string {
    return `${this.read} read, ${this.refused} refused, ${this.failed} failed; at most ${this.peak} MB`;
  }
}
