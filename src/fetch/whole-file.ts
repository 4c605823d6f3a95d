import { readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { FetchFailure } from './fetch-failure.js';

/** The text of a file; none when there is no such file. */
export async function textOf(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw new FetchFailure('passing', `${path} cannot be read: ${(error as Error).message}.`, { cause: error });
  }
}

/** Writes a file so that it is there whole or as it was before, whenever the process is killed. */
export async function writeWhole(path: string, text: string): Promise<void> {
  const part = path.replace(/([^/\\]+)$/, (name) => `.${name}.${process.pid}.part`);
  try {
    await writeFile(part, text);
    await rename(part, path);
  } catch (error) {
    await rm(part, { force: true }).catch(() => undefined);
    throw new FetchFailure('passing', `${path} cannot be written: ${(error as Error).message}.`, { cause: error });
  }
}

/** Removes what killed processes left half written. */
export async function removeParts(folder: string): Promise<void> {
  const owner = (name: string) => Number(/^\..+\.(\d+)\.part$/.exec(name)?.[1]);
  const left = (await readdir(folder)).filter((name) => owner(name) > 0 && !isRunning(owner(name)));
  await Promise.all(left.map((name) => rm(join(folder, name), { force: true })));
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
