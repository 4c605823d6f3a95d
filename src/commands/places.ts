import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder that holds package.json, whether this runs from `src` or from `dist`. */
export const ROOT = rootAbove(dirname(fileURLToPath(import.meta.url)));

export const SEEDS = join(ROOT, 'seeds');
export const LAYOUTS = join(SEEDS, 'layouts');
export const VOCABULARY = join(SEEDS, 'vocabulary');
export const SEED_DOCUMENTS = join(SEEDS, 'documents');
export const EXPLORER = join(ROOT, 'dist', 'explorer');

function rootAbove(folder: string): string {
  return existsSync(join(folder, 'package.json')) ? folder : rootAbove(dirname(folder));
}
