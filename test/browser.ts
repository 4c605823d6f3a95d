import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { type Browser, chromium } from 'playwright-core';

const names = ['chromium', 'chromium-browser', 'google-chrome'];

const flags = ['--no-sandbox', '--disable-dev-shm-usage', '--disable-gpu', '--disable-background-networking'];

/**
 * Finds a Chromium: the one that CHROMIUM_PATH names, then the system's, then that of the package `@sparticuz/chromium` if it is there.
 *
 * @returns the path of its executable; undefined, with a printed reason, when there is none
 * @throws Error when there is none and REQUIRE_BROWSER=1, or when CHROMIUM_PATH names none
 */
export async function findBrowser(): Promise<string | undefined> {
  const found = named() ?? onThePath() ?? (await packaged());
  if (found) return found;
  const reason = 'no Chromium was found: install one (apt-get install chromium) or set CHROMIUM_PATH to its executable.';
  if (process.env.REQUIRE_BROWSER === '1') throw new Error(`REQUIRE_BROWSER=1, but ${reason}`);
  console.warn(`Browser tests are skipped: ${reason}`);
  return undefined;
}

/** Starts the browser at `executablePath`, alone and silent towards the network; who starts it closes it. */
export function startBrowser(executablePath: string): Promise<Browser> {
  return chromium.launch({ executablePath, args: flags });
}

function named(): string | undefined {
  const path = process.env.CHROMIUM_PATH;
  if (path && !isExecutable(path)) throw new Error(`CHROMIUM_PATH is "${path}", which is no executable file: correct or unset it.`);
  return path || undefined;
}

function onThePath(): string | undefined {
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  return names.flatMap((name) => folders.map((folder) => join(folder, name))).find(isExecutable);
}

async function packaged(): Promise<string | undefined> {
  // The package unpacks the libraries that it needs only where it believes to run on this platform.
  process.env.AWS_LAMBDA_JS_RUNTIME ??= 'nodejs20.x';
  const name = '@sparticuz/chromium';
  try {
    return await (await import(name)).default.executablePath();
  } catch {
    return undefined;
  }
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
