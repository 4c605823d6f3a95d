import { type OpenedDocument, openDocuments } from '../documents/containers.js';
import type { Layouts } from '../documents/page/layout.js';
import type { RefusedDocument } from '../documents/record.js';
import type { Engine } from '../graph/engine.js';
import { Catalogue } from './catalogue.js';
import { hashOfBytes } from './known-files.js';
import type { KeptRecord } from './owner-fragment.js';
import type { Reading } from './reading.js';
import { currentCatalogue } from './reground.js';
import { documentsNamed, removeDocuments } from './remove-documents.js';
import { emptyReport, type IngestReport, noteRefused } from './report.js';
import { localTransforms, type Transforms } from './transforms.js';
import { type ArrivedDocument, fromFile, isRefused, type KnownDocument, writeBatch } from './write-batch.js';
import { startOfWriting, type Writing } from './write-change.js';

export interface Ingestion {
  readonly engine: Engine;
  readonly reading: Reading & { readonly version: string };
  readonly layouts: Layouts;
  /** Where documents are read and trials are built; here when absent. Who gives them closes them. */
  readonly transforms?: Transforms;
  /** Files, folders, zips; `-` is the standard input. */
  readonly paths: readonly string[];
  /** Documents to take back before: ids, names, or names of files that several came from. */
  readonly remove?: readonly string[];
  /** Reads and tells, but writes nothing; records stored under older rules are left as they are. */
  readonly isDry?: boolean;
  /** Called after each batch, with the place reached where it is known. */
  readonly onProgress?: (report: IngestReport, at?: OpenedDocument['at']) => void;
}

/** Documents written in one transaction: enough to be quick, few enough to stay small; the first are fewer, so that writing begins early. */
const BATCH = 100;
const FIRST_BATCH = 8;
/** Batches that are made ready while one is written. */
const BATCHES_AHEAD = 4;
/** Files that are read ahead, and their bytes. */
const AHEAD = 16;
const AHEAD_BYTES = 16 * 1024 * 1024;

/**
 * Reads documents into the graph. A bad document is refused by name and the rest goes on; every batch is one transaction, so a stop at any
 * moment leaves whole trials only, and running again ends at the same graph.
 * @throws UnknownDocument when one to remove is not in the graph; then nothing is done.
 * @throws EngineUnavailable when the engine cannot be reached any more.
 * @throws ScratchUnavailable when the folder for temporary files takes no more.
 */
export async function ingest(ingestion: Ingestion): Promise<IngestReport> {
  const writing = await prepared(ingestion);
  try {
    return await change(ingestion, writing);
  } catch (error) {
    writing.report.outcomes.close();
    throw error;
  } finally {
    // What is being written when something fails still asks the catalogue.
    await writing.last.catch(() => {});
    writing.catalogue.close();
  }
}

async function change({ paths, remove = [], onProgress }: Ingestion, writing: Writing): Promise<IngestReport> {
  const { report, catalogue } = writing;
  const gone = remove.flatMap((word) => documentsNamed(word, catalogue));
  await removeDocuments(writing, gone);
  let size = FIRST_BATCH;
  let batch: (ArrivedDocument | KnownDocument)[] = [];
  const pending: Promise<void>[] = [];
  const write = (at?: OpenedDocument['at']): void => {
    const written = writeBatch(writing, batch).then(() => onProgress?.(report, at));
    // An error is told where the batch is waited for, which may be later than it happens.
    written.catch(() => {});
    pending.push(written);
    batch = [];
    size = Math.min(2 * size, BATCH);
  };
  for await (const { results, at } of readAhead(openDocuments(paths), writing)) {
    for (const result of results) {
      if (isRefused(result)) noteRefused(report, result);
      else batch.push(result);
      if (batch.length < size) continue;
      write(at);
      if (pending.length > BATCHES_AHEAD) await pending.shift();
    }
  }
  write();
  for (const written of pending) await written;
  return report;
}

interface ReadFile {
  readonly results: readonly (ArrivedDocument | KnownDocument | RefusedDocument)[];
  readonly at?: OpenedDocument['at'];
}

/** Files in their order, read while those before them are written. */
async function* readAhead(files: AsyncIterable<OpenedDocument | RefusedDocument>, writing: Writing): AsyncGenerator<ReadFile> {
  const ahead: { reading: Promise<ReadFile>; size: number }[] = [];
  let size = 0;
  for await (const file of files) {
    const reading = readFile(file, writing);
    reading.catch(() => {});
    ahead.push({ reading, size: isRefused(file) ? 0 : file.bytes.length });
    size += ahead.at(-1)?.size ?? 0;
    while (ahead.length >= AHEAD || size > AHEAD_BYTES) {
      const first = ahead.shift();
      if (!first) break;
      size -= first.size;
      yield await first.reading;
    }
  }
  for (const { reading } of ahead) yield await reading;
}

async function readFile(file: OpenedDocument | RefusedDocument, { catalogue, transforms }: Writing): Promise<ReadFile> {
  if (isRefused(file)) return { results: [file] };
  const { name, bytes, part, at } = file;
  const hash = hashOfBytes(bytes);
  const known = catalogue.files.read(hash);
  if (known) return { results: [...known].map(([id, suffix]) => ({ document: { id, name: name + suffix } })), at };
  return { results: fromFile(name, hash, await transforms.read({ name, bytes, part })), at };
}

/** What the graph holds, ready to be changed. */
async function prepared({ engine, reading, layouts, isDry, onProgress, ...ingestion }: Ingestion): Promise<Writing> {
  const report = emptyReport();
  const transforms = ingestion.transforms ?? localTransforms(reading, () => layouts);
  const writing = { engine, transforms, report, readingVersion: reading.version, ...startOfWriting() };
  if (isDry) {
    const catalogue = await Catalogue.load(engine);
    // What is not written stands nowhere else until the end.
    return { ...writing, catalogue, unwritten: catalogue.scratchMap<KeptRecord>(), isDry: true };
  }
  await engine.prepare();
  return { ...writing, catalogue: await currentCatalogue(engine, reading, transforms, report, () => onProgress?.(report)) };
}
