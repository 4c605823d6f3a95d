import type { Engine } from '../graph/engine.js';
import { statement } from '../graph/statements.js';
import { Identities, type TrialDocument, type TrialIdentity } from './identity.js';
import { digest } from './ids.js';

/** What the graph holds already, in memory while documents are ingested: names, identities, what describes what. */
export class Catalogue {
  readonly identities = new Identities();
  /** Ids of the trials and publications that are stored. */
  readonly stored = new Set<string>();
  private readonly names = new Map<string, string>();
  private readonly publications = new Map<string, Set<string>>();
  private hash = 0n;

  static async load(engine: Engine): Promise<Catalogue> {
    const catalogue = new Catalogue();
    const rows = await engine.run<StoredDocument>(statement('read/ingest.documents'));
    const trials = rows.flatMap(({ id, provisionalId, registryIds, sentences }): TrialDocument[] =>
      provisionalId ? [{ document: id, provisionalId, registryIds: registryIds ?? [], sentences: sentences ?? [] }] : [],
    );
    catalogue.identities.add(trials);
    for (const { id, name, described, provisionalId } of rows) {
      catalogue.name(id, name);
      catalogue.stored.add(described);
      if (!provisionalId) catalogue.describe(described, id);
    }
    return catalogue;
  }

  has(document: string): boolean {
    return this.names.has(document);
  }

  get documentCount(): number {
    return this.names.size;
  }

  /** Keeps the smallest of a document's names, so that it does not depend on which copy came first; true when it changed. */
  name(document: string, name: string): boolean {
    const known = this.names.get(document);
    if (known === undefined) this.hash ^= BigInt(`0x${digest(document, 32)}`);
    if (known !== undefined && known <= name) return false;
    this.names.set(document, name);
    return true;
  }

  /** Notes that a document describes a publication and returns all that do, sorted. */
  describe(publication: string, document: string): string[] {
    const documents = this.publications.get(publication) ?? new Set();
    this.publications.set(publication, documents.add(document));
    return [...documents].sort();
  }

  /** The same for the same set of documents, in whatever order they came. */
  version(readingVersion: string): string {
    return digest(`${this.hash.toString(16)} ${readingVersion}`);
  }

  allTrials(): TrialIdentity[] {
    return this.identities.all();
  }

  allPublications(): [publication: string, documents: string[]][] {
    return [...this.publications].map(([publication, documents]) => [publication, [...documents].sort()]);
  }
}

type StoredDocument = {
  readonly id: string;
  readonly name: string;
  readonly described: string;
  readonly provisionalId: string | null;
  readonly registryIds: string[] | null;
  readonly sentences: string[] | null;
};
