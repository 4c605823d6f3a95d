import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ask } from '../serving.js';
import { command, printed } from './running.js';

const folder = mkdtempSync(join(tmpdir(), 'serve-command-'));
const settings = { GRAPH_PATH: join(folder, 'graph'), PORT: '0', LOG_LEVEL: 'silent' };
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('npm start', () => {
  let server: ReturnType<typeof command>;
  let url: string;
  beforeAll(async () => {
    server = command(['serve'], settings);
    [, url = ''] = await printed(server.child, /API\s+(http:\S+)\/graphql/);
    return () => server.child.kill('SIGKILL');
  });

  it('loads the seeds into an empty graph and answers', async () => {
    const { data } = await ask(url, '{ dataset { engine documents } trials { totalCount } }');
    expect(data.dataset.engine).toBe('embedded');
    expect(data.trials.totalCount).toBeGreaterThan(60);
  });

  it('tells its health', async () => {
    const response = await fetch(`${url}/health`);
    expect([response.status, ((await response.json()) as { status: string }).status]).toEqual([200, 'ok']);
  });

  it('keeps its graph from a second process, which says so in one sentence', async () => {
    const { code, error } = await command(['serve'], settings).ended;
    expect({ code, lines: error.trim().split('\n') }).toEqual({ code: 1, lines: [expect.stringMatching(/another process/)] });
  });

  it('says in one sentence that its port is taken', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await new Promise((done) => other.once('listening', done));
    const port = String((other.address() as { port: number }).port);
    const { code, error } = await command(['serve'], { ...settings, GRAPH_PATH: join(folder, 'other'), PORT: port }).ended;
    other.close();
    expect({ code, lines: error.trim().split('\n') }).toEqual({ code: 1, lines: [expect.stringContaining(port)] });
  });

  it('lets running requests finish on SIGTERM, then ends with 0', async () => {
    const running = Promise.all(
      Array.from({ length: 8 }, () => ask(url, '{ trials(first: 50) { nodes { name drugs { name } conditions { name } } } }')),
    );
    await new Promise((done) => setTimeout(done, 30));
    server.child.kill('SIGTERM');
    for (const { data, errors } of await running) expect([errors, data.trials.nodes.length]).toEqual([undefined, 50]);
    expect((await server.ended).code).toBe(0);
    await expect(fetch(`${url}/health`)).rejects.toThrow();
  });
});
