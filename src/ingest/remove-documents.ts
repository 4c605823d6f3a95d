import { existsSync } from 'node:fs';
import type { Catalogue } from './catalogue.js';
import { type Writing, writeChange } from './write-change.js';

/** Documents removed in one transaction. */
const BATCH = 50;

/**
 * Takes documents back with all that they claim: what they alone described goes, what others describe too is built anew from those.
 * @param ids of documents that are known
 */
export async function removeDocuments(writing: Writing, ids: readonly string[]): Promise<void> {
  const { catalogue, report } = writing;
  for (let at = 0; at < ids.length; at += BATCH) {
    const removed = ids.slice(at, at + BATCH);
    const change = catalogue.remove(removed);
    await writeChange(writing, { ...change, records: new Map(), nodes: [], renamed: [], removed });
    report.removed += removed.length;
  }
}

/** A document to remove that is not in the graph; `message` is one sentence with the names most like it. */
export class UnknownDocument extends Error {
  override readonly name = 'UnknownDocument';
}

/**
 * The documents that a word means: an id, a name, or the name of a file, zip or folder that several came from. The path of a file that is
 * there may be longer: documents are named from the file or folder that was given.
 * @throws UnknownDocument when it is none of these.
 */
export function documentsNamed(word: string, catalogue: Catalogue): string[] {
  const documents = [...catalogue.documents()];
  for (const end of existsSync(word) ? endsOf(word) : [word]) {
    const isIn = (name: string): boolean => name === end || name.startsWith(`${end}/`) || name.startsWith(`${end}#`);
    const found = documents.filter(({ id, name }) => id === end || isIn(name)).map(({ id }) => id);
    if (found.length > 0) return found;
  }
  throw new UnknownDocument(`No document is called "${word}"${likeIt(word, catalogue)}.`);
}

/** "data/a/b.json", "a/b.json", "b.json". */
function endsOf(path: string): string[] {
  const steps = path.replace(/\/+$/, '').split('/');
  return steps.map((_, at) => steps.slice(at).join('/')).filter((end) => end !== '');
}

function likeIt(word: string, catalogue: Catalogue): string {
  const part = word.slice(word.lastIndexOf('/') + 1).toLowerCase();
  const names = [...catalogue.documents()].map(({ name }) => name).filter((name) => part !== '' && name.toLowerCase().includes(part));
  const shown = names.sort().slice(0, 3);
  return shown.length > 0 ? `; there is ${shown.map((name) => `"${name}"`).join(', ')}` : '';
}
