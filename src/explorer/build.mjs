// Builds the web pages into dist/explorer, unless they were already built from exactly these sources.
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const stamp = join(root, 'dist/explorer/.sources');

/** Whatever the pages are made of: their sources, how they are built, and the versions of the packages in them. */
function sources() {
  const pages = readdirSync(join(root, 'src/explorer'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  return [...pages, join(root, 'vite.config.ts'), join(root, 'package-lock.json')].filter(existsSync);
}

function fingerprint() {
  const hash = createHash('sha256');
  for (const path of sources())
    hash
      .update(`${path.slice(root.length)}\n`)
      .update(readFileSync(path))
      .update('\n');
  return hash.digest('hex');
}

async function buildPages() {
  try {
    const { build } = await import('vite');
    await build({ configFile: join(root, 'vite.config.ts') });
  } catch (cause) {
    if (cause?.code !== 'ERR_MODULE_NOT_FOUND') throw cause;
    throw new Error('The web pages cannot be built without the development packages: run "npm ci" without --omit=dev, then try again.', {
      cause,
    });
  }
}

const current = fingerprint();
if (existsSync(stamp) && readFileSync(stamp, 'utf8') === current) {
  console.log('The web pages are up to date.');
} else {
  const started = Date.now();
  await buildPages();
  // Last, so that a build that was interrupted is never taken for a whole one.
  writeFileSync(stamp, current);
  console.log(`The web pages are built (${((Date.now() - started) / 1000).toFixed(1)} s).`);
}
