import { packRecord } from '../documents/pack.js';
import type { ReadDocument, SourceDocument, TrialRecord } from '../documents/record.js';
import { writeDataset } from '../graph/dataset.js';
import type { Engine } from '../graph/engine.js';
import type { Fragment, FragmentNode } from '../graph/fragment.js';
import { replaceOwned } from '../graph/replace.js';
import { statement } from '../graph/statements.js';
import type { Catalogue } from './catalogue.js';
import type { TrialDocument, TrialIdentity } from './identity.js';
import { provisionalTrialId } from './ids.js';
import { present } from './present.js';
import { factsOfRecord } from './publications/facts-of-record.js';
import { publicationFragment } from './publications/publication-fragment.js';
import { describedPublicationId } from './publications/publication-nodes.js';
import type { Reading } from './reading.js';
import type { IngestReport } from './report.js';
import { sentenceHashes } from './sentence-hashes.js';
import { storedRecords } from './stored-records.js';
import { type DescribedPublication, type DescribedTrial, described } from './trial/trial-document.js';
import { trialFragment } from './trial/trial-fragment.js';

export interface Writing {
  readonly engine: Engine;
  readonly reading: Reading & { readonly version: string };
  readonly catalogue: Catalogue;
  readonly report: IngestReport;
}

/** Writes new documents and every trial and publication that they change, in one transaction. */
export async function writeBatch(writing: Writing, batch: readonly ReadDocument[]): Promise<void> {
  const { catalogue, report } = writing;
  const fresh = freshDocuments(batch, catalogue);
  const renamed = batch.filter(({ document }) => catalogue.name(document.id, document.name)).map(({ document }) => document);
  report.read += fresh.length;
  report.unchanged += batch.length - fresh.length;
  if (fresh.length === 0 && renamed.length === 0) return;
  for (const { document } of fresh) if (document.warnings.length > 0) report.warnings.set(document.id, document.warnings);
  const packed = new Map(fresh.flatMap(({ document, records }) => records.map((record) => [document.id, packRecord(record)] as const)));
  const { trials, outdated } = catalogue.identities.add(fresh.flatMap(trialDocument));
  const publications = new Map(fresh.flatMap(({ document, records }) => describedPublications(document, records, catalogue)));
  const nodes = fresh.map((read) => documentNode(read, report));
  await writeOwners(writing, { trials, outdated, publications, packed, nodes, renamed });
}

/** Owners (trials, publications) to rebuild from all the documents that describe them, and what else goes into the same transaction. */
export interface Rebuild {
  readonly trials: readonly TrialIdentity[];
  /** Trials whose stored form no longer holds. */
  readonly outdated: readonly string[];
  /** Publications with the documents that describe them. */
  readonly publications: ReadonlyMap<string, readonly string[]>;
  /** Records at hand, by document; the others are loaded. */
  readonly packed: ReadonlyMap<string, string>;
  readonly nodes: readonly FragmentNode[];
  readonly renamed: readonly SourceDocument[];
}

export async function writeOwners({ engine, reading, catalogue, report }: Writing, rebuild: Rebuild): Promise<void> {
  const { trials, outdated, publications, packed, nodes, renamed } = rebuild;
  const needed = [...trials.flatMap(({ documents }) => documents), ...[...publications.values()].flat()];
  const stored = await storedRecords(
    engine,
    needed.filter((document) => !packed.has(document)),
  );
  const records = new Map([...packed, ...stored]);
  const read = (document: string) => described(document, records.get(document) as string);
  const fragments = [
    ...trials.map((identity) => trialFragment(identity, identity.documents.map(read) as DescribedTrial[], reading)),
    ...[...publications.values()].map((documents) => publicationOf(documents.map(read) as DescribedPublication[], reading)),
  ];
  const remove = {
    trials: outdated.filter((id) => catalogue.stored.has(id)),
    publications: [...publications.keys()].filter((id) => catalogue.stored.has(id)),
    documents: [],
  };
  const write = joined([{ nodes, edges: [] }, ...fragments]);
  const dataset = { version: catalogue.version(reading.version), vocabulary: reading.version, documents: catalogue.documentCount };
  await engine.write(async (transaction) => {
    await replaceOwned(transaction, { remove, write }, factsOfRecord);
    if (renamed.length > 0)
      await transaction.run(statement('write/document-name'), { rows: renamed.map(({ id, name }) => ({ id, name })) });
    await writeDataset(transaction, { ...dataset, updatedAt: new Date().toISOString() });
  });
  note(report, catalogue, rebuild, fragments);
}

