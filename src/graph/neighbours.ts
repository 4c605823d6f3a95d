import { batches } from './batches.js';
import { canonical, compareText } from './canonical.js';
import type { Runner } from './engine.js';
import { labelOfId, NODES, RELATIONS } from './model.js';
import { quoted } from './statements.js';

export { type NodeRow, nodesById } from './nodes.js';

/** One step from a node: along a relation type, or against it. */
export interface Hop {
  readonly type: string;
  readonly direction: 'OUT' | 'IN';
}

/** What stands at the end of one edge: its properties and the node there with id and label. */
export interface NeighbourRow {
  readonly from: string;
  readonly type: string;
  readonly direction: 'OUT' | 'IN';
  readonly edge: Readonly<Record<string, unknown>>;
  readonly node: Readonly<Record<string, unknown>> & { readonly id: string; readonly label: string };
}

type Found = readonly [string, Record<string, unknown>, Record<string, unknown>];
type Answer = { key: string; outgoing: readonly Found[]; incoming: readonly Found[] };

/**
 * All neighbours of nodes of one label over several relation types, in one statement (per 1,000 ids).
 * Rows come by id as given, hop as given, id of the neighbour, then the edge's properties. The record packed in a DESCRIBES edge is
 * large and stays behind unless `records` is true.
 * @throws Error for a label or a relation type that the model lacks.
 */
export async function neighbours(
  runner: Runner,
  label: string,
  ids: Iterable<string>,
  hops: readonly Hop[],
  records = false,
): Promise<NeighbourRow[]> {
  const keys = [...new Set(ids)];
  if (keys.length === 0 || hops.length === 0) return [];
  const text = neighboursStatement(label, hops, records);
  const answers = await Promise.all([...batches(keys)].map((batch) => runner.run<Answer>(text, { keys: batch })));
  const byKey = new Map(answers.flat().map((answer) => [answer.key, answer]));
  return keys.flatMap((key) => rowsOf(byKey.get(key), hops));
}

/** The statement behind `neighbours`: one column for each direction that a hop takes. */
export function neighboursStatement(label: string, hops: readonly Hop[], records = false): string {
  if (!NODES.has(label)) throw new Error(`"${label}" is no label of schema/nodes.tsv`);
  const columns = (['OUT', 'IN'] as const).map((direction) => {
    const types = new Set(hops.filter((hop) => hop.direction === direction).map((hop) => hop.type));
    const strange = [...types].find((type) => !RELATIONS.has(type));
    if (strange !== undefined) throw new Error(`"${strange}" is no type of schema/relations.tsv`);
    const edge = types.has('DESCRIBES') && !records ? 'r {.*, record: null}' : 'r {.*}';
    const pattern = `[r:${[...types].map(quoted).join('|')}]`;
    const path = direction === 'OUT' ? `(a)-${pattern}->(x)` : `(a)<-${pattern}-(x)`;
    const list = types.size === 0 ? '[]' : `[${path} | [type(r), ${edge}, x {.*}]]`;
    return `${list} AS ${direction === 'OUT' ? 'outgoing' : 'incoming'}`;
  });
  return `UNWIND $keys AS key\nMATCH (a:${quoted(label)} {id: key})\nRETURN key AS key, ${columns.join(', ')}`;
}

function rowsOf(answer: Answer | undefined, hops: readonly Hop[]): NeighbourRow[] {
  if (answer === undefined) return [];
  return hops.flatMap(({ type, direction }) => {
    const found = (direction === 'OUT' ? answer.outgoing : answer.incoming).filter((row) => row[0] === type);
    const rows = found.map(([, edge, node]) => {
      if (edge.record === null) delete edge.record;
      const id = String(node.id);
      return { from: answer.key, type, direction, edge, node: Object.assign(node, { id, label: labelOfId(id) }) };
    });
    return rows.sort((a, b) => compareText(a.node.id, b.node.id) || compareText(canonical(a.edge), canonical(b.edge)));
  });
}
