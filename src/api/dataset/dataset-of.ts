import { countGraph, readDataset } from '../../graph/dataset.js';
import { NODES } from '../../graph/model.js';
import type { ApiContext } from '../context.js';

/** What the graph holds, counted now. */
export async function datasetOf({ engine, reader }: ApiContext) {
  const [dataset, counts] = await Promise.all([readDataset(reader.runner), countGraph(reader.runner)]);
  return {
    engine: engine.name,
    version: dataset?.version ?? 'empty',
    counts: [...NODES.values()].map(({ kind, label }) => ({ kind, count: counts.nodes[label] ?? 0 })),
    relations: Object.entries(counts.relations).map(([type, count]) => ({ type, count })),
    documents: dataset?.documents ?? 0,
    updatedAt: dataset?.updatedAt,
  };
}
