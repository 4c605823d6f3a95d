import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe } from 'vitest';

export const ROOT = resolve(import.meta.dirname, '..');
export const SEEDS = resolve(ROOT, 'seeds');
/** What `npm start` loads. */
export const SEED_DOCUMENTS = resolve(SEEDS, 'documents');
/** Documents and judged answers that stand beside the project; a checkout alone does not have them. */
export const SHARED = resolve(ROOT, '../shared');

/** A suite over what stands beside the project; without it, skipped with the reason printed. */
export function describeWithShared(name: string, suite: () => void): void {
  const missing = !existsSync(SHARED);
  if (missing) console.log(`Skipped: ${name}, because ../shared is not beside this checkout.`);
  describe.skipIf(missing)(name, suite);
}
