import { batches } from '../graph/batches.js';
import type { Runner } from '../graph/engine.js';
import { statement } from '../graph/statements.js';
import { type DocumentFacts, factsOf, type StoredFacts } from './document-facts.js';
import { Identities, type TrialIdentity } from './identity.js';
import { digest } from './ids.js';
import { KnownFiles } from './known-files.js';
import { PublicationCatalogue } from './publications/publication-catalogue.js';
import { knownPublicationId, mentionOfLine } from './publications/publication-mention.js';
import { ScratchFile } from './scratch/scratch-file.js';
import { ScratchMap } from './scratch/scratch-map.js';

/** What a change of the documents makes of trials and publications. */
export interface CatalogueChange {
  readonly trials: readonly TrialIdentity[];
  /** Publications with the documents that describe them. */
  readonly publications: ReadonlyMap<string, readonly string[]>;
  /** Ids of trials and publications whose stored form no longer holds. */
  readonly outdated: readonly string[];
}

/**
 * What the graph holds already, at hand while documents are ingested: names, identities, what describes what. It lies in scratch files,
 * so that a document leaves nothing in memory.
 */
export class Catalogue {
  private readonly file = new ScratchFile();
  readonly files = new KnownFiles(this.file);
  readonly publications = new PublicationCatalogue(this.file);
  /** Ids of the trials and publications that stand in the graph. */
  private readonly stored = new ScratchMap<true>(this.file);
  private readonly identities = new Identities(this.file);
  /** Without what the identity of trials needs, which stands there. */
  private readonly facts = new ScratchMap<Omit<DocumentFacts, 'trial'>>(this.file);
  private hash = 0n;

  /** The catalogue of what stands in a graph. Who has it closes it. */
  static async load(graph: Runner): Promise<Catalogue> {
    const catalogue = new Catalogue();
    const documents = await graph.run<{ id: string }>(statement('read/ingest.document-ids'));
    const parts = [...batches(documents.map(({ id }) => id))];
    for (const ids of parts) {
      const rows = await graph.run<StoredDocument>(statement('read/ingest.documents'), { ids });
      catalogue.fill(rows.map((row) => factsOf(row.id, row.name, withoutNulls(row))));
      for (const { id, bytes } of rows) if (bytes) catalogue.files.note(id, bytes);
    }
    // What each describes follows from all of them: it is settled once they are in.
    for (const ids of parts) catalogue.settle(ids);
    return catalogue;
  }

  /** Whether a trial or publication stands in the graph. */
  isStored(id: string): boolean {
    return this.stored.has(id);
  }

  /** Notes which trials and publications stand in the graph now, and which no longer do. */
  noteStored(stored: Iterable<string>, gone: Iterable<string> = []): void {
    for (const id of gone) this.stored.delete(id);
    for (const id of stored) this.stored.set(id, true);
  }

  /** Room for what else must be at hand as long as this is. */
  scratchMap<Value>(): ScratchMap<Value> {
    return new ScratchMap(this.file);
  }

  /** Gives back what it takes; it can be asked nothing any more. */
  close(): void {
    this.file.close();
  }

  has(document: string): boolean {
    return this.facts.has(document);
  }

  get documentCount(): number {
    return this.facts.size;
  }

  /** Ids and names of all documents. */
  *documents(): Generator<{ readonly id: string; readonly name: string }> {
    for (const [, facts] of this.facts.entries()) yield facts;
  }

  nameOf(document: string): string {
    return this.facts.get(document)?.name ?? '';
  }

  /** Keeps the smallest of a document's names, so that it does not depend on which copy came first; true when it changed. */
  rename(document: string, name: string): boolean {
    const known = this.facts.get(document);
    if (!known || known.name <= name) return false;
    const renamed = { ...known, name };
    this.facts.set(document, renamed);
    this.hash ^= hashOf(known) ^ hashOf(renamed);
    return true;
  }

  add(documents: readonly DocumentFacts[]): CatalogueChange {
    for (const facts of documents) this.keep(facts);
    const touched = this.publications.add(documents);
    const { trials, outdated } = this.identities.add(documents.flatMap(({ trial }) => trial ?? []));
    return this.changed([...trials], [...outdated], touched, documents);
  }

