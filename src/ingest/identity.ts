import { trialId } from './ids.js';

/** What identity needs to know of a document that describes a trial. */
export interface TrialDocument {
  readonly document: string;
  /** Registry ids that it names, the primary one first. */
  readonly registryIds: readonly string[];
  /** `trial:provisional-…`, by its words. */
  readonly provisionalId: string;
  /** Hashes of its long sentences. */
  readonly sentences: readonly string[];
}

/** The documents of one trial: a pure function of the set of all documents. */
export interface TrialIdentity {
  readonly id: string;
  readonly registryIds: readonly string[];
  /** Ids that lead to it besides its own: registry aliases and provisional ids. */
  readonly aliases: readonly string[];
  readonly documents: readonly string[];
}

/** "Several" of DESIGN §2: fewer shared sentences may be a sponsor's boilerplate. */
const SEVERAL = 3;

/**
 * Which documents describe the same trial. A registry id or alias decides; a document without one joins the trial
 * it shares several long sentences with, if one trial shares more than any other, and other such documents else.
 */
export class Identities {
  private readonly documents = new Map<string, TrialDocument>();
  private readonly byRegistryId = new Map<string, Set<string>>();
  private readonly named = new Map<string, Set<string>>();
  private readonly unnamed = new Map<string, Set<string>>();
  private readonly assigned = new Map<string, string>();

  /** The trial that a known document describes now. */
  trialOf(document: string): string | undefined {
    return this.assigned.get(document);
  }

  /** Every trial, by the documents known now. */
  all(): TrialIdentity[] {
    const done = new Set<string>();
    return [...this.documents.keys()].flatMap((document) => {
      if (done.has(document)) return [];
      const identity = this.identityOf(document);
      for (const member of identity.documents) done.add(member);
      return [identity];
    });
  }

  /** Takes documents in and returns the trials that changed: those to write, and the ids that may stand in the graph for them. */
  add(documents: readonly TrialDocument[]): { trials: TrialIdentity[]; outdated: string[] } {
    for (const document of documents) this.index(document);
    return this.reassign(documents.map(({ document }) => document));
  }

  private index(document: TrialDocument): void {
    this.documents.set(document.document, document);
    for (const id of document.registryIds) put(this.byRegistryId, id, document.document);
    const sentences = this.sentenceIndex(document);
    for (const hash of document.sentences) put(sentences, hash, document.document);
  }

  private sentenceIndex(document: TrialDocument): Map<string, Set<string>> {
    return document.registryIds.length > 0 ? this.named : this.unnamed;
  }

  private reassign(changed: readonly string[]): { trials: TrialIdentity[]; outdated: string[] } {
    const outdated = new Set<string>();
    const trials = new Map<string, TrialIdentity>();
    const queue = [...new Set(changed.flatMap((document) => [document, ...this.affectedBy(document)]))];
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
          queue.push(...[...this.assigned].filter(([other, trial]) => trial === before && other !== member).map(([other]) => other));
        }
        this.assigned.set(member, identity.id);
        done.add(member);
      }
    }
    return {
      trials: [...trials.values()].filter(({ id, documents }) => documents.some((d) => this.assigned.get(d) === id)),
      outdated: [...outdated],
    };
  }

  /** Documents whose trial may change when this one comes or goes. */
  private affectedBy(id: string): string[] {
    const document = this.documents.get(id);
    if (!document) return [];
    if (document.registryIds.length === 0) return [...this.unnamedGroup(id)];
    const trial = this.namedGroup(id);
    const unnamed = new Set([...trial].flatMap((member) => [...this.sharing(member, this.unnamed).keys()]));
    return [...trial, ...[...unnamed].flatMap((member) => [...this.unnamedGroup(member)])];
  }

  private identityOf(id: string): TrialIdentity {
    const document = this.documents.get(id) as TrialDocument;
    if (document.registryIds.length > 0) return this.namedIdentity(this.namedGroup(id));
    const group = this.unnamedGroup(id);
    const home = this.homeOf(group);
    return home ? this.namedIdentity(this.namedGroup(home)) : this.provisionalIdentity(group);
  }

  private namedIdentity(group: ReadonlySet<string>): TrialIdentity {
    const registryIds = this.registryIdsOf(group);
    const pages = new Set([...group].flatMap((member) => [...this.sharing(member, this.unnamed).keys()]));
    const guests = [...pages].filter((page) => group.has(this.homeOf(this.unnamedGroup(page)) ?? ''));
    const all = new Set([...group, ...guests.flatMap((guest) => [...this.unnamedGroup(guest)])]);
    const provisional = [...all].filter((member) => !group.has(member)).map((member) => this.documents.get(member)?.provisionalId ?? '');
    return {
      id: trialId(registryIds[0] as string),
      registryIds,
      aliases: [...new Set([...registryIds.slice(1).map(trialId), ...provisional])].sort(),
      documents: [...all].sort(),
    };
  }

  private provisionalIdentity(group: ReadonlySet<string>): TrialIdentity {
    const ids = [...new Set([...group].map((member) => this.documents.get(member)?.provisionalId as string))].sort();
    return { id: ids[0] as string, registryIds: [], aliases: ids.slice(1), documents: [...group].sort() };
  }

  /** The registry's current id first: the one that some document names first and none only as an alias; the smallest of several. */
  private registryIdsOf(group: ReadonlySet<string>): string[] {
    const members = [...group].map((member) => this.documents.get(member) as TrialDocument);
    const aliases = new Set(members.flatMap(({ registryIds }) => registryIds.slice(1)));
    const ids = [...new Set(members.flatMap(({ registryIds }) => registryIds))].sort();
    const current = ids.find((id) => !aliases.has(id)) ?? (ids[0] as string);
    return [current, ...ids.filter((id) => id !== current)];
  }

  private namedGroup(start: string): Set<string> {
    return closure(start, (member) =>
      (this.documents.get(member)?.registryIds ?? []).flatMap((id) => [...(this.byRegistryId.get(id) ?? [])]),
    );
  }

  private unnamedGroup(start: string): Set<string> {
    return closure(start, (member) => [...this.sharing(member, this.unnamed).keys()]);
  }

  /** A document of the named trial that shares most sentences with the group, if no other trial shares as many. */
  private homeOf(group: ReadonlySet<string>): string | undefined {
    const shared = new Map<string, { member: string; count: number }>();
    for (const page of group) {
      for (const [member, count] of this.sharing(page, this.named)) {
        const trial = this.registryIdsOf(this.namedGroup(member))[0] as string;
        if (count > (shared.get(trial)?.count ?? 0)) shared.set(trial, { member, count });
      }
    }
    const [best, second] = [...shared.values()].sort((a, b) => b.count - a.count);
    return best && best.count > (second?.count ?? 0) ? best.member : undefined;
  }

  /** Other documents of an index that share several sentences with this one, with their number. */
  private sharing(id: string, index: ReadonlyMap<string, ReadonlySet<string>>): Map<string, number> {
    const counts = new Map<string, number>();
    for (const hash of this.documents.get(id)?.sentences ?? []) {
      for (const other of index.get(hash) ?? []) if (other !== id) counts.set(other, (counts.get(other) ?? 0) + 1);
    }
    for (const [other, count] of counts) if (count < SEVERAL) counts.delete(other);
    return counts;
  }
}

function closure(start: string, next: (member: string) => readonly string[]): Set<string> {
  const found = new Set([start]);
  for (const member of found) for (const other of next(member)) found.add(other);
  return found;
}

function put(index: Map<string, Set<string>>, key: string, value: string): void {
  const values = index.get(key);
  if (values) values.add(value);
  else index.set(key, new Set([value]));
}
