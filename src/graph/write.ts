import { batches, groupBy } from './batches.js';
import type { Runner } from './engine.js';
import type { Fragment, FragmentEdge, FragmentNode } from './fragment.js';
import { checkFragment, labelOfId, NODES, type PropertyType, RELATIONS, VOCABULARY_RELATIONS } from './model.js';
import { statementWith } from './statements.js';

/**
 * Writes a fragment as it is: a node with its id is replaced with all its properties, every edge is made anew.
 * A fragment with edges of the vocabulary replaces those that its nodes had before.
 * @throws Error when the fragment leaves the model, or an edge has an end that is neither in the graph nor in the fragment.
 */
export async function writeFragment(runner: Runner, fragment: Fragment): Promise<void> {
  checkFragment(fragment);
  if (fragment.edges.some((edge) => VOCABULARY_RELATIONS.includes(edge.type))) await forgetVocabularyEdges(runner, fragment);
  await writeNodes(runner, fragment.nodes);
  await writeEdges(runner, fragment.edges);
}

/** Writes nodes that the model allows, in one statement per label and batch; none waits for the answer to the one before. */
export async function writeNodes(runner: Runner, nodes: readonly FragmentNode[]): Promise<void> {
  const written = [...groupBy(nodes, (node) => node.label)].flatMap(([label, group]) => {
    const text = nodeStatement(label);
    return [...batches(group)].map((batch) =>
      runner.run(text, { rows: batch.map(({ id, properties }) => ({ id, properties: { ...properties, id } })) }),
    );
  });
  await Promise.all(written);
}

/** Writes edges that the model allows, in one statement per type, pair of labels and batch: so both ends are found by their index. */
export async function writeEdges(runner: Runner, edges: readonly FragmentEdge[]): Promise<void> {
  const groups = groupBy(edges, (edge) => `${edge.type} ${labelOfId(edge.from)} ${labelOfId(edge.to)}`);
  const written = [...groups].flatMap(([key, group]) => {
    const [type = '', from = '', to = ''] = key.split(' ');
    const text = edgeStatement(type, from, to);
    return [...batches(group)].map((batch) => writeRows(runner, text, batch));
  });
  await Promise.all(written);
}

async function writeRows(runner: Runner, text: string, edges: readonly FragmentEdge[]): Promise<void> {
  const rows = edges.map(({ from, to, properties }) => ({ from, to, properties }));
  const [answer] = await runner.run<{ written: number }>(text, { rows });
  if (answer?.written !== rows.length) throw await missingEnd(runner, edges);
}

function nodeStatement(LABEL: string): string {
  return statementWith('write/node', { LABEL }) + setFloats('n', NODES.get(LABEL)?.properties);
}

function edgeStatement(TYPE: string, FROM: string, TO: string): string {
  const [head, tail] = statementWith('write/edge', { TYPE, FROM, TO }).split(/(?=RETURN)/);
  return `${head}${setFloats('r', RELATIONS.get(TYPE)?.properties)}${tail}`;
}

/** A float that happens to be whole travels as an integer, and an engine would store it as one; its type is the model's. */
function setFloats(variable: string, properties: ReadonlyMap<string, PropertyType> = new Map()): string {
  const floats = [...properties].filter(([, type]) => type === 'float').map(([name]) => `${variable}.${name}`);
  return floats.length === 0 ? '' : `SET ${floats.map((name) => `${name} = toFloat(${name})`).join(', ')}\n`;
}

async function missingEnd(runner: Runner, edges: readonly FragmentEdge[]): Promise<Error> {
  const ids = new Set(edges.flatMap((edge) => [edge.from, edge.to]));
  for (const [LABEL, group] of groupBy(ids, labelOfId)) {
    for (const { id } of await runner.run<{ id: string }>(statementWith('read/nodesById', { LABEL }), { ids: group })) ids.delete(id);
  }
  const lost = edges.find((edge) => ids.has(edge.from) || ids.has(edge.to));
  return new Error(`${lost?.type} ${lost?.from} → ${lost?.to}: ${[...ids][0]} is not in the graph; write the node before its edges`);
}

async function forgetVocabularyEdges(runner: Runner, fragment: Fragment): Promise<void> {
  const owners = new Set([...fragment.nodes.map((node) => node.id), ...fragment.edges.map((edge) => edge.from)]);
  const byLabel = groupBy(owners, labelOfId);
  for (const TYPE of VOCABULARY_RELATIONS) {
    for (const FROM of RELATIONS.get(TYPE)?.from ?? []) {
      for (const ids of batches(byLabel.get(FROM) ?? [])) await runner.run(statementWith('write/forgetEdges', { TYPE, FROM }), { ids });
    }
  }
}
