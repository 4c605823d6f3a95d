import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Neo4jAccess } from '../test/neo4j/server.js';
import { STUDIES } from './ingest.js';
import { environmentOf } from './neo4j.js';
import { ask, finished, firstAnswer, freePort, ROOT, stopped } from './processes.js';
import { type Figures, percentile } from './table.js';

const WARM_UP = 30;
const REQUESTS = 300;
const QUERY = readFileSync(join(ROOT, 'src/explorer/examples/01-flagship.graphql'), 'utf8');

/** The flagship question, one client, over HTTP, on the studies of the corpus; no answer is kept. */
export async function benchFlagship(neo4j: Neo4jAccess | undefined): Promise<Figures[]> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-flagship-'));
  try {
    const rows = [{ engine: 'embedded', bar: 'p50 15 ms', ...(await asked(undefined, join(folder, 'graph'))) }];
    return neo4j ? [...rows, { engine: 'Neo4j', bar: 'p50 40 ms', ...(await asked(neo4j, folder)) }] : rows;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function asked(neo4j: Neo4jAccess | undefined, graphPath: string): Promise<Figures> {
  const port = await freePort();
  const env = { ...environmentOf(neo4j, graphPath), PORT: String(port), RESULT_CACHE: '0' };
  await finished(['dist/main.js', 'ingest', STUDIES], env);
  const server = spawn(process.execPath, ['dist/main.js', 'serve'], { cwd: ROOT, env, stdio: 'ignore' });
  const url = `http://127.0.0.1:${port}`;
  await firstAnswer(url, '{ trials { totalCount } }');
  const times: number[] = [];
  for (let at = 0; at < WARM_UP + REQUESTS; at += 1) {
    const begin = performance.now();
    await ask(url, QUERY);
    if (at >= WARM_UP) times.push(performance.now() - begin);
  }
  await stopped(server);
  return { requests: REQUESTS, 'p50 ms': percentile(times, 0.5).toFixed(1), 'p95 ms': percentile(times, 0.95).toFixed(1) };
}
