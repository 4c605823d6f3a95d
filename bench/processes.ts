import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { resolve } from 'node:path';

export const ROOT = resolve(import.meta.dirname, '..');

export interface Finished {
  readonly seconds: number;
  /** Peak resident memory in MB. */
  readonly peak: number;
  readonly output: string;
}

/** Runs node to its end and watches its memory. */
export async function finished(args: readonly string[], env: NodeJS.ProcessEnv): Promise<Finished> {
  const start = performance.now();
  const child = spawn(process.execPath, args, { cwd: ROOT, env, stdio: ['ignore', 'pipe', 'inherit'] });
  let output = '';
  let peak = 0;
  child.stdout.on('data', (part) => {
    output += part;
  });
  const watch = setInterval(() => {
    peak = Math.max(peak, peakMemory(child.pid));
  }, 50);
  await new Promise((done) => child.once('close', done));
  clearInterval(watch);
  return { seconds: (performance.now() - start) / 1000, peak: Math.round(peak), output };
}

/** The kernel's high-water mark of a process; 0 where the machine has no /proc. */
export function peakMemory(pid: number | undefined): number {
  try {
    return Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024;
  } catch {
    return 0;
  }
}

/** Asks until the server answers; resolves to the answer. */
export async function firstAnswer(url: string, query: string): Promise<unknown> {
  for (const end = performance.now() + 120_000; performance.now() < end; ) {
    try {
      return await ask(url, query);
    } catch {
      await new Promise((done) => setTimeout(done, 10));
    }
  }
  throw new Error(`no answer from ${url}`);
}

export async function ask(url: string, query: string): Promise<unknown> {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
  });
  const answer = (await response.json()) as { data?: unknown; errors?: unknown };
  if (answer.errors) throw new Error(JSON.stringify(answer.errors));
  return answer.data;
}

export function freePort(): Promise<number> {
  return new Promise((done, fail) => {
    const server = createServer().once('error', fail);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => done(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

/** Ends a server as an operator would and waits for it. */
export async function stopped(child: ChildProcess): Promise<void> {
  const gone = new Promise((done) => child.once('close', done));
  child.kill('SIGTERM');
  await gone;
}
