import { mkdtempSync, rmSync } from 'node:fs';
import { createConnection } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, inject } from 'vitest';
import { openEmbedded } from '../src/graph/embedded.js';
import type { Engine } from '../src/graph/engine.js';
import { openNeo4j } from '../src/graph/neo4j.js';
import type { Neo4jAccess } from './neo4j/server.js';

/** Opens an empty, prepared graph; it is closed after the suite. On Neo4j the graph opened before is emptied: there is one. */
export type OpenGraph = () => Promise<Engine>;

const WAIT_FOR_NEO4J_MS = 900_000;

/**
 * Runs a suite on every engine: embedded in memory, embedded in a folder, and a real Neo4j, where Java 17 and Maven are there
 * (the run's setup prints why not; REQUIRE_NEO4J=1 makes that a failure). A suite has Neo4j to itself; do not nest.
 */
export function describeOnEngines(name: string, suite: (open: OpenGraph) => void): void {
  describe(`${name} (embedded, in memory)`, () => suite(closing(() => openEmbedded())));
  describe(`${name} (embedded, stored)`, () => {
    const folders: string[] = [];
    afterAll(() => {
      for (const folder of folders) rmSync(folder, { recursive: true, force: true });
    });
    const fresh = () => {
      folders.push(mkdtempSync(join(tmpdir(), 'graph-test-')));
      return folders.at(-1);
    };
    suite(closing(() => openEmbedded(fresh())));
  });
  describeOnNeo4j(name, (access) => suite(closing(() => openEmptyNeo4j(access()))));
}

/** Runs a suite that is about Neo4j alone; `access` answers from the first hook on. */
export function describeOnNeo4j(name: string, suite: (access: () => Neo4jAccess) => void): void {
  const neo4j = inject('neo4j');
  describe.skipIf('missing' in neo4j)(`${name} (Neo4j)`, () => {
    let held: Awaited<ReturnType<typeof holdNeo4j>> | undefined;
    beforeAll(async () => {
      if ('port' in neo4j) held = await holdNeo4j(neo4j.port);
    }, WAIT_FOR_NEO4J_MS);
    afterAll(() => held?.release());
    suite(() => {
      if (held === undefined) throw new Error('Neo4j is not held yet; ask for it in a test or a hook');
      return held.access;
    });
  });
}

/** Waits until this suite may have the run's Neo4j to itself. */
export function holdNeo4j(port: number): Promise<{ access: Neo4jAccess; release: () => void }> {
  return new Promise((resolve, reject) => {
    const socket = createConnection({ host: '127.0.0.1', port });
    let line = '';
    socket.on('error', reject);
    socket.on('data', (part) => {
      line += part;
      if (!line.endsWith('\n')) return;
      const answer = JSON.parse(line) as { access?: Neo4jAccess; error?: string };
      if (answer.access === undefined) reject(new Error(answer.error));
      else resolve({ access: answer.access, release: () => socket.destroy() });
    });
  });
}

/** The run's Neo4j without a node. */
export async function openEmptyNeo4j(access: Neo4jAccess): Promise<Engine> {
  const engine = await openNeo4j(access);
  const some = 'MATCH (n) WITH n LIMIT 20000 DETACH DELETE n RETURN count(*) AS deleted';
  // In parts: one transaction over a large graph would not fit into the memory of a test server.
  while ((await engine.write((transaction) => transaction.run(some)))[0]?.deleted !== 0);
  return engine;
}

function closing(open: () => Promise<Engine>): OpenGraph {
  const engines: Engine[] = [];
  // After-hooks run last to first: this one before the folder goes and before Neo4j is handed on.
  afterAll(async () => {
    for (const engine of engines) await engine.close();
  });
  return async () => {
    const engine = await open();
    engines.push(engine);
    await engine.prepare();
    return engine;
  };
}
