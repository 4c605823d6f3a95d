import { createServer, type Server, type Socket } from 'node:net';
import type { TestProject } from 'vitest/node';
import { findClasspath } from './classpath.js';
import { type Neo4jServer, startNeo4j } from './server.js';

declare module 'vitest' {
  export interface ProvidedContext {
    /** The port that hands the one Neo4j of this run to one suite at a time, or why there is none. */
    readonly neo4j: { readonly port: number } | { readonly missing: string };
  }
}

/** Finds out whether this run can have a Neo4j, and says so once; suites read it with `inject`. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const classpath = findClasspath();
  if ('jars' in classpath) {
    const door = await openDoor(classpath.jars);
    project.provide('neo4j', { port: door.port });
    return door.close;
  }
  const { missing } = classpath;
  if (process.env.REQUIRE_NEO4J === '1') throw new Error(`REQUIRE_NEO4J=1, but there is no Neo4j for the tests: ${missing}`);
  console.log(`Skipped: every suite on Neo4j, because ${missing}.`);
  project.provide('neo4j', { missing });
  return async () => undefined;
}

/**
 * Test files run in processes of their own, Neo4j Community has one database: a suite holds it as long as it holds its connection
 * to this port. The server starts when the first suite asks for it.
 */
async function openDoor(jars: string): Promise<{ port: number; close: () => Promise<void> }> {
  let started: Promise<Neo4jServer> | undefined;
  const queue: Socket[] = [];
  const serveHead = () => {
    started ??= startNeo4j(jars);
    const answer = started.then(
      ({ access }) => ({ access }),
      (error) => ({ error: String(error) }),
    );
    answer.then((message) => queue[0]?.write(`${JSON.stringify(message)}\n`));
  };
  const door = await listen((socket) => {
    queue.push(socket);
    socket.on('error', () => undefined);
    socket.on('close', () => {
      const held = queue[0] === socket;
      queue.splice(queue.indexOf(socket), 1);
      if (held && queue.length > 0) serveHead();
    });
    if (queue.length === 1) serveHead();
  });
  const close = async () => {
    door.close();
    for (const socket of queue) socket.destroy();
    await (await started?.catch(() => undefined))?.stop();
  };
  const address = door.address();
  return { port: typeof address === 'object' && address !== null ? address.port : 0, close };
}

function listen(onConnection: (socket: Socket) => void): Promise<Server> {
  return new Promise((resolve) => {
    const server = createServer(onConnection);
    server.listen(0, '127.0.0.1', () => resolve(server));
  });
}
