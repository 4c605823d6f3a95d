import type { PublicationRecord, ReferenceRecord } from '../../documents/record.js';
import type { FragmentNode, Properties } from '../../graph/fragment.js';
import { publicationId } from '../ids.js';
import { present } from '../present.js';

/** What a reference tells of the publication it names: the facts that its CITES edge carries. */
export function factsOfReference(reference: ReferenceRecord): Properties {
  const { citation, pmid, doi, url, retracted } = reference;
  return present({ citation, pmid, doi, url, retracted });
}

export function referencedPublication(reference: ReferenceRecord): FragmentNode {
  return { label: 'Publication', id: publicationId(reference), properties: { name: reference.citation, ...factsOfReference(reference) } };
}

/** What a publication's own record tells of it. */
export function factsOfPublication(record: PublicationRecord): Properties {
  const { title, pmid, doi, url, journal, year, authors, abstract } = record;
  return present({ name: title, pmid, doi, url, journal, year, authors, abstract });
}

/** A publication that a document describes; its title stands for the citation where it has neither PMID nor DOI. */
export function describedPublicationId(record: PublicationRecord): string {
  return publicationId({ citation: record.title, ...present({ pmid: record.pmid, doi: record.doi }) });
}
