import { expect, it } from 'vitest';
import { countGraph } from '../../src/graph/dataset.js';
import { openEmbedded } from '../../src/graph/embedded.js';
import { ingestInto } from '../ingest/ingesting.js';
import { SEED_DOCUMENTS } from '../places.js';

it('the seeds fill every label and every relation of the model', async () => {
  const engine = await openEmbedded();
  const { refused } = await ingestInto(engine, [SEED_DOCUMENTS]);
  const { nodes, relations } = await countGraph(engine);
  await engine.close();
  expect(refused).toEqual([]);
  expect(Object.entries({ ...nodes, ...relations }).filter(([, count]) => count === 0)).toEqual([]);
  expect([Object.keys(nodes).length, Object.keys(relations).length]).toEqual([13, 19]);
});
