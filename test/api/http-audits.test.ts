import { serverAudits } from 'graphql-http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openEmbedded } from '../../src/graph/embedded.js';
import type { Engine } from '../../src/graph/engine.js';
import { serving } from '../serving.js';

/** The auditor answers with the response that failed; its body says why. */
const told = async (result: { status: string; reason?: string; response?: Response }) =>
  result.status === 'ok' ? 'ok' : `${result.reason}: ${await result.response?.text().catch(() => 'body already read')}`;

describe('GraphQL over HTTP', () => {
  let engine: Engine;
  let server: Awaited<ReturnType<typeof serving>>;
  beforeAll(async () => {
    engine = await openEmbedded();
    await engine.prepare();
    server = await serving(engine);
  });
  afterAll(async () => {
    await server.close();
    await engine.close();
  });

  const audits = serverAudits({ url: () => `${server.url}/graphql` });

  it('is audited in 61 points', () => {
    expect(audits).toHaveLength(61);
  });

  it.each(audits.map(({ id, name, fn }) => [id, name, fn] as const))('%s %s', async (_id, _name, audit) => {
    expect(await told(await audit())).toBe('ok');
  });
});
