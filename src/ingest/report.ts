import type { RefusedDocument, SourceDocument } from '../documents/record.js';
import type { Fragment, FragmentNode } from '../graph/fragment.js';
import type { CatalogueChange } from './catalogue.js';
import { Outcomes } from './outcomes.js';

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
  /** What became of trials and publications. Who has the report closes it. */
  readonly outcomes: Outcomes;
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
    outcomes: new Outcomes(),
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

/** What a change makes of trials and publications. */
export interface MadeOfOwners {
  readonly fragments: readonly Fragment[];
  /** Their stored records were read anew. */
  readonly isReread: boolean;
  /** Whether an id stood in the graph before. */
  wasStored(id: string): boolean;
}

/** Adds what became of trials and publications. */
export function noteOwners(
  { outcomes }: IngestReport,
  { trials, publications, outdated }: CatalogueChange,
  { fragments, isReread, wasStored }: MadeOfOwners,
): void {
  const nodes = fragments.flatMap((fragment) => fragment.nodes);
  const unresolved = new Map(nodes.flatMap(({ label, id, properties }) => (label === 'Trial' ? [[id, linesOf(properties)] as const] : [])));
  const changed = isReread ? 'reread' : 'changed';
  for (const { id } of trials) outcomes.noteWritten(id, wasStored(id) ? changed : 'made', unresolved.get(id) ?? []);
  for (const id of publications.keys()) outcomes.noteWritten(id, isReread ? 'reread' : 'read', []);
  const isThere = new Set(trials.map(({ id }) => id));
  const gone = outdated.filter((id) => id.startsWith('trial:') && wasStored(id) && !isThere.has(id));
  for (const id of gone) outcomes.noteGone(id);
}

const linesOf = ({ unresolved }: FragmentNode['properties']): readonly string[] => (unresolved as readonly string[] | undefined) ?? [];
