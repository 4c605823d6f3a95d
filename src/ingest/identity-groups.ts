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

/** "Several" of DESIGN §2: fewer shared sentences may be a sponsor's boilerplate. */
const SEVERAL = 3;

const MOST_OWNERS = 1000;

/** What a document's trial is known by: an NCT id, ids of other registries, or its words alone. */
const KINDS = ['nct', 'other', 'prose'] as const;
type Kind = (typeof KINDS)[number];

/** Ids of ClinicalTrials.gov: two different ones never mean one trial, unless its own record says so (DESIGN §2). */
const isNct = (id: string): boolean => /^NCT\d{8}$/.test(id);

/**
 * The documents known and how they hang together. Those that name an NCT id are grouped by it and its aliases; those of other registries by
 * the ids they share, as guests of the one NCT trial that they lead to; prose without an id by its sentences, as guests of what it shares most
 * with. An id that one NCT trial alone states joins others to that trial only, so that a page which names the ids of two trials parts nobody from his.
 */
export class DocumentGroups {
  private readonly documents: ScratchMap<TrialDocument>;
  /** Documents by the ids that they name, of each kind alone: an id may be that of thousands of NCT trials and of one page. */
  private readonly byId: Readonly<Record<Kind, Multimap>>;
  private readonly named: SentenceIndex;
  private readonly prose: SentenceIndex;
  /** What `ownerOf` found since the last change. */
  private readonly owners = new Map<string, string | undefined>();

  constructor(file: ScratchFile) {
    this.documents = new ScratchMap(file);
    this.byId = { nct: new Multimap(file), other: new Multimap(file), prose: new Multimap(file) };
    this.named = new SentenceIndex(file);
    this.prose = new SentenceIndex(file);
  }

  has(document: string): boolean {
    return this.documents.has(document);
  }

  get(document: string): TrialDocument {
    return this.documents.get(document) as TrialDocument;
  }

  /** Documents that name an id, as their own or as that of another registry. */
  naming(id: string): readonly string[] {
    return KINDS.flatMap((kind) => this.byId[kind].get(id));
  }

  add(document: TrialDocument): void {
    this.owners.clear();
    this.documents.set(document.document, document);
    for (const id of namesOf(document)) this.byId[kindOf(document)].add(id, document.document);
    this.sentencesOf(document).add(document.document, document.sentences);
  }

  remove(id: string): void {
    const document = this.documents.get(id);
    if (!document) return;
    this.owners.clear();
    this.documents.delete(id);
    for (const name of namesOf(document)) this.byId[kindOf(document)].delete(name, id);
    this.sentencesOf(document).remove(id, document.sentences);
  }

  /** Every document whose trial may be another when these come or go: what ids link, and the prose that shares sentences with them. */
  linkedTo(starts: Iterable<string>): Set<string> {
    return this.reached(
      starts,
      namesOf,
      (name) => this.naming(name),
      (member) => this.sharing(member, this.prose).keys(),
    );
  }

  /** The documents of the trial that one describes, without those of no id; empty where the document has none and is at home nowhere. */
  namedTrialOf(id: string): Set<string> {
    const kind = kindOf(this.get(id));
    if (kind === 'nct') return this.withGuests(this.nctGroup(id));
    const group = kind === 'prose' ? this.proseGroup(id) : this.otherGroup(id);
    const home = kind === 'prose' ? this.homeOfProse(group) : this.homeOfOther(group);
    if (home) return this.namedTrialOf(home);
    return kind === 'prose' ? new Set() : group;
  }

  /** A document of the one NCT trial whose own records state an id: it stays that trial's, whoever else names it. */
  ownerOf(id: string): string | undefined {
    if (!this.owners.has(id)) {
      if (this.owners.size >= MOST_OWNERS) this.owners.clear();
      this.owners.set(id, this.inOneTrial(this.byId.nct.get(id)));
    }
    return this.owners.get(id);
  }

  /** Prose that is at home in a named trial. */
  proseOf(trial: ReadonlySet<string>): string[] {
    const near = new Set([...trial].flatMap((member) => [...this.sharing(member, this.prose).keys()]));
    const guests = [...near].filter((page) => trial.has(this.homeOfProse(this.proseGroup(page)) ?? ''));
    return [...new Set(guests.flatMap((guest) => [...this.proseGroup(guest)]))];
  }

  proseGroup(start: string): Set<string> {
    return this.reached(
      [start],
      ({ provisionalId }) => [provisionalId],
      (name) => this.naming(name),
      (member) => this.sharing(member, this.prose).keys(),
    );
  }

  private nctGroup(start: string): Set<string> {
    return this.reached(
      [start],
      ({ registryIds }) => registryIds.filter(isNct),
      (id) => this.byId.nct.get(id),
    );
  }

