import type { RefusedDocument, SourceDocument } from '../documents/record.js';
import type { Fragment } from '../graph/fragment.js';
import type { CatalogueChange } from './catalogue.js';
import type { UnresolvedLabel } from './reading.js';

/** What a run did. */
export interface IngestReport {
  /** Documents read and new. */
  read: number;
  /** Documents that were known already. */
  unchanged: number;
  /** Documents taken back. */
  removed: number;
  /** How many documents were refused; the first of them, with their reasons. */
  refusedCount: number;
  readonly refused: RefusedDocument[];
  readonly trialsMade: Set<string>;
  readonly trialsChanged: Set<string>;
  /** Trials that nothing describes any more, or that became one with another. */
  readonly trialsGone: Set<string>;
  /** Publications whose own document came or changed. */
  readonly publications: Set<string>;
  /** Trials by unresolved label. */
  readonly unresolved: Map<string, { readonly label: UnresolvedLabel; readonly trials: Set<string> }>;
  /** How often each kind of warning was given, with the first of it. */
  readonly warnings: Map<string, { count: number; readonly first: string }>;
  /** Stored trials and publications that were read anew, because the vocabulary or the rules changed. */
  reread: number;
}

export function emptyReport(): IngestReport {
  return {
    read: 0,
    unchanged: 0,
    removed: 0,
    refusedCount: 0,
    refused: [],
    trialsMade: new Set(),
    trialsChanged: new Set(),
    trialsGone: new Set(),
    publications: new Set(),
    unresolved: new Map(),
    warnings: new Map(),
    reread: 0,
  };
}

/** A file of a million lines that are no studies is told of by the first thousand. */
const MOST_REFUSED = 1000;

export function noteRefused(report: IngestReport, refused: RefusedDocument): void {
  report.refusedCount += 1;
  if (report.refused.length < MOST_REFUSED) report.refused.push(refused);
}

/** Adds what came in. */
export function noteDocuments(report: IngestReport, fresh: readonly { readonly document: SourceDocument }[], unchanged: number): void {
  report.read += fresh.length;
  report.unchanged += unchanged;
  for (const warning of fresh.flatMap(({ document }) => document.warnings)) {
    const known = report.warnings.get(kindOf(warning));
    if (known) known.count += 1;
    else report.warnings.set(kindOf(warning), { count: 1, first: warning });
  }
}

/** What a warning is about, without the words and numbers of its document. */
const kindOf = (warning: string): string => warning.replace(/["“][^"”]*["”]|\[\d+\]|\d+|\b[\w[\]]+(?:[./][\w[\]]+)+/g, '…');

/** Adds what became of trials and publications. @param wasStored tells of an id whether it stood in the graph before */
export function noteOwners(
  report: IngestReport,
  change: CatalogueChange,
  fragments: readonly Fragment[],
  wasStored: (id: string) => boolean,
): void {
  const now = new Set(change.trials.map(({ id }) => id));
  for (const id of now) if (!report.trialsMade.has(id)) (wasStored(id) ? report.trialsChanged : report.trialsMade).add(id);
  for (const id of change.outdated) if (id.startsWith('trial:') && wasStored(id) && !now.has(id)) goneTrial(report, id);
  for (const id of change.publications.keys()) report.publications.add(id);
  for (const { label, id, properties } of fragments.flatMap(({ nodes }) => nodes)) {
    if (label !== 'Trial') continue;
    for (const line of (properties.unresolved as readonly string[] | undefined) ?? []) noteUnresolved(report, id, line);
  }
}

function goneTrial(report: IngestReport, id: string): void {
  report.trialsMade.delete(id);
  report.trialsChanged.delete(id);
  report.trialsGone.add(id);
}

function noteUnresolved(report: IngestReport, trial: string, line: string): void {
  const [kind, label] = line.split('\t') as [UnresolvedLabel['kind'], string];
  const entry = report.unresolved.get(line) ?? { label: { kind, label }, trials: new Set<string>() };
  entry.trials.add(trial);
  report.unresolved.set(line, entry);
}
