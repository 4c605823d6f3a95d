import { openEmbedded } from './embedded.js';
import type { Engine, EngineOptions } from './engine.js';

/** Which graph to open: the server at `neo4jUri`, or, where that is not set, the embedded one in the folder `graphPath`. */
export interface GraphLocation {
  readonly neo4jUri?: string;
  readonly neo4jUser?: string;
  readonly neo4jPassword?: string;
  readonly neo4jDatabase?: string;
  readonly graphPath: string;
}

/** Opens the configured graph; EngineUnavailable says in one sentence what to mend. */
export async function openEngine(location: GraphLocation, options: EngineOptions = {}): Promise<Engine> {
  if (location.neo4jUri === undefined) return openEmbedded(location.graphPath, options);
  // Its driver takes a tenth of a second to load, which those without a server need not wait for.
  const { openNeo4j } = await import('./neo4j.js');
  const { neo4jUri: uri, neo4jUser: user, neo4jPassword: password, neo4jDatabase: database } = location;
  return openNeo4j({ uri, user, password, database }, options);
}
