import type { WriteStream } from 'node:tty';
import type { GraphPages } from '../reports/graph-formats/graph-pages.js';

/** Counts what goes into an export, and tells it on a line of a terminal; where the stream is none, nothing. */
export function exportProgress(stream: WriteStream) {
  const counts = { nodes: 0, edges: 0 };
  async function* counting<T>(pages: Iterable<readonly T[]> | AsyncIterable<readonly T[]>, of: keyof typeof counts) {
    for await (const page of pages) {
      counts[of] += page.length;
      if (stream.isTTY) stream.write(`\r${counts.nodes} nodes, ${counts.edges} edges\u001b[K`);
      yield page;
    }
  }
  return {
    counts: counts as Readonly<typeof counts>,
    /** The same pages, counted as they go by. */
    watched: (graph: GraphPages): GraphPages => ({
      ...graph,
      nodes: counting(graph.nodes, 'nodes'),
      edges: counting(graph.edges, 'edges'),
    }),
    end: () => stream.isTTY && stream.write('\r\u001b[K'),
  };
}
