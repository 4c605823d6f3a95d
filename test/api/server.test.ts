import { tmpdir } from 'node:os';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startServer } from '../../src/api/server.js';
import { openEmbedded } from '../../src/graph/embedded.js';
import { type Engine, EngineUnavailable, StatementTimeout } from '../../src/graph/engine.js';
import { counting, fill } from './asking.js';
import { vocabulary } from './vocabulary.js';

const log = pino({ level: 'silent' });
const serve = (engine: Engine, port = 0, corsOrigins = ['https://a.example']) =>
  startServer({ engine, vocabulary, host: '127.0.0.1', port, explorerFolder: tmpdir(), log, corsOrigins });
/** What tells of the inside: stacks, paths, statements, classes. */
const INSIDE = /node_modules|stack|at \w+ \(|\/src\/|\.[jt]s\b|MATCH \(|RangeError|TypeError|FST_|Grafeo|Apollo Server/;
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
      extensions: { cost: { spent: 2 + 10, limit: 250_000 } },
    });
    const get = `${server.url}/graphql?query=${encodeURIComponent('{ __schema { queryType { name } } }')}`;
    expect(await (await fetch(get)).json()).toEqual({
      data: { __schema: { queryType: { name: 'Query' } } },
      extensions: expect.anything(),
    });
    expect((await fetch(get, { headers: { 'sec-fetch-site': 'cross-site' } })).status).toBe(400);
  });

  describe('another origin', () => {
    const listed = { origin: 'https://a.example' };
    const cors = ({ status, headers }: Response) => [status, headers.get('access-control-allow-origin'), headers.get('vary')];
    const get = (path: string, headers: Record<string, string>, method = 'GET') => fetch(`${server.url}${path}`, { method, headers });

    it('may ask when it is listed, and reads refusals too', async () => {
      const question = '/graphql?query={dataset{version}}';
      const asked = { 'apollo-require-preflight': 'true' };
      expect(cors(await post({ query: '{ dataset { version } }' }, { ...json, ...listed }))).toEqual([200, listed.origin, 'origin']);
      expect(cors(await get(question, { ...asked, ...listed, 'sec-fetch-site': 'cross-site' }))).toEqual([200, listed.origin, 'origin']);
      expect(cors(await post('{', { ...json, ...listed }))).toEqual([400, listed.origin, 'origin']);
      expect(cors(await post({ query: '{' }, { ...strict, ...listed }))).toEqual([400, listed.origin, 'origin']);
      expect(cors(await get('/nothing', listed))).toEqual([404, listed.origin, 'origin']);
      expect((await get('/health', listed)).headers.get('access-control-allow-credentials')).toBeNull();
    });

    it.each(['https://b.example', 'null', 'https://a.example.b.example'])('may not when it is %s', async (origin) => {
      expect(cors(await get('/health', { origin }))).toEqual([200, null, 'origin']);
      const preflight = await get('/graphql', { origin, 'access-control-request-method': 'POST' }, 'OPTIONS');
      expect([...cors(preflight), preflight.headers.get('access-control-allow-methods')]).toEqual([204, null, 'origin', null]);
    });

    it('is answered before it asks', async () => {
      const preflight = await get('/graphql', { ...listed, 'access-control-request-method': 'POST' }, 'OPTIONS');
      const told = Object.fromEntries([...preflight.headers].filter(([name]) => name.startsWith('access-control')));
      expect([...cors(preflight), told]).toEqual([
        204,
        listed.origin,
        'origin',
        {
          'access-control-allow-origin': listed.origin,
          'access-control-allow-methods': 'GET, POST',
          'access-control-allow-headers': 'content-type, apollo-require-preflight',
          'access-control-max-age': '86400',
        },
      ]);
    });

    it('is any where none is listed', async () => {
      const open = await serve(engine, 0, ['*']);
      for (const headers of [{ origin: 'null' }, listed, {}]) {
        const { headers: answered } = await fetch(`${open.url}/health`, { headers: headers as Record<string, string> });
        expect([answered.get('access-control-allow-origin'), answered.get('vary')]).toEqual(['*', null]);
      }
      await open.close();
    });

    it('is told in vary beside the compression', async () => {
      const query = '{ __schema { types { name description } } }';
      const { headers } = await post({ query }, { ...json, ...listed, 'accept-encoding': 'gzip' });
      expect([headers.get('content-encoding'), headers.get('vary')]).toEqual(['gzip', 'origin, accept-encoding']);
    });
  });

  it.each([
    ['{"query":', 400, 'BAD_REQUEST'],
    [{ query: '{ drug(' }, 400, 'GRAPHQL_PARSE_FAILED'],
    [{ query: '{ drugs { id } }' }, 400, 'GRAPHQL_VALIDATION_FAILED'],
    [[{ query: '{ dataset { version } }' }], 400, 'BAD_REQUEST'],
    ['', 400, 'BAD_REQUEST'],
    ['{"__proto__":{"query":"{ dataset { version } }"}}', 400, 'BAD_REQUEST'],
    [{ query: 'query($n: Int!) { trials(first: $n) { totalCount } }' }, 400, 'BAD_USER_INPUT'],
    [{ query: 'query($n: Int) { trials(first: $n) { totalCount } }', variables: { n: 'many' } }, 400, 'BAD_USER_INPUT'],
    [{ query: 'query($t: String = "x") { drug(term: $t) { id } }', variables: { t: null } }, 400, 'BAD_USER_INPUT'],
    [{ query: '{ trials(filter: { phases: [PHASE9] }) { totalCount } }' }, 400, 'GRAPHQL_VALIDATION_FAILED'],
    [{ query: '{ trials(first: 0) { totalCount } }' }, 400, 'BAD_USER_INPUT'],
    [{ query: 'query a { dataset { version } } query b { dataset { version } }' }, 400, 'OPERATION_RESOLUTION_FAILURE'],
    [{ query: 'mutation { __typename }' }, 400, 'GRAPHQL_VALIDATION_FAILED'],
    [{ query: 'subscription { dataset { version } }' }, 400, 'GRAPHQL_VALIDATION_FAILED'],
  ])('refuses %j', async (body, status, code) => {
    const answer = await post(body, strict);
    const { errors } = (await answer.json()) as { errors: { message: string; extensions: { code: string } }[] };
    expect([answer.status, errors[0]?.extensions.code]).toEqual([status, code]);
    expect(JSON.stringify(errors)).not.toMatch(INSIDE);
  });

  it.each([
    ['PUT', '/graphql', json, 405, 'METHOD_NOT_ALLOWED'],
    ['DELETE', '/graphql', {}, 405, 'METHOD_NOT_ALLOWED'],
    ['POST', '/graphql', { 'content-type': 'text/plain' }, 415, 'UNSUPPORTED_MEDIA_TYPE'],
    ['POST', '/graphql', { 'content-type': 'multipart/form-data; boundary=a' }, 415, 'UNSUPPORTED_MEDIA_TYPE'],
    ['POST', '/graphql', { ...json, accept: 'text/html' }, 406, 'BAD_REQUEST'],
    ['GET', '/graphql', {}, 400, 'BAD_REQUEST'],
    ['GET', '/graphql?query={dataset{version}}&variables={', {}, 400, 'BAD_REQUEST'],
    ['GET', '/%', {}, 400, 'BAD_REQUEST'],
    ['GET', `/graphql?${'x'.repeat(20_000)}`, {}, 431, 'BAD_REQUEST'],
  ])('refuses %s %s %j', async (method, path, headers, status, code) => {
    const body = method === 'POST' || method === 'PUT' ? '{"query":"{ dataset { version } }"}' : undefined;
    const answer = await fetch(`${server.url}${path}`, { method, headers: headers as Record<string, string>, body });
    const text = await answer.text();
    expect([answer.status, JSON.parse(text)]).toEqual([
      status,
      { errors: [{ message: expect.stringMatching(/^[A-Z].+/), extensions: { code } }] },
    ]);
    expect(text).not.toMatch(INSIDE);
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
    [new Error('secret of the inside'), 'INTERNAL_SERVER_ERROR', 500],
    [new EngineUnavailable('bolt://secret refused'), 'SERVICE_UNAVAILABLE', 503],
    [new StatementTimeout(10, { cause: new Error('secret') }), 'STATEMENT_TIMEOUT', 503],
  ])('keeps what went wrong inside: %s', async (error, code, status) => {
    const broken = await serve({ ...counting(engine), run: () => Promise.reject(error) });
    const answer = await post({ query: '{ trials { totalCount } }' }, json, `${broken.url}/graphql`);
    const text = await answer.text();
    expect([answer.status, text]).toEqual([status, expect.stringContaining(code)]);
    expect(text).not.toContain('secret');
    expect(text).not.toMatch(INSIDE);
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
