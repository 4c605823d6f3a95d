import { packText, unpackRecord } from '../documents/pack.js';
import type { DocumentRecord } from '../documents/record.js';
import type { Fragment } from '../graph/fragment.js';
import type { TrialIdentity } from './identity.js';
import type { TrialReport } from './publications/publication-catalogue.js';
import { publicationFragment } from './publications/publication-fragment.js';
import { knownPublicationId, mentionLine, mentionOfReference } from './publications/publication-mention.js';
import type { PublicationIdOf } from './publications/publication-nodes.js';
import type { Reading } from './reading.js';
import type { DescribedPublication, DescribedTrial } from './trial/trial-document.js';
import { trialFragment } from './trial/trial-fragment.js';

/** A trial or publication to build from all the documents that describe it: plain data, so that it can go to another thread. */
export interface OwnerJob {
  readonly id: string;
  /** Set for a trial. */
  readonly trial?: { readonly identity: TrialIdentity; readonly reports: readonly TrialReport[] };
  readonly records: readonly (readonly [document: string, record: KeptRecord])[];
  /** Which publication a reference of theirs means, by its line, where other documents decide that. */
  readonly publicationIds: readonly (readonly [line: string, id: string])[];
}

/** A record as the graph keeps it, or as JSON where it was just read: packing it is left to the thread that builds. */
export type KeptRecord = { readonly packed: string } | { readonly text: string };

/** What a trial or publication makes of the graph. */
export function ownerFragment({ id, trial, records, publicationIds }: OwnerJob, reading: Reading): Fragment {
  const known = new Map(publicationIds);
  const publicationIdOf: PublicationIdOf = (reference) => {
    // A PMID decides, and most references have one.
    if (reference.pmid) return knownPublicationId({ pmid: reference.pmid, keys: [], citation: '' });
    const mention = mentionOfReference(reference);
    return known.get(mentionLine(mention) ?? '') ?? knownPublicationId(mention);
  };
  const described = records.map(([document, kept]) => ({
    document,
    packed: 'text' in kept ? packText(kept.text) : kept.packed,
    record: 'text' in kept ? JSON.parse(kept.text) : unpackRecord(kept.packed),
  }));
  if (trial) return trialFragment(trial.identity, described as DescribedTrial[], reading, { reports: trial.reports, publicationIdOf });
  return publicationOf(id, described as DescribedPublication[], reading, publicationIdOf);
}

/** Several documents of one publication say the same in other bytes: the one that says most is read, the others only describe it. */
function publicationOf(id: string, documents: readonly DescribedPublication[], reading: Reading, idOf: PublicationIdOf): Fragment {
  const [first, ...others] = [...documents].sort((a, b) => length(b.record) - length(a.record) || (a.document < b.document ? -1 : 1));
  const fragment = publicationFragment(id, first as DescribedPublication, reading, idOf);
  const edges = others.map(({ document, packed }, at) => ({
    type: 'DESCRIBES',
    from: document,
    to: id,
    properties: { rank: at + 2, record: packed },
  }));
  return { nodes: fragment.nodes, edges: [...fragment.edges, ...edges] };
}

/** How much a document says: a full text more than an abstract. */
const length = (record: DocumentRecord): number =>
  record.kind === 'publication' ? record.references.length + record.sections.flatMap(({ paragraphs }) => paragraphs).flat().length : 0;
