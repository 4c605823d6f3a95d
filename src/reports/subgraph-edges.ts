import { compareText } from '../graph/canonical.js';
import { findLabelOfId } from '../graph/model.js';

/** A relation as it is stored: its type, where it ends, the source's word for it, and, of a combination, its trial and scope. */
export type FoundRelation = readonly [type: string, target: string, label: string | null, trial: string | null, scope: string | null];

/** All relations of one type between two nodes, as one. */
export interface FoldedEdge {
  /** Type, source and target joined by bars. */
  readonly id: string;
  readonly type: string;
  readonly source: string;
  readonly target: string;
  /** The first of the sources' words for it. */
  readonly label: string | null;
  /** Ids, sorted: of a combination the trials that have it, else the trial at one end or the one whose arm stands there. */
  readonly trials: readonly string[];
  /** Of a combination: the closest scope among its trials. */
  readonly scope: string | null;
}

/** The closest first. */
const SCOPES = ['SAME_ARM', 'CO_LISTED', 'SAME_TRIAL'];

/** The relations that start at a node, parallel ones of a type as one, by id. */
export function foldEdges(source: string, found: readonly FoundRelation[]): FoldedEdge[] {
  const groups = new Map<string, FoundRelation[]>();
  for (const relation of found) {
    const id = `${relation[0]}|${source}|${relation[1]}`;
    const group = groups.get(id);
    if (group) group.push(relation);
    else groups.set(id, [relation]);
  }
  return [...groups].map(([id, group]) => folded(id, source, group)).sort((a, b) => compareText(a.id, b.id));
}

function folded(id: string, source: string, group: readonly FoundRelation[]): FoldedEdge {
  const [type = '', target = ''] = group[0] ?? [];
  const label = group.flatMap(([, , word]) => word ?? []).sort(compareText)[0] ?? null;
  const named = group.flatMap(([, , , trial]) => trial ?? []);
  const trials = [...new Set([...named, ...trialsAt(source), ...trialsAt(target)])].sort(compareText);
  const scope = SCOPES.find((one) => group.some((relation) => relation[4] === one)) ?? null;
  return { id, type, source, target, label, trials, scope };
}

/** The trial that a node is, or whose arm it is: the id of an arm is its trial's key and a number. */
function trialsAt(id: string): string[] {
  const label = findLabelOfId(id);
  if (label === 'Trial') return [id];
  return label === 'Arm' ? [`trial:${id.slice('arm:'.length, id.lastIndexOf('/'))}`] : [];
}
