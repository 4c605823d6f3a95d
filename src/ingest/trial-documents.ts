import { Multimap } from './scratch/multimap.js';
import type { ScratchFile } from './scratch/scratch-file.js';
import { ScratchMap } from './scratch/scratch-map.js';
import { SentenceIndex } from './sentence-index.js';

/** What identity needs to know of a document that describes a trial. */
export interface TrialDocument {
  readonly document: string;
  /** Registry ids of this trial, the primary one first. */
  readonly registryIds: readonly string[];
  /** Ids that it says the trial bears in other registries. */
  readonly otherIds: readonly string[];
  /** `trial:provisional-…`, by its words; empty where it bears a registry id. */
  readonly provisionalId: string;
  /** Hashes of its long sentences, packed. */
  readonly sentences: string;
}

/** What a document's trial is known by: an NCT id, ids of other registries, or its words alone. */
const KINDS = ['nct', 'other', 'prose'] as const;
type Kind = (typeof KINDS)[number];

/** "Several" of DESIGN §2: fewer shared sentences may be a sponsor's boilerplate. */
const SEVERAL = 3;

/** Ids of ClinicalTrials.gov: two different ones never mean one trial, unless its own record says so (DESIGN §2). */
export const isNct = (id: string): boolean => /^NCT\d{8}$/.test(id);

export function kindOf({ registryIds }: TrialDocument): Kind {
  return registryIds.length === 0 ? 'prose' : registryIds.some(isNct) ? 'nct' : 'other';
}

/** All ids that a document names, prose the one that its words make; one that bears an NCT id says nothing of its trial by naming another's. */
export function namesOf(document: TrialDocument): string[] {
  const { registryIds, otherIds, provisionalId } = document;
  if (kindOf(document) === 'prose') return [provisionalId];
  return [...new Set([...registryIds, ...otherIds.filter((id) => kindOf(document) === 'other' || !isNct(id))])];
}

/** The documents that describe trials: which ids they name, and which sentences they share. What follows from it is said by `DocumentGroups`. */
export class TrialDocuments {
  private readonly documents: ScratchMap<TrialDocument>;
  /** Documents by the ids that they name, of each kind alone: an id may be that of thousands of NCT trials and of one page. */
  private readonly byId: Readonly<Record<Kind, Multimap>>;
  private readonly named: SentenceIndex;
  private readonly prose: SentenceIndex;
  private count = 0;

  constructor(file: ScratchFile) {
    this.documents = new ScratchMap(file);
    this.byId = { nct: new Multimap(file), other: new Multimap(file), prose: new Multimap(file) };
    this.named = new SentenceIndex(file);
    this.prose = new SentenceIndex(file);
  }

  /** How often any came or went. */
  get changes(): number {
    return this.count;
  }

  has(document: string): boolean {
    return this.documents.has(document);
  }

  get(document: string): TrialDocument {
    return this.documents.get(document) as TrialDocument;
  }

  /** Documents that name an id, as their own or as that of another registry; of one kind or of all. */
  naming(id: string, kinds: readonly Kind[] = KINDS): readonly string[] {
    return kinds.flatMap((kind) => this.byId[kind].get(id));
  }

  add(document: TrialDocument): void {
    this.count += 1;
    this.documents.set(document.document, document);
    for (const id of namesOf(document)) this.byId[kindOf(document)].add(id, document.document);
    this.sentencesOf(document).add(document.document, document.sentences);
  }

  remove(id: string): void {
    const document = this.documents.get(id);
    if (!document) return;
    this.count += 1;
    this.documents.delete(id);
    for (const name of namesOf(document)) this.byId[kindOf(document)].delete(name, id);
    this.sentencesOf(document).remove(id, document.sentences);
  }

  /** Documents without an id that share several sentences with this one, with their number. */
  sharingProse(id: string): Map<string, number> {
    return this.sharing(id, this.prose);
  }

  /** Documents with an id that do. */
  sharingNamed(id: string): Map<string, number> {
    return this.sharing(id, this.named);
  }

  /** What names lead to, and what the names of that lead to; `beside` gives what a document leads to by itself. */
  reached(
    starts: Iterable<string>,
    names: (document: TrialDocument) => readonly string[],
    named: (name: string) => readonly string[],
    beside: (member: string) => Iterable<string> = () => [],
  ): Set<string> {
    const [found, followed] = [new Set(starts), new Set<string>()];
    for (const member of found) {
      const others = newOf(names(this.get(member)), followed).flatMap(named);
      for (const other of [...others, ...beside(member)]) found.add(other);
    }
    return found;
  }

  private sharing(id: string, index: SentenceIndex): Map<string, number> {
    const counts = index.sharing(this.get(id).sentences);
    for (const [other, count] of counts) if (count < SEVERAL || other === id) counts.delete(other);
    return counts;
  }

  private sentencesOf(document: TrialDocument): SentenceIndex {
    return kindOf(document) === 'prose' ? this.prose : this.named;
  }
}

/** The names that were not followed before; they are now. Thousands of documents may share one, and each would lead to all again. */
export function newOf(names: readonly string[], followed: Set<string>): string[] {
  const fresh = names.filter((name) => !followed.has(name));
  for (const name of fresh) followed.add(name);
  return fresh;
}
