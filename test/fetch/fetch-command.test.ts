import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { command } from '../commands/running.js';
import { nct, type RegistryServer, registryServer, study } from './registry-server.js';

const folder = mkdtempSync(join(tmpdir(), 'fetch-command-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
let server: RegistryServer;
beforeAll(async () => {
  server = await registryServer(Array.from({ length: 300 }, (_, at) => study(at + 1)));
  return () => server.close();
});

const run = (into: string, ...more: string[]) => {
  const settings = ['--delay', '0', '--base-url', server.baseUrl, '--into', join(folder, into)];
  return command(['fetch', ...settings, ...more], { GRAPH_PATH: join(folder, 'graph') });
};
const files = (into: string) =>
  readdirSync(join(folder, into))
    .filter((name) => !name.startsWith('.'))
    .sort();
const contents = (into: string) => files(into).map((name) => readFileSync(join(folder, into, name), 'utf8'));
const filesReach = (into: string, count: number) =>
  expect.poll(() => attempt(() => files(into).length), { interval: 1, timeout: 20_000 }).toBeGreaterThan(count);
const attempt = (count: () => number) => {
  try {
    return count();
  } catch {
    return 0;
  }
};

describe('npm run fetch', () => {
  it('killed at any moment and run again ends with the same files and counts, all whole', async () => {
    expect((await run('straight', '--condition', 'sarcoma').ended).code).toBe(0);
    for (const count of [30, 130, 240]) {
      const { child, ended } = run('killed', '--condition', 'sarcoma');
      await filesReach('killed', count);
      child.kill('SIGKILL');
      await ended;
      for (const text of contents('killed')) JSON.parse(text);
    }
    const { code, out, error } = await run('killed', '--condition', 'sarcoma', '--json').ended;
    expect({ code, report: JSON.parse(out) }).toMatchObject({
      code: 0,
      report: { finished: true, fetched: 300, new: 300, unchanged: 0, total: 300 },
    });
    expect(error).toMatch(/^Going on after \d+ of 300 studies\.$/m);
    expect(files('killed')).toEqual(files('straight'));
    expect(contents('killed')).toEqual(contents('straight'));
    expect(readdirSync(join(folder, 'killed')).filter((name) => name.startsWith('.'))).toEqual(['.fetch.json']);
  });

  it('on Ctrl-C says how to go on and ends with 130', async () => {
    server.trouble = ({ query }) => query.has('pageToken');
    const { child, ended } = run('stopped', '--term', 'sarcoma');
    await filesReach('stopped', 99);
    child.kill('SIGINT');
    const { code, error } = await ended;
    server.trouble = () => false;
    expect(code).toBe(130);
    expect(error.trim()).toBe('Stopped with 100 of 300 studies kept; run the same command again to go on.');
  });

  it('reads what it fetched into the graph, and ends with 1 when an id is unknown', async () => {
    writeFileSync(join(folder, 'ids.txt'), `# two\n${nct(1)}\n${nct(999)}\n`);
    const { code, out } = await run('ids', '--ids-file', join(folder, 'ids.txt'), '--ingest').ended;
    expect(code).toBe(1);
    expect(out).toContain('1 of 2 ids are not known to the registry: NCT00000999');
    expect(out).toContain('1 documents read, 0 known already, 0 refused');
  });

  it.each([
    [[], '--condition, --term, --ids'],
    [['--condition', 'x', '--page-size', '5000'], '--page-size is "5000"'],
    [['--ids-file', '/nowhere/ids'], '/nowhere/ids'],
    [['--condition', 'x', '--into', join(import.meta.dirname, 'registry-server.ts')], 'is a file'],
  ])('says in one sentence what is wrong with %j', async (args, told) => {
    const { code, error } = await command(['fetch', ...args]).ended;
    expect({ code, lines: error.trim().split('\n') }).toEqual({ code: 2, lines: [expect.stringContaining(told)] });
  });
});
