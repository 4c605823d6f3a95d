/**
 * The seam between the graph and what runs its Cypher. Implementations: `neo4j.ts`, `embedded.ts`; nothing else knows them.
 * Statements stay inside the dialect that both speak (`cypher/README.md`).
 */

export type Parameter = null | string | number | boolean | readonly Parameter[] | { readonly [name: string]: Parameter };
export type Parameters = { readonly [name: string]: Parameter };

/** One row by column name: plain strings, JS numbers, booleans, null, lists and maps; never a driver's own node, relation or integer. */
export type Row = Readonly<Record<string, unknown>>;

/** Runs one statement and returns all its rows. */
export interface Runner {
  run<R extends Row = Row>(statement: string, parameters?: Parameters): Promise<R[]>;
}

export interface Engine extends Runner {
  /** `neo4j` or `embedded`, for people. */
  readonly name: string;
  /** Makes the constraints and indexes that the model needs; running it again changes nothing. */
  prepare(): Promise<void>;
  /** Runs `work` in one transaction: all of it is kept when it resolves, nothing of it when it throws. Transient errors of a server are retried, so `work` may run again. */
  write<T>(work: (transaction: Runner) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

/** Something the operator can mend (wrong address, wrong password, graph opened by another process); `message` is one sentence that says what to do. */
export class EngineUnavailable extends Error {
  override readonly name = 'EngineUnavailable';
}
