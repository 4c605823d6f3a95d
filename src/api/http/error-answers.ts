import type { FastifyError, FastifyInstance, FastifyRequest } from 'fastify';
import type { Logger } from 'pino';
import { OverLimit } from '../limits/over-limit.js';

const CODES: Readonly<Record<number, string>> = {
  400: 'BAD_REQUEST',
  404: 'NOT_FOUND',
  405: 'METHOD_NOT_ALLOWED',
  415: 'UNSUPPORTED_MEDIA_TYPE',
};

/** Longest body of a request, in bytes. */
export const BODY_BYTES = 1_048_576;

/** What Fastify refuses before GraphQL sees it, in a sentence of ours. */
const SENTENCES: Readonly<Record<string, (request: FastifyRequest) => string>> = {
  FST_ERR_CTP_INVALID_JSON_BODY: () => 'The body is not valid JSON.',
  FST_ERR_CTP_EMPTY_JSON_BODY: () => 'The body is empty; send {"query": "…"}.',
  FST_ERR_CTP_BODY_TOO_LARGE: ({ headers }) =>
    `The body has ${headers['content-length'] ?? `more than ${BODY_BYTES}`} bytes; the limit is ${BODY_BYTES}.`,
  FST_ERR_CTP_INVALID_MEDIA_TYPE: () => 'The body must be application/json.',
};

/** What is said of a failure of ours. */
export const UNEXPECTED = 'Something went wrong on the server; its log says what.';

/** An answer of the shape of GraphQL that only refuses. */
const refusal = (message: string, extensions: Readonly<Record<string, unknown>>) => ({ errors: [{ message, extensions }] });

/** Every refusal has the shape of a GraphQL answer and tells nothing of the inside; what went wrong on our side is in the log. */
export function answerErrorsAsGraphql(app: FastifyInstance, log: Logger): void {
  app.setErrorHandler((error: FastifyError | OverLimit, request, reply) => {
    reply.type('application/json');
    if (error instanceof OverLimit) return reply.code(400).send(refusal(error.message, { code: error.extensions.code }));
    // Every limit answers alike, also the one that HTTP has a status of its own for.
    const status = error.code === 'FST_ERR_CTP_BODY_TOO_LARGE' ? 400 : (error.statusCode ?? 500);
    if (status < 500) {
      const code = status === 400 && error.statusCode === 413 ? 'BODY_TOO_LONG' : (CODES[status] ?? 'BAD_REQUEST');
      return reply.code(status).send(refusal(SENTENCES[error.code]?.(request) ?? 'The request is not valid HTTP.', { code }));
    }
    log.error({ err: error, url: request.url }, 'request failed');
    return reply.code(status).send(refusal(UNEXPECTED, { code: 'INTERNAL_SERVER_ERROR' }));
  });
  app.setNotFoundHandler((request, reply) => {
    const [path] = request.url.split('?');
    reply.type('application/json');
    if (path === '/graphql')
      return reply
        .code(405)
        .header('allow', 'GET, POST')
        .send(refusal('The API answers GET and POST only.', { code: CODES[405] }));
    return reply.code(404).send(refusal(`There is nothing at ${request.method} ${path}; the API is at /graphql.`, { code: CODES[404] }));
  });
}
