import type { UnresolvedLabel } from './reading.js';
import { ScratchFile } from './scratch/scratch-file.js';
import { ScratchMap } from './scratch/scratch-map.js';

/**
 * What became of a trial in a run, or of a publication: `read` when its own document came or changed. Either is `reread` when its stored records
 * were read anew by other rules.
 */
export type Became = 'made' | 'changed' | 'gone' | 'read' | 'reread';

interface Outcome {
  readonly became: Became;
  /** Lines of labels that are unresolved now. */
  readonly unresolved: readonly string[];
}

/** How many trials have a label that the vocabulary does not know. */
export type UnresolvedCount = UnresolvedLabel & { readonly trials: number };

/** What became of each trial and publication in a run, each once, in a scratch file of its own: who has it closes it. */
export class Outcomes {
  private readonly file = new ScratchFile();
  private readonly outcomes = new ScratchMap<Outcome>(this.file);
  private readonly counts: Record<Became, number> = { made: 0, changed: 0, gone: 0, read: 0, reread: 0 };

  /** How many became this. */
  count(became: Became): number {
    return this.counts[became];
  }

  /** The ids of those that became this, sorted. */
  ids(became: Became): string[] {
    return [...this.outcomes.entries()].flatMap(([id, outcome]) => (outcome.became === became ? [id] : [])).sort();
  }

  /** Labels unresolved now, those of most trials first. */
  unresolved(): UnresolvedCount[] {
    const trials = new Map<string, number>();
    for (const [, { unresolved }] of this.outcomes.entries()) for (const line of unresolved) trials.set(line, (trials.get(line) ?? 0) + 1);
    return [...trials]
      .map(([line, count]) => ({ ...labelOf(line), trials: count }))
      .sort((a, b) => b.trials - a.trials || (a.label < b.label ? -1 : 1));
  }

  /** A trial or publication was written. What the run had made is still made when it changes it; what was gone and is there again has changed. */
  noteWritten(id: string, became: Exclude<Became, 'gone'>, unresolved: readonly string[]): void {
    const before = this.outcomes.get(id)?.became;
    this.put(id, { became: before === 'made' ? 'made' : before === 'gone' ? 'changed' : became, unresolved });
  }

  /** A trial is no more. What the run itself had made is as if it had never been. */
  noteGone(id: string): void {
    if (this.outcomes.get(id)?.became !== 'made') {
      this.put(id, { became: 'gone', unresolved: [] });
      return;
    }
    this.counts.made -= 1;
    this.outcomes.delete(id);
  }

  /** It can be asked nothing more. */
  close(): void {
    this.file.close();
  }

  private put(id: string, outcome: Outcome): void {
    const before = this.outcomes.get(id);
    if (before) this.counts[before.became] -= 1;
    this.counts[outcome.became] += 1;
    this.outcomes.set(id, outcome);
  }
}

function labelOf(line: string): UnresolvedLabel {
  const [kind, label] = line.split('\t') as [UnresolvedLabel['kind'], string];
  return { kind, label };
}
