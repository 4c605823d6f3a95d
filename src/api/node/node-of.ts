import type { ApiContext } from '../context.js';
import type { GraphNode } from '../loading/graph-node.js';

/** The node of an id, or null; the id of a trial that was joined with another leads to that other. */
export const nodeOf = (id: string, { reader, terms }: ApiContext): Promise<GraphNode | null> =>
  id.startsWith('trial:') ? terms.trial(id) : reader.node(id);
