import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openEmbedded } from '../../src/graph/embedded.js';
import { SEED_DOCUMENTS } from '../places.js';
import { command } from './running.js';

const folder = mkdtempSync(join(tmpdir(), 'ingest-command-'));
const graph = join(folder, 'graph');
const inputs = join(folder, 'inputs');
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const study = (nctId: string) =>
  JSON.stringify({
    protocolSection: { identificationModule: { nctId, briefTitle: `Trial ${nctId}` }, statusModule: { overallStatus: 'COMPLETED' } },
  });

beforeAll(() => {
  mkdirSync(inputs);
  const text = new TextEncoder();
  const zip = zipSync(
    { 'good.json': text.encode(study('NCT00000003')), 'bad.json': text.encode('{"protocolSection": {"identification') },
    { level: 0 },
  );
  const files: Record<string, string | Uint8Array> = {
    'good.json': study('NCT00000001'),
    'truncated.json': study('NCT00000002').slice(0, 60),
    'page.json': '<!DOCTYPE html><html><body><h1>502 Bad Gateway</h1></body></html>',
    'empty.txt': '',
    'latin.txt': Uint8Array.from([0x53, 0x74, 0xfc, 0x64, 0x69, 0x65, 0xff, 0xfe]),
    'members.zip': zip,
    'lines.ndjson': `${study('NCT00000004')}\n{"oops"\n${study('NCT00000005')}\n`,
  };
  for (const [name, bytes] of Object.entries(files)) writeFileSync(join(inputs, name), bytes);
});

describe('npm run ingest', () => {
  it('names each bad document with its reason, takes the others in and ends with 1', async () => {
    const { code, out, error } = await command(['ingest', inputs, join(folder, 'nowhere')], { GRAPH_PATH: graph }).ended;
    const refused = out.split('\n').filter((line) => line.startsWith('  refused '));
    expect({ code, error }).toEqual({ code: 1, error: '' });
    expect(out).toContain('4 documents read, 0 known already, 7 refused');
    for (const name of [
      'truncated.json',
      'page.json',
      'empty.txt',
      'latin.txt',
      'members.zip/bad.json',
      'lines.ndjson#line 2',
      'nowhere',
    ]) {
      expect(
        refused.filter((line) => line.includes(name)),
        name,
      ).toHaveLength(1);
    }
    expect(refused.find((line) => line.includes('truncated.json'))).toMatch(/line 1, column \d+/);
    const engine = await openEmbedded(graph);
    expect(await engine.run('MATCH (t:Trial) RETURN t.id AS id ORDER BY id')).toEqual(
      [1, 3, 4, 5].map((at) => ({ id: `trial:NCT0000000${at}` })),
    );
    await engine.close();
  });

  it('knows the same documents the second time', async () => {
    const { code, out } = await command(['ingest', join(inputs, 'good.json')], { GRAPH_PATH: graph }).ended;
    expect(code).toBe(0);
    expect(out).toContain('0 documents read, 1 known already, 0 refused');
  });

  it('prints no contact of a page that it reads', async () => {
    const page = join(SEED_DOCUMENTS, 'trial-title-page-lung-low-dose-radiotherapy.txt');
    const { code, out, error } = await command(['ingest', page], { GRAPH_PATH: graph, LOG_LEVEL: 'trace' }).ended;
    expect(code).toBe(0);
    expect(out + error).not.toMatch(/EXAMPLE PERSON|000-0000-0000|nobody@/i);
  });

  it('prints its report as JSON, tells what a dry run would do, and takes a document back', async () => {
    const fresh = { GRAPH_PATH: join(folder, 'other-graph') };
    const run = async (...args: string[]) => JSON.parse((await command(['ingest', '--json', ...args], fresh).ended).out);
    const list = join(inputs, 'lines.ndjson');
    expect(await run('--dry-run', list)).toMatchObject({
      documents: { read: 2, refusedCount: 1 },
      trials: { made: ['trial:NCT00000004', 'trial:NCT00000005'] },
    });
    expect(await run(list)).toMatchObject({ documents: { read: 2 }, trials: { made: [expect.any(String), expect.any(String)] } });
    expect(await run('--remove', 'lines.ndjson#NCT00000004')).toMatchObject({
      documents: { removed: 1 },
      trials: { gone: ['trial:NCT00000004'] },
    });
    const unknown = await command(['ingest', '--remove', 'lines.ndjson#NCT00000004'], fresh).ended;
    expect(unknown).toMatchObject({ code: 2, error: 'No document is called "lines.ndjson#NCT00000004".\n' });
    expect(await run('--remove', 'lines.ndjson')).toMatchObject({ documents: { removed: 1 } });
  });

  it('takes documents from the standard input', async () => {
    const { child, ended } = command(['ingest', '-'], { GRAPH_PATH: graph });
    child.stdin?.end(study('NCT00000009'));
    expect((await ended).out).toContain('1 trials made');
  });

  it('says in one sentence what is wrong with its use or its settings', async () => {
    const wrong = async (args: string[], environment: Record<string, string> = {}) => {
      const { code, error } = await command(args, { GRAPH_PATH: graph, ...environment }).ended;
      return { code, lines: error.trim().split('\n') };
    };
    expect(await wrong(['ingest', '--what'])).toEqual({ code: 2, lines: [expect.stringContaining("'--what'")] });
    expect(await wrong(['digest'])).toEqual({
      code: 2,
      lines: ['There is no command "digest"; there are serve, ingest, fetch, export, report, vocabulary, check.'],
    });
    expect(await wrong(['serve'], { PORT: 'eighty' })).toEqual({
      code: 2,
      lines: ['PORT is "eighty", but must be a whole number from 0 to 65535.'],
    });
    expect(await wrong(['serve'], { NEO4J_URI: 'localhost' })).toEqual({
      code: 2,
      lines: [expect.stringContaining('NEO4J_URI is "localhost"')],
    });
    expect(await wrong(['serve'], { NEO4J_URI: 'bolt://127.0.0.1:1', NEO4J_USER: 'x', NEO4J_PASSWORD: 'y' })).toEqual({
      code: 1,
      lines: [expect.stringContaining('bolt://127.0.0.1:1')],
    });
  });

  it('checks the graph', async () => {
    const { code, out } = await command(['check'], { GRAPH_PATH: graph }).ended;
    expect(out).not.toContain('BROKEN');
    expect(out.match(/^holds {2}(Every|What) .*\.$/gm)?.length).toBeGreaterThan(5);
    expect(code).toBe(0);
  });
});
