import type { IngestReport } from './report.js';

const MOST_LABELS = 20;
const MOST_WARNINGS = 20;

/** The report as lines for people. */
export function reportLines(report: IngestReport): string[] {
  const { read, unchanged, removed, refused, refusedCount, outcomes, reread } = report;
  const warnings = warningsOf(report);
  const labels = outcomes.unresolved();
  const gone = outcomes.count('gone');
  const total = warnings.reduce((sum, { count }) => sum + count, 0);
  return [
    ...(reread > 0 ? [`${reread} stored trials and publications read anew: the vocabulary or the rules changed`] : []),
    `${read} documents read, ${unchanged} known already, ${refusedCount} refused${removed > 0 ? `, ${removed} removed` : ''}`,
    ...refused.map(({ name, reason }) => `  refused ${name}: ${reason}`),
    ...(refusedCount > refused.length ? [`  and ${refusedCount - refused.length} more`] : []),
    `${outcomes.count('made')} trials made, ${outcomes.count('changed')} changed${gone > 0 ? `, ${gone} gone` : ''}; ${outcomes.count('read')} publications read`,
    `${total} warnings${more(warnings.length, MOST_WARNINGS, 'kinds')} (they stand on the documents: Document.warnings)`,
    ...warnings.slice(0, MOST_WARNINGS).map(({ count, first }) => `  ${count} × ${first}`),
    `${labels.length} labels unresolved${more(labels.length, MOST_LABELS, 'most frequent')}`,
    ...labels.slice(0, MOST_LABELS).map(({ kind, label, trials }) => `  ${trials} × ${kind} ${label}`),
  ];
}

const more = (count: number, most: number, what: string): string => (count > most ? `, the ${most} ${what} first` : '');

/** The report as one JSON object, for machines: every list whole, sorted so that the same run prints the same. */
export function reportJson(report: IngestReport): string {
  const { read, unchanged, removed, refused, refusedCount, reread, outcomes } = report;
  return JSON.stringify({
    documents: { read, unchanged, removed, refusedCount, refused },
    trials: { made: outcomes.ids('made'), changed: outcomes.ids('changed'), gone: outcomes.ids('gone') },
    publications: outcomes.ids('read'),
    reread,
    warnings: warningsOf(report),
    unresolved: outcomes.unresolved(),
  });
}

function warningsOf({ warnings }: IngestReport): { kind: string; count: number; first: string }[] {
  return [...warnings]
    .map(([kind, { count, first }]) => ({ kind, count, first }))
    .sort((a, b) => b.count - a.count || (a.kind < b.kind ? -1 : 1));
}
