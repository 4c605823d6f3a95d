import { textOfRecord } from '../documents/pack.js';
import type { Layouts } from '../documents/page/layout.js';
import { readDocument } from '../documents/read.js';
import type { DocumentRecord, RefusedDocument } from '../documents/record.js';
import { factsOfRecord } from './document-facts.js';
import type { FileContent, KeptDocument } from './transforms.js';

/** The documents of an opened file with what is kept of each; what cannot be read is refused with its reason. */
export function keptDocuments({ name, bytes, part }: FileContent, layouts: Layouts): (KeptDocument | RefusedDocument)[] {
  return readDocument(name, bytes, layouts, part).map((result) => {
    if ('reason' in result) return result;
    const record = result.records[0] as DocumentRecord;
    return { document: result.document, text: textOfRecord(record), facts: factsOfRecord(record) };
  });
}
