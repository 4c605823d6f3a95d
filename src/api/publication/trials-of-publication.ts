import type { Row } from '../../graph/engine.js';
import { statement } from '../../graph/statements.js';
import type { ApiContext } from '../context.js';
import type { GraphNode } from '../loading/graph-node.js';
import type { PublicationTrialArguments } from '../trial/trial-list.arguments.js';

/** A page of the trials that cite a publication or that it reports on; of one role where one is asked for. */
export async function trialsOfPublication(publication: GraphNode, list: PublicationTrialArguments, { reader, trials }: ApiContext) {
  if (list.role == null) return trials.pageOf(publication, list, { by: 'publications' });
  const rows = await reader.rows<Row & { trial: string }>(
    statement('read/Publication.trials'),
    { id: publication.id },
    { role: list.role },
  );
  const name = `Publication.trials ${publication.id} ${list.role}`;
  return trials.pageOfIds(
    name,
    rows.map(({ trial }) => trial),
    list,
  );
}
