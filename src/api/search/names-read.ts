import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Row, Runner } from '../../graph/engine.js';
import { NODES } from '../../graph/model.js';
import { statementWith } from '../../graph/statements.js';
import { GrowingTexts } from '../../graph/trial-index/texts-growing.js';
import { tokensOf } from '../../vocabulary/fold.js';
import { synonymsOf } from '../node/decoded.js';
import type { SynonymKind } from '../therapy/synonym.type.js';
import type { Names } from './names.js';

/** Nodes whose names are cut at once: other requests get their turn in between. */
const NODES_A_TURN = 500;

/** By what trials lead to things with names. */
const FROM_TRIALS = 'TESTS|STUDIES|MEASURES|SPONSORED_BY|CONDUCTED_AT';

/** Names that people use come before those that they may know. */
const WORTH: Readonly<Record<SynonymKind, number>> = {
  NAME: 1,
  ABBREVIATION: 0.9,
  CODE: 0.9,
  SYNONYM: 0.9,
  BRAND: 0.7,
  OBSOLETE: 0.6,
  MISSPELLING: 0.6,
};

interface NamesRow extends Row {
  readonly id: string;
  readonly texts: readonly (string | null)[];
  readonly registryIds: readonly string[];
  readonly aliases: readonly string[];
  readonly synonyms: readonly string[];
}

/** All names of the graph: one statement for each label, and one for how often trials lead to what bears them. */
export async function readNames(runner: Runner): Promise<Names> {
  const rows = await runner.run<{ id: string; trials: number }>(statementWith('query/names.trials', { TYPES: FROM_TRIALS }));
  const trials = new Map(rows.map(({ id, trials: count }) => [id, count]));
  const nodes = { ids: [] as string[], kinds: [] as string[], trials: [] as number[] };
  const names = { texts: [] as string[], nodes: [] as number[], worths: [] as number[], begins: [] as number[] };
  const words = new GrowingTexts(tokensOf);
  for (const { label, kind } of NODES.values()) {
    for (const [at, row] of (await runner.run<NamesRow>(statementWith('query/names', { LABEL: label }))).entries()) {
      if (at % NODES_A_TURN === 0) await nextTurn();
      for (const [text, worth] of namesOf(row)) {
        names.texts.push(text);
        names.nodes.push(nodes.ids.length);
        names.worths.push(worth);
        names.begins.push(words.length);
        words.add(text);
      }
      nodes.ids.push(row.id);
      nodes.kinds.push(kind);
      nodes.trials.push(trials.get(row.id) ?? 0);
    }
  }
  const mostTrials = nodes.trials.reduce((most, count) => Math.max(most, count), 1);
  return { nodes: { ...nodes, mostTrials }, names: { ...names, begins: Uint32Array.from(names.begins) }, words: words.done() };
}

/** Every name of a node once, and what it is worth. */
function namesOf(row: NamesRow): ReadonlyMap<string, number> {
  const synonyms = synonymsOf(row).map(({ text, kind }) => [text, WORTH[kind] ?? 1] as const);
  const plain = [...row.texts, ...row.registryIds, ...row.aliases].filter((text) => typeof text === 'string' && text !== '');
  return new Map([...synonyms, ...plain.map((text) => [text as string, 1] as const)]);
}
