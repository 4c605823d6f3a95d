import { bounded } from '../../bounded.js';
import type { PublicationRecord, ReferenceRecord } from '../../documents/record.js';
import { fold } from '../../vocabulary/fold.js';
import { digest } from '../ids.js';
import { keysOfCitation, keysOfRecord } from './citation-keys.js';
import { apartKey, isDoubtful, titleOfKey } from './publication-key.js';

// A reference is asked for twice: when its document comes, and when what cites it is written.
const keysOf = bounded(keysOfCitation);

/** One naming of a publication: a reference, or the publication's own record. */
export interface PublicationMention {
  readonly pmid?: string;
  readonly doi?: string;
  /** What its words are recognised by (`keysOfCitation`). */
  readonly keys: readonly string[];
  /** Hash of the folded citation, the id where nothing better is known; empty where something is. */
  readonly citation: string;
}

export function mentionOfReference({ pmid, doi, citation }: ReferenceRecord): PublicationMention {
  return mention(pmid, doi, keysOf(citation), citation);
}

export function mentionOfRecord(record: PublicationRecord): PublicationMention {
  return mention(record.pmid, record.doi, keysOfRecord(record), record.title);
}

function mention(pmid: string | undefined, doi: string | undefined, keys: readonly string[], citation: string): PublicationMention {
  const isKnown = pmid !== undefined || doi !== undefined || wordsOf(keys) !== undefined;
  const folded = isKnown ? '' : digest(fold(citation).replace(/[^\p{L}\p{N}]+/gu, ''));
  return { ...(pmid ? { pmid } : {}), ...(doi ? { doi: doi.toLowerCase() } : {}), keys, citation: folded };
}

/** A mention as one line of its document's properties; undefined where it can tell nothing about another. */
export function mentionLine({ pmid = '', doi = '', keys, citation }: PublicationMention): string | undefined {
  if (pmid && !doi && keys.length === 0) return undefined;
  return [pmid, doi, keys.join(' '), pmid || doi ? '' : citation].join('\t');
}

/** Which publication a mention names by itself: by PMID, else DOI, else its words. */
export function knownPublicationId({ pmid, doi, keys, citation }: PublicationMention): string {
  if (pmid) return `publication:pmid-${pmid}`;
  return doi ? `publication:doi-${doi}` : `publication:${wordsOf(keys) ?? citation}`;
}

/** What names a work where nothing else does: its smallest key with author and year, else without (`~` stands behind all hashes). */
export function wordsOf(keys: Iterable<string>): string | undefined {
  let words: string | undefined;
  for (const key of keys) if (!isDoubtful(key) && (words === undefined || key < words)) words = key;
  return words?.replace(/^~/, '').replaceAll(':', '-');
}

/**
 * The lines that say of a list of references that some of them are different works, though their titles are the same and their years close.
 * @param mentions of one document, by the list they stand in
 */
export function apartLines(lists: readonly (readonly PublicationMention[])[]): string[] {
  const titles = lists.flatMap((mentions) => {
    const years = new Map<string, Set<number>>();
    for (const { title, year } of mentions.flatMap(({ keys }) => keys.flatMap((key) => titleOfKey(key) ?? []))) {
      if (year !== undefined) years.set(title, (years.get(title) ?? new Set<number>()).add(year));
    }
    return [...years].flatMap(([title, said]) => (said.size > 1 ? [title] : []));
  });
  return [...new Set(titles)].map((title) => ['', '', apartKey(title), ''].join('\t'));
}

/** A publication's own mention as a line: always there, since the document describes it. */
export const ownLine = ({ pmid = '', doi = '', keys, citation }: PublicationMention): string =>
  [pmid, doi, keys.join(' '), citation].join('\t');

/** The mention of a line. Lines that share a name are gone through again with each that comes. */
export const mentionOfLine = bounded((line: string): PublicationMention => {
  const [pmid, doi, keys = '', citation = ''] = line.split('\t');
  return { ...(pmid ? { pmid } : {}), ...(doi ? { doi } : {}), keys: keys.split(' ').filter(Boolean), citation };
});
