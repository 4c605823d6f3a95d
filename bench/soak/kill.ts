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
const DOCUMENTS = 400;
/** Before a process of the command has read its tables there is nothing to break. */
const EARLIEST_MS = 300;
const LATEST_MS = { embedded: 4000, neo4j: 9000 };

/**
 * Ends `npm run ingest` by SIGKILL at random moments, on each engine. After each, what the graph holds must be what an ingest of exactly the
 * documents in it makes: so no trial is half written. Each time the command runs again, until all is in; then the bytes must be those of an undisturbed run.
 */
export async function soakKill({ times, seed }: { times: number; seed: number }): Promise<number> {
  const { folder, files } = await filesOf(
    join(SHARED, 'corpus/ctg-studies.json.zip'),
    join(SHARED, 'corpus/ctgov-legacy-xml.zip'),
    join(SHARED, 'seeds'),
  );
  const step = Math.ceil(files.length / DOCUMENTS);
  const documents = files.filter((_, at) => at % step === 0 || at >= files.length - 5);
  const rows: Figures[] = [];
  try {
    rows.push({ engine: 'embedded', ...(await killed({ graphPath: join(folder, 'graph') }, documents, { times, next: random(seed) })) });
    await withNeo4j(async (neo4j?: Neo4jAccess) => {
      if (neo4j)
        rows.push({ engine: 'Neo4j', ...(await killed({ neo4j, graphPath: folder }, documents, { times, next: random(seed + 1) })) });
    });
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
  const latest = LATEST_MS[place.neo4j ? 'neo4j' : 'embedded'];
  const counts = { kills: 0, 'in mid-ingest': 0, 'half written': 0, 'runs to the end': 0, 'other bytes at the end': 0 };
  while (counts.kills < times) {
    const isEnded = await killedAfter(EARLIEST_MS + next() * (latest - EARLIEST_MS), place, documents);
    if (!isEnded) counts.kills += 1;
    const { names, hash } = await opened(place, async (engine) => ({ names: await documentNames(engine), hash: await graphHash(engine) }));
    if (names.length > 0 && names.length < documents.length) counts['in mid-ingest'] += 1;
    const expected = names.length > 0 ? await reference.hashOf(names) : hash;
    if (hash !== expected) counts[names.length === documents.length ? 'other bytes at the end' : 'half written'] += 1;
    if (names.length < documents.length) continue;
    counts['runs to the end'] += 1;
    await reference.restart();
    if (place.neo4j) await opened(place, emptied);
    else rmSync(place.graphPath, { recursive: true, force: true });
  }
  await reference.close();
  return counts;
}

/** Runs the command and kills it after a while; true when it had ended by itself. */
async function killedAfter(milliseconds: number, { neo4j, graphPath }: Place, documents: readonly string[]): Promise<boolean> {
  const child = spawn(process.execPath, ['dist/main.js', 'ingest', ...documents], {
    cwd: ROOT,
    env: environmentOf(neo4j, graphPath),
    stdio: 'ignore',
  });
  const timer = setTimeout(() => child.kill('SIGKILL'), milliseconds);
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
