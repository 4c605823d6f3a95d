import type { FastifyInstance } from 'fastify';
import type { Logger } from 'pino';
import { readDataset } from '../../graph/dataset.js';
import type { Engine } from '../../graph/engine.js';
import { statementWith } from '../../graph/statements.js';

/** `/health`: 200 with what is served while the graph answers, 503 while it does not. */
export function serveHealth(app: FastifyInstance, engine: Engine, log: Logger): void {
  app.get('/health', async (_request, reply) => {
    reply.header('cache-control', 'no-store');
    try {
      const [dataset, counts] = await Promise.all([
        readDataset(engine),
        engine.run<{ count: number }>(statementWith('read/countNodes', { LABEL: 'Trial' })),
      ]);
      return { status: 'ok', engine: engine.name, version: dataset?.version ?? 'empty', trials: counts[0]?.count ?? 0 };
    } catch (error) {
      log.error({ err: error }, 'the graph does not answer');
      return reply.code(503).send({ status: 'unavailable', engine: engine.name });
    }
  });
}
