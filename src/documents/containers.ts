import type { Dirent } from 'node:fs';
import { readdir, readFile, realpath, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { RefusedDocument } from './record.js';
import { isZip, zipMembers } from './zip.js';

/** A document's name within what was given, and its bytes. */
export interface OpenedDocument {
  readonly name: string;
  readonly bytes: Uint8Array;
}
type Opened = OpenedDocument | RefusedDocument;

/** The largest document that is read, in bytes; a page or study has thousands, a page of an API's answer millions. */
export const MOST_BYTES = 256 * 1024 * 1024;
const DEEPEST_ZIP = 3;

/**
 * Opens files, folders (whole, in code-unit order of their names), zip archives and `-` for standard input, one document at a time. What
 * cannot be opened is refused by its name with the reason, and the rest goes on. Hidden files are skipped.
 */
export async function* openDocuments(
  paths: readonly string[],
  stdin: AsyncIterable<Uint8Array | string> = process.stdin,
  most: number = MOST_BYTES,
): AsyncGenerator<Opened> {
  for (const path of paths) {
    if (path === '-') yield* openBytes('stdin', await everything(stdin), most);
    else yield* openPath(path, basename(path), new Set(), most, true);
  }
}

async function* openPath(path: string, name: string, seen: ReadonlySet<string>, most: number, isGiven: boolean): AsyncGenerator<Opened> {
  try {
    const found = await stat(path);
    if (found.isDirectory()) yield* openFolder(path, isGiven ? '' : name, seen, most);
    else if (!found.isFile()) yield { name, reason: 'It is neither a file nor a folder.' };
    else if (found.size > most) yield { name, reason: `It is ${found.size} bytes, more than the ${most} that are read; split it.` };
    else yield* openBytes(name, await readFile(path), most);
  } catch (error) {
    yield { name, reason: unreadable(error) };
  }
}

async function* openFolder(path: string, name: string, seen: ReadonlySet<string>, most: number): AsyncGenerator<Opened> {
  const real = await realpath(path);
  // A link that leads back up would never end.
  if (seen.has(real)) return;
  const entries: Dirent[] = await readdir(path, { withFileTypes: true });
  const names = entries.map((entry) => entry.name).filter((entry) => !isHidden(entry));
  for (const entry of names.sort(byCodeUnits)) {
    yield* openPath(join(path, entry), name === '' ? entry : `${name}/${entry}`, new Set([...seen, real]), most, false);
  }
}

function* openBytes(name: string, bytes: Uint8Array, most: number, depth = 0): Generator<Opened> {
  if (!isZip(bytes)) {
    yield { name, bytes };
    return;
  }
  if (depth >= DEEPEST_ZIP) {
    yield { name, reason: `It is a zip archive inside ${depth} others; unpack it first.` };
    return;
  }
  try {
    const members = zipMembers(bytes).filter((member) => !member.name.endsWith('/') && !member.name.split('/').some(isHidden));
    if (members.length === 0) yield { name, reason: 'The zip archive holds no file.' };
    for (const member of members.sort((a, b) => byCodeUnits(a.name, b.name))) {
      const memberName = `${name}/${member.name}`;
      const opened = attempt(memberName, () => member.unpack(most));
      if ('bytes' in opened) yield* openBytes(memberName, opened.bytes, most, depth + 1);
      else yield opened;
    }
  } catch (error) {
    yield { name, reason: sentence(error) };
  }
}

function attempt(name: string, unpack: () => Uint8Array): Opened {
  try {
    return { name, bytes: unpack() };
  } catch (error) {
    return { name, reason: sentence(error) };
  }
}

async function everything(stdin: AsyncIterable<Uint8Array | string>): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  for await (const part of stdin) parts.push(typeof part === 'string' ? Buffer.from(part) : part);
  return Buffer.concat(parts);
}

/** The operating system's and archivers' own files are no documents; `..` is only a name. */
function isHidden(name: string): boolean {
  return name === '__MACOSX' || (name.startsWith('.') && name !== '..' && name !== '.');
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

function sentence(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
