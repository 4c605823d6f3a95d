import type { Layouts } from './page/layout.js';
import type { DocumentRecord, ReadDocument } from './record.js';

/** The registry ids that stand in a text, by the patterns of `registries.tsv`, each once. */
export const registryIdsIn = (text: string, { registries }: Pick<Layouts, 'registries'>): string[] =>
  /\d{3}/.test(text) ? [...new Set(registries.flatMap(({ pattern }) => [...text.matchAll(pattern)].map(([id]) => id)))] : [];

/** The document with the ids of other registries told from the sponsor's own numbers: by these another document of the same trial is known. */
export function withOtherRegistryIds(read: ReadDocument, layouts: Layouts): ReadDocument {
  const known = (record: DocumentRecord): DocumentRecord => {
    if (record.kind !== 'trial') return record;
    const others = new Set(
      record.secondaryIds.flatMap((id) => registryIdsIn(id, layouts)).filter((id) => !record.registryIds.includes(id)),
    );
    return others.size > 0 ? { ...record, otherRegistryIds: [...others] } : record;
  };
  return { ...read, records: read.records.map(known) };
}
