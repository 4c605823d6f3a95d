import { groupBy } from '../batches.js';
import { canonical, compareText } from '../canonical.js';
import { Current } from '../current.js';
import type { Row, Runner } from '../engine.js';
import { CURATED_LABELS, RELATIONS, VOCABULARY_RELATIONS } from '../model.js';
import { statementWith } from '../statements.js';

type Properties = Readonly<Record<string, unknown>>;

/** One relation seen from a curated entity: its properties, and the entity at the other end. */
export interface CuratedHop {
  readonly edge: Properties;
  readonly id: string;
}

interface EdgeRow extends Row {
  readonly type: string;
  readonly source: string;
  readonly target: string;
  readonly edge: Properties;
}

/**
 * The curated entities of one version of the graph and what lies between them, in memory: a few thousand that nearly every answer
 * leads to, many times over, and whose names are long to send. So relations to them are read as ids alone.
 */
export class CuratedGraph {
  readonly #out: ReadonlyMap<string, readonly CuratedHop[]>;
  readonly #in: ReadonlyMap<string, readonly CuratedHop[]>;

  private constructor(
    private readonly nodes: ReadonlyMap<string, Properties>,
    edges: readonly EdgeRow[],
  ) {
    this.#out = hopsFrom(edges.map(({ type, source, target, edge }) => ({ type, start: source, hop: { edge, id: target } })));
    this.#in = hopsFrom(edges.map(({ type, source, target, edge }) => ({ type, start: target, hop: { edge, id: source } })));
  }

  /** One statement for each label, and for each relation and label that it starts at. */
  static async read(runner: Runner): Promise<CuratedGraph> {
    const nodes = CURATED_LABELS.map((LABEL) =>
      runner.run<Row & { id: string; properties: Properties }>(statementWith('read/curated.nodes', { LABEL })),
    );
    const starts = VOCABULARY_RELATIONS.flatMap((TYPE) => (RELATIONS.get(TYPE)?.from ?? []).map((LABEL) => ({ TYPE, LABEL })));
    const edges = starts.map(async ({ TYPE, LABEL }) => {
      const rows = await runner.run<Omit<EdgeRow, 'type'>>(statementWith('read/curated.edges', { TYPE, LABEL }));
      return rows.map((row) => ({ ...row, type: TYPE }) as EdgeRow);
    });
    const found = (await Promise.all(nodes)).flat().map(({ id, properties }) => [id, properties] as const);
    return new CuratedGraph(new Map(found), (await Promise.all(edges)).flat());
  }

  /** The properties of an entity; undefined where there is none. */
  node(id: string): Properties | undefined {
    return this.nodes.get(id);
  }

  /** Where relations of the vocabulary lead, `OUT` from an entity or `IN` to it: by id, then by their properties. */
  hops(id: string, type: string, direction: 'OUT' | 'IN'): readonly CuratedHop[] {
    return (direction === 'OUT' ? this.#out : this.#in).get(`${type} ${id}`) ?? NONE;
  }
}

const NONE: readonly CuratedHop[] = [];

/** Hops by relation type and where they start, in their order. */
function hopsFrom(ways: readonly { type: string; start: string; hop: CuratedHop }[]): Map<string, readonly CuratedHop[]> {
  const groups = [...groupBy(ways, ({ type, start }) => `${type} ${start}`)];
  return new Map(groups.map(([key, group]) => [key, group.map(({ hop }) => hop).sort(inOrder)]));
}

const inOrder = (a: CuratedHop, b: CuratedHop) => compareText(a.id, b.id) || compareText(canonical(a.edge), canonical(b.edge));

/** The curated entities of the graph as it is. */
export class CurrentCurated extends Current<CuratedGraph> {
  constructor(runner: Runner) {
    super(runner, (graph) => CuratedGraph.read(graph));
  }
}
