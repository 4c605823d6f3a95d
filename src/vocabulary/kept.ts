import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Curated } from './curated.js';
import { fold } from './fold.js';
import { Names } from './names.js';
import type { Entity, Synonym, VocabularyEdge } from './vocabulary.js';

/** Where the built code lies, and beside it what is kept; the sources have none, and read the tables themselves. */
const BUILT = import.meta.dirname;

const fileIn = (folder: string): string => join(folder, 'curated.json');

interface Kept {
  readonly entities: readonly Entity[];
  readonly edges: readonly VocabularyEdge[];
  readonly synonyms: readonly Synonym[];
  /** The key of each synonym. */
  readonly keys: readonly string[];
}

/**
 * What a build kept of the tables, which takes a third of the time that it takes to check and fold them.
 * @param version of the tables (`versionOf`)
 * @returns undefined where nothing is kept, or it was made of other tables or by other code
 */
export function keptCurated(version: string, folder = BUILT): Curated | undefined {
  if (!existsSync(fileIn(folder))) return undefined;
  const text = readFileSync(fileIn(folder), 'utf8');
  const mark = markOf(version, folder);
  if (!text.startsWith(mark)) return undefined;
  const { entities: list, edges, synonyms, keys } = JSON.parse(text.slice(mark.length)) as Kept;
  const entities = new Map(list.map((entity) => [entity.id, entity]));
  const names = new Names(entities);
  for (const [at, synonym] of synonyms.entries()) names.add(keys[at] as string, synonym);
  return { entities, edges, synonyms, names };
}

/** Whether what is kept is that of tables of this version. */
export function isKept(version: string, folder = BUILT): boolean {
  return existsSync(fileIn(folder)) && readFileSync(fileIn(folder), 'latin1').startsWith(markOf(version, folder));
}

/** Keeps what tables of this version say for the processes to come. */
export function keepCurated(version: string, { entities, edges, synonyms }: Curated, folder = BUILT): void {
  const kept: Kept = { entities: [...entities.values()], edges, synonyms, keys: synonyms.map(({ text }) => fold(text)) };
  const part = `${fileIn(folder)}.${process.pid}.part`;
  writeFileSync(part, markOf(version, folder) + JSON.stringify(kept));
  renameSync(part, fileIn(folder));
}

/** A line that changes with any row of the tables and any line of the code that reads them. */
function markOf(version: string, folder: string): string {
  const hash = createHash('sha256').update(version);
  for (const file of readdirSync(folder).sort()) {
    if (file.endsWith('.js')) hash.update(readFileSync(join(folder, file)));
  }
  return `${hash.digest('hex')}\n`;
}
