import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openEmbedded } from '../src/graph/embedded.js';
import { findBrowser, startBrowser } from './browser.js';
import { command } from './commands/running.js';
import { describeOnEngines } from './engines.js';
import { ingestInto } from './ingest/ingesting.js';
import { ROOT, SEED_DOCUMENTS } from './places.js';
import { type Answer, ask, serving } from './serving.js';

const DOCS = resolve(ROOT, 'docs');
const files = readdirSync(DOCS, { recursive: true, encoding: 'utf8' }).sort();
const read = (name: string) => readFileSync(resolve(DOCS, name), 'utf8');
const queries = files.filter((name) => name.endsWith('.graphql'));
const pages = files.filter((name) => name.endsWith('.md'));

/** Whether anything at all was found: no list and no count of the answer's roots is empty. */
const isEmpty = (root: unknown): boolean =>
  root === null || (Array.isArray(root) && root.length === 0) || (root as { totalCount?: number }).totalCount === 0;

describe('the pages of docs/', () => {
  it('show every file beside them, and none that is not there', () => {
    const linked = pages.flatMap((page) => [...read(page).matchAll(/\]\(([\w./-]+)\)/g)].map(([, link = '']) => link));
    expect(linked.filter((link) => !existsSync(resolve(DOCS, link)))).toEqual([]);
    const shown = files.filter((name) => /\.(graphql|html)$/.test(name));
    expect(shown.filter((name) => !linked.includes(name))).toEqual([]);
  });
});

describeOnEngines('the queries of docs/', (open) => {
  const answers = new Map<string, Answer>();
  let url: string;
  beforeAll(async () => {
    const engine = await open();
    await ingestInto(engine, [SEED_DOCUMENTS]);
    const server = await serving(engine);
    url = server.url;
    return () => server.close();
  });

  it.each(queries)('%s finds something, the same on every engine', async (name) => {
    const variables = name.replace(/\.graphql$/, '.variables.json');
    const answer = await ask(url, read(name), files.includes(variables) ? JSON.parse(read(variables)) : {});
    expect(answer.errors).toBeUndefined();
    expect(Object.entries(answer.data).filter(([, root]) => isEmpty(root))).toEqual([]);
    const { dataset: _, ...rest } = answer.data;
    expect(rest).toEqual(answers.get(name) ?? rest);
    answers.set(name, rest);
  });
});

describe('what docs/ tells to run', () => {
  const folder = mkdtempSync(join(tmpdir(), 'docs-'));
  const graph = join(folder, 'graph');
  beforeAll(async () => {
    const engine = await openEmbedded(graph);
    await ingestInto(engine, [SEED_DOCUMENTS]);
    await engine.close();
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const lines = pages.flatMap((page) => [...read(page).matchAll(/^```sh\nnpm run (.+)\n```/gm)].map(([, line = '']) => line));
  it.each(lines)('npm run %s', async (line) => {
    const words = [...line.replace(' -- ', ' ').matchAll(/'([^']*)'|(\S+)/g)].map(([, quoted, plain]) => quoted ?? plain ?? '');
    const out = join(folder, words.at(-1) ?? '');
    const { code, error } = await command([...words.slice(0, -1), out], { GRAPH_PATH: graph }).ended;
    expect({ code, error }).toEqual({ code: 0, error: '' });
    expect(readFileSync(out, 'utf8').length).toBeGreaterThan(1000);
  });

  it('the page of draw.md draws what the API answers', async (context) => {
    const path = await findBrowser();
    if (path === undefined) return context.skip();
    const engine = await openEmbedded(graph);
    const [api, here, chromium] = await Promise.all([serving(engine), served(resolve(DOCS, 'draw')), startBrowser(path)]);
    try {
      const page = await chromium.newPage();
      await page.goto(`http://127.0.0.1:${(here.address() as AddressInfo).port}/page.html?api=${api.url}/graphql`);
      await page.waitForSelector('circle');
      expect(await page.locator('text').allTextContents()).toEqual(
        expect.arrayContaining(['anlotinib', 'toripalimab', 'Soft tissue sarcoma']),
      );
      expect(await page.textContent('#said')).toMatch(/nodes and \d+ relations around anlotinib/);
    } finally {
      await Promise.all([chromium.close(), api.close(), here.close()]);
      await engine.close();
    }
  });
});

/** A folder over HTTP, at another address than the API's: another origin. */
async function served(folder: string): Promise<Server> {
  const server = createServer((request, response) => {
    const file = resolve(folder, `.${new URL(request.url ?? '/', 'http://here').pathname}`);
    if (!file.startsWith(folder) || !existsSync(file)) return response.writeHead(404).end();
    response.writeHead(200, { 'content-type': file.endsWith('.html') ? 'text/html' : 'text/plain' }).end(readFileSync(file));
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  return server;
}
