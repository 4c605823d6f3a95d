import { openDocuments } from '../documents/containers.js';
import type { Layouts } from '../documents/page/layout.js';
import { readDocument } from '../documents/read.js';
import type { ReadDocument, RefusedDocument } from '../documents/record.js';
import type { Engine } from '../graph/engine.js';
import { Catalogue } from './catalogue.js';
import type { Reading } from './reading.js';
import { ensureVocabulary } from './reground.js';
import { emptyReport, type IngestReport } from './report.js';
import { writeBatch } from './write-batch.js';

export interface Ingestion {
  readonly engine: Engine;
  readonly reading: Reading & { readonly version: string };
  readonly layouts: Layouts;
  /** Files, folders, zips; `-` is the standard input. */
  readonly paths: readonly string[];
  /** Called after each batch. */
  readonly onProgress?: (report: IngestReport) => void;
}

/** Documents written in one transaction: enough to be quick, few enough to stay small. */
const BATCH = 50;

/**
 * Reads documents into the graph. A bad document is refused by name and the rest goes on; every batch is one transaction, so a stop at any
 * moment leaves whole trials only, and running again ends at the same graph.
 * @throws EngineUnavailable when the engine cannot be reached any more.
 */
export async function ingest({ engine, reading, layouts, paths, onProgress }: Ingestion): Promise<IngestReport> {
  const report = emptyReport();
  await engine.prepare();
  const catalogue = await Catalogue.load(engine);
  await ensureVocabulary({ engine, reading, catalogue, report });
  let batch: ReadDocument[] = [];
  const flush = async () => {
    await writeBatch({ engine, reading, catalogue, report }, batch);
    batch = [];
    onProgress?.(report);
  };
  for await (const found of openDocuments(paths)) {
    for (const result of readFound(found, layouts)) {
      if (isRefused(result)) report.refused.push(result);
      else batch.push(result);
      if (batch.length >= BATCH) await flush();
    }
  }
  await flush();
  return report;
}

function readFound(found: { name: string; bytes: Uint8Array } | RefusedDocument, layouts: Layouts): (ReadDocument | RefusedDocument)[] {
  return isRefused(found) ? [found] : readDocument(found.name, found.bytes, layouts);
}

const isRefused = (found: object): found is RefusedDocument => 'reason' in found;
