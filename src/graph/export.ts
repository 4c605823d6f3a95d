import { batches, groupBy } from './batches.js';
import { canonical, compareText } from './canonical.js';
import { readDataset } from './dataset.js';
import type { Runner } from './engine.js';
import { labelOfId, NODES, RELATIONS } from './model.js';
import { nodesById } from './nodes.js';
import { statementWith } from './statements.js';

/** When something happened here, and which of several files with the same document was read: no part of the graph's content. */
const LEFT_OUT = new Set(['bytes', 'ingestedAt', 'updatedAt']);

type EdgeRow = { source: string; target: string; properties: Record<string, unknown> };

/**
 * The whole graph as JSON lines: what it holds, every node by id, every edge by type and ends. Equal graphs give equal bytes, on either
 * engine and after any order of changes. Read in pages: nothing may change the graph meanwhile.
 */
export async function* exportGraph(runner: Runner): AsyncGenerator<string> {
  const dataset = await readDataset(runner);
  if (dataset !== undefined) yield `${canonical({ dataset: content({ ...dataset }) })}\n`;
  const ids = new Map<string, readonly string[]>();
  for (const LABEL of NODES.keys()) {
    const rows = await runner.run<{ id: string }>(statementWith('read/idsOf', { LABEL }));
    ids.set(LABEL, rows.map(({ id }) => id).sort(compareText));
  }
  for (const page of batches([...ids.values()].flat().sort(compareText))) {
    for (const { id, label, properties } of await nodesById(runner, page))
      yield `${canonical({ id, label, properties: content(properties) })}\n`;
  }
  for (const { type, from } of [...RELATIONS.values()].sort((a, b) => compareText(a.type, b.type))) {
    const starts = from.flatMap((label) => ids.get(label) ?? []).sort(compareText);
    for (const page of batches(starts)) yield* edgesFrom(runner, type, page);
  }
}

async function* edgesFrom(runner: Runner, type: string, ids: readonly string[]): AsyncGenerator<string> {
  const rows: EdgeRow[] = [];
  for (const [FROM, group] of groupBy(ids, labelOfId)) {
    rows.push(...(await runner.run<EdgeRow>(statementWith('read/edgesFrom', { FROM, TYPE: type }), { ids: group })));
  }
  const lines = rows.map(({ source, target, properties }) => ({ source, target, text: canonical(properties), properties }));
  lines.sort((a, b) => compareText(a.source, b.source) || compareText(a.target, b.target) || compareText(a.text, b.text));
  for (const { source, target, properties } of lines)
    yield `${canonical({ type, from: source, to: target, properties: content(properties) })}\n`;
}

/** With sorted keys, and without what is no content. */
function content(properties: Readonly<Record<string, unknown>>): unknown {
  const kept = Object.entries(properties).filter(([name]) => !LEFT_OUT.has(name));
  return JSON.parse(canonical(Object.fromEntries(kept)));
}
