import type { CuratedGraph } from '../../graph/curated/curated-graph.js';
import { VOCABULARY_RELATIONS } from '../../graph/model.js';
import type { TrialIndex } from '../../graph/trial-index/trial-index.js';
import { type FoldedEdge, type FoundRelation, foldEdges } from '../../reports/subgraph-edges.js';

/** Where the relations of curated entities are found without a statement. */
export interface InMemory {
  readonly index: TrialIndex;
  readonly curated: CuratedGraph;
}

const COMBINED = 'COMBINED_WITH';

/** The relations among some curated entities: all that starts at one is of the vocabulary, or says who is given together. */
export async function curatedEdges(ids: readonly string[], relations: readonly string[], memory: InMemory): Promise<FoldedEdge[]> {
  const asked = new Set(relations);
  const together = asked.has(COMBINED) ? await combinedAmong(ids, memory.index) : new Map<string, FoundRelation[]>();
  const types = VOCABULARY_RELATIONS.filter((type) => asked.has(type));
  return ids.flatMap((source) => {
    const curated = types.flatMap((type) =>
      memory.curated.hops(source, type, 'OUT').map(({ id }): FoundRelation => [type, id, null, null, null]),
    );
    return foldEdges(source, [...curated, ...(together.get(source) ?? [])]);
  });
}

/** By the entity where the relation starts. */
async function combinedAmong(ids: readonly string[], index: TrialIndex): Promise<Map<string, FoundRelation[]>> {
  const pairs = await index.pairs();
  const found = new Map<string, FoundRelation[]>();
  for (const { one, other, scope, trials } of new Set(pairs.between(ids, ids))) {
    const own = found.get(one) ?? [];
    for (const number of trials) own.push([COMBINED, other, null, index.idOf(number), scope]);
    found.set(one, own);
  }
  return found;
}
