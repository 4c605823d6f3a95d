import type { FastifyError, FastifyInstance } from 'fastify';
import type { Logger } from 'pino';

const CODES: Readonly<Record<number, string>> = {
  400: 'BAD_REQUEST',
  404: 'NOT_FOUND',
  405: 'METHOD_NOT_ALLOWED',
  413: 'PAYLOAD_TOO_LARGE',
  415: 'UNSUPPORTED_MEDIA_TYPE',
};

/** What Fastify refuses before GraphQL sees it, in a sentence of ours; anything else keeps its own. */
const SENTENCES: Readonly<Record<string, string>> = {
  FST_ERR_CTP_INVALID_JSON_BODY: 'The body is not valid JSON.',
  FST_ERR_CTP_EMPTY_JSON_BODY: 'The body is empty; send {"query": "…"}.',
  FST_ERR_CTP_BODY_TOO_LARGE: 'The body is larger than this server takes.',
  FST_ERR_CTP_INVALID_MEDIA_TYPE: 'The body must be application/json.',
};

/** Every refusal has the shape of a GraphQL answer and tells nothing of the inside; what went wrong on our side is in the log. */
export function answerErrorsAsGraphql(app: FastifyInstance, log: Logger): void {
  const answer = (status: number, message: string) => ({
    errors: [{ message, extensions: { code: CODES[status] ?? (status < 500 ? 'BAD_REQUEST' : 'INTERNAL_SERVER_ERROR') } }],
  });
  app.setErrorHandler((error: FastifyError, request, reply) => {
    const status = error.statusCode ?? 500;
    if (status >= 500) log.error({ err: error, url: request.url }, 'request failed');
    const message = status >= 500 ? UNEXPECTED : (SENTENCES[error.code] ?? error.message);
    return reply.code(status).type('application/json').send(answer(status, message));
  });
  app.setNotFoundHandler((request, reply) =>
    reply
      .code(404)
      .type('application/json')
      .send(answer(404, `There is nothing at ${request.method} ${request.url.split('?')[0]}; the API is at /graphql.`)),
  );
}

/** What is said of a failure of ours. */
export const UNEXPECTED = 'Something went wrong on the server; its log says what.';
