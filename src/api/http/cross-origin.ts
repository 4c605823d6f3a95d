import type { FastifyInstance, FastifyRequest } from 'fastify';

/** Lets pages of the given origins ask; `*` is any. An empty list lets none but our own. */
export function allowOrigins(app: FastifyInstance, origins: readonly string[]): void {
  if (origins.length === 0) return;
  app.addHook('onRequest', async (request, reply) => {
    const { origin } = request.headers;
    if (origin === undefined) return;
    reply.header('vary', 'origin');
    if (!origins.includes('*') && !origins.includes(origin)) return;
    reply.header('access-control-allow-origin', origins.includes('*') ? '*' : origin);
    if (request.method !== 'OPTIONS') return;
    reply.header('access-control-allow-methods', 'GET, POST');
    reply.header('access-control-allow-headers', 'content-type, apollo-require-preflight');
    reply.header('access-control-max-age', '86400');
    await reply.code(204).send();
  });
}

/**
 * Apollo's CSRF prevention refuses a plain GET, which GraphQL over HTTP allows. A browser says where a request comes from: only
 * what another site makes it send is left to the prevention.
 */
export function letPlainGetThrough(app: FastifyInstance): void {
  app.addHook('onRequest', async (request) => {
    if (request.method === 'GET' && !isFromElsewhere(request)) request.headers['apollo-require-preflight'] ??= 'true';
  });
}

const isFromElsewhere = (request: FastifyRequest) => ['cross-site', 'same-site'].includes(String(request.headers['sec-fetch-site']));
