import { DocumentGroups } from './identity-groups.js';
import { digest, trialId } from './ids.js';
import { Multimap } from './scratch/multimap.js';
import { ScratchFile } from './scratch/scratch-file.js';
import { ScratchMap } from './scratch/scratch-map.js';
import { type TrialDocument, TrialDocuments } from './trial-documents.js';

/** The documents of one trial: a pure function of the set of all documents. */
export interface TrialIdentity {
  readonly id: string;
  readonly registryIds: readonly string[];
  /** Ids that lead to it besides its own: registry aliases and provisional ids. */
  readonly aliases: readonly string[];
  readonly documents: readonly string[];
}

/** Trials that are not as they were, and the ids that may stand in the graph for them. */
export interface IdentityChange {
  readonly trials: readonly TrialIdentity[];
  readonly outdated: readonly string[];
}

/** Which documents describe the same trial, kept while documents come and go. */
export class Identities {
  private readonly documents: TrialDocuments;
  private readonly groups: DocumentGroups;
  /** The trial that each document describes. */
  private readonly assigned: ScratchMap<string>;
  private readonly members: Multimap;
  /** A hash of what was told of each trial last. */
  private readonly told: ScratchMap<string>;

  constructor(file = new ScratchFile()) {
    this.documents = new TrialDocuments(file);
    this.groups = new DocumentGroups(this.documents);
    this.assigned = new ScratchMap(file);
    this.members = new Multimap(file);
    this.told = new ScratchMap(file);
  }

  /** Every trial, by the documents known now. */
  *all(): Generator<TrialIdentity> {
    for (const trial of this.members.keys()) yield this.identityOf(this.memberOf(trial));
  }

  /** The trials that bear a registry id: one mostly; two NCT trials may each be said to bear that of another registry. */
  withRegistryId(id: string): TrialIdentity[] {
    const naming = this.documents.naming(id);
    const bearing = naming.filter((document) => this.documents.get(document).registryIds.includes(id));
    // Where it is nobody's own, it is a trial's only if all who name it describe that one.
    const some = bearing.length > 0 ? bearing : naming.slice(0, 1);
    const owner = this.groups.ownerOf(id);
    const ofEach = new Map((owner ? [owner] : some).map((document) => [this.assigned.get(document), document]));
    return [...ofEach.values()].map((document) => this.identityOf(document)).filter(({ registryIds }) => registryIds.includes(id));
  }

  /** The trial that a known document describes. */
  describedBy(document: string): TrialIdentity | undefined {
    return this.documents.has(document) ? this.identityOf(document) : undefined;
  }

  /** Takes many in; `settle` says then what trials they describe. */
  fill(documents: readonly TrialDocument[]): void {
    for (const document of documents) this.documents.add(document);
  }

  add(documents: readonly TrialDocument[]): IdentityChange {
    this.fill(documents);
    return this.settle(this.groups.linkedTo(documents.map(({ document }) => document)));
  }

  /** Takes documents back; a trial that nothing describes any more is only outdated. */
  remove(documents: readonly string[]): IdentityChange {
    const known = documents.filter((document) => this.documents.has(document));
    const left = [...new Set(known.map((document) => this.assigned.get(document) as string))];
    const near = this.groups.linkedTo(known);
    const beside = left.flatMap((trial) => this.members.get(trial));
    for (const document of known) {
      this.documents.remove(document);
      this.move(document, undefined);
    }
    const { trials, outdated } = this.settle([...near, ...beside]);
    return { trials, outdated: [...new Set([...left, ...outdated])] };
  }

