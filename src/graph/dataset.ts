import type { Engine, Runner } from './engine.js';
import { NODES, RELATIONS } from './model.js';
import { statement, statementWith } from './statements.js';

/** What the graph holds since its last change. */
export interface Dataset {
  /** Changes whenever the graph's content does. */
  readonly version: string;
  /** Version of the vocabulary that the labels were grounded with. */
  readonly vocabulary: string;
  readonly documents: number;
  /** ISO time of the last change. */
  readonly updatedAt: string;
}

/** Nodes by label and edges by relation type; those without any count 0. */
export interface GraphCounts {
  readonly nodes: Readonly<Record<string, number>>;
  readonly relations: Readonly<Record<string, number>>;
}

/** Undefined before the first change. */
export async function readDataset(runner: Runner): Promise<Dataset | undefined> {
  const [row] = await runner.run<{ version: string; vocabulary: string; documents: number; updatedAt: string }>(statement('read/dataset'));
  return row;
}

/** The version as it was read after so many of an engine's own transactions, and when (ms). */
interface KnownVersion {
  readonly commits: number;
  readonly at: number;
  readonly version: Promise<string>;
}

const versions = new WeakMap<object, KnownVersion>();

/** What another process changes is seen after this time at the latest: a busy server asks for the version five times a second, not at every question. */
const SEEN_AFTER_MS = 200;

type VersionedEngine = Runner & Pick<Engine, 'commits' | 'isShared'>;

/** Another text after every change of the graph: of this process at once, of another one within `SEEN_AFTER_MS`. */
export function graphVersion(engine: VersionedEngine): Promise<string> {
  const { commits, isShared } = engine;
  if (commits === undefined) return versionNow(engine);
  const known = versions.get(engine);
  const isOld = isShared && known !== undefined && performance.now() - known.at > SEEN_AFTER_MS;
  if (known?.commits === commits && !isOld) return known.version;
  const version = versionNow(engine);
  versions.set(engine, { commits, at: performance.now(), version });
  version.catch(() => versions.delete(engine));
  return version;
}

/** The version as it is, read by one small statement. */
export async function versionNow(runner: Runner): Promise<string> {
  const dataset = await readDataset(runner);
  return dataset === undefined ? '' : `${dataset.version} ${dataset.updatedAt}`;
}

/** Belongs in the transaction that changes the graph, so that no answer is kept under a version that it is not of. */
export async function writeDataset(runner: Runner, dataset: Dataset): Promise<void> {
  const { version, vocabulary, documents, updatedAt } = dataset;
  await runner.run(statement('write/dataset'), { properties: { id: 'dataset', version, vocabulary, documents, updatedAt } });
}

/** Counts every label and every relation type of the model. */
export async function countGraph(runner: Runner): Promise<GraphCounts> {
  const count = async (name: string, filling: Record<string, string>): Promise<number> => {
    const [row] = await runner.run<{ count: number }>(statementWith(name, filling));
    return row?.count ?? 0;
  };
  const labels = [...NODES.keys()];
  const types = [...RELATIONS.keys()];
  const counts = await Promise.all([
    ...labels.map((LABEL) => count('read/countNodes', { LABEL })),
    ...types.map((TYPE) => count('read/countEdges', { TYPE })),
  ]);
  const named = (names: readonly string[], from: number) => Object.fromEntries(names.map((name, at) => [name, counts[from + at] ?? 0]));
  return { nodes: named(labels, 0), relations: named(types, labels.length) };
}
