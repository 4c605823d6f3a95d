import { bounded } from '../../bounded.js';
import type { PublicationRecord, ReferenceRecord } from '../../documents/record.js';
import { fold } from '../../vocabulary/fold.js';
import { digest } from '../ids.js';
import { keysOfCitation, keysOfRecord } from './citation-keys.js';

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
  const isKnown = pmid !== undefined || doi !== undefined || keys.length > 0;
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
  return doi ? `publication:doi-${doi}` : `publication:${[...keys].sort()[0] ?? citation}`;
}

/** A publication's own mention as a line: always there, since the document describes it. */
export const ownLine = ({ pmid = '', doi = '', keys, citation }: PublicationMention): string =>
  [pmid, doi, keys.join(' '), citation].join('\t');

/** The mention of a line. */
export function mentionOfLine(line: string): PublicationMention {
  const [pmid, doi, keys = '', citation = ''] = line.split('\t');
  return { ...(pmid ? { pmid } : {}), ...(doi ? { doi } : {}), keys: keys.split(' ').filter(Boolean), citation };
}

/**
 * Which mentions name the same publication: a pure function of the set of all mentions. A PMID decides. A mention without one belongs with
 * those that share its DOI or words, and with those that share theirs: it means the one PMID among them, else the one DOI. Where they
 * give two, only what its own DOI and words lead to counts; two PMIDs are never joined.
 */
export class PublicationIdentities {
  /** How often each line was said. */
  private readonly counts = new Map<string, number>();
  /** Distinct lines by DOI and by key. */
  private readonly byName = new Map<string, string[]>();
  /** Documents that said a line without a PMID. */
  private readonly documents = new Map<string, Set<string>>();

  /** Takes a document's lines in. @returns documents (this one too) of which a mention may mean another publication now */
  add(document: string, lines: readonly string[]): Set<string> {
    const fresh: string[] = [];
    for (const line of lines) {
      const count = (this.counts.get(line) ?? 0) + 1;
      this.counts.set(line, count);
      const { pmid, doi, keys } = mentionOfLine(line);
      if (!pmid) this.documents.set(line, (this.documents.get(line) ?? new Set()).add(document));
      if (count > 1) continue;
      fresh.push(line);
      for (const name of namesOf(doi, keys)) this.byName.set(name, [...(this.byName.get(name) ?? []), line]);
    }
    // What was said before changes nothing for those who said it: meanings follow from the set of all lines.
    return this.touched(fresh).add(document);
  }

  /** Takes a document's lines back, all that it said. @returns as `add` */
  remove(document: string, lines: readonly string[]): Set<string> {
    const said = new Map<string, number>();
    for (const line of lines) said.set(line, (said.get(line) ?? 0) + 1);
    const touched = this.touched(lines.filter((line) => this.counts.get(line) === said.get(line))).add(document);
    for (const line of lines) {
      const count = (this.counts.get(line) ?? 1) - 1;
      this.documents.get(line)?.delete(document);
      if (count > 0) this.counts.set(line, count);
      else this.forget(line);
    }
    return touched;
  }

  /** `publication:pmid-…`, `publication:doi-…`, else `publication:` and a hash of its words. */
  idOf(mention: PublicationMention): string {
    if (mention.pmid) return knownPublicationId(mention);
    const own = namesOf(mention.doi, mention.keys);
    const near = own.flatMap((name) => this.byName.get(name) ?? []).map(mentionOfLine);
    const all = [...this.kin(own)].map(mentionOfLine);
    const pmid = only(all.map((other) => other.pmid)) ?? only(near.map((other) => other.pmid));
    if (pmid) return `publication:pmid-${pmid}`;
    const doi = mention.doi ?? only(all.map((other) => other.doi)) ?? only(near.map((other) => other.doi));
    if (doi) return `publication:doi-${doi}`;
    return `publication:${[...mention.keys, ...all.flatMap(({ keys }) => keys)].sort()[0] ?? mention.citation}`;
  }

  private forget(line: string): void {
    this.counts.delete(line);
    this.documents.delete(line);
    const { doi, keys } = mentionOfLine(line);
    for (const name of namesOf(doi, keys)) {
      const left = (this.byName.get(name) ?? []).filter((other) => other !== line);
      if (left.length > 0) this.byName.set(name, left);
      else this.byName.delete(name);
    }
  }

  /** All lines that these names lead to, and those that theirs lead to. */
  private kin(names: readonly string[]): Set<string> {
    const found = new Set<string>();
    const seen = new Set(names);
    for (const name of seen) {
      for (const line of this.byName.get(name) ?? []) {
        if (found.has(line)) continue;
        found.add(line);
        const { doi, keys } = mentionOfLine(line);
        for (const other of namesOf(doi, keys)) seen.add(other);
      }
    }
    return found;
  }

  private touched(lines: readonly string[]): Set<string> {
    const names = lines.map(mentionOfLine).flatMap(({ doi, keys }) => namesOf(doi, keys));
    return new Set([...this.kin(names)].flatMap((line) => [...(this.documents.get(line) ?? [])]));
  }
}

const namesOf = (doi: string | undefined, keys: readonly string[]): string[] => (doi ? [doi, ...keys] : [...keys]);

/** The value that all who give one give; undefined where they give none, or two. */
function only(values: readonly (string | undefined)[]): string | undefined {
  const given = new Set(values.filter((value) => value !== undefined));
  return given.size === 1 ? [...given][0] : undefined;
}
