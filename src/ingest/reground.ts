import { unpackRecord } from '../documents/pack.js';
import type { DocumentRecord } from '../documents/record.js';
import { readDataset, writeDataset } from '../graph/dataset.js';
import type { Engine, Runner } from '../graph/engine.js';
import { forgetEntities } from '../graph/forget-entities.js';
import { statement } from '../graph/statements.js';
import { writeFragment } from '../graph/write.js';
import { Catalogue } from './catalogue.js';
import { factsOfRecord } from './document-facts.js';
import type { Reading } from './reading.js';
import type { IngestReport } from './report.js';
import type { Transforms } from './transforms.js';
import { vocabularyFragment } from './vocabulary-fragment.js';
import { type Change, startOfWriting, writeChange } from './write-change.js';

/** Stands for the version of tables and rules while some of the graph is read by older ones. */
const OUTDATED = 'outdated';

/** Owners rebuilt in one transaction. */
const BATCH = 100;

/**
 * What the graph holds, brought to the vocabulary and the rules of today: writes the vocabulary whole and reads all stored records anew when they
 * changed since the last run. The new version is noted last, so a stop in the middle makes the next run do it again.
 * @param onProgress called after each batch
 */
export async function currentCatalogue(
  engine: Engine,
  reading: Reading & { readonly version: string },
  transforms: Transforms,
  report: IngestReport,
  onProgress?: () => void,
): Promise<Catalogue> {
  const dataset = await readDataset(engine);
  // A graph without documents has most of its work before it.
  if (dataset?.documents === 0) transforms.wake();
  if (dataset?.vocabulary === reading.version) return Catalogue.load(engine);
  // A graph that is new, or all of one that is to be read anew.
  transforms.wake();
  await refreshFacts(engine);
  const catalogue = await Catalogue.load(engine);
  await engine.write(async (transaction) => {
    await writeFragment(transaction, vocabularyFragment(reading.vocabulary));
    await noteVersion(transaction, catalogue, OUTDATED);
  });
  for (const change of rebuilds(catalogue)) {
    // Each step is a graph of its own, and none is that of a version that was there before.
    const readingVersion = `${OUTDATED} ${reading.version} ${report.reread}`;
    await writeChange({ engine, transforms, readingVersion, catalogue, report, isReread: true, ...startOfWriting() }, change);
    report.reread += change.trials.length + change.publications.size;
    onProgress?.();
  }
  await engine.write(async (transaction) => {
    await forgetEntities(transaction, new Set(reading.vocabulary.entities.keys()));
    await noteVersion(transaction, catalogue, reading.version);
  });
  return catalogue;
}

const noteVersion = (transaction: Runner, catalogue: Catalogue, vocabulary: string): Promise<void> =>
  writeDataset(transaction, {
    version: catalogue.version(vocabulary),
    vocabulary,
    documents: catalogue.documentCount,
    updatedAt: new Date().toISOString(),
  });

/** What is known of each document follows from its record; the rules of that may have changed too. */
async function refreshFacts(engine: Engine): Promise<void> {
  const documents = await engine.run<{ id: string }>(statement('read/ingest.document-ids'));
  for (let at = 0; at < documents.length; at += BATCH) {
    const ids = documents.slice(at, at + BATCH).map(({ id }) => id);
    const rows = await engine.run<{ id: string; record: string }>(statement('read/ingest.records'), { ids });
    const facts = rows.map(({ id, record }) => ({ id, facts: { ...NO_FACTS, ...factsOfRecord(unpackRecord(record) as DocumentRecord) } }));
    await engine.write((transaction) => transaction.run(statement('write/document-facts'), { rows: facts }));
  }
}

/** A property that is set to null goes. */
const NO_FACTS = {
  provisionalId: null,
  registryIds: null,
  otherIds: null,
  sentences: null,
  publication: null,
  reportsOn: null,
  mentions: null,
};

function* rebuilds(catalogue: Catalogue): Generator<Change> {
  const empty = { records: new Map(), nodes: [], renamed: [], removed: [] };
  const { trials, publications } = catalogue.all();
  for (const some of parts(trials)) yield { ...empty, trials: some, outdated: some.map(({ id }) => id), publications: new Map() };
  for (const some of parts(publications)) yield { ...empty, trials: [], outdated: some.map(([id]) => id), publications: new Map(some) };
}

/** What comes, some at a time. */
function* parts<T>(all: Iterable<T>): Generator<readonly T[]> {
  let part: T[] = [];
  for (const one of all) {
    part.push(one);
    if (part.length < BATCH) continue;
    yield part;
    part = [];
  }
  if (part.length > 0) yield part;
}
