import type { DocumentRecord, PublicationRecord, SourceDocument, TrialRecord } from '../documents/record.js';
import { groupBy } from '../graph/batches.js';
import type { FragmentNode } from '../graph/fragment.js';
import { provisionalTrialId } from './ids.js';
import { present } from './present.js';
import { apartLines, mentionLine, mentionOfRecord, mentionOfReference, ownLine } from './publications/publication-mention.js';
import { packHashes, sentenceHashes } from './sentence-hashes.js';
import type { TrialDocument } from './trial-documents.js';

/** What must be known of every document while others come and go; it stands on the Document node and follows from its record alone. */
export interface DocumentFacts {
  readonly id: string;
  readonly name: string;
  /** Set where it describes a trial. */
  readonly trial?: TrialDocument;
  /** Set where it describes a publication: what that is recognised by, and the trials that it reports on. */
  readonly publication?: { readonly line: string; readonly reportsOn: readonly string[] };
  /** What its references are recognised by. */
  readonly mentions: readonly string[];
}

/** The properties of a Document node that `factsOfRecord` makes; the others come with the document. */
export type StoredFacts = {
  readonly provisionalId?: string;
  readonly registryIds?: readonly string[];
  readonly otherIds?: readonly string[];
  readonly sentences?: string;
  readonly publication?: string;
  readonly reportsOn?: readonly string[];
  readonly mentions?: readonly string[];
};

export function factsOfRecord(record: DocumentRecord): StoredFacts {
  const lines = record.references.map((reference) => mentionLine(mentionOfReference(reference)));
  const lists = [...groupBy(record.references, ({ list = 0 }) => String(list)).values()];
  const apart = apartLines(lists.map((references) => references.map(mentionOfReference)));
  const mentions = [...new Set([...lines, ...apart].filter((line) => line !== undefined))].sort();
  const own = record.kind === 'trial' ? trialFacts(record) : publicationFacts(record);
  return present({ ...own, mentions });
}

function trialFacts(record: TrialRecord): StoredFacts {
  const { own, others } = idsOf(record);
  return {
    ...(own.length === 0 ? { provisionalId: provisionalTrialId(record) } : {}),
    registryIds: own,
    otherIds: others,
    sentences: packHashes(sentenceHashes(record)),
  };
}

/** A registry says which ids of its own are one trial; a page that names several NCT ids may only speak of another trial. */
function idsOf({ origin, registryIds, otherRegistryIds = [] }: TrialRecord): { own: string[]; others: string[] } {
  const isOwn = (id: string, at: number): boolean => at === 0 || origin === 'registry' || !id.startsWith('NCT');
  return { own: registryIds.filter(isOwn), others: otherRegistryIds.filter((id) => !registryIds.includes(id)) };
}

function publicationFacts(record: PublicationRecord): StoredFacts {
  const reportsOn = (record.reportsOn ?? []).map(({ registryId, quote = '' }) => `${registryId}\t${quote.replace(/\s+/g, ' ')}`);
  return { publication: ownLine(mentionOfRecord(record)), reportsOn: [...new Set(reportsOn)].sort() };
}

export function factsOf(id: string, name: string, facts: StoredFacts): DocumentFacts {
  const { provisionalId = '', sentences = '', registryIds = [], otherIds = [], publication, reportsOn = [], mentions = [] } = facts;
  return {
    id,
    name,
    ...present({
      trial: provisionalId || registryIds.length > 0 ? { document: id, provisionalId, registryIds, otherIds, sentences } : undefined,
      publication: publication ? { line: publication, reportsOn } : undefined,
    }),
    mentions,
  };
}

/** @param bytes what the file it was read from is known by (`knownFile`) */
export function documentNode(document: SourceDocument, facts: StoredFacts, bytes: string | undefined): FragmentNode {
  const { id, name, format, source, url, version, warnings } = document;
  const known = present({ url, version, warnings, bytes, ...facts });
  return { label: 'Document', id, properties: { name, format, source, ingestedAt: new Date().toISOString(), ...known } };
}
