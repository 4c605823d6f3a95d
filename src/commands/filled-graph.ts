import { existsSync } from 'node:fs';
import type { Config } from '../config.js';
import { countGraph } from '../graph/dataset.js';
import type { Engine } from '../graph/engine.js';
import { openEngine } from '../graph/open.js';
import { Failure } from './failure.js';

/**
 * Opens the configured graph for a command that only reads. A folder that is not there yet is not made for the asking.
 * @throws Failure (wrong use) when nothing is in it.
 */
export async function openFilled(config: Config): Promise<Engine> {
  const empty = () => new Failure(`The graph (${config.neo4jUri ?? config.graphPath}) is empty: fill it with \`npm run ingest\`.`, 2);
  if (!config.neo4jUri && !existsSync(config.graphPath)) throw empty();
  const engine = await openEngine(config);
  try {
    const { nodes } = await countGraph(engine);
    if (Object.values(nodes).every((count) => count === 0)) throw empty();
    return engine;
  } catch (error) {
    await engine.close();
    throw error;
  }
}
