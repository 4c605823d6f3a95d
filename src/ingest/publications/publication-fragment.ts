import type { PublicationRecord } from '../../documents/record.js';
import type { Fragment, FragmentEdge } from '../../graph/fragment.js';
import type { EntityKind } from '../../vocabulary/vocabulary.js';
import { findingsFragment } from '../findings/findings-fragment.js';
import { present } from '../present.js';
import type { DocumentReading, Reading } from '../reading.js';
import type { DescribedPublication } from '../trial/trial-document.js';
import { citedWorks } from './citations.js';
import { findingsOfAbstracts, findingsOfText } from './publication-findings.js';
import { factsOfPublication, factsOfReference, type PublicationIdOf, referencedPublication } from './publication-nodes.js';

const MENTIONED: readonly EntityKind[] = ['DRUG', 'DRUG_CLASS', 'PROCEDURE', 'TARGET', 'CONDITION', 'ENDPOINT'];

/** What a publication's document adds to the graph: itself, what it cites, names and reports. */
export function publicationFragment(
  id: string,
  { document, record, packed }: DescribedPublication,
  reading: Reading,
  idOf: PublicationIdOf,
): Fragment {
  const text = record.sections.flatMap(({ paragraphs }) => paragraphs.flat().map((sentence) => sentence.text)).join('\n');
  const own: DocumentReading = { ...reading, document, definitions: reading.vocabulary.definitions(text) };
  const cited = citedFragment(id, record, own, idOf);
  const findings = findingsFragment(
    id,
    document,
    record.abstract === undefined ? findingsOfText(record, own) : findingsOfAbstracts(record, own),
  );
  const describes: FragmentEdge = { type: 'DESCRIBES', from: document, to: id, properties: { rank: 1, record: packed } };
  return {
    nodes: [
      { label: 'Publication', id, properties: { name: record.title, ...factsOfPublication(record) } },
      ...cited.nodes,
      ...findings.nodes,
    ],
    edges: [describes, ...cited.edges, ...mentionEdges(id, record, own), ...findings.edges],
  };
}

const paragraphsOf = (record: PublicationRecord) => record.sections.flatMap(({ paragraphs }) => paragraphs);

/** A publication's role is what it is to whom it cites: only a review reviews; what an article cites bears none. */
function citedFragment(id: string, record: PublicationRecord, reading: DocumentReading, idOf: PublicationIdOf): Fragment {
  const works = citedWorks(record, reading).map(({ reference, quotes, printedNumber, note }) => {
    const node = referencedPublication(reference, idOf);
    const properties = {
      document: reading.document,
      ...present({
        role: record.form === 'review' ? 'REVIEW' : undefined,
        number: reference.number,
        list: reference.list,
        printedNumber,
        quotes,
        note,
      }),
      ...factsOfReference(reference),
    };
    return { node, edge: { type: 'CITES', from: id, to: node.id, properties } };
  });
  return { nodes: works.map(({ node }) => node), edges: works.map(({ edge }) => edge) };
}

/** Each entity once, with the first sentence that names it; the title counts as a sentence. */
function mentionEdges(id: string, record: PublicationRecord, { vocabulary, definitions, document }: DocumentReading): FragmentEdge[] {
  const texts = [
    record.title,
    ...paragraphsOf(record)
      .flat()
      .map(({ text }) => text),
  ];
  const first = new Map<string, FragmentEdge>();
  for (const quote of texts) {
    for (const { label, entities } of vocabulary.mentions(quote, MENTIONED, definitions)) {
      for (const { id: to } of entities)
        if (!first.has(to)) first.set(to, { type: 'MENTIONS', from: id, to, properties: { label, quote, document } });
    }
  }
  return [...first.values()];
}
