import type { FastifyInstance } from 'fastify';
import { refuseLongText } from '../limits/text-limits.js';

/** Refuses operations whose text is too long to be parsed, over POST and GET. */
export function refuseLongQueries(app: FastifyInstance): void {
  app.addHook('preHandler', async ({ body, query }) => {
    for (const sent of [body, query]) if (typeof sent === 'object' && sent !== null && 'query' in sent) refuseLongText(sent.query);
  });
}
