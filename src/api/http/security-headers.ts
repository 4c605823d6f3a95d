import type { FastifyInstance } from 'fastify';

const PAGE = [
  "default-src 'none'",
  "script-src 'self'",
  "worker-src 'self'",
  "style-src 'self'",
  "font-src 'self' data:",
  "img-src 'self' data:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** The editor of the playground writes its own styles; no other page may. */
const PLAYGROUND = PAGE.replace("style-src 'self'", "style-src 'self' 'unsafe-inline'");

/** Nothing from another host on any page, and no page inside another one. */
export function setSecurityHeaders(app: FastifyInstance): void {
  app.addHook('onRequest', async (request, reply) => {
    const isPlayground = /^\/playground(\/|$|\?)/.test(request.url);
    reply.header('content-security-policy', isPlayground ? PLAYGROUND : PAGE);
    reply.header('x-content-type-options', 'nosniff');
    reply.header('referrer-policy', 'no-referrer');
  });
}
