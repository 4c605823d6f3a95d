import { openDocuments } from '../documents/containers.js';
import type { Layouts } from '../documents/page/layout.js';
import { readDocument } from '../documents/read.js';
import type { RefusedDocument, TrialRecord } from '../documents/record.js';
import type { DocumentReading, Reading, UnresolvedLabel } from '../ingest/reading.js';
import { givenTherapies } from '../ingest/therapies/therapies.js';
import { studiedConditions } from '../ingest/trial/conditions.js';
import { readingOf } from '../ingest/trial/trial-document.js';
import { fold } from '../vocabulary/fold.js';

/** A label with the trials that have it. */
export interface CountedLabel extends UnresolvedLabel {
  readonly trials: ReadonlySet<string>;
  /** The name of the first document that has it. */
  readonly example: string;
}

export interface LabelsOfDocuments {
  readonly documents: number;
  readonly refused: readonly RefusedDocument[];
  /** Those of most trials first; one that is only written otherwise (case, hyphens, plural) is the same. */
  readonly labels: readonly CountedLabel[];
}

interface Asked {
  readonly reading: Reading;
  readonly layouts: Layouts;
  /** Only trials that study one of these conditions. */
  readonly conditions?: ReadonlySet<string>;
}

/** Reads documents, keeps nothing of them, and counts the labels that no entity is known for, by the rules of ingesting. */
export async function unresolvedLabels(paths: readonly string[], { reading, layouts, conditions }: Asked): Promise<LabelsOfDocuments> {
  const found = new Map<string, CountedLabel & { readonly trials: Set<string> }>();
  const refused: RefusedDocument[] = [];
  let documents = 0;
  for await (const opened of openDocuments(paths)) {
    const results = 'reason' in opened ? [opened] : readDocument(opened.name, opened.bytes, layouts, opened.part);
    for (const result of results) {
      if ('reason' in result) {
        refused.push(result);
        continue;
      }
      documents++;
      const { id, name } = result.document;
      for (const record of result.records) if (record.kind === 'trial') note(record, id, name);
    }
  }
  return { documents, refused, labels: [...found.values()].sort(byTrials) };

  function note(record: TrialRecord, document: string, example: string): void {
    for (const { kind, label } of unresolvedOf(record, readingOf({ document, record, packed: '' }, reading), conditions)) {
      const key = `${kind}\t${fold(label)}`;
      const known = found.get(key) ?? { kind, label: label.replace(/\s+/g, ' '), trials: new Set<string>(), example };
      known.trials.add(record.registryIds[0] ?? document);
      found.set(key, known);
    }
  }
}

function unresolvedOf(
  record: TrialRecord,
  reading: DocumentReading,
  conditions: ReadonlySet<string> | undefined,
): readonly UnresolvedLabel[] {
  const { studied, unresolved } = studiedConditions(record, reading);
  if (conditions && !studied.some(({ id }) => conditions.has(id))) return [];
  return [...givenTherapies(record, reading).unresolved, ...unresolved];
}

const byTrials = (a: CountedLabel, b: CountedLabel): number =>
  b.trials.size - a.trials.size || (a.kind < b.kind ? -1 : a.kind > b.kind ? 1 : a.label < b.label ? -1 : 1);
