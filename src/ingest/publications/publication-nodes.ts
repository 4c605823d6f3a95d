import type { PublicationRecord, ReferenceRecord } from '../../documents/record.js';
import type { FragmentNode, Properties } from '../../graph/fragment.js';
import { present } from '../present.js';

/** What a reference tells of the publication it names: the facts that its CITES edge carries. */
export function factsOfReference(reference: ReferenceRecord): Properties {
  const { citation, pmid, doi, url, retracted } = reference;
  return present({ citation, pmid, doi, url, retracted });
}

/** Which publication a reference names, by all that is known. */
export type PublicationIdOf = (reference: ReferenceRecord) => string;

export function referencedPublication(reference: ReferenceRecord, idOf: PublicationIdOf): FragmentNode {
  return { label: 'Publication', id: idOf(reference), properties: { name: reference.citation, ...factsOfReference(reference) } };
}

/** What a publication's own record tells of it. */
export function factsOfPublication(record: PublicationRecord): Properties {
  const { title, pmid, doi, url, journal, year, authors, abstract, retracted } = record;
  return present({ name: title, pmid, doi, url, journal, year, authors, abstract, retracted });
}
