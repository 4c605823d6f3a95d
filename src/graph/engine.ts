/**
 * The seam between the graph and what runs its Cypher. Implementations: `neo4j.ts`, `embedded.ts`; nothing else knows them.
 * Statements stay inside the dialect that both speak (`cypher/README.md`).
 */

export type Parameter = null | string | number | boolean | readonly Parameter[] | { readonly [name: string]: Parameter };
export type Parameters = { readonly [name: string]: Parameter };

/** One row by column name: plain strings, JS numbers, booleans, null, lists and maps; never a driver's own node, relation or integer. */
export type Row = Readonly<Record<string, unknown>>;

/** How one statement may run. */
export interface RunOptions {
  /** For what reads the whole graph on our own behalf: the engine's limit of time does not hold. */
  readonly unlimited?: boolean;
}

/** Runs one statement and returns all its rows. */
export interface Runner {
  run<R extends Row = Row>(statement: string, parameters?: Parameters, options?: RunOptions): Promise<R[]>;
}

/** The same reads without the engine's limit of time. */
export const unlimited = (runner: Runner): Runner => ({
  run: (statement, parameters) => runner.run(statement, parameters, { unlimited: true }),
});

/** How an engine runs its statements. */
export interface EngineOptions {
  /** A statement outside a transaction that takes longer is given up with StatementTimeout; none is where this is absent. */
  readonly statementSeconds?: number;
}

export interface Engine extends Runner {
  /** `neo4j` or `embedded`, for people. */
  readonly name: string;
  /** How many of its own transactions were kept since it was opened. */
  readonly commits?: number;
  /** Another process can change the same graph. */
  readonly isShared?: boolean;
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

/** A statement took longer than `statementSeconds`. The server ends it; the embedded engine lets it run out, half a minute at most. */
export class StatementTimeout extends Error {
  override readonly name = 'StatementTimeout';

  constructor(seconds: number | undefined, options?: ErrorOptions) {
    const limit =
      seconds === undefined ? 'the engine allows' : `the ${seconds} ${seconds === 1 ? 'second' : 'seconds'} that a statement may take`;
    super(`The question took longer than ${limit} and was given up`, options);
  }
}
