import { spawn } from 'node:child_process';
import { rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import { openEmbedded } from '../../src/graph/embedded.js';
import type { Engine } from '../../src/graph/engine.js';
import { ingest } from '../../src/ingest/ingest.js';
import type { Neo4jAccess } from '../../test/neo4j/server.js';
import { environmentOf, withNeo4j } from '../neo4j.js';
import { ROOT } from '../processes.js';
import { type Figures, table } from '../table.js';
import { filesOf, random, SHARED } from './corpora.js';
import { emptied, graphHash, layouts, opened, type Place, reading } from './graphs.js';

/** Documents of each ingest: some seconds' worth, so that a random moment falls into every part of it. */
const DOCUMENTS = 700;

/**
 * Ends `npm run ingest` by SIGKILL at random moments of its time, on each engine. After each, what the graph holds must be what an ingest of exactly
 * the documents in it makes: so no trial is half written. The command runs again until all is in; then the bytes must be those of an undisturbed run.
 * @returns how often it was not so
 */
export async function soakKill({ times, seed, engine }: { times: number; seed: number; engine?: string | undefined }): Promise<number> {
  const corpora = ['corpus/ctg-studies.json.zip', 'corpus/ctgov-legacy-xml.zip', 'seeds'].map((place) => join(SHARED, place));
  const { folder, files } = await filesOf(...corpora);
  const step = Math.ceil(files.length / DOCUMENTS);
  const documents = files.filter((_, at) => at % step === 0 || at >= files.length - 5);
  const rows: Figures[] = [];
  const soaked = async (name: string, place: Place) => {
    if (engine === undefined || engine === name)
      rows.push({ engine: name, ...(await killed(place, documents, { times, next: random(seed) })) });
  };
  try {
    await soaked('embedded', { graphPath: join(folder, 'graph') });
    if (engine !== 'embedded') await withNeo4j(async (neo4j?: Neo4jAccess) => neo4j && soaked('neo4j', { neo4j, graphPath: folder }));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  console.log(table(rows));
  return rows.reduce((sum, row) => sum + Number(row['half written']) + Number(row['other bytes at the end']), 0);
}

async function killed(
  place: Place,
  documents: readonly string[],
  { times, next }: { times: number; next: () => number },
): Promise<Figures> {
  const reference = new Reference(documents);
  const counts = { kills: 0, 'in mid-ingest': 0, 'half written': 0, 'runs to the end': 0, 'other bytes at the end': 0 };
  const start = performance.now();
  await killedAfter(Number.POSITIVE_INFINITY, place, documents);
  const whole = performance.now() - start;
  for (let isEnded = true; counts.kills < times; ) {
    const { names, hash } = await opened(place, settledGraph);
    if (!isEnded && names.length > 0 && names.length < documents.length) counts['in mid-ingest'] += 1;
    if (names.length > 0 && hash !== (await reference.hashOf(names)))
      counts[names.length === documents.length ? 'other bytes at the end' : 'half written'] += 1;
    if (names.length === documents.length) {
      counts['runs to the end'] += 1;
      await reference.restart();
      if (place.neo4j) await opened(place, emptied);
      else rmSync(place.graphPath, { recursive: true, force: true });
    }
    isEnded = await killedAfter(next() * whole, place, documents);
    if (!isEnded) counts.kills += 1;
    if (counts.kills % 10 === 0) console.log(JSON.stringify(counts));
  }
  await reference.close();
  return counts;
}

/** What a graph holds. A server may still end the transaction that it was sent before the command was killed: then it is looked at again. */
async function settledGraph(engine: Engine): Promise<{ names: string[]; hash: string }> {
  const names = await documentNames(engine);
  const hash = await graphHash(engine);
  return (await documentNames(engine)).length === names.length ? { names, hash } : settledGraph(engine);
}

/** Runs the command and kills it after a while; true when it had ended by itself. */
async function killedAfter(milliseconds: number, { neo4j, graphPath }: Place, documents: readonly string[]): Promise<boolean> {
  const child = spawn(process.execPath, ['dist/main.js', 'ingest', ...documents], {
    cwd: ROOT,
    env: environmentOf(neo4j, graphPath),
    stdio: 'ignore',
  });
  const timer = Number.isFinite(milliseconds) ? setTimeout(() => child.kill('SIGKILL'), milliseconds) : undefined;
  const code = await new Promise<number | null>((done) => child.once('close', done));
  clearTimeout(timer);
  if (code !== null && code !== 0) throw new Error(`npm run ingest ended with ${code}`);
  return code === 0;
}

async function documentNames(engine: Engine): Promise<string[]> {
  const rows = await engine.run<{ name: string }>('MATCH (d:Document) RETURN d.name AS name ORDER BY name');
  return rows.map(({ name }) => name);
}

/** The graph of the documents that stand in another, made in one go: documents only ever come. */
class Reference {
  private engine = openEmbedded();
  private readonly known = new Set<string>();

  constructor(private readonly documents: readonly string[]) {}

  async hashOf(names: readonly string[]): Promise<string> {
    const wanted = this.documents.filter((path) => names.includes(basename(path)) && !this.known.has(path));
    await ingest({ engine: await this.engine, reading, layouts, paths: wanted });
    for (const path of wanted) this.known.add(path);
    return graphHash(await this.engine);
  }

  async restart(): Promise<void> {
    await this.close();
    this.known.clear();
    this.engine = openEmbedded();
  }

  async close(): Promise<void> {
    await (await this.engine).close();
  }
}
