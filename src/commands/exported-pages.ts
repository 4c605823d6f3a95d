import { contextOf, sourcesOf } from '../api/context.js';
import { aroundTrials, wholeGraph } from '../api/subgraph/graph-pages.js';
import type { TrialFilter } from '../api/trial/trial-filter.input.js';
import { readDataset } from '../graph/dataset.js';
import type { Engine } from '../graph/engine.js';
import { loadReading } from '../ingest/load-reading.js';
import type { GraphPages } from '../reports/graph-formats/graph-pages.js';
import { Failure } from './failure.js';
import { filterError } from './filter-option.js';
import { SEEDS } from './places.js';

/** Some trials and how many steps around them. */
export interface Part {
  readonly filter: TrialFilter;
  readonly depth: number;
}

/**
 * The graph or a part of it, page by page.
 * @throws Failure (wrong use) for a term that means nothing or several things; and, from the last page, when the graph changed meanwhile.
 */
export async function exportedPages(engine: Engine, part: Part | undefined): Promise<GraphPages> {
  const version = await versionOf(engine);
  const graph = part ? await aroundTrials(await trialsOf(part.filter, engine), part.depth, engine) : wholeGraph(engine);
  const check = async () => {
    if ((await versionOf(engine)) !== version) throw new Failure('The graph changed while it was being exported: run the export again.');
  };
  return { ...graph, edges: afterwards(graph.edges, check) };
}

const versionOf = async (engine: Engine): Promise<string | undefined> => (await readDataset(engine))?.version;

async function trialsOf(filter: TrialFilter, engine: Engine): Promise<readonly string[]> {
  const { vocabulary } = loadReading(SEEDS);
  const context = contextOf(sourcesOf(engine, vocabulary));
  try {
    return await context.trials.idsOf(filter);
  } catch (error) {
    throw filterError(error);
  }
}

async function* afterwards<T>(pages: Iterable<T> | AsyncIterable<T>, check: () => Promise<void>): AsyncGenerator<T> {
  yield* pages;
  await check();
}
