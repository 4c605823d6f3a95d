import DataLoader from 'dataloader';
import type { Parameters, Row, Runner } from '../../graph/engine.js';
import { neighbours, nodesById } from '../../graph/neighbours.js';
import { asGraphNode, type GraphNode } from './graph-node.js';
import { LevelScheduler } from './level-scheduler.js';

export type Direction = 'OUT' | 'IN';

/** A node at the other end of a relation, with the relation's properties. */
export interface Related<T = GraphNode> {
  readonly edge: Readonly<Record<string, unknown>>;
  readonly node: T;
}

interface RelationKey {
  readonly id: string;
  readonly type: string;
  readonly direction: Direction;
}

/** What a statement of `cypher/read` is asked about one parent. */
export type StatementKey = { readonly id: string };

const nameOf = (key: RelationKey) => `${key.direction} ${key.type} ${key.id}`;

/** All reads of one request. Loads of the same level and kind share one statement. */
export class GraphReader {
  readonly runner: LevelScheduler;
  readonly #nodes: DataLoader<string, GraphNode | null>;
  readonly #seen = new Map<string, GraphNode>();
  readonly #relations = new Map<string, DataLoader<RelationKey, Related[], string>>();
  readonly #statements = new Map<string, DataLoader<StatementKey, Row[], string>>();

  constructor(engine: Runner) {
    this.runner = new LevelScheduler(engine);
    this.#nodes = new DataLoader((ids) => this.#readNodes(ids), { batchScheduleFn: this.runner.schedule });
  }

  /** The node of an id, or null. */
  node<T = GraphNode>(id: string): Promise<T | null> {
    return this.#nodes.load(id) as Promise<T | null>;
  }

  /** The nodes of ids, in their order, without those that do not exist. */
  async nodes<T = GraphNode>(ids: readonly string[]): Promise<T[]> {
    const found = await Promise.all(ids.map((id) => this.node<T>(id)));
    return found.filter((node) => node !== null);
  }

  /** What stands at the other end of a node's relations of one type, `OUT` from it or `IN` to it. */
  related<T = GraphNode>(node: { id: string; label: string }, type: string, direction: Direction): Promise<Related<T>[]> {
    return this.#relationsOf(node.label).load({ id: node.id, type, direction }) as Promise<Related<T>[]>;
  }

  /** The nodes that a node's relations lead to, each once. */
  async out<T = GraphNode>(node: { id: string; label: string }, type: string, label?: string): Promise<T[]> {
    return distinct(await this.related(node, type, 'OUT'), label) as T[];
  }

  /** The nodes whose relations lead to a node, each once. */
  async in<T = GraphNode>(node: { id: string; label: string }, type: string, label?: string): Promise<T[]> {
    return distinct(await this.related(node, type, 'IN'), label) as T[];
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

  #relationsOf(label: string): DataLoader<RelationKey, Related[], string> {
    let loader = this.#relations.get(label);
    if (loader === undefined) {
      loader = new DataLoader((keys) => this.#readRelations(label, keys), {
        batchScheduleFn: this.runner.schedule,
        cacheKeyFn: nameOf,
      });
      this.#relations.set(label, loader);
    }
    return loader;
  }

  async #readRelations(label: string, keys: readonly RelationKey[]): Promise<Related[][]> {
    const ids = [...new Set(keys.map((key) => key.id))];
    const relations = new Map(keys.map(({ type, direction }) => [`${direction} ${type}`, { type, direction }]));
    const rows = await neighbours(this.runner, label, ids, [...relations.values()]);
    const found = new Map<string, Related[]>(keys.map((key) => [nameOf(key), []]));
    for (const row of rows) {
      const name = nameOf({ id: row.from, type: row.type, direction: row.direction });
      found.get(name)?.push({ edge: row.edge, node: this.#keep(asGraphNode(row.node)) });
    }
    return keys.map((key) => found.get(nameOf(key)) ?? []);
  }

  async #readRows(text: string, keys: readonly StatementKey[], parameters: Parameters): Promise<Row[][]> {
    const rows = await this.runner.run<Row & { key: string }>(text, { keys: keys.map((key) => ({ ...key })), ...parameters });
    const byKey = groupByKey(rows);
    return keys.map((key) => byKey.get(key.id) ?? []);
  }
}

function groupByKey<R extends { key: string }>(rows: readonly R[]): Map<string, R[]> {
  const groups = new Map<string, R[]>();
  for (const row of rows) {
    const group = groups.get(row.key);
    if (group) group.push(row);
    else groups.set(row.key, [row]);
  }
  return groups;
}

function distinct(related: readonly Related[], label: string | undefined): GraphNode[] {
  const nodes = related.map(({ node }) => node).filter((node) => label === undefined || node.label === label);
  return [...new Map(nodes.map((node) => [node.id, node])).values()];
}
