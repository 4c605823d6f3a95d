import type { ApiContext } from '../context.js';
import type { GraphNode } from '../loading/graph-node.js';

/** The drugs of a class by id; those of its subclasses too unless only its own are asked for. */
export function drugsOfClass(drugClass: GraphNode, descendants: boolean, { reader, terms }: ApiContext): Promise<GraphNode[]> {
  if (!descendants) return reader.in(drugClass, 'IN_CLASS');
  const drugs = terms.membersOf(drugClass.id).filter((id) => id.startsWith('drug:'));
  return reader.nodes(drugs.sort());
}