  /** Finds again which trials documents describe; those that are not known here are passed over. */
  settle(documents: Iterable<string>): IdentityChange {
    const outdated = new Set<string>();
    const trials = new Map<string, TrialIdentity>();
    const queue = [...new Set(documents)];
    const done = new Set<string>();
    for (let document = queue.pop(); document; document = queue.pop()) {
      if (done.has(document) || !this.documents.has(document)) continue;
      const identity = this.identityOf(document);
      trials.set(identity.id, identity);
      outdated.add(identity.id);
      for (const member of identity.documents) {
        const before = this.assigned.get(member);
        if (before && before !== identity.id) {
          outdated.add(before);
          // The documents that stay behind in the trial it left make another trial than before.
          queue.push(...this.members.get(before));
        }
        this.move(member, identity.id);
        done.add(member);
      }
    }
    const known = [...trials.values()].filter(({ id }) => this.members.has(id));
    // What names an id that many name is looked at whenever one of them comes, and mostly stays as it was.
    const same = new Set(known.filter((identity) => !this.tell(identity)).map(({ id }) => id));
    return { trials: known.filter(({ id }) => !same.has(id)), outdated: [...outdated].filter((id) => !same.has(id)) };
  }

  /** Notes how a trial stands; true when it is not as it was. */
  private tell(identity: TrialIdentity): boolean {
    const now = hashOf(identity);
    if (this.told.get(identity.id) === now) return false;
    this.told.set(identity.id, now);
    return true;
  }

  private move(document: string, trial: string | undefined): void {
    const before = this.assigned.get(document);
    if (before === trial) return;
    if (before) {
      this.members.delete(before, document);
      if (!this.members.has(before)) this.told.delete(before);
    }
    if (trial) {
      this.assigned.set(document, trial);
      this.members.add(trial, document);
    } else this.assigned.delete(document);
  }

  private memberOf(trial: string): string {
    return this.members.get(trial)[0] as string;
  }

  private identityOf(document: string): TrialIdentity {
    const named = this.groups.namedTrialOf(document);
    return named.size > 0 ? this.namedIdentity(named) : this.provisionalIdentity(this.groups.proseGroup(document));
  }

  private namedIdentity(named: ReadonlySet<string>): TrialIdentity {
    const prose = this.groups.proseOf(named);
    const registryIds = this.registryIdsOf(named);
    const provisional = prose.map((member) => this.documents.get(member).provisionalId);
    return {
      id: trialId(registryIds[0] as string),
      registryIds,
      aliases: [...new Set([...registryIds.slice(1).map(trialId), ...provisional])].sort(),
      documents: [...named, ...prose].sort(),
    };
  }

  private provisionalIdentity(group: ReadonlySet<string>): TrialIdentity {
    const ids = [...new Set([...group].map((member) => this.documents.get(member).provisionalId))].sort();
    return { id: ids[0] as string, registryIds: [], aliases: ids.slice(1), documents: [...group].sort() };
  }

  /** Whether an id of another registry means this trial alone: two NCT trials may be parts of one that another registry counts as one. */
  private isOf(id: string, group: ReadonlySet<string>): boolean {
    if (rank(id) === 0) return false;
    const owner = this.groups.ownerOf(id);
    return owner === undefined ? this.documents.naming(id).every((document) => group.has(document)) : group.has(owner);
  }

  /** The id of another registry that one NCT trial alone states is no other trial's, even where a document says so. */
  private mayBear(id: string, group: ReadonlySet<string>): boolean {
    const owner = rank(id) === 0 ? undefined : this.groups.ownerOf(id);
    return owner === undefined || group.has(owner);
  }

  /** The registry's current id first: the NCT id, if there is one, that some document names first and none only as an alias; then the smallest. */
  private registryIdsOf(group: ReadonlySet<string>): string[] {
    const members = [...group].map((member) => this.documents.get(member));
    const aliases = new Set(members.flatMap(({ registryIds }) => registryIds.slice(1)));
    const own = [...new Set(members.flatMap(({ registryIds }) => registryIds))]
      .filter((id) => this.mayBear(id, group))
      .sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1));
    const others = [...new Set(members.flatMap(({ otherIds }) => otherIds))]
      .filter((id) => !own.includes(id) && this.isOf(id, group))
      .sort();
    const current = own.find((id) => rank(id) === rank(own[0] as string) && !aliases.has(id)) ?? (own[0] as string);
    return [current, ...own.filter((id) => id !== current), ...others];
  }
}

/** Ids of ClinicalTrials.gov go first: most documents know a trial by them. */
const rank = (id: string): number => (id.startsWith('NCT') ? 0 : 1);

const hashOf = (identity: TrialIdentity): string => digest(JSON.stringify(identity));
