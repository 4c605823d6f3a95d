import type { RefusedDocument } from '../documents/record.js';
import { documentNode, factsOf } from './document-facts.js';
import type { KeptDocument } from './kept-documents.js';
import { markOf } from './known-files.js';
import { noteDocuments } from './report.js';
import { type Writing, writeChange } from './write-change.js';

/** A document with the file that it was read from. */
export interface ArrivedDocument extends KeptDocument {
  /** What the file's bytes are known by, where nothing in it was refused. */
  readonly mark?: string;
}

/** A document of a file whose bytes were read before. */
export interface KnownDocument {
  readonly document: { readonly id: string; readonly name: string };
}

export const isRefused = (found: object): found is RefusedDocument => 'reason' in found;

/** A file's documents with what they are kept with, so that the same bytes need not be read again. A file that is refused in part is, so that each run tells of it. */
export function fromFile(
  name: string,
  hash: string,
  results: readonly (KeptDocument | RefusedDocument)[],
): readonly (ArrivedDocument | RefusedDocument)[] {
  if (results.some(isRefused)) return results;
  return (results as readonly KeptDocument[]).map((read) => ({
    ...read,
    mark: markOf(hash, results.length, read.document.name.slice(name.length)),
  }));
}

/** Writes new documents and every trial and publication that they change, in one transaction. Resolves when that is done; the next batch may come before. */
export async function writeBatch(writing: Writing, batch: readonly (ArrivedDocument | KnownDocument)[]): Promise<void> {
  const { catalogue, report } = writing;
  const unknown = batch.filter((item): item is ArrivedDocument => 'text' in item && !catalogue.has(item.document.id));
  const fresh = [...new Map(unknown.map((read) => [read.document.id, read])).values()];
  const change = catalogue.add(fresh.map(({ document, facts }) => factsOf(document.id, document.name, facts)));
  for (const { document, mark } of fresh) if (mark) catalogue.files.note(document.id, mark);
  const renamed = batch.map(({ document }) => document).filter(({ id, name }) => catalogue.rename(id, name));
  noteDocuments(report, fresh, batch.length - fresh.length);
  if (fresh.length === 0 && renamed.length === 0) return;
  const isFresh = new Set(fresh.map(({ document }) => document.id));
  await writeChange(writing, {
    ...change,
    records: new Map(fresh.map(({ document, text }) => [document.id, { text }])),
    nodes: fresh.map(({ document, facts, mark }) => documentNode({ ...document, name: catalogue.nameOf(document.id) }, facts, mark)),
    renamed: renamed.filter(({ id }) => !isFresh.has(id)).map(({ id }) => ({ id, name: catalogue.nameOf(id) })),
    removed: [],
  });
}