  /** A document of the NCT trial of these documents, if they are of one. */
  private inOneTrial(documents: readonly string[]): string | undefined {
    const [first] = documents;
    if (!first) return undefined;
    const trial = this.nctGroup(first);
    return documents.every((other) => trial.has(other)) ? first : undefined;
  }

  /** All ids that these documents name. */
  private namesOfAll(group: Iterable<string>): string[] {
    return [...new Set([...group].flatMap((member) => namesOf(this.get(member))))];
  }

  /** A document of the NCT trial that states an id that this one bears as its own: all such ids lead there, or else its first one does. */
  private ownHome(id: string): string | undefined {
    const [first, ...others] = this.get(id).registryIds.map((own) => this.ownerOf(own));
    return this.inOneTrial([first, ...others].filter((owner) => owner !== undefined)) ?? first;
  }

  /** Documents of other registries that hang together by ids that no NCT trial has for its own; one that has a home by its own ids stands alone. */
  private otherGroup(start: string): Set<string> {
    if (this.ownHome(start)) return new Set([start]);
    const free = (document: TrialDocument) => namesOf(document).filter(this.isFree);
    const homeless = (other: string) => this.ownHome(other) === undefined;
    return this.reached([start], free, (name) => this.byId.other.get(name).filter(homeless));
  }

  /** Whether no NCT trial has an id for its own. */
  private readonly isFree = (name: string): boolean => this.ownerOf(name) === undefined;

  /** A document of the NCT trial that a group of other registries is of: that of their own ids, else the one to which all leads that they name. */
  private homeOfOther(group: ReadonlySet<string>): string | undefined {
    const [first = ''] = group;
    const own = this.ownHome(first);
    if (own) return own;
    const names = this.namesOfAll(group);
    const stated = names.flatMap((name) => this.byId.nct.get(name));
    const near = new Set(names.filter(this.isFree).flatMap((name) => this.byId.other.get(name)));
    const beside = [...near].flatMap((other) => this.ownHome(other) ?? []);
    return this.inOneTrial([...new Set([...stated, ...beside])]);
  }

  /** An NCT trial with the documents of other registries that are at home there: what its ids lead to, and what that leads to. */
  private withGuests(trial: ReadonlySet<string>): Set<string> {
    const [all, seen, followed] = [new Set(trial), new Set(trial), new Set<string>()];
    for (const member of all) {
      for (const other of newOf(namesOf(this.get(member)), followed).flatMap((name) => this.byId.other.get(name))) {
        if (seen.has(other)) continue;
        const group = this.otherGroup(other);
        const isGuest = trial.has(this.homeOfOther(group) ?? '');
        for (const document of group) {
          seen.add(document);
          if (isGuest) all.add(document);
        }
      }
    }
    return all;
  }

  /** What names lead to, and what the names of that lead to; `beside` gives what a document leads to by itself. */
  private reached(
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

  /** A document of the named trial that shares most sentences with the group, if no other trial shares as many. */
  private homeOfProse(group: ReadonlySet<string>): string | undefined {
    const shared = new Map<string, { member: string; count: number }>();
    for (const page of group) {
      for (const [member, count] of this.sharing(page, this.named)) {
        const trial = [...this.namedTrialOf(member)].sort()[0] as string;
        if (count > (shared.get(trial)?.count ?? 0)) shared.set(trial, { member, count });
      }
    }
    const [best, second] = [...shared.values()].sort((a, b) => b.count - a.count);
    return best && best.count > (second?.count ?? 0) ? best.member : undefined;
  }

  /** Other documents of an index that share several sentences with this one, with their number. */
  private sharing(id: string, index: SentenceIndex): Map<string, number> {
    const counts = index.sharing(this.get(id).sentences);
    for (const [other, count] of counts) if (count < SEVERAL || other === id) counts.delete(other);
    return counts;
  }

  private sentencesOf(document: TrialDocument): SentenceIndex {
    return kindOf(document) === 'prose' ? this.prose : this.named;
  }
}

function kindOf({ registryIds }: TrialDocument): Kind {
  return registryIds.length === 0 ? 'prose' : registryIds.some(isNct) ? 'nct' : 'other';
}

/** All ids that a document names, prose the one that its words make; one that bears an NCT id says nothing of its trial by naming another's. */
function namesOf(document: TrialDocument): string[] {
  const { registryIds, otherIds, provisionalId } = document;
  if (kindOf(document) === 'prose') return [provisionalId];
  return [...new Set([...registryIds, ...otherIds.filter((id) => kindOf(document) === 'other' || !isNct(id))])];
}

/** The names that were not followed before; they are now. Thousands of documents may share one, and each would lead to all again. */
function newOf(names: readonly string[], followed: Set<string>): string[] {
  const fresh = names.filter((name) => !followed.has(name));
  for (const name of fresh) followed.add(name);
  return fresh;
}
