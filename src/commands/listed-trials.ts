import type { EvidenceMap } from '../api/evidence-map/evidence-map.type.js';
import { batches } from '../graph/batches.js';
import { compareText } from '../graph/canonical.js';
import type { Row, Runner } from '../graph/engine.js';
import { statement } from '../graph/statements.js';
import type { TrialSet } from '../graph/trial-index/trial-set.js';
import type { ListedTrial, MapReport } from '../reports/map-formats/html/map-report.js';

/** The trials to list for each cell, at most `most`, and all of them once: those that began last first. */
export async function listedTrials(
  { cells, found }: EvidenceMap,
  most: number,
  runner: Runner,
): Promise<Pick<MapReport, 'listed' | 'trials'>> {
  const { index, set } = found;
  const trials = Array.from(set.numbers(), (number) => ({ ...index.trials[number], id: index.idOf(number), number })).sort(byStart);
  const listed = cells.map((cell) => (cell.trialCount === 0 ? [] : firstOf(trials, cell.found().trials.set, most)));
  const wanted = new Set(listed.flat());
  const ids = trials.flatMap(({ id }) => (wanted.has(id) ? [id] : []));
  const rows = new Map((await readTrials(ids, runner)).map((trial) => [trial.id, trial]));
  return { listed, trials: ids.flatMap((id) => rows.get(id) ?? []) };
}

/** Unknown starts last. */
const byStart = (a: Started, b: Started): number => compareText(b.startDate ?? '', a.startDate ?? '') || compareText(a.id, b.id);

type Started = { readonly id: string; readonly startDate?: string | null };

function firstOf(trials: readonly { readonly id: string; readonly number: number }[], among: TrialSet, most: number): string[] {
  const ids: string[] = [];
  for (const { id, number } of trials) {
    if (ids.length === most) break;
    if (among.has(number)) ids.push(id);
  }
  return ids;
}

async function readTrials(ids: readonly string[], runner: Runner): Promise<ListedTrial[]> {
  const trials: ListedTrial[] = [];
  for (const batch of batches(ids)) trials.push(...(await runner.run<ListedTrial & Row>(statement('query/report.trials'), { ids: batch })));
  return trials;
}
