import type { FastifyInstance, FastifyRequest } from 'fastify';

/** What a preflight is told beside the origin; no page may send cookies or read other headers. */
const PREFLIGHT = {
  'access-control-allow-methods': 'GET, POST',
  'access-control-allow-headers': 'content-type, apollo-require-preflight',
  'access-control-max-age': '86400',
};

/** Lets pages of the given origins ask; `*` is any. Every answer says so, refusals too: a page could not read them otherwise. */
export function allowOrigins(app: FastifyInstance, origins: readonly string[]): void {
  const any = origins.includes('*');
  app.addHook('onRequest', async ({ method, headers: { origin } }, reply) => {
    // With a list, what a cache keeps for one origin is not for another.
    if (!any) reply.header('vary', 'origin');
    const allowed = any ? '*' : origins.find((one) => one === origin);
    if (allowed) reply.header('access-control-allow-origin', allowed);
    if (method !== 'OPTIONS' || origin === undefined) return;
    await reply
      .code(204)
      .headers(allowed ? PREFLIGHT : {})
      .send();
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
