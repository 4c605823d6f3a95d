import type { AskedFor } from '../../graph/select/asked-terms.js';
import { type Reason, reasonsOf } from '../../reports/why-matched.js';
import type { Vocabulary } from '../../vocabulary/vocabulary.js';
import type { ApiContext } from '../context.js';
import type { GraphNode } from '../loading/graph-node.js';
import { evidenceOf } from './evidence.js';

/** A trial in a list, and what the list was asked for. */
export interface TrialHit {
  readonly node: GraphNode;
  readonly asked: readonly AskedFor[];
}

/** Why a trial is an answer. Where the documents of its reasons are asked for, all that describe it are read with what it has. */
export async function whyMatched({ node, asked }: TrialHit, context: ApiContext, withDocuments = false) {
  const { reader } = context;
  const [evidence] = await Promise.all([evidenceOf(node, asked, reader), withDocuments ? reader.in(node, 'DESCRIBES') : []]);
  const reasons = reasonsOf(asked, evidence);
  return Promise.all(reasons.map((reason) => asMatch(reason, context)));
}

async function asMatch({ term, entity, has }: Reason, { reader, vocabulary }: ApiContext) {
  const optional = (id: string | undefined) => (id === undefined ? null : reader.node(id));
  const way = wayDown(entity, has.id, vocabulary);
  const [via, arm, document] = await Promise.all([reader.nodes(way), optional(has.arm), optional(has.document)]);
  return { term, entity: via[0], via, label: has.label, quote: has.quote, arm, document };
}

/** From what was asked for to what the trial has, both included: down the tree, or straight where one acts on the other. */
const wayDown = (entity: string, has: string, vocabulary: Pick<Vocabulary, 'pathUp'>): string[] =>
  entity === has ? [entity] : [...(vocabulary.pathUp(has, entity) ?? [has, entity])].reverse();