  /** Takes documents back. Ids that are not known are passed over. */
  remove(ids: readonly string[]): CatalogueChange {
    const known: DocumentFacts[] = ids.flatMap((id) => this.facts.get(id) ?? []);
    for (const facts of known) this.forget(facts);
    const touched = this.publications.remove(known);
    const { trials, outdated } = this.identities.remove(known.map(({ id }) => id));
    return this.changed([...trials], [...outdated], touched, known);
  }

  /** Which publications the references of documents mean, by their lines, where that does not follow from the line alone. */
  publicationIds(documents: readonly string[]): [line: string, id: string][] {
    const lines = new Set(documents.flatMap((document) => this.facts.get(document)?.mentions ?? []));
    return [...lines].flatMap((line): [string, string][] => {
      const mention = mentionOfLine(line);
      const id = this.publications.idOf(mention);
      return id === knownPublicationId(mention) ? [] : [[line, id]];
    });
  }

  /** Every trial, and every publication with the documents that describe it, made as they are asked for. */
  all(): { readonly trials: Iterable<TrialIdentity>; readonly publications: Iterable<readonly [string, readonly string[]]> } {
    return { trials: this.identities.all(), publications: this.publications.all() };
  }

  /** The same for the same set of documents under the same names, in whatever order they came. */
  version(readingVersion: string): string {
    return digest(`${this.hash.toString(16)} ${readingVersion}`);
  }

  /** Besides the trials whose documents changed, those that cite or are reported on by a publication that is another now, or came or went. */
  private changed(
    trials: TrialIdentity[],
    outdated: string[],
    touched: ReadonlySet<string>,
    documents: readonly DocumentFacts[],
  ): CatalogueChange {
    const { publications, outdated: old, movedDocuments } = this.publications.settle(touched);
    const reporting = [...documents.map(({ id }) => id), ...movedDocuments].flatMap((id) => [...this.publications.reportedBy(id)]);
    const affected = [
      ...[...touched].map((document) => this.identities.describedBy(document)),
      ...reporting.flatMap((registryId) => this.identities.withRegistryId(registryId)),
      ...documents
        .flatMap(({ publication }) => publication?.reportsOn ?? [])
        .flatMap((line) => this.identities.withRegistryId(line.split('\t')[0] as string)),
    ];
    const all = new Map([...trials, ...affected.filter((trial) => trial !== undefined)].map((trial) => [trial.id, trial]));
    return {
      trials: [...all.values()],
      publications,
      outdated: [...new Set([...outdated, ...all.keys(), ...old, ...publications.keys()])],
    };
  }

  private fill(documents: readonly DocumentFacts[]): void {
    for (const facts of documents) this.keep(facts);
    this.publications.fill(documents);
    this.identities.fill(documents.flatMap(({ trial }) => trial ?? []));
  }

  private settle(documents: readonly string[]): void {
    this.noteStored(this.identities.settle(documents).trials.map(({ id }) => id));
    this.noteStored(this.publications.settle(new Set(documents)).publications.keys());
  }

  private keep({ trial, ...facts }: DocumentFacts): void {
    this.facts.set(facts.id, facts);
    this.hash ^= hashOf(facts);
  }

  private forget(facts: DocumentFacts): void {
    this.facts.delete(facts.id);
    this.files.forget(facts.id);
    this.hash ^= hashOf(facts);
  }
}

/** What of a document is not told by its id alone: the name under which it came. */
const hashOf = ({ id, name }: Pick<DocumentFacts, 'id' | 'name'>): bigint => BigInt(`0x${digest(`${id} ${name}`, 32)}`);

type StoredDocument = StoredFacts & { readonly id: string; readonly name: string; readonly bytes: string | null };

/** Absent properties come as null. */
const withoutNulls = (row: StoredDocument): StoredFacts =>
  Object.fromEntries(Object.entries(row).filter(([, value]) => value !== null)) as StoredFacts;
