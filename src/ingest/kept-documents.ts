import type { OpenedDocument } from '../documents/containers.js';
import { textOfRecord } from '../documents/pack.js';
import type { Layouts } from '../documents/page/layout.js';
import { readDocument } from '../documents/read.js';
import type { DocumentRecord, RefusedDocument, SourceDocument } from '../documents/record.js';
import { factsOfRecord, type StoredFacts } from './document-facts.js';

/** A document that was read: its record as JSON, and what must be known of it. */
export interface KeptDocument {
  readonly document: SourceDocument;
  readonly text: string;
  readonly facts: StoredFacts;
}

/** What of an opened file is read. */
export type FileContent = Pick<OpenedDocument, 'name' | 'bytes' | 'part'>;

/** The documents of an opened file with what is kept of each; what cannot be read is refused with its reason. */
export function keptDocuments({ name, bytes, part }: FileContent, layouts: Layouts): (KeptDocument | RefusedDocument)[] {
  return readDocument(name, bytes, layouts, part).map((result) => {
    if ('reason' in result) return result;
    const record = result.records[0] as DocumentRecord;
    return { document: result.document, text: textOfRecord(record), facts: factsOfRecord(record) };
  });
}
