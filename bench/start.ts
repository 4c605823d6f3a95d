import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { environmentOf } from './neo4j.js';
import { firstAnswer, freePort, ROOT } from './processes.js';
import type { Figures } from './table.js';

/** `npm start` until it answers its first query: first on an empty graph, then on the stored one. */
export async function benchStart(): Promise<Figures[]> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-start-'));
  try {
    const first = await timed(join(folder, 'graph'));
    const next = [await timed(join(folder, 'graph')), await timed(join(folder, 'graph')), await timed(join(folder, 'graph'))];
    return [
      { start: 'first, loads the seeds', ...first, bar: '10 s' },
      ...next.map((figures) => ({ start: 'on the stored graph', ...figures, bar: '3 s' })),
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function timed(graphPath: string): Promise<Figures> {
  const port = await freePort();
  const begin = performance.now();
  const child: ChildProcess = spawn('npm', ['start', '--silent'], {
    cwd: ROOT,
    env: { ...environmentOf(undefined, graphPath), PORT: String(port) },
    stdio: 'ignore',
    detached: true,
  });
  await firstAnswer(`http://127.0.0.1:${port}`, '{ trials { totalCount } }');
  const seconds = ((performance.now() - begin) / 1000).toFixed(2);
  const gone = new Promise((done) => child.once('close', done));
  // npm starts the server in a process of its own: the group gets the signal.
  if (child.pid) process.kill(-child.pid, 'SIGTERM');
  await gone;
  return { seconds };
}
