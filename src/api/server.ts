import { ApolloServer } from '@apollo/server';
import { ApolloServerPluginCacheControlDisabled } from '@apollo/server/plugin/disabled';
import fastifyApollo, { fastifyApolloDrainPlugin } from '@as-integrations/fastify';
import fastifyCompress from '@fastify/compress';
import { type FastifyInstance, fastify } from 'fastify';
import type { Logger } from 'pino';
import type { Engine } from '../graph/engine.js';
import type { Vocabulary } from '../vocabulary/vocabulary.js';
import { type ApiContext, type ApiSources, contextOf, sourcesOf } from './context.js';
import { refuseAddress, refuseBroken } from './http/broken-requests.js';
import { allowOrigins, letPlainGetThrough } from './http/cross-origin.js';
import { endConnectionsOnClose } from './http/ending-connections.js';
import { answerErrorsAsGraphql, BODY_BYTES } from './http/error-answers.js';
import { errorTeller } from './http/graphql-errors.js';
import { serveHealth } from './http/health.js';
import { servePages } from './http/pages.js';
import { queriesOnly } from './http/queries-only.js';
import { refuseLongQueries } from './http/query-text.js';
import { costPlugin, noStorePlugin, statusPlugin } from './http/request-plugins.js';
import { setSecurityHeaders } from './http/security-headers.js';
import { shapeLimits } from './limits/shape-limits.js';
import { QUERY_TOKENS } from './limits/text-limits.js';
import { ResultCache } from './result-cache/result-cache.js';
import { apiSchema } from './schema.js';
import { ServerUnavailable } from './server-unavailable.js';
import { readGraph, warmUp } from './warm-up.js';

/** What the server needs; `explorerFolder` holds the built pages, `corsOrigins` the origins that may ask from a browser (`*`: any). */
export interface ServerOptions {
  readonly engine: Engine;
  readonly vocabulary: Vocabulary;
  readonly host: string;
  /** 0 takes a free one. */
  readonly port: number;
  readonly explorerFolder: string;
  readonly log: Logger;
  readonly corsOrigins: readonly string[];
  /** How many answers are kept; 0, or when absent, none. */
  readonly resultCache?: number;
}

/** A server that listens. */
export interface Server {
  readonly url: string;
  /** Reads what the first question would wait for. */
  readAhead(): Promise<void>;
  /** Lets running requests finish. */
  close(): Promise<void>;
}

/**
 * Serves the API at /graphql, /health, the landing page and the playground. `close` lets running requests finish; the engine stays open.
 * @throws ServerUnavailable when the port is in use or the address is not this machine's.
 */
export async function startServer(options: ServerOptions): Promise<Server> {
  const { engine, vocabulary } = options;
  const app = httpServer();
  const apollo = apolloServer(app, options);
  if (engine.name === 'neo4j') await warmUp(engine);
  await apollo.start();
  const sources = sourcesOf(engine, vocabulary);
  await addRoutes(app, apollo, sources, options);
  await listen(app, options);
  return { url: urlOf(app, options.host), readAhead: () => readGraph(sources), close: () => apollo.stop() };
}

function httpServer(): FastifyInstance {
  const app = fastify({
    bodyLimit: BODY_BYTES,
    forceCloseConnections: 'idle',
    frameworkErrors: refuseAddress,
    clientErrorHandler: refuseBroken,
  });
  // A body is JSON; the one other kind that Fastify reads by itself is what a form of another site can send.
  app.removeContentTypeParser('text/plain');
  return app;
}

function apolloServer(app: FastifyInstance, { log, resultCache = 0 }: ServerOptions): ApolloServer<ApiContext> {
  const kept = resultCache > 0 ? new ResultCache(resultCache) : undefined;
  return new ApolloServer<ApiContext>({
    schema: apiSchema(),
    introspection: true,
    csrfPrevention: true,
    allowBatchedHttpRequests: false,
    includeStacktraceInErrorResponses: false,
    parseOptions: { maxTokens: QUERY_TOKENS },
    validationRules: [shapeLimits, queriesOnly],
    formatError: errorTeller(log),
    plugins: [
      costPlugin,
      statusPlugin,
      noStorePlugin,
      ...(kept ? [kept.plugin] : []),
      ApolloServerPluginCacheControlDisabled(),
      fastifyApolloDrainPlugin(app),
    ],
    stringifyResult: kept?.text,
    logger: log,
    // The process that composes everything decides when to stop.
    stopOnTerminationSignals: false,
  });
}

async function addRoutes(
  app: FastifyInstance,
  apollo: ApolloServer<ApiContext>,
  sources: ApiSources,
  options: ServerOptions,
): Promise<void> {
  setSecurityHeaders(app);
  endConnectionsOnClose(app);
  allowOrigins(app, options.corsOrigins);
  letPlainGetThrough(app);
  answerErrorsAsGraphql(app, options.log);
  refuseLongQueries(app);
  await app.register(fastifyCompress, { threshold: 1024 });
  await app.register(fastifyApollo(apollo), { context: async () => contextOf(sources), method: ['GET', 'POST'] });
  serveHealth(app, sources.engine, options.log);
  await servePages(app, options.explorerFolder);
}

async function listen(app: FastifyInstance, { host, port }: ServerOptions): Promise<void> {
  try {
    await app.listen({ host, port });
  } catch (cause) {
    await app.close();
    const { code } = cause as { code?: string };
    if (code === 'EADDRINUSE')
      throw new ServerUnavailable(`Port ${port} on ${host} is in use; stop what listens there or set PORT to another one.`, { cause });
    if (code === 'EADDRNOTAVAIL') throw new ServerUnavailable(`${host} is no address of this machine; set HOST to one that is.`, { cause });
    throw cause;
  }
}

function urlOf(app: FastifyInstance, host: string): string {
  const address = app.server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return `http://${host.includes(':') ? `[${host}]` : host}:${port}`;
}
