import { onceFor } from '../once.js';
import type { Layouts } from './page/layout.js';
import type { DocumentRecord, ReadDocument } from './record.js';

/** The registry ids that stand in a text, by the patterns of `registries.tsv`, each once, in the spelling of its registry. */
export function registryIdsIn(text: string, { registries }: Pick<Layouts, 'registries'>): string[] {
  if (!/\d{3}/.test(text)) return [];
  const spelt = inOwnSpelling(text, registries);
  return [...new Set(registries.flatMap(({ pattern }) => [...spelt.matchAll(pattern)].map(([id]) => id)))];
}

/** The letters that ids of a registry begin with, where a number follows them: of `NCT\d{8}` "NCT". */
const LETTERS = /(?<=\(\?:)[A-Za-z]{3,}?(?=\\d|\[|s\?)/;

const spellings = onceFor((registries: Layouts['registries']) => {
  const letters = registries.flatMap(({ pattern }) => LETTERS.exec(pattern.source) ?? []);
  return {
    printed: new RegExp(`(?<![\\w-])(${letters.join('|')})(?:[\\s:：#‐‑–-]{1,2}(?=\\d{7})|(?=[A-Za-z-]{0,8}\\d{7}))`, 'gi'),
    own: new Map(letters.map((name) => [name.toLowerCase(), name])),
  };
});

/** "nct01234567", "NCT 01234567" and "CHICTR-2100012345" as their registries write them. */
function inOwnSpelling(text: string, registries: Layouts['registries']): string {
  const { printed, own } = spellings(registries);
  return own.size === 0 ? text : text.replace(printed, (_, name: string) => own.get(name.toLowerCase()) ?? name);
}

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
