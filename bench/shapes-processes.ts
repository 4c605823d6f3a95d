import { type ChildProcess, fork } from 'node:child_process';
import { join } from 'node:path';
import type { Parameters, Row } from '../src/graph/engine.js';
import type { GraphLocation } from '../src/graph/open.js';
import { ROOT } from './processes.js';

/** When to stop: after so many runs, or the time, whichever comes first. */
export interface Until {
  readonly runs: number;
  readonly milliseconds: number;
}

/** How long each run took, in milliseconds, and all of them together. */
export interface Repeated {
  readonly times: readonly number[];
  readonly milliseconds: number;
}

/** Runs a second. */
export const rateOf = ({ times, milliseconds }: Repeated): number => (times.length * 1000) / milliseconds;

/** The same question over so many connections. */
export interface Asking {
  readonly port: number;
  readonly body: string;
  readonly clients: number;
  readonly until: Until;
}

/** The same statement so many at a time. */
export interface Running {
  readonly text: string;
  readonly parameters: Parameters;
  readonly clients: number;
  readonly until: Until;
}

/** The server and its client, each in a process of its own. */
export interface Served {
  readonly name: string;
  readonly port: number;
  /** Of the server that keeps answers. */
  readonly keepingPort: number;
  ask(asking: Asking): Promise<Repeated & { readonly answer: string }>;
  run(running: Running): Promise<Repeated & { readonly rows: readonly Row[] }>;
  /** How many statements the servers have run so far. */
  statements(): Promise<number>;
  stop(): Promise<void>;
}

/** Serves a graph; nothing else may have it open. */
export async function served(location: GraphLocation): Promise<Served> {
  const server = started('shapes-served.mjs', [ROOT, JSON.stringify(location)]);
  const client = started('shapes-client.mjs', []);
  const ports = await reported<{ name: string; port: number; keepingPort: number }>(server, undefined);
  return {
    ...ports,
    ask: (asking) => reported(client, asking),
    run: (running) => reported(server, running),
    statements: async () => (await reported<{ statements: number }>(server, {})).statements,
    stop: async () => {
      await Promise.all([ended(server), ended(client)]);
    },
  };
}

/** Without what this process was started with: the server is plain JavaScript, as it is shipped. */
const started = (file: string, args: readonly string[]): ChildProcess =>
  fork(join(import.meta.dirname, file), args, { execArgv: [], cwd: ROOT, env: { ...process.env, NODE_ENV: 'production' } });

function reported<T extends object>(child: ChildProcess, order: object | undefined): Promise<T> {
  return new Promise((resolve, reject) => {
    const gone = () => reject(new Error('a process of the benchmark has ended'));
    child.once('exit', gone);
    child.once('message', (report: T | { error: string }) => {
      child.off('exit', gone);
      if ('error' in report) reject(new Error(report.error));
      else resolve(report);
    });
    if (order !== undefined) child.send(order);
  });
}

function ended(child: ChildProcess): Promise<unknown> {
  const gone = new Promise((done) => child.once('exit', done));
  child.kill();
  return gone;
}
