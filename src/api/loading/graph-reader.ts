import DataLoader from 'dataloader';
import { groupBy } from '../../graph/batches.js';
import type { CuratedGraph } from '../../graph/curated/curated-graph.js';
import type { Parameters, Row, Runner } from '../../graph/engine.js';
import { CURATED_LABELS, findLabelOfId, leadsToCurated, VOCABULARY_RELATIONS } from '../../graph/model.js';
import { type NeighbourRow, neighbours, nodesById } from '../../graph/neighbours.js';
import { asGraphNode, asSharedNode, type GraphNode } from './graph-node.js';
import { LevelScheduler } from './level-scheduler.js';
import { type Direction, distinct, hopOf, type NodeKey, type Related, type RelationKey, related } from './relations.js';

/** What a statement of `cypher/read` is asked about one parent. */
export type StatementKey = { readonly id: string };

const isCurated = (label: string | undefined) => label !== undefined && CURATED_LABELS.includes(label);

/** All reads of one request. Loads of the same level and kind share one statement; what is curated is in memory and costs none. */
export class GraphReader {
  readonly runner: LevelScheduler;
  readonly #nodes: DataLoader<string, GraphNode | null>;
  readonly #seen = new Map<string, GraphNode>();
  readonly #relations = new Map<string, DataLoader<RelationKey, Related[], string>>();
  readonly #statements = new Map<string, DataLoader<StatementKey, Row[], string>>();

  constructor(
    engine: Runner,
    private readonly curated: () => Promise<CuratedGraph>,
  ) {
    this.runner = new LevelScheduler(engine);
    this.#nodes = new DataLoader((ids) => this.#readNodes(ids), { batchScheduleFn: this.runner.schedule });
  }

