import { isNct, kindOf, namesOf, newOf, type TrialDocument, type TrialDocuments } from './trial-documents.js';

/**
 * Which documents describe one trial. Those that name an NCT id are grouped by it and its aliases; those of other registries by
 * the ids they share, as guests of the one NCT trial that they lead to; prose without an id by its sentences, as guests of what it shares most
 * with. An id that one NCT trial alone states joins others to that trial only, so that a page which names the ids of two trials parts nobody from his.
 */
export class DocumentGroups {
  private readonly owners: UntilChanged<string | undefined>;
  /** Homes of groups of prose, by their smallest page: thousands of trials may share a sponsor's sentences with hundreds of pages. */
  private readonly homes: UntilChanged<string | undefined>;

  constructor(private readonly documents: TrialDocuments) {
    this.owners = new UntilChanged(documents);
    this.homes = new UntilChanged(documents);
  }

  /** Every document whose trial may be another when these come or go: what ids link, and the prose that shares sentences with them. */
  linkedTo(starts: Iterable<string>): Set<string> {
    return this.documents.reached(starts, namesOf, this.naming, this.proseBeside);
  }

  /** The documents of the trial that one describes, without those of no id; empty where the document has none and is at home nowhere. */
  namedTrialOf(id: string): Set<string> {
    const kind = kindOf(this.documents.get(id));
    if (kind === 'nct') return this.withGuests(this.nctGroup(id));
    const group = kind === 'prose' ? this.proseGroup(id) : this.otherGroup(id);
    const home = kind === 'prose' ? this.homeOfProse(group) : this.homeOfOther(group);
    if (home) return this.namedTrialOf(home);
    return kind === 'prose' ? new Set() : group;
  }

  /** A document of the one NCT trial whose own records state an id: it stays that trial's, whoever else names it. */
  ownerOf(id: string): string | undefined {
    return this.owners.of(id, () => this.inOneTrial(this.ofNct(id)));
  }

  /** Prose that is at home in a named trial. */
  proseOf(trial: ReadonlySet<string>): string[] {
    const near = new Set([...trial].flatMap((member) => [...this.proseBeside(member)]));
    const groups: ReadonlySet<string>[] = [];
    for (const page of near) if (!groups.some((group) => group.has(page))) groups.push(this.proseGroup(page));
    return groups.filter((group) => trial.has(this.homeOfProse(group) ?? '')).flatMap((group) => [...group]);
  }

  proseGroup(start: string): Set<string> {
    return this.documents.reached([start], ({ provisionalId }) => [provisionalId], this.naming, this.proseBeside);
  }

  private readonly naming = (id: string): readonly string[] => this.documents.naming(id);
  private readonly ofNct = (id: string): readonly string[] => this.documents.naming(id, ['nct']);
  private readonly ofOther = (id: string): readonly string[] => this.documents.naming(id, ['other']);
  private readonly proseBeside = (member: string): Iterable<string> => this.documents.sharingProse(member).keys();

  private nctGroup(start: string): Set<string> {
    return this.documents.reached([start], ({ registryIds }) => registryIds.filter(isNct), this.ofNct);
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
    return [...new Set([...group].flatMap((member) => namesOf(this.documents.get(member))))];
  }

  /** A document of the NCT trial that states an id that this one bears as its own: all such ids lead there, or else its first one does. */
  private ownHome(id: string): string | undefined {
    const [first, ...others] = this.documents.get(id).registryIds.map((own) => this.ownerOf(own));
    return this.inOneTrial([first, ...others].filter((owner) => owner !== undefined)) ?? first;
  }

  /** Documents of other registries that hang together by ids that no NCT trial has for its own; one that has a home by its own ids stands alone. */
  private otherGroup(start: string): Set<string> {
    if (this.ownHome(start)) return new Set([start]);
    const free = (document: TrialDocument) => namesOf(document).filter(this.isFree);
    const homeless = (other: string) => this.ownHome(other) === undefined;
    return this.documents.reached([start], free, (name) => this.ofOther(name).filter(homeless));
  }

  /** Whether no NCT trial has an id for its own. */
  private readonly isFree = (name: string): boolean => this.ownerOf(name) === undefined;

  /** A document of the NCT trial that a group of other registries is of: that of their own ids, else the one to which all leads that they name. */
  private homeOfOther(group: ReadonlySet<string>): string | undefined {
    const [first = ''] = group;
    const own = this.ownHome(first);
    if (own) return own;
    const names = this.namesOfAll(group);
    const stated = names.flatMap(this.ofNct);
    const near = new Set(names.filter(this.isFree).flatMap(this.ofOther));
    const beside = [...near].flatMap((other) => this.ownHome(other) ?? []);
    return this.inOneTrial([...new Set([...stated, ...beside])]);
  }

  /** An NCT trial with the documents of other registries that are at home there: what its ids lead to, and what that leads to. */
  private withGuests(trial: ReadonlySet<string>): Set<string> {
    const [all, seen, followed] = [new Set(trial), new Set(trial), new Set<string>()];
    for (const member of all) {
      for (const other of newOf(namesOf(this.documents.get(member)), followed).flatMap(this.ofOther)) {
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

  /** A document of the named trial that shares most sentences with the group, if no other trial shares as many. */
  private homeOfProse(group: ReadonlySet<string>): string | undefined {
    return this.homes.of([...group].sort()[0] as string, () => this.closestTo(group));
  }

  private closestTo(group: ReadonlySet<string>): string | undefined {
    const counts = new Map<string, number>();
    for (const page of group) {
      for (const [member, count] of this.documents.sharingNamed(page)) counts.set(member, Math.max(count, counts.get(member) ?? 0));
    }
    const shared = new Map<string, { member: string; count: number }>();
    for (const [member, count] of counts) {
      const trial = [...this.namedTrialOf(member)].sort()[0] as string;
      if (count > (shared.get(trial)?.count ?? 0)) shared.set(trial, { member, count });
    }
    const [best, second] = [...shared.values()].sort((a, b) => b.count - a.count);
    return best && best.count > (second?.count ?? 0) ? best.member : undefined;
  }
}

const MOST_REMEMBERED = 1000;

/** What was found since documents last came or went. */
class UntilChanged<Found> {
  private readonly found = new Map<string, Found>();
  private changes = 0;

  constructor(private readonly documents: TrialDocuments) {}

  of(key: string, find: () => Found): Found {
    if (this.changes !== this.documents.changes || this.found.size >= MOST_REMEMBERED) this.found.clear();
    this.changes = this.documents.changes;
    if (!this.found.has(key)) this.found.set(key, find());
    return this.found.get(key) as Found;
  }
}
