import { existsSync } from 'node:fs';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';

const UNBUILT = `The API is at /graphql. The landing page and the playground are not built: run "npm run build" and start again.\n`;

/** The landing page at `/` and the playground at `/playground`, from the folder that the build left. */
export async function servePages(app: FastifyInstance, folder: string): Promise<void> {
  if (!existsSync(join(folder, 'index.html'))) {
    app.get('/', (_request, reply) => reply.type('text/plain; charset=utf-8').send(UNBUILT));
    return;
  }
  await app.register(fastifyStatic, { root: folder, prefix: '/', redirect: true, index: ['index.html'], cacheControl: true, maxAge: 0 });
}
