import { bounded } from '../bounded.js';
import { batches } from './batches.js';
import { canonical, compareText } from './canonical.js';
import type { Runner } from './engine.js';
import { labelOfId, leadsToCurated, NODES, RELATIONS } from './model.js';
import { quoted } from './statements.js';

export { type NodeRow, nodesById } from './nodes.js';

/** One step from a node: along a relation type, or against it. */
export interface Hop {
  readonly type: string;
  readonly direction: 'OUT' | 'IN';
  /** Only where it leads is asked, not the relation's own properties: they are left behind. */
  readonly bare?: boolean;
  /** A relation type that leads out of the node first: what is asked stands one step behind the nodes there. */
  readonly via?: string;
}

/** What stands at the end of one edge: its properties and the node there; of a curated node only id and label. */
export interface NeighbourRow {
  readonly from: string;
  readonly type: string;
  readonly direction: 'OUT' | 'IN';
  readonly via?: string;
  /** The node in between, where the hop leads over one: its id. */
  readonly between?: string;
  readonly edge: Readonly<Record<string, unknown>>;
  readonly node: Readonly<Record<string, unknown>> & { readonly id: string; readonly label: string };
}

/** The id of a curated node, any other node whole. */
type FoundNode = string | Record<string, unknown>;
type Found = FoundNode | readonly [node: FoundNode, edge: Record<string, unknown>, between?: string];
type Answer = { key: string; [hop: `hop${number}`]: readonly Found[] };

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

/** The statement behind `neighbours`: one column for each hop. */
export const neighboursStatement = (label: string, hops: readonly Hop[], records = false): string =>
  statementOf(JSON.stringify([label, hops, records]));

// Questions of one shape ask for the same hops again and again.
const statementOf = bounded((asked: string): string => statementFor(...(JSON.parse(asked) as [string, Hop[], boolean])));

function statementFor(label: string, hops: readonly Hop[], records: boolean): string {
  if (!NODES.has(label)) throw new Error(`"${label}" is no label of schema/nodes.tsv`);
  const strange = hops.flatMap(({ type, via = type }) => [type, via]).find((type) => !RELATIONS.has(type));
  if (strange !== undefined) throw new Error(`"${strange}" is no type of schema/relations.tsv`);
  const columns = hops.map(({ type, direction, bare, via }, at) => {
    const start = via === undefined ? '(a)' : `(a)-[:${quoted(via)}]->(m)`;
    const path = direction === 'OUT' ? `${start}-[r:${quoted(type)}]->(x)` : `${start}<-[r:${quoted(type)}]-(x)`;
    const node = leadsToCurated(type, direction) ? 'x.id' : 'x {.*}';
    const edge = type === 'DESCRIBES' && !records ? 'r {.*, record: null}' : 'r {.*}';
    const found = via === undefined ? `[${node}, ${edge}]` : `[${node}, ${edge}, m.id]`;
    return `[${path} | ${bare && via === undefined ? node : found}] AS hop${at}`;
  });
  return `UNWIND $keys AS key\nMATCH (a:${quoted(label)} {id: key})\nRETURN key AS key, ${columns.join(', ')}`;
}

function rowsOf(answer: Answer | undefined, hops: readonly Hop[]): NeighbourRow[] {
  if (answer === undefined) return [];
  return hops.flatMap(({ type, direction, via }, at) => {
    const rows = (answer[`hop${at}`] ?? []).map((found) => {
      const [node, edge, between] = isWithEdge(found) ? found : [found, {} as Record<string, unknown>];
      if (edge.record === null) delete edge.record;
      const way = via === undefined ? { type, direction } : { type, direction, via, between };
      return { from: answer.key, ...way, edge, node: identified(node) };
    });
    return rows.sort((a, b) => compareText(a.node.id, b.node.id) || compareText(canonical(a.edge), canonical(b.edge)));
  });
}

const isWithEdge = (found: Found): found is Exclude<Found, FoundNode> => Array.isArray(found);

function identified(node: FoundNode): NeighbourRow['node'] {
  const id = typeof node === 'string' ? node : String(node.id);
  return Object.assign(typeof node === 'string' ? {} : node, { id, label: labelOfId(id) });
}
