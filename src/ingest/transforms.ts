import type { OpenedDocument } from '../documents/containers.js';
import { textOfRecord } from '../documents/pack.js';
import type { Layouts } from '../documents/page/layout.js';
import { readDocument } from '../documents/read.js';
import type { DocumentRecord, RefusedDocument, SourceDocument } from '../documents/record.js';
import type { Fragment } from '../graph/fragment.js';
import { factsOfRecord, type StoredFacts } from './document-facts.js';
import { type OwnerJob, ownerFragment } from './owner-fragment.js';
import type { Reading } from './reading.js';

/** A document that was read: its record as JSON, and what must be known of it. */
export interface KeptDocument {
  readonly document: SourceDocument;
  readonly text: string;
  readonly facts: StoredFacts;
}

/** What of an opened file is read. */
export type FileContent = Pick<OpenedDocument, 'name' | 'bytes' | 'part'>;

/** The pure and costly part of an ingest: it runs here or in other threads, with the same answers. */
export interface Transforms {
  /** Says that there will be much to do, so that what takes time to start may start. */
  wake(): void;
  /** The documents of a file, or of a part of a large one. */
  read(opened: FileContent): Promise<readonly (KeptDocument | RefusedDocument)[]>;
  /** What trials and publications make of the graph, in the order asked. */
  fragments(jobs: readonly OwnerJob[]): Promise<readonly Fragment[]>;
  close(): Promise<void>;
}

/** Transforms that run where they are called. */
export function localTransforms(reading: Reading, layouts: Layouts): Transforms {
  return {
    wake: () => {},
    read: async (opened) => keptDocuments(opened, layouts),
    fragments: async (jobs) => jobs.map((job) => ownerFragment(job, reading)),
    close: async () => {},
  };
}

export function keptDocuments({ name, bytes, part }: FileContent, layouts: Layouts): (KeptDocument | RefusedDocument)[] {
  return readDocument(name, bytes, layouts, part).map((result) => {
    if ('reason' in result) return result;
    const record = result.records[0] as DocumentRecord;
    return { document: result.document, text: textOfRecord(record), facts: factsOfRecord(record) };
  });
}
