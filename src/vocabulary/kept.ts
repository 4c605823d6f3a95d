import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Curated } from './curated.js';
import { fold } from './fold.js';
import { Names } from './names.js';
import type { Entity, Synonym, VocabularyEdge } from './vocabulary.js';

/** Beside the built code; the sources have none, and read the tables themselves. */
const FILE = join(import.meta.dirname, 'curated.json');

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
export function keptCurated(version: string): Curated | undefined {
  if (!existsSync(FILE)) return undefined;
  const text = readFileSync(FILE, 'utf8');
  const mark = markOf(version);
  if (!text.startsWith(mark)) return undefined;
  const { entities: list, edges, synonyms, keys } = JSON.parse(text.slice(mark.length)) as Kept;
  const entities = new Map(list.map((entity) => [entity.id, entity]));
  const names = new Names(entities);
  for (const [at, synonym] of synonyms.entries()) names.add(keys[at] as string, synonym);
  return { entities, edges, synonyms, names };
}

/** Whether what is kept is that of tables of this version. */
export function isKept(version: string): boolean {
  const mark = markOf(version);
  return existsSync(FILE) && readFileSync(FILE, 'latin1').startsWith(mark);
}

/** Keeps what tables of this version say for the processes to come. */
export function keepCurated(version: string, { entities, edges, synonyms }: Curated): void {
  const kept: Kept = { entities: [...entities.values()], edges, synonyms, keys: synonyms.map(({ text }) => fold(text)) };
  const part = `${FILE}.${process.pid}.part`;
  writeFileSync(part, markOf(version) + JSON.stringify(kept));
  renameSync(part, FILE);
}

/** A line that changes with any row of the tables and any line of the code that reads them. */
function markOf(version: string): string {
  const hash = createHash('sha256').update(version);
  for (const file of readdirSync(import.meta.dirname).sort()) {
    if (file.endsWith('.js')) hash.update(readFileSync(join(import.meta.dirname, file)));
  }
  return `${hash.digest('hex')}\n`;
}
