import type { RefusedDocument } from '../documents/record.js';
import type { UnresolvedLabel } from './reading.js';

/** What a run did. */
export interface IngestReport {
  /** Documents read and new. */
  read: number;
  /** Documents whose bytes were known already. */
  unchanged: number;
  readonly refused: RefusedDocument[];
  readonly trialsMade: Set<string>;
  readonly trialsChanged: Set<string>;
  readonly publications: Set<string>;
  /** Trials by unresolved label. */
  readonly unresolved: Map<string, { readonly label: UnresolvedLabel; readonly trials: Set<string> }>;
  /** Warnings by document. */
  readonly warnings: Map<string, readonly string[]>;
  /** The stored records were read anew, because the vocabulary or the rules changed. */
  reread: number;
}

export function emptyReport(): IngestReport {
  return {
    read: 0,
    unchanged: 0,
    refused: [],
    trialsMade: new Set(),
    trialsChanged: new Set(),
    publications: new Set(),
    unresolved: new Map(),
    warnings: new Map(),
    reread: 0,
  };
}

const MOST_LABELS = 20;

/** The report as lines for people. */
export function reportLines(report: IngestReport): string[] {
  const warnings = [...report.warnings.values()].reduce((sum, list) => sum + list.length, 0);
  const labels = [...report.unresolved.values()].sort((a, b) => b.trials.size - a.trials.size || (a.label.label < b.label.label ? -1 : 1));
  return [
    ...(report.reread > 0 ? [`${report.reread} stored trials and publications read anew: the vocabulary or the rules changed`] : []),
    `${report.read} documents read, ${report.unchanged} known already, ${report.refused.length} refused`,
    ...report.refused.map(({ name, reason }) => `  refused ${name}: ${reason}`),
    `${report.trialsMade.size} trials made, ${report.trialsChanged.size} changed; ${report.publications.size} publications read`,
    `${warnings} warnings on ${report.warnings.size} documents (they stand on the documents: Document.warnings)`,
    `${labels.length} labels unresolved${labels.length > MOST_LABELS ? `; the ${MOST_LABELS} most frequent:` : labels.length > 0 ? ':' : ''}`,
    ...labels.slice(0, MOST_LABELS).map(({ label, trials }) => `  ${trials.size} × ${label.kind} ${label.label}`),
  ];
}
