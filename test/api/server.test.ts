import { tmpdir } from 'node:os';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startServer } from '../../src/api/server.js';
import { openEmbedded } from '../../src/graph/embedded.js';
import { type Engine, EngineUnavailable } from '../../src/graph/engine.js';
import { counting, fill } from './asking.js';
import { vocabulary } from './vocabulary.js';

const log = pino({ level: 'silent' });
const serve = (engine: Engine, port = 0) =>
  startServer({ engine, vocabulary, host: '127.0.0.1', port, explorerFolder: tmpdir(), log, corsOrigins: ['https://a.example'] });
const json = { 'content-type': 'application/json' };
const strict = { ...json, accept: 'application/graphql-response+json' };

describe('the server', () => {
  let engine: Engine;
  let server: Awaited<ReturnType<typeof serve>>;
  beforeAll(async () => {
    engine = await openEmbedded();
    await engine.prepare();
    server = await serve(await fill(engine));
  });
  afterAll(async () => {
    await server.close();
    await engine.close();
  });

  const post = (body: unknown, headers: Record<string, string> = json, url = `${server.url}/graphql`) =>
    fetch(url, { method: 'POST', headers, body: typeof body === 'string' ? body : JSON.stringify(body) });
  const ask = async (query: string) =>
    (await post({ query })).json() as Promise<{ data?: unknown; errors?: never[]; extensions?: unknown }>;

  it('answers over POST and GET, says what it cost, and describes itself', async () => {
    expect(await ask('{ drug(term: "anlotinib") { id trials(first: 10) { totalCount } } }')).toEqual({
      data: { drug: { id: 'drug:anlotinib', trials: { totalCount: 6 } } },
      extensions: { cost: { spent: 2 + 10, budget: 250_000 } },
    });
    const get = `${server.url}/graphql?query=${encodeURIComponent('{ __schema { queryType { name } } }')}`;
    expect(await (await fetch(get)).json()).toEqual({
      data: { __schema: { queryType: { name: 'Query' } } },
      extensions: expect.anything(),
    });
    expect((await fetch(get, { headers: { 'sec-fetch-site': 'cross-site' } })).status).toBe(400);
  });

  it('is open to the given origins only', async () => {
    const from = async (origin: string) =>
      (await fetch(`${server.url}/health`, { headers: { origin } })).headers.get('access-control-allow-origin');
    expect([await from('https://a.example'), await from('https://b.example')]).toEqual(['https://a.example', null]);
    const preflight = await fetch(`${server.url}/graphql`, { method: 'OPTIONS', headers: { origin: 'https://a.example' } });
    expect([preflight.status, preflight.headers.get('access-control-allow-headers')]).toEqual([
      204,
      'content-type, apollo-require-preflight',
    ]);
  });

  it.each([
    ['{"query":', 400, 'BAD_REQUEST'],
    [{ query: `{ drug(term: "${'x'.repeat(300_000)}") { id } }` }, 413, 'PAYLOAD_TOO_LARGE'],
    [{ query: '{ drug(' }, 400, 'GRAPHQL_PARSE_FAILED'],
    [{ query: '{ drugs { id } }' }, 400, 'GRAPHQL_VALIDATION_FAILED'],
    [{ query: `{ ${'a: dataset { version } '.repeat(2000)} }` }, 400, 'GRAPHQL_PARSE_FAILED'],
    [{ query: `{ trial(id: "x") ${'{ arms { trial '.repeat(12)} { id } ${'} }'.repeat(12)} }` }, 400, 'GRAPHQL_VALIDATION_FAILED'],
    [
      { query: '{ trials(first: 100) { nodes { sites(first: 100) { nodes { trials(first: 100) { totalCount } } } } } }' },
      400,
      'QUERY_TOO_COSTLY',
    ],
    [[{ query: '{ dataset { version } }' }], 400, 'BAD_REQUEST'],
  ])('refuses %.40j', async (body, status, code) => {
    const answer = await post(body, strict);
    const { errors } = (await answer.json()) as { errors: { message: string; extensions: { code: string } }[] };
    expect([answer.status, errors[0]?.extensions.code]).toEqual([status, code]);
    expect(JSON.stringify(errors)).not.toMatch(/node_modules|stack|at \w+ \(/);
  });

  it('answers 200 with the error where the client reads plain JSON', async () => {
    const answer = await post({ query: '{ drugs { id } }' });
    expect(answer.status).toBe(200);
    expect(await answer.json()).toMatchObject({ errors: [{ extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } }] });
  });

  it('tells its health, its place, and nothing where nothing is', async () => {
    expect(await (await fetch(`${server.url}/health`)).json()).toEqual({ status: 'ok', engine: 'embedded', version: 'empty', trials: 6 });
    expect(await (await fetch(server.url)).text()).toContain('/graphql');
    const nothing = await fetch(`${server.url}/nothing`);
    expect([nothing.status, await nothing.json()]).toEqual([
      404,
      { errors: [expect.objectContaining({ extensions: { code: 'NOT_FOUND' } })] },
    ]);
  });

  it('says in one sentence that a port is in use', async () => {
    const port = Number(new URL(server.url).port);
    await expect(serve(engine, port)).rejects.toThrow(
      `Port ${port} on 127.0.0.1 is in use; stop what listens there or set PORT to another one.`,
    );
  });

  it.each([
    [new Error('secret of the inside'), 'INTERNAL_SERVER_ERROR'],
    [new EngineUnavailable('bolt://secret refused'), 'SERVICE_UNAVAILABLE'],
  ])('keeps what went wrong inside: %s', async (error, code) => {
    const broken = await serve({ ...counting(engine), run: () => Promise.reject(error) });
    const text = await (await post({ query: '{ trials { totalCount } }' }, json, `${broken.url}/graphql`)).text();
    expect(text).toContain(code);
    expect(text).not.toContain('secret');
    expect((await fetch(`${broken.url}/health`)).status).toBe(503);
    await broken.close();
  });

  it('lets a running request finish when it closes', async () => {
    let arrived = () => {};
    const running = new Promise<void>((resolve) => {
      arrived = resolve;
    });
    const slow: Engine = {
      ...counting(engine),
      run: async (statement, parameters) => {
        arrived();
        await new Promise((resolve) => setTimeout(resolve, 300));
        return engine.run(statement, parameters);
      },
    };
    const closing = await serve(slow);
    const answer = post({ query: '{ trials { totalCount } }' }, json, `${closing.url}/graphql`);
    await running;
    await closing.close();
    expect(await (await answer).json()).toMatchObject({ data: { trials: { totalCount: 6 } } });
  });
});