function freshDocuments(batch: readonly ReadDocument[], catalogue: Catalogue): ReadDocument[] {
  const fresh = new Map(batch.filter(({ document }) => !catalogue.has(document.id)).map((read) => [read.document.id, read]));
  for (const read of fresh.values()) catalogue.name(read.document.id, read.document.name);
  return [...fresh.values()];
}

function trialDocument({ document, records }: ReadDocument): TrialDocument[] {
  return records
    .filter((record) => record.kind === 'trial')
    .map((record: TrialRecord) => ({
      document: document.id,
      registryIds: record.registryIds,
      provisionalId: provisionalTrialId(record),
      sentences: sentenceHashes(record),
    }));
}

function describedPublications(document: SourceDocument, records: ReadDocument['records'], catalogue: Catalogue): [string, string[]][] {
  return records
    .filter((record) => record.kind === 'publication')
    .map((record) => [describedPublicationId(record), catalogue.describe(describedPublicationId(record), document.id)]);
}

function documentNode(read: ReadDocument, report: IngestReport): FragmentNode {
  const { id, name, format, source, url, version, warnings } = read.document;
  const [trial] = trialDocument(read);
  const { provisionalId, registryIds, sentences } = trial ?? {};
  if (!trial) report.publications.add(id);
  const known = present({ url, version, warnings, provisionalId, registryIds, sentences });
  return { label: 'Document', id, properties: { name, format, source, ingestedAt: new Date().toISOString(), ...known } };
}

/** Several documents of one publication say the same in other bytes: one is read (the first by id, so that no order matters), the others only describe it. */
function publicationOf(documents: readonly DescribedPublication[], reading: Reading): Fragment {
  const [first, ...others] = [...documents].sort((a, b) => (a.document < b.document ? -1 : 1)) as [
    DescribedPublication,
    ...DescribedPublication[],
  ];
  const fragment = publicationFragment(first, reading);
  const id = describedPublicationId(first.record);
  const edges = others.map(({ document, packed }, at) => ({
    type: 'DESCRIBES',
    from: document,
    to: id,
    properties: { rank: at + 2, record: packed },
  }));
  return { nodes: fragment.nodes, edges: [...fragment.edges, ...edges] };
}

function joined(fragments: readonly Fragment[]): Fragment {
  const nodes = new Map(fragments.flatMap((fragment) => fragment.nodes.map((node) => [node.id, node] as const)));
  return { nodes: [...nodes.values()], edges: fragments.flatMap(({ edges }) => edges) };
}

function note(
  report: IngestReport,
  catalogue: Catalogue,
  { trials, outdated, publications }: Rebuild,
  fragments: readonly Fragment[],
): void {
  for (const { id } of trials) (catalogue.stored.has(id) && !report.trialsMade.has(id) ? report.trialsChanged : report.trialsMade).add(id);
  for (const id of outdated) catalogue.stored.delete(id);
  for (const id of [...trials.map((trial) => trial.id), ...publications.keys()]) catalogue.stored.add(id);
  for (const { label, id, properties } of fragments.flatMap(({ nodes }) => nodes)) {
    if (label !== 'Trial') continue;
    for (const line of (properties.unresolved as readonly string[] | undefined) ?? []) {
      const [kind, text] = line.split('\t') as ['DRUG', string];
      const entry = report.unresolved.get(line) ?? { label: { kind, label: text }, trials: new Set<string>() };
      entry.trials.add(id);
      report.unresolved.set(line, entry);
    }
  }
}
