import { createWriteStream, mkdtempSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { finished as streamFinished } from 'node:stream/promises';
import { tuneForIngest } from '../src/commands/v8-tuning.js';
import { openDocuments } from '../src/documents/containers.js';
import { loadLayouts } from '../src/documents/page/layout.js';
import { openEngine } from '../src/graph/open.js';
import { loadReading } from '../src/ingest/load-reading.js';
import type { Neo4jAccess } from '../test/neo4j/server.js';
import { STUDIES } from './ingest.js';
import { ROOT } from './processes.js';
import type { Figures } from './table.js';

/** Trials of the first and of the last part whose rates are compared. */
const PART = 1000;

/** Trials after which the rate so far is told. */
const TOLD = 5000;

/** The rate of an ingest as the graph grows to many trials, and the rate of trials that come again changed, on each engine or one of them. */
export async function benchGrowth(neo4j: Neo4jAccess | undefined, trials: number, engine?: string): Promise<Figures[]> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-growth-'));
  try {
    const all = join(folder, 'trials.ndjson');
    const changed = join(folder, 'changed.ndjson');
    await writeTrials(all, trials, '2024-01-01');
    await writeTrials(changed, PART, '2025-01-01');
    const rows: Figures[] = [];
    if (engine !== 'neo4j') rows.push({ engine: 'embedded', ...(await grown(undefined, join(folder, 'graph'), all, changed)) });
    if (neo4j && engine !== 'embedded') rows.push({ engine: 'Neo4j', ...(await grown(neo4j, folder, all, changed)) });
    return rows;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function grown(neo4j: Neo4jAccess | undefined, graphPath: string, all: string, changed: string): Promise<Figures> {
  // As the command does.
  tuneForIngest();
  const seeds = join(ROOT, 'seeds');
  const tables = { seeds, layouts: join(seeds, 'layouts') };
  const [reading, layouts] = [loadReading(seeds), loadLayouts(tables.layouts)];
  const { ingest } = await built<typeof import('../src/ingest/ingest.js')>('ingest/ingest.js');
  const { localTransforms } = await built<typeof import('../src/ingest/transforms.js')>('ingest/transforms.js');
  const { threadedTransforms } = await built<typeof import('../src/ingest/threads/pool.js')>('ingest/threads/pool.js');
  const transforms = threadedTransforms(
    localTransforms(reading, () => layouts),
    tables,
    availableParallelism() - 1,
  );
  const server = neo4j ? { neo4jUri: neo4j.uri, neo4jUser: neo4j.user, neo4jPassword: neo4j.password } : {};
  const engine = await openEngine({ ...server, graphPath });
  const marks: Mark[] = [];
  try {
    const onProgress = ({ read }: { read: number }) => {
      if (read === 0) return;
      marks.push({ read, at: performance.now(), ...memoryNow() });
      if (Math.floor(read / TOLD) > Math.floor((marks.at(-2)?.read ?? 0) / TOLD)) tell(marks, engine.name);
    };
    const report = await ingest({ engine, reading, layouts, transforms, paths: [all], onProgress });
    const start = performance.now();
    const again = await ingest({ engine, reading, layouts, transforms, paths: [changed] });
    const seconds = (performance.now() - start) / 1000;
    const first = rate(marks, 0, PART);
    const last = rate(marks, report.read - PART, report.read);
    return {
      trials: report.read,
      'first thousand/s': Math.round(first),
      'last thousand/s': Math.round(last),
      ratio: (last / first).toFixed(2),
      'MB at a tenth, half, all': told(marks, ({ memory }) => memory),
      'of it own': told(marks, ({ own }) => own),
      'changed trials/s': Math.round(again.outcomes.count('changed') / seconds),
    };
  } finally {
    await transforms.close();
    await engine.close();
  }
}

/** How far an ingest was, when, and how much memory the process took; `own` is without the threads, and without a store that lies in the process. */
interface Mark {
  readonly read: number;
  readonly at: number;
  readonly memory: number;
  readonly own: number;
}

function memoryNow(): Pick<Mark, 'memory' | 'own'> {
  const { rss, heapTotal, external } = process.memoryUsage();
  return { memory: rss / 2 ** 20, own: (heapTotal + external) / 2 ** 20 };
}

/** The largest until a tenth, half and all of the trials were read. */
function told(marks: readonly Mark[], figureOf: (mark: Mark) => number): string {
  const read = marks.at(-1)?.read ?? 0;
  return [0.1, 0.5, 1]
    .map((part) => Math.round(Math.max(...marks.filter((mark, at) => at === 0 || mark.read <= part * read).map(figureOf))))
    .join(', ');
}

/** On standard error, since the tables are on the other. */
function tell(marks: readonly { read: number; at: number; memory: number }[], engine: string): void {
  const { read = 0, memory = 0 } = marks.at(-1) ?? {};
  console.error(`${engine}: ${read} read, ${Math.round(rate(marks, read - PART, read))}/s lately, ${Math.round(memory)} MB`);
}

/** A module as it was built: only that runs in threads. */
const built = <T>(path: string): Promise<T> => import(join(ROOT, 'dist', path)) as Promise<T>;

/** Documents a second between two counts. */
function rate(marks: readonly { read: number; at: number }[], from: number, to: number): number {
  const start = marks.find(({ read }) => read > from);
  const end = [...marks].reverse().find(({ read }) => read <= to);
  return start && end && end.at > start.at ? ((end.read - start.read) * 1000) / (end.at - start.at) : Number.NaN;
}

/** Studies of the corpus again and again, each under an id, a title and words of its own. */
async function writeTrials(path: string, count: number, date: string): Promise<void> {
  const studies: string[] = [];
  for await (const found of openDocuments([STUDIES]))
    if ('bytes' in found && found.name.endsWith('.json')) studies.push(new TextDecoder().decode(found.bytes));
  const out = createWriteStream(path);
  for (let at = 0; at < count; at += 1) {
    const study = JSON.parse(studies[at % studies.length] as string) as { protocolSection: Record<string, Record<string, unknown>> };
    const { identificationModule = {}, statusModule = {}, descriptionModule = {} } = study.protocolSection;
    const number = String(10_000_000 + at).padStart(8, '0');
    Object.assign(identificationModule, {
      nctId: `NCT${number}`,
      nctIdAliases: [],
      secondaryIdInfos: [],
      briefTitle: `${identificationModule.briefTitle} (${at})`,
    });
    Object.assign(statusModule, { lastUpdatePostDateStruct: { date } });
    for (const key of ['briefSummary', 'detailedDescription']) {
      if (typeof descriptionModule[key] === 'string')
        descriptionModule[key] = (descriptionModule[key] as string).replaceAll('. ', ` ${at}. `);
    }
    if (!out.write(`${JSON.stringify(study)}\n`)) await new Promise<void>((done) => out.once('drain', () => done()));
  }
  out.end();
  await streamFinished(out);
}
