import { writeDataset } from '../graph/dataset.js';
import type { Engine } from '../graph/engine.js';
import type { Fragment, FragmentNode } from '../graph/fragment.js';
import { replaceOwned } from '../graph/replace.js';
import { statement } from '../graph/statements.js';
import type { Catalogue, CatalogueChange } from './catalogue.js';
import type { KeptRecord, OwnerJob } from './owner-fragment.js';
import { factsOfPacked } from './publications/facts-of-packed.js';
import { type IngestReport, noteOwners } from './report.js';
import { storedRecords } from './stored-records.js';
import type { Transforms } from './transforms.js';

export interface Writing {
  readonly engine: Engine;
  readonly transforms: Transforms;
  readonly catalogue: Catalogue;
  readonly report: IngestReport;
  /** Version of the tables and rules that documents are read with; it is part of the graph's own. */
  readonly readingVersion: string;
  /** Everything is done but the writing. */
  readonly isDry?: boolean;
  /** What is written stands in the graph already, read by other rules. */
  readonly isReread?: boolean;
  /** The writing before this one: changes are prepared ahead, and written one after the other. */
  last: Promise<void>;
  /** Records of documents that do not stand in the graph yet, for what is prepared meanwhile. */
  readonly unwritten: RecordMap;
}

/** Records by document: a Map, or a larger one that is kept elsewhere. */
interface RecordMap {
  get(document: string): KeptRecord | undefined;
  set(document: string, record: KeptRecord): unknown;
  delete(document: string): unknown;
}

/** Nothing is being written. */
export const startOfWriting = (): Pick<Writing, 'last' | 'unwritten'> => ({ last: Promise.resolve(), unwritten: new Map() });

/** Trials and publications to build anew from all the documents that describe them, and what else goes into the same transaction. */
export interface Change extends CatalogueChange {
  /** Records at hand, by document; the others are loaded. */
  readonly records: ReadonlyMap<string, KeptRecord>;
  readonly nodes: readonly FragmentNode[];
  readonly renamed: readonly { readonly id: string; readonly name: string }[];
  /** Documents that go. */
  readonly removed: readonly string[];
}

/** Writes a change after those before it. What it follows from is taken from the catalogue now, so the next one may be made meanwhile. */
export function writeChange(writing: Writing, change: Change): Promise<void> {
  const { catalogue, readingVersion, unwritten } = writing;
  const dataset = { version: catalogue.version(readingVersion), vocabulary: readingVersion, documents: catalogue.documentCount };
  const before = writing.last;
  for (const [document, record] of change.records) unwritten.set(document, record);
  const made = fragmentsOf(writing, change, before);
  // An error is told when the change is waited for, which may be later than it happens.
  made.catch(() => {});
  writing.last = before.then(async () => commit(writing, change, await made, dataset));
  writing.last.catch(() => {});
  return writing.last;
}

interface Versions {
  readonly version: string;
  readonly vocabulary: string;
  readonly documents: number;
}

async function commit(
  { engine, catalogue, report, isDry, isReread = false, unwritten }: Writing,
  change: Change,
  fragments: readonly Fragment[],
  dataset: Versions,
): Promise<void> {
  noteOwners(report, change, { fragments, isReread, wasStored: (id) => catalogue.isStored(id) });
  const outdated = change.outdated.filter((id) => catalogue.isStored(id));
  const remove = {
    trials: outdated.filter((id) => id.startsWith('trial:')),
    publications: outdated.filter((id) => !id.startsWith('trial:')),
    documents: change.removed,
  };
  const write = joined([{ nodes: change.nodes, edges: [] }, ...fragments]);
  if (!isDry) {
    await engine.write(async (transaction) => {
      await replaceOwned(transaction, { remove, write }, factsOfPacked);
      if (change.renamed.length > 0) await transaction.run(statement('write/document-name'), { rows: change.renamed });
      await writeDataset(transaction, { ...dataset, updatedAt: new Date().toISOString() });
    });
  }
  // After a dry run they stand nowhere else.
  if (!isDry) for (const document of change.records.keys()) unwritten.delete(document);
  catalogue.noteStored([...change.trials.map(({ id }) => id), ...change.publications.keys()], outdated);
}

async function fragmentsOf(writing: Writing, change: Change, before: Promise<void>): Promise<readonly Fragment[]> {
  const { catalogue, transforms } = writing;
  const owners = [
    ...change.trials.map((identity) => ({
      id: identity.id,
      documents: identity.documents,
      trial: { identity, reports: catalogue.publications.reportsOn(identity.registryIds) },
    })),
    ...[...change.publications].map(([id, documents]) => ({ id, documents })),
  ].map((owner) => ({ ...owner, publicationIds: catalogue.publicationIds(owner.documents) }));
  const records = await recordsOf(writing, new Set(owners.flatMap(({ documents }) => documents)), before);
  return transforms.fragments(
    owners.map(({ documents, ...owner }): OwnerJob => {
      return { ...owner, records: documents.map((document) => [document, records.get(document) as KeptRecord] as const) };
    }),
  );
}

/** Records of documents, from the graph where they are not at hand. Nothing waits for the writing that goes on, but for a record that it moves just now. */
async function recordsOf(
  { engine, unwritten }: Writing,
  documents: ReadonlySet<string>,
  before: Promise<void>,
): Promise<Map<string, KeptRecord>> {
  const records = new Map([...documents].flatMap((document) => pairOf(document, unwritten.get(document))));
  const missing = () => [...documents].filter((document) => !records.has(document));
  const load = async () => {
    for (const [document, packed] of await storedRecords(engine, missing())) records.set(document, { packed });
  };
  await load();
  if (missing().length > 0) {
    await before;
    await load();
  }
  return records;
}

const pairOf = <T>(key: string, value: T | undefined): [string, T][] => (value === undefined ? [] : [[key, value]]);

function joined(fragments: readonly Fragment[]): Fragment {
  const nodes = new Map(fragments.flatMap((fragment) => fragment.nodes.map((node) => [node.id, node] as const)));
  return { nodes: [...nodes.values()], edges: fragments.flatMap(({ edges }) => edges) };
}
