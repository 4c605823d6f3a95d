import { badInput } from '../bad-input.js';
import type { ApiContext } from '../context.js';
import type { GraphNode } from '../loading/graph-node.js';

/** The node of an id, or null; the id of a trial that was joined with another leads to that other. */
export const nodeOf = (id: string, { reader, terms }: ApiContext): Promise<GraphNode | null> =>
  id.startsWith('trial:') ? terms.trial(id) : reader.node(id);

const MOST_IDS = 1000;

/** The nodes of ids in their order, null where there is none. */
export async function nodesOf(ids: readonly string[], context: ApiContext): Promise<(GraphNode | null)[]> {
  if (ids.length > MOST_IDS) throw badInput(`${ids.length} ids are too many; ask for at most ${MOST_IDS} at once`);
  return Promise.all(ids.map((id) => nodeOf(id, context)));
}
