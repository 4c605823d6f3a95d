import { resolve } from 'node:path';
import { pino } from 'pino';
import { startServer } from '../src/api/server.js';
import type { Engine } from '../src/graph/engine.js';
import { reading } from './ingest/ingesting.js';
import { ROOT } from './places.js';

/** The server over an engine, on a free port; silent. `resultCache`: how many answers it keeps. */
export const serving = (engine: Engine, resultCache = 0) =>
  startServer({
    engine,
    vocabulary: reading.vocabulary,
    host: '127.0.0.1',
    port: 0,
    explorerFolder: resolve(ROOT, 'dist/explorer'),
    corsOrigins: ['*'],
    resultCache,
    log: pino({ level: 'silent' }),
  });

// biome-ignore lint/suspicious/noExplicitAny: an answer has the shape of its question
export type Answer = { readonly data?: any; readonly errors?: readonly { message: string; extensions?: Record<string, any> }[] };

/** Asks over HTTP as a client does. */
export async function ask(url: string, query: string, variables?: Record<string, unknown>): Promise<Answer> {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query, variables }),
  });
  return (await response.json()) as Answer;
}
