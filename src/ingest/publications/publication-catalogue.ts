import type { DocumentFacts } from '../document-facts.js';
import { Multimap } from '../scratch/multimap.js';
import type { ScratchFile } from '../scratch/scratch-file.js';
import { ScratchMap } from '../scratch/scratch-map.js';
import { PublicationIdentities } from './publication-identity.js';
import { mentionOfLine, type PublicationMention } from './publication-mention.js';

/** A publication that reports on a trial, as one of its documents says. */
export interface TrialReport {
  readonly publication: string;
  readonly document: string;
  /** The sentence that names the trial; absent where a list of accession numbers does. */
  readonly quote?: string;
}

/** What a document's publication is recognised by, and the trials that it reports on. */
type OwnPublication = NonNullable<DocumentFacts['publication']>;

/** Publications by the documents that describe them, kept while documents come and go: which one each describes, and on which trials they report. */
export class PublicationCatalogue {
  private readonly identities: PublicationIdentities;
  private readonly own: ScratchMap<OwnPublication>;
  /** The publication that each document describes. */
  private readonly assigned: ScratchMap<string>;
  private readonly describing: Multimap;
  /** Documents by the registry ids that they report on. */
  private readonly reporting: Multimap;

  constructor(file: ScratchFile) {
    this.identities = new PublicationIdentities(file);
    this.own = new ScratchMap(file);
    this.assigned = new ScratchMap(file);
    this.describing = new Multimap(file);
    this.reporting = new Multimap(file);
  }

  /** Takes many in; `settle` says then which publications they describe. */
  fill(documents: readonly DocumentFacts[]): void {
    for (const facts of documents) this.identities.fill(facts.id, linesOf(facts));
    this.keep(documents);
  }

  /** @returns documents of which a mention may mean another publication now */
  add(documents: readonly DocumentFacts[]): Set<string> {
    const touched = documents.flatMap((facts) => [...this.identities.add(facts.id, linesOf(facts))]);
    this.keep(documents);
    return new Set([...touched, ...documents.filter(({ publication }) => publication).map(({ id }) => id)]);
  }

  /** @returns as `add`, and the documents that go */
  remove(documents: readonly DocumentFacts[]): Set<string> {
    const touched = documents.flatMap((facts) => [...this.identities.remove(facts.id, linesOf(facts))]);
    for (const { id, publication } of documents) {
      this.own.delete(id);
      for (const [registryId] of (publication?.reportsOn ?? []).map(cells)) this.reporting.delete(registryId, id);
    }
    return new Set([...touched, ...documents.filter(({ publication }) => publication).map(({ id }) => id)]);
  }

  /** The publications that these documents describe now, and those that they described and are gone or changed. */
  settle(documents: ReadonlySet<string>): {
    publications: Map<string, string[]>;
    outdated: string[];
    movedDocuments: string[];
  } {
    const changed = new Set<string>();
    const moved: string[] = [];
    for (const document of documents) {
      const own = this.own.get(document);
      const before = this.assigned.get(document);
      const now = own && this.identities.idOf(mentionOfLine(own.line));
      for (const id of [before, now]) if (id) changed.add(id);
      if (before !== now) moved.push(document);
      this.assign(document, before, now);
    }
    const kept = [...changed].filter((id) => this.describing.has(id));
    const publications = new Map(kept.map((id) => [id, [...this.describing.get(id)].sort()] as const));
    return { publications, outdated: [...changed], movedDocuments: moved };
  }

  /** Every publication with the documents that describe it. */
  *all(): Generator<readonly [string, readonly string[]]> {
    for (const id of this.describing.keys()) yield [id, [...this.describing.get(id)].sort()];
  }

  idOf(mention: PublicationMention): string {
    return this.identities.idOf(mention);
  }

  /** Registry ids of the trials that a document's publication reports on. */
  reportedBy(document: string): string[] {
    return (this.own.get(document)?.reportsOn ?? []).map((line) => cells(line)[0]);
  }

  /** Who reports on the trial of these registry ids; each document once, in the order of their ids. */
  reportsOn(registryIds: readonly string[]): TrialReport[] {
    const documents = [...new Set(registryIds.flatMap((id) => this.reporting.get(id)))].sort();
    return documents.map((document) => {
      const quotes = new Map(this.own.get(document)?.reportsOn.map(cells));
      const quote = registryIds.map((id) => quotes.get(id)).find((said) => said !== undefined);
      return { publication: this.assigned.get(document) as string, document, ...(quote ? { quote } : {}) };
    });
  }

  private keep(documents: readonly DocumentFacts[]): void {
    for (const { id, publication } of documents) {
      if (!publication) continue;
      this.own.set(id, publication);
      for (const [registryId] of publication.reportsOn.map(cells)) this.reporting.add(registryId, id);
    }
  }

  private assign(document: string, before: string | undefined, now: string | undefined): void {
    if (before && before !== now) {
      this.describing.delete(before, document);
      this.assigned.delete(document);
    }
    if (!now) return;
    this.assigned.set(document, now);
    this.describing.add(now, document);
  }
}

/** A document's lines: its own publication's among them, so that what cites it finds it. */
const linesOf = ({ publication, mentions }: DocumentFacts): string[] => [...(publication ? [publication.line] : []), ...mentions];

const cells = (line: string): [string, string] => line.split('\t', 2) as [string, string];
