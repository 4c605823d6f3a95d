import { findClasspath } from '../test/neo4j/classpath.js';
import { type Neo4jAccess, startNeo4j } from '../test/neo4j/server.js';

/** Runs the work beside a throw-away Neo4j; without Java 17 and Maven it says so and runs without. */
export async function withNeo4j(work: (neo4j: Neo4jAccess | undefined) => Promise<void>): Promise<void> {
  const classpath = findClasspath();
  if ('missing' in classpath) {
    console.log(`without Neo4j: ${classpath.missing}`);
    return work(undefined);
  }
  const server = await startNeo4j(classpath.jars, '1g');
  try {
    await work(server.access);
  } finally {
    await server.stop();
  }
}

/** The environment that points a command at an engine: Neo4j, or an embedded graph in a folder. */
export function environmentOf(neo4j: Neo4jAccess | undefined, graphPath: string): NodeJS.ProcessEnv {
  const settings = neo4j ? { NEO4J_URI: neo4j.uri, NEO4J_USER: neo4j.user, NEO4J_PASSWORD: neo4j.password } : {};
  return { ...process.env, GRAPH_PATH: graphPath, LOG_LEVEL: 'error', ...settings };
}
