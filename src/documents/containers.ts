import { closeSync, openSync } from 'node:fs';
import { readdir, realpath, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { isHidden, openContent, sentence } from './open-content.js';
import type { Limits, Opened, Opening } from './opened.js';
import { Progress } from './streams/progress.js';
import { chunksOf, fileStore } from './streams/store.js';

export type { OpenedDocument } from './opened.js';

/** The largest document that is read: a page or study has thousands of bytes, the longest results millions. */
export const MOST_BYTES = 16 * 1024 * 1024;
const SPLIT_ABOVE = 4 * 1024 * 1024;

/**
 * Opens files, folders (whole, in code-unit order of their names), zip archives and `-` for standard input, one document at a time, in
 * little memory whatever their size: a large file is cut into its documents while it is read. What cannot be opened is refused by its name
 * with the reason, and the rest goes on. Hidden files are skipped.
 */
export async function* openDocuments(
  paths: readonly string[],
  stdin: AsyncIterable<Uint8Array | string> = process.stdin,
  limits: Partial<Limits> = {},
): AsyncGenerator<Opened> {
  const total = paths.includes('-') ? undefined : await sizeOf(paths);
  const opening = { limits: { most: MOST_BYTES, splitAbove: SPLIT_ABOVE, ...limits }, progress: new Progress(total) };
  for (const path of paths) {
    if (path === '-') yield* openContent({ name: 'stdin', chunks: inBytes(stdin), depth: 0 }, opening);
    else for await (const found of filesIn(path, basename(path), true)) yield* 'reason' in found ? [found] : openFile(found, opening);
  }
}

interface File {
  readonly path: string;
  readonly name: string;
  readonly size: number;
}

/** The files of a path, which may be one itself. */
async function* filesIn(
  path: string,
  name: string,
  isGiven: boolean,
  seen: ReadonlySet<string> = new Set(),
): AsyncGenerator<File | { readonly name: string; readonly reason: string }> {
  try {
    const found = await stat(path);
    if (found.isFile()) yield { path, name, size: found.size };
    else if (!found.isDirectory()) yield { name, reason: 'It is neither a file nor a folder.' };
    else {
      const real = await realpath(path);
      // A link that leads back up would never end.
      if (seen.has(real)) return;
      const names = (await readdir(path)).filter((entry) => !isHidden(entry)).sort(byCodeUnits);
      const within = isGiven ? '' : `${name}/`;
      for (const entry of names) yield* filesIn(join(path, entry), within + entry, false, new Set([...seen, real]));
    }
  } catch (error) {
    yield { name, reason: unreadable(error) };
  }
}

async function* openFile({ path, name, size }: File, opening: Opening): AsyncGenerator<Opened> {
  opening.progress.file(size);
  let descriptor: number | undefined;
  try {
    descriptor = openSync(path, 'r');
    const store = fileStore(descriptor, size);
    yield* openContent({ name, chunks: chunksOf(store, 0, size, opening.progress.read), store, depth: 0 }, opening);
  } catch (error) {
    yield { name, reason: unreadable(error) };
  } finally {
    if (descriptor !== undefined) closeSync(descriptor);
  }
}

async function sizeOf(paths: readonly string[]): Promise<number> {
  let total = 0;
  for (const path of paths) for await (const found of filesIn(path, '', true)) total += 'size' in found ? found.size : 0;
  return total;
}

async function* inBytes(stream: AsyncIterable<Uint8Array | string>): AsyncGenerator<Uint8Array> {
  for await (const part of stream) yield typeof part === 'string' ? Buffer.from(part) : part;
}

function byCodeUnits(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function unreadable(error: unknown): string {
  const code = (error as NodeJS.ErrnoException).code;
  if (code === 'ENOENT') return 'There is no such file or folder; check the path.';
  if (code === 'EACCES' || code === 'EPERM') return 'It cannot be read: permission is missing.';
  return `It cannot be read: ${code ?? sentence(error)}.`;
}
