import { accessSync, constants, createWriteStream, existsSync, renameSync, rmSync, statSync } from 'node:fs';
import { constants as osConstants } from 'node:os';
import { dirname, resolve } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Failure } from './failure.js';

/** A file to write, and its text piece by piece. */
export interface FileToWrite {
  readonly path: string;
  readonly pieces: AsyncIterable<string>;
}

/**
 * Refuses a file that could not be written, before anything is read for it.
 * @throws Failure (wrong use) that says what is wrong with it.
 */
export function checkWritable(path: string): void {
  const folder = dirname(resolve(path));
  if (!existsSync(folder) || !statSync(folder).isDirectory())
    throw new Failure(`The folder ${folder} is not there: make it, or give another file as --out.`, 2);
  if (existsSync(path) && statSync(path).isDirectory()) throw new Failure(`${path} is a folder: give a file as --out.`, 2);
  try {
    accessSync(existsSync(path) ? path : folder, constants.W_OK);
    accessSync(folder, constants.W_OK);
  } catch (error) {
    throw new Failure(`${path} cannot be written (${(error as Error).message}): give another file as --out.`, 2, { cause: error });
  }
}

const INTERRUPTS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/**
 * Writes files whole or not at all: each under another name beside its place, moved there when all of them are done. What is unfinished
 * is removed when something fails or the process is interrupted.
 */
export async function writeWhole(files: readonly FileToWrite[]): Promise<void> {
  const parts = files.map(({ path, pieces }) => ({ path, pieces, part: `${path}.${process.pid}.part` }));
  const remove = () => {
    for (const { part } of parts) rmSync(part, { force: true });
  };
  const interrupted = (signal: NodeJS.Signals) => {
    remove();
    process.exit(128 + osConstants.signals[signal]);
  };
  for (const signal of INTERRUPTS) process.once(signal, interrupted);
  try {
    for (const { part, pieces } of parts) await pipeline(Readable.from(pieces), createWriteStream(part));
    for (const { part, path } of parts) renameSync(part, path);
  } catch (error) {
    remove();
    throw isOfFiles(error) ? new Failure(`The file cannot be written: ${error.message}.`, 2, { cause: error }) : error;
  } finally {
    for (const signal of INTERRUPTS) process.off(signal, interrupted);
  }
}

const isOfFiles = (error: unknown): error is NodeJS.ErrnoException => error instanceof Error && 'syscall' in error && 'code' in error;
