import { unpackRecord } from '../../documents/pack.js';
import type { Properties } from '../../graph/fragment.js';
import { factsOfPublication } from './publication-nodes.js';

/** What a stored record tells of the node it describes, where that node is shared by several sources: only publications are. */
export function factsOfPacked(packed: string): Properties {
  const record = unpackRecord(packed);
  return record.kind === 'publication' ? factsOfPublication(record) : {};
}
