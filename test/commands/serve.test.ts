import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ROOT } from '../places.js';
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

  it('stops when npm does, whose shell passes no signal on', async () => {
    const inShell = `"${process.execPath}" --import tsx src/main.ts serve --stop-with-parent; true`;
    const shell = spawn('sh', ['-c', inShell], { cwd: ROOT, env: { ...process.env, ...settings, GRAPH_PATH: join(folder, 'third') } });
    const [, address = ''] = await printed(shell, /API\s+(http:\S+)\/graphql/);
    shell.kill('SIGTERM');
    await expect
      .poll(
        () =>
          fetch(`${address}/health`).then(
            () => 'up',
            () => 'down',
          ),
        { timeout: 10_000 },
      )
      .toBe('down');
  });

  it('lets running requests finish on SIGTERM, then ends with 0', async () => {
    const page = 'trials(first: 40) { nodes { sites(first: 50) { nodes { trials(first: 20) { nodes { name } } } } } }';
    const slow = `{ trials(first: 1) { totalCount } a: ${page} b: ${page} }`;
    let ended = false;
    const running = ask(url, slow).finally(() => {
      ended = true;
    });
    await new Promise((done) => setTimeout(done, 40));
    expect(ended, 'the request ended too early to tell anything').toBe(false);
    server.child.kill('SIGTERM');
    const { data, errors } = await running;
    expect([errors, data.a.nodes.length]).toEqual([undefined, 40]);
    expect((await server.ended).code).toBe(0);
    await expect(fetch(`${url}/health`)).rejects.toThrow();
  });
});
