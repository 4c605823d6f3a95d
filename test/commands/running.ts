import { type ChildProcess, spawn } from 'node:child_process';
import { resolve } from 'node:path';
import { ROOT } from '../places.js';

export interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly error: string;
}

/** Runs a command of the project from its sources, as `npm run` does from what was built. */
export function command(
  args: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): { child: ChildProcess; ended: Promise<Ended> } {
  const clean = Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !/^(NEO4J_|GRAPH_PATH|PORT$|HOST$|LOG_LEVEL)/.test(name)),
  );
  const child = spawn(process.execPath, ['--import', 'tsx', resolve(ROOT, 'src/main.ts'), ...args], {
    cwd: ROOT,
    env: { ...clean, ...environment },
  });
  let out = '';
  let error = '';
  child.stdout.on('data', (part) => {
    out += part;
  });
  child.stderr.on('data', (part) => {
    error += part;
  });
  return { child, ended: new Promise((done) => child.once('close', (code) => done({ code, out, error }))) };
}

/** Waits until what the command has printed matches. */
export function printed(child: ChildProcess, pattern: RegExp): Promise<RegExpExecArray> {
  return new Promise((done, fail) => {
    let text = '';
    child.stdout?.on('data', (part) => {
      text += part;
      const match = pattern.exec(text);
      if (match) done(match);
    });
    child.once('close', (code) => fail(new Error(`ended with ${code} before it printed ${pattern}:\n${text}`)));
  });
}
