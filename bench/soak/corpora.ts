import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, extname, join, resolve } from 'node:path';
import { openDocuments } from '../../src/documents/containers.js';
import { ROOT } from '../processes.js';

export const SHARED = resolve(ROOT, '../shared');
/** Rows of a table that make a file of their own. */
const ROWS = 40;

/** Every document of the corpora and seeds at hand as a file of its own (tables in parts), in a temporary folder. @returns the folder and the files */
export async function filesOf(...places: readonly string[]): Promise<{ folder: string; files: string[] }> {
  const folder = mkdtempSync(join(tmpdir(), 'soak-'));
  const documents = join(folder, 'documents');
  mkdirSync(documents);
  const files: string[] = [];
  const write = (name: string, content: Uint8Array | string): void => {
    const path = join(documents, `${String(files.length).padStart(5, '0')}-${basename(name)}`);
    writeFileSync(path, content);
    files.push(path);
  };
  for await (const found of openDocuments(places)) {
    if ('reason' in found) throw new Error(`${found.name}: ${found.reason}`);
    if (extname(found.name) === '.csv') for (const part of parts(Buffer.from(found.bytes).toString('utf8'))) write(found.name, part);
    else if (extname(found.name) !== '.tsv') write(found.name, found.bytes);
  }
  return { folder, files };
}

/** A table cut where a line begins with a new record; cells that hold line breaks stay whole, since their quotes are even before the cut. */
function parts(text: string): string[] {
  const lines = text.split('\n');
  const rows: string[] = [];
  let open = '';
  for (const line of lines) {
    open = open === '' ? line : `${open}\n${line}`;
    if ((open.match(/"/g)?.length ?? 0) % 2 === 0) {
      rows.push(open);
      open = '';
    }
  }
  const [head = '', ...body] = rows.filter((row) => row.trim() !== '');
  return Array.from({ length: Math.ceil(body.length / ROWS) }, (_, at) => [head, ...body.slice(at * ROWS, (at + 1) * ROWS)].join('\n'));
}

/** A repeatable stream of numbers from 0 to 1. */
export function random(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

export function shuffled<T>(items: readonly T[], next: () => number): T[] {
  const order = [...items];
  for (let at = order.length - 1; at > 0; at -= 1) {
    const other = Math.floor(next() * (at + 1));
    [order[at], order[other]] = [order[other] as T, order[at] as T];
  }
  return order;
}
