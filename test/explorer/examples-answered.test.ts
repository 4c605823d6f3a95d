import { pino } from 'pino';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startServer } from '../../src/api/server.js';
import { EXPLORER, LAYOUTS, SEED_DOCUMENTS, SEEDS } from '../../src/commands/places.js';
import { loadLayouts } from '../../src/documents/page/layout.js';
import { readExamples } from '../../src/explorer/landing/shown-examples.js';
import { ingest } from '../../src/ingest/ingest.js';
import { loadReading } from '../../src/ingest/load-reading.js';
import { describeOnEngines } from '../engines.js';
import { type Answer, ask } from './asking.js';

const examples = readExamples('src/explorer/examples');
/** What the first engine answered; every other one has to answer the same. */
const answers = new Map<string, Answer>();

describeOnEngines('the examples on the seeded graph', (open) => {
  let server: Awaited<ReturnType<typeof startServer>>;

  beforeAll(async () => {
    const engine = await open();
    const reading = loadReading(SEEDS);
    await ingest({ engine, reading, layouts: loadLayouts(LAYOUTS), paths: [SEED_DOCUMENTS] });
    const log = pino({ level: 'silent' });
    server = await startServer({
      engine,
      vocabulary: reading.vocabulary,
      host: '127.0.0.1',
      port: 0,
      corsOrigins: [],
      explorerFolder: EXPLORER,
      log,
    });
  });
  afterAll(() => server?.close());

  it.each(examples)('$slug has an answer', async ({ slug, query, variables }) => {
    const answer = await ask(server.url, query, variables);
    expect(answer.errors).toBeUndefined();
    for (const root of Object.values(answer.data)) {
      expect(root).not.toBeNull();
      expect(root).not.toEqual([]);
      expect(root.totalCount).not.toBe(0);
    }
    expect(answer).toEqual(answers.get(slug) ?? answer);
    answers.set(slug, answer);
  });
});
