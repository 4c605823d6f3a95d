import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

const startLimitMs = 60_000;

/** The whole program as `npm start` runs it, with its own embedded graph that holds the seeds. */
export interface SeededServer {
  url: string;
  /** Asks it to end, waits until it has, and removes its graph. */
  close(): Promise<void>;
}

/**
 * Builds the pages, if they are not, and starts the program on a free port with an empty graph, which it fills from the seeds.
 *
 * @throws Error with what the program printed, when it ends or does not get healthy within a minute
 */
export async function startSeededServer(): Promise<SeededServer> {
  execFileSync(process.execPath, ['src/explorer/build.mjs'], { stdio: ['ignore', 'ignore', 'inherit'] });
  const folder = mkdtempSync(join(tmpdir(), 'seeded-server-'));
  const port = await freePort();
  const { NEO4J_URI: _, ...environment } = process.env;
  const program = spawn(process.execPath, ['--import', 'tsx', 'src/main.ts'], {
    env: { ...environment, HOST: '127.0.0.1', PORT: String(port), GRAPH_PATH: join(folder, 'graph') },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const url = `http://127.0.0.1:${port}`;
  const close = () => end(program, folder);
  try {
    await untilHealthy(program, url);
  } catch (cause) {
    await close();
    throw cause;
  }
  return { url, close };
}

async function untilHealthy(program: ChildProcess, url: string): Promise<void> {
  let printed = '';
  const keep = (chunk: unknown) => {
    printed += chunk;
  };
  program.stdout?.on('data', keep);
  program.stderr?.on('data', keep);
  const deadline = Date.now() + startLimitMs;
  while (Date.now() < deadline && program.exitCode === null && program.signalCode === null) {
    if (
      await fetch(`${url}/health`).then(
        (response) => response.ok,
        () => false,
      )
    )
      return;
    await wait(100);
  }
  throw new Error(`The program did not get healthy at ${url}. It printed:\n${printed}`);
}

async function end(program: ChildProcess, folder: string): Promise<void> {
  if (program.exitCode === null && program.signalCode === null) {
    const ended = once(program, 'exit');
    program.kill('SIGTERM');
    await ended;
  }
  rmSync(folder, { recursive: true, force: true });
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const address = probe.address();
  await new Promise((closed) => probe.close(closed));
  if (!address || typeof address === 'string') throw new Error('No free port could be found on 127.0.0.1.');
  return address.port;
}