  /** The node of an id, or null. */
  node<T = GraphNode>(id: string): Promise<T | null> {
    return (isCurated(findLabelOfId(id)) ? this.#curatedNode(id) : this.#nodes.load(id)) as Promise<T | null>;
  }

  /** The nodes of ids, in their order, without those that do not exist. */
  async nodes<T = GraphNode>(ids: readonly string[]): Promise<T[]> {
    const found = await Promise.all(ids.map((id) => this.node<T>(id)));
    return found.filter((node) => node !== null);
  }

  /** What stands at the other end of a node's relations of one type, `OUT` from it or `IN` to it. */
  related<T = GraphNode>(node: NodeKey, type: string, direction: Direction): Promise<Related<T>[]> {
    return this.#hop(node, { type, direction, bare: false }) as Promise<Related<T>[]>;
  }

  /** The nodes that a node's relations lead to, each once. */
  async out<T = GraphNode>(node: NodeKey, type: string, label?: string): Promise<T[]> {
    return distinct(await this.#hop(node, { type, direction: 'OUT', bare: true }), label) as T[];
  }

  /** The nodes whose relations lead to a node, each once. */
  async in<T = GraphNode>(node: NodeKey, type: string, label?: string): Promise<T[]> {
    return distinct(await this.#hop(node, { type, direction: 'IN', bare: true }), label) as T[];
  }

  /** The same as `out`, and in the same statement what relations of the type `next` lead to from there: who asks for that then has it. */
  async outWith<T = GraphNode>(node: NodeKey, type: string, next: string): Promise<T[]> {
    const behind: Omit<RelationKey, 'id'> = { type: next, direction: 'OUT', bare: false };
    const [found, all] = await Promise.all([
      this.out(node, type),
      this.#relationsOf(node.label).load({ ...behind, id: node.id, via: type }),
    ]);
    const byNode = groupBy(all, ({ between = '' }) => between);
    for (const { id, label } of found) this.#relationsOf(label).prime({ ...behind, id }, byNode.get(id) ?? []);
    return found as T[];
  }

  /**
   * Rows of a statement that answers about many parents at once: its rows carry the parent's id as `key`.
   * Parents that ask with the same `name` share it; by default that is the statement with its parameters.
   */
  rows<R extends Row>(statement: string, key: StatementKey, parameters: Parameters = {}, name?: string): Promise<R[]> {
    const shared = name ?? `${statement} ${JSON.stringify(parameters)}`;
    let loader = this.#statements.get(shared);
    if (loader === undefined) {
      loader = new DataLoader((keys) => this.#readRows(statement, keys, parameters), {
        batchScheduleFn: this.runner.schedule,
        cacheKeyFn: ({ id }) => id,
      });
      this.#statements.set(shared, loader);
    }
    return loader.load(key) as Promise<R[]>;
  }

  /** A node that a hop brought with it need not be fetched by its id again. */
  #keep(node: GraphNode): GraphNode {
    this.#seen.set(node.id, node);
    return node;
  }

  /** What hops brought is looked up only now, when all statements of the level have ended: asked earlier, it would depend on which ended first. */
  async #readNodes(ids: readonly string[]): Promise<(GraphNode | null)[]> {
    const rows = await nodesById(
      this.runner,
      ids.filter((id) => !this.#seen.has(id)),
    );
    for (const row of rows) this.#keep(asGraphNode({ ...row.properties, id: row.id }));
    return ids.map((id) => this.#seen.get(id) ?? null);
  }

  async #hop({ id, label }: NodeKey, hop: Omit<RelationKey, 'id'>): Promise<Related[]> {
    if (!VOCABULARY_RELATIONS.includes(hop.type)) return this.#relationsOf(label).load({ id, ...hop });
    const hops = (await this.curated()).hops(id, hop.type, hop.direction);
    const nodes = await this.#curatedNodes(hops.map((found) => found.id));
    return hops.flatMap((found) => related(found.edge, nodes.get(found.id)));
  }

  async #curatedNode(id: string): Promise<GraphNode | null> {
    return (await this.#curatedNodes([id])).get(id) ?? null;
  }

  /** Curated entities by id. One that has come since the others were read is in the graph. */
  async #curatedNodes(ids: readonly string[]): Promise<ReadonlyMap<string, GraphNode>> {
    const curated = await this.curated();
    const nodes = new Map<string, GraphNode>();
    const unknown = new Set<string>();
    for (const id of ids) {
      const properties = curated.node(id);
      if (properties === undefined) unknown.add(id);
      else nodes.set(id, asSharedNode(properties));
    }
    for (const node of await Promise.all([...unknown].map((id) => this.#nodes.load(id)))) if (node !== null) nodes.set(node.id, node);
    return nodes;
  }

  #relationsOf(label: string): DataLoader<RelationKey, Related[], string> {
    let loader = this.#relations.get(label);
    if (loader === undefined) {
      loader = new DataLoader((keys) => this.#readRelations(label, keys), {
        batchScheduleFn: this.runner.schedule,
        cacheKeyFn: (key) => `${hopOf(key)} ${key.bare} ${key.id}`,
      });
      this.#relations.set(label, loader);
    }
    return loader;
  }

  /** Where one asks for a relation with its properties and another without, both get it with them. */
  async #readRelations(label: string, keys: readonly RelationKey[]): Promise<Related[][]> {
    const ids = [...new Set(keys.map((key) => key.id))];
    const hops = new Map<string, Omit<RelationKey, 'id'>>();
    for (const { id: _, ...key } of keys) {
      const hop = hopOf(key);
      hops.set(hop, { ...key, bare: key.bare && (hops.get(hop)?.bare ?? true) });
    }
    // Asked for now, what is curated is there when the statement ends.
    if (keys.some((key) => leadsToCurated(key.type, key.direction))) this.curated().catch(() => undefined);
    const rows = await neighbours(this.runner, label, ids, [...hops.values()]);
    const curated = await this.#curatedNodes(rows.filter((row) => leadsToCurated(row.type, row.direction)).map(({ node }) => node.id));
    const nodeOf = ({ node }: NeighbourRow) => curated.get(node.id) ?? (isCurated(node.label) ? undefined : this.#keep(asGraphNode(node)));
    const found = groupBy(rows, (row) => `${hopOf(row)} ${row.from}`);
    return keys.map((key) => (found.get(`${hopOf(key)} ${key.id}`) ?? []).flatMap((row) => related(row.edge, nodeOf(row), row.between)));
  }

  async #readRows(text: string, keys: readonly StatementKey[], parameters: Parameters): Promise<Row[][]> {
    const rows = await this.runner.run<Row & { key: string }>(text, { keys: keys.map((key) => ({ ...key })), ...parameters });
    const byKey = groupBy(rows, ({ key }) => key);
    return keys.map((key) => byKey.get(key.id) ?? []);
  }
}
