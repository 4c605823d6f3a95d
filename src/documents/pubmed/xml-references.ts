import { doiOf, pmidOf } from '../citation-ids.js';
import { present } from '../present.js';
import type { ReferenceRecord } from '../record.js';
import { referenceOf } from '../review/references.js';
import { childrenOf, elementAt, lineAt, type XmlElement } from '../xml.js';
import { pmidOfField } from './article-fields.js';
import { proseOf } from './element-text.js';
import { doiAmong, pmidAmong } from './xml-parts.js';

/** Whether a notice that retracts the whole article is named. */
export const isRetracted = (citation: XmlElement | undefined): boolean => corrections(citation, /^RetractionIn$/).length > 0;

/**
 * What an article cites: its list of references, what records of before 2019 named among the corrections instead, and, of a notice, the
 * article that it retracts. Each publication once.
 */
export function referencesIn(citation: XmlElement | undefined, data: XmlElement | undefined): ReferenceRecord[] {
  const retracted = corrections(citation, /^RetractionOf$/).map((reference) => ({ ...reference, retracted: true }));
  return distinct([...retracted, ...numbered(childrenOf(data, 'ReferenceList').flatMap(listed)), ...corrections(citation, /^Cites$/)]);
}

function corrections(citation: XmlElement | undefined, refType: RegExp): ReferenceRecord[] {
  return childrenOf(elementAt(citation, 'CommentsCorrectionsList'), 'CommentsCorrections')
    .filter(({ attributes }) => refType.test(attributes.RefType ?? ''))
    .map((correction) => {
      const source = proseOf(elementAt(correction, 'RefSource'));
      return { citation: source, ...present({ pmid: pmidOfField(lineAt(correction, 'PMID')), doi: doiOf(source) }) };
    });
}

/** References of a list and of the lists inside it. */
export function listed(list: XmlElement): ReferenceRecord[] {
  const own = childrenOf(list, 'Reference').map((reference): ReferenceRecord => {
    const citation = referenceOf(proseOf(elementAt(reference, 'Citation')));
    const ids = { pmid: pmidAmong(reference) ?? citation?.pmid, doi: doiAmong(reference) ?? citation?.doi };
    return { citation: '', ...citation, ...present(ids) };
  });
  return [...own, ...childrenOf(list, 'ReferenceList').flatMap(listed)];
}

/** A number in front of a citation is that of the list only where the whole list counts up from 1. */
export function numbered(references: readonly ReferenceRecord[]): ReferenceRecord[] {
  if (references.every(({ number }, at) => number === at + 1)) return [...references];
  return references.map(({ number: _, ...reference }) => reference);
}

/** Each publication once, the first that names it; one that nothing names is none. */
export function distinct(references: readonly ReferenceRecord[]): ReferenceRecord[] {
  const kept = new Map<string, ReferenceRecord>();
  for (const reference of references) {
    const key = reference.pmid ?? reference.doi ?? reference.citation;
    if (key !== '' && !kept.has(key)) kept.set(key, reference);
  }
  return [...kept.values()];
}

/** A reference as the tagged text prints it: a citation with its ids at the end. */
export function citationReference(citation: string): ReferenceRecord {
  return { citation, ...present({ pmid: pmidOf(citation), doi: doiOf(citation) }) };
}
