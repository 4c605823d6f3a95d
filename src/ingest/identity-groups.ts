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

/** Ids of ClinicalTrials.gov: two different ones never mean one trial, unless its own record says so (DESIGN §2). */
const isNct = (id: string): boolean => /^NCT\d{8}$/.test(id);

/**
 * The documents known and how they hang together. Those that name an NCT id are grouped by it and its aliases; those of other registries by
 * the ids they share, as guests of the one NCT trial that they lead to; prose without an id by its sentences, as guests of what it shares most
 * with. An id that one NCT trial alone states joins others to that trial only, so that a page which names the ids of two trials parts nobody from his.
 */
export class DocumentGroups {
  private readonly documents: ScratchMap<TrialDocument>;
  private readonly byId: Multimap;
  private readonly named: SentenceIndex;
  private readonly prose: SentenceIndex;

  constructor(file: ScratchFile) {
    this.documents = new ScratchMap(file);
    this.byId = new Multimap(file);
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
    return this.byId.get(id);
  }

  add(document: TrialDocument): void {
    this.documents.set(document.document, document);
    for (const id of namesOf(document)) this.byId.add(id, document.document);
    this.sentencesOf(document).add(document.document, document.sentences);
  }

  remove(id: string): void {
    const document = this.documents.get(id);
    if (!document) return;
    this.documents.delete(id);
    for (const name of namesOf(document)) this.byId.delete(name, id);
    this.sentencesOf(document).remove(id, document.sentences);
  }

  /** Every document whose trial may be another when this one comes or goes: what ids link, and the prose that shares sentences with it. */
  linkedTo(start: string): Set<string> {
    return closure(start, (member) => [
      ...namesOf(this.get(member)).flatMap((id) => this.naming(id)),
      ...this.sharing(member, this.prose).keys(),
    ]);
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
    return this.inOneTrial(this.naming(id).filter((document) => kindOf(this.get(document)) === 'nct'));
  }

  /** Prose that is at home in a named trial. */
  proseOf(trial: ReadonlySet<string>): string[] {
    const near = new Set([...trial].flatMap((member) => [...this.sharing(member, this.prose).keys()]));
    const guests = [...near].filter((page) => trial.has(this.homeOfProse(this.proseGroup(page)) ?? ''));
    return [...new Set(guests.flatMap((guest) => [...this.proseGroup(guest)]))];
  }

  proseGroup(start: string): Set<string> {
    return closure(start, (member) => [...this.naming(this.get(member).provisionalId), ...this.sharing(member, this.prose).keys()]);
  }

  private nctGroup(start: string): Set<string> {
    const next = (id: string) => this.naming(id).filter((other) => this.get(other).registryIds.includes(id));
    return closure(start, (member) => this.get(member).registryIds.filter(isNct).flatMap(next));
  }

  /** A document of the NCT trial of these documents, if they are of one. */
  private inOneTrial(documents: readonly string[]): string | undefined {
    const [first] = documents;
    if (!first) return undefined;
    const trial = this.nctGroup(first);
    return documents.every((other) => trial.has(other)) ? first : undefined;
  }

  /** Documents that name an id that this one names; two records of NCT trials may both name a third. */
  private linked(id: string): string[] {
    return namesOf(this.get(id)).flatMap((name) => this.naming(name));
  }

  /** A document of the NCT trial that states an id that this one bears as its own: all such ids lead there, or else its first one does. */
  private ownHome(id: string): string | undefined {
    const [first, ...others] = this.get(id).registryIds.map((own) => this.ownerOf(own));
    return this.inOneTrial([first, ...others].filter((owner) => owner !== undefined)) ?? first;
  }

  /** Documents of other registries that hang together by ids that no NCT trial has for its own; one that has a home by its own ids stands alone. */
  private otherGroup(start: string): Set<string> {
    if (this.ownHome(start)) return new Set([start]);
    return closure(start, (member) => this.linkedFreely(member).filter((other) => this.ownHome(other) === undefined));
  }

  private linkedFreely(id: string): string[] {
    const free = namesOf(this.get(id)).filter((name) => this.ownerOf(name) === undefined);
    return free.flatMap((name) => this.naming(name)).filter((other) => kindOf(this.get(other)) === 'other');
  }

  /** A document of the NCT trial that a group of other registries is of: that of their own ids, else the one to which all leads that they name. */
  private homeOfOther(group: ReadonlySet<string>): string | undefined {
    const [first = ''] = group;
    const own = this.ownHome(first);
    if (own) return own;
    const stated = [...group].flatMap((member) => this.linked(member)).filter((other) => kindOf(this.get(other)) === 'nct');
    const beside = [...group].flatMap((member) => this.linkedFreely(member)).flatMap((other) => this.ownHome(other) ?? []);
    return this.inOneTrial([...new Set([...stated, ...beside])]);
  }

  /** An NCT trial with the documents of other registries that are at home there: what its ids lead to, and what that leads to. */
  private withGuests(trial: ReadonlySet<string>): Set<string> {
    const [all, seen] = [new Set(trial), new Set(trial)];
    for (const member of all) {
      for (const other of this.linked(member)) {
        if (seen.has(other) || kindOf(this.get(other)) !== 'other') continue;
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

function kindOf({ registryIds }: TrialDocument): 'nct' | 'other' | 'prose' {
  return registryIds.length === 0 ? 'prose' : registryIds.some(isNct) ? 'nct' : 'other';
}

/** All ids that a document names, prose the one that its words make; one that bears an NCT id says nothing of its trial by naming another's. */
function namesOf(document: TrialDocument): string[] {
  const { registryIds, otherIds, provisionalId } = document;
  if (kindOf(document) === 'prose') return [provisionalId];
  return [...new Set([...registryIds, ...otherIds.filter((id) => kindOf(document) === 'other' || !isNct(id))])];
}

function closure(start: string, next: (member: string) => readonly string[]): Set<string> {
  const found = new Set([start]);
  for (const member of found) for (const other of next(member)) found.add(other);
  return found;
}
