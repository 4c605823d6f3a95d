import type { IngestReport } from './report.js';

const MOST_LABELS = 20;
const MOST_WARNINGS = 20;

/** The report as lines for people. */
export function reportLines(report: IngestReport): string[] {
  const { read, unchanged, removed, refused, refusedCount, trialsMade, trialsChanged, trialsGone, publications, reread } = report;
  const warnings = warningsOf(report);
  const labels = unresolvedOf(report);
  const total = warnings.reduce((sum, { count }) => sum + count, 0);
  return [
    ...(reread > 0 ? [`${reread} stored trials and publications read anew: the vocabulary or the rules changed`] : []),
    `${read} documents read, ${unchanged} known already, ${refusedCount} refused${removed > 0 ? `, ${removed} removed` : ''}`,
    ...refused.map(({ name, reason }) => `  refused ${name}: ${reason}`),
    ...(refusedCount > refused.length ? [`  and ${refusedCount - refused.length} more`] : []),
    `${trialsMade.size} trials made, ${trialsChanged.size} changed${trialsGone.size > 0 ? `, ${trialsGone.size} gone` : ''}; ${publications.size} publications read`,
    `${total} warnings${more(warnings.length, MOST_WARNINGS, 'kinds')} (they stand on the documents: Document.warnings)`,
    ...warnings.slice(0, MOST_WARNINGS).map(({ count, first }) => `  ${count} × ${first}`),
    `${labels.length} labels unresolved${more(labels.length, MOST_LABELS, 'most frequent')}`,
    ...labels.slice(0, MOST_LABELS).map(({ kind, label, trials }) => `  ${trials} × ${kind} ${label}`),
  ];
}

const more = (count: number, most: number, what: string): string => (count > most ? `, the ${most} ${what} first` : '');

/** The report as one JSON object, for machines: every list whole, sorted so that the same run prints the same. */
export function reportJson(report: IngestReport): string {
  const { read, unchanged, removed, refused, refusedCount, reread } = report;
  const trials = { made: sorted(report.trialsMade), changed: sorted(report.trialsChanged), gone: sorted(report.trialsGone) };
  const publications = sorted(report.publications);
  return JSON.stringify({
    documents: { read, unchanged, removed, refusedCount, refused },
    trials,
    publications,
    reread,
    warnings: warningsOf(report),
    unresolved: unresolvedOf(report),
  });
}

const sorted = (ids: ReadonlySet<string>): string[] => [...ids].sort();

function warningsOf({ warnings }: IngestReport): { kind: string; count: number; first: string }[] {
  return [...warnings]
    .map(([kind, { count, first }]) => ({ kind, count, first }))
    .sort((a, b) => b.count - a.count || (a.kind < b.kind ? -1 : 1));
}

function unresolvedOf({ unresolved }: IngestReport): { kind: string; label: string; trials: number }[] {
  return [...unresolved.values()]
    .map(({ label, trials }) => ({ ...label, trials: trials.size }))
    .sort((a, b) => b.trials - a.trials || (a.label < b.label ? -1 : 1));
}
