import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import type { Socket } from 'node:net';
import neo4j, { type Driver, type ManagedTransaction, type QueryResult } from 'neo4j-driver';
import {
  type Engine,
  type EngineOptions,
  EngineUnavailable,
  type Parameters,
  type Row,
  type Runner,
  type RunOptions,
  StatementTimeout,
} from './engine.js';
import { DATASET_LABEL, NODES } from './model.js';
import { mapParameters } from './parameters.js';

/** Where a Neo4j 5 server is: `bolt://` for one, `neo4j://` for a cluster, `+s` for TLS. */
export interface Neo4jOptions {
  readonly uri: string;
  readonly user?: string;
  readonly password?: string;
  readonly database?: string;
}

const CONNECT_MS = 10_000;

/**
 * Connects and asks the database once, so that a wrong setting shows at the start.
 * @throws EngineUnavailable for a wrong address, user, password or database.
 */
export async function openNeo4j(options: Neo4jOptions, { statementSeconds }: EngineOptions = {}): Promise<Engine> {
  const driver = connect(options);
  const engine = new Neo4jEngine(driver, options, statementSeconds);
  try {
    // Without a transaction function nothing is retried: a wrong address is known after one attempt.
    const session = driver.session({ database: options.database, defaultAccessMode: neo4j.session.READ });
    await session.run('RETURN 1 AS one').finally(() => session.close());
    return engine;
  } catch (error) {
    await driver.close();
    throw unavailable(options, error) ?? error;
  }
}

function connect(options: Neo4jOptions): Driver {
  const token = options.user === undefined && options.password === undefined;
  const auth = token ? undefined : neo4j.auth.basic(options.user ?? 'neo4j', options.password ?? '');
  try {
    return neo4j.driver(options.uri, auth, { disableLosslessIntegers: true, connectionTimeout: CONNECT_MS });
  } catch (error) {
    const message = `NEO4J_URI "${options.uri}" is no address of a Neo4j server: write it as bolt://host:7687, or neo4j://host:7687 for a cluster.`;
    throw new EngineUnavailable(message, { cause: error });
  }
}

/** The sentence for what the operator can mend; undefined for an error of the statement. */
function unavailable(options: Neo4jOptions, error: unknown): EngineUnavailable | undefined {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const database = options.database === undefined ? 'the default database' : `the database "${options.database}"`;
  const sentence = code.startsWith('Neo.ClientError.Security')
    ? `Neo4j at ${options.uri} refuses the user "${options.user ?? ''}" or its password: check NEO4J_USER and NEO4J_PASSWORD.`
    : code.startsWith('Neo.ClientError.Database')
      ? `Neo4j at ${options.uri} has not got ${database}: check NEO4J_DATABASE, or make that database on the server.`
      : ['ServiceUnavailable', 'SessionExpired', 'Neo.TransientError.General.DatabaseUnavailable'].includes(code)
        ? `Neo4j at ${options.uri} does not answer: check NEO4J_URI, and that the server runs and can be reached from here.`
        : undefined;
  return sentence === undefined ? undefined : new EngineUnavailable(sentence, { cause: error });
}

/** Node announces every socket that this process opens here. */
const SOCKETS = 'net.client.socket';

/**
 * The driver writes a message in pieces and leaves Nagle's algorithm on: each statement with more than a kilobyte of rows would wait
 * 40 ms for the server's delayed acknowledgement. The driver has no setting for it.
 */
const sendAtOnce = (message: unknown) => (message as { socket: Socket }).socket.setNoDelay(true);

class Neo4jEngine implements Engine {
  readonly name = 'neo4j';
  readonly isShared = true;
  private kept = 0;

  constructor(
    private readonly driver: Driver,
    private readonly options: Neo4jOptions,
    private readonly statementSeconds: number | undefined,
  ) {
    unsubscribe(SOCKETS, sendAtOnce);
    subscribe(SOCKETS, sendAtOnce);
  }

  async prepare(): Promise<void> {
    const statements = [...NODES.keys(), DATASET_LABEL].map(
      (label) => `CREATE CONSTRAINT ${label}_id IF NOT EXISTS FOR (n:${label}) REQUIRE n.id IS UNIQUE`,
    );
    statements.push('CREATE INDEX combined_with_trial IF NOT EXISTS FOR ()-[r:COMBINED_WITH]-() ON (r.trial)', 'CALL db.awaitIndexes(300)');
    await this.naming(async () => {
      const session = this.driver.session({ database: this.options.database });
      try {
        for (const statement of statements) await session.run(statement);
      } finally {
        await session.close();
      }
    });
  }

  /** A read: in a cluster it goes to a follower that has seen this engine's own writes. */
  run<R extends Row = Row>(statement: string, parameters: Parameters = {}, { unlimited = false }: RunOptions = {}): Promise<R[]> {
    return this.naming(async () => {
      const { database } = this.options;
      const timeout = this.statementSeconds === undefined || unlimited ? undefined : this.statementSeconds * 1000;
      const config = { database, routing: neo4j.routing.READ, transactionConfig: { timeout } };
      return rowsOf<R>(await this.driver.executeQuery(ofOneMap(statement), bolt(parameters), config));
    });
  }

  get commits(): number {
    return this.kept;
  }

  write<T>(work: (transaction: Runner) => Promise<T>): Promise<T> {
    return this.naming(async () => {
      const bookmarkManager = this.driver.executeQueryBookmarkManager;
      const session = this.driver.session({ database: this.options.database, bookmarkManager });
      const result = await session.executeWrite((transaction) => work(runnerOf(transaction))).finally(() => session.close());
      this.kept += 1;
      return result;
    });
  }

  close(): Promise<void> {
    return this.driver.close();
  }

  private async naming<T>(work: () => Promise<T>): Promise<T> {
    try {
      return await work();
    } catch (error) {
      if (isTimeout(error)) throw new StatementTimeout(this.statementSeconds, { cause: error });
      throw unavailable(this.options, error) ?? error;
    }
  }
}

/** The server has one code for our limit and one for its own. */
const isTimeout = (error: unknown) =>
  error instanceof Error && 'code' in error && String(error.code).startsWith('Neo.ClientError.Transaction.TransactionTimedOut');

/** A JS number goes over Bolt as a float: `LIMIT 3.0` is an error, and a stored count would be 5.0. */
const bolt = (parameters: Parameters) => ({ given: mapParameters(parameters, (value, float) => (float ? value : neo4j.int(value))) });

/**
 * The server plans a statement anew for lists and texts of every order of magnitude among its parameters, 50 to 400 ms each time.
 * It does not look inside of a map: so all parameters are members of one.
 */
const ofOneMap = (statement: string): string => statement.replace(/\$(?=\w)/g, '$given.');

const rowsOf = <R extends Row>(result: Pick<QueryResult, 'records'>) => result.records.map((record) => record.toObject() as unknown as R);

function runnerOf(transaction: ManagedTransaction): Runner {
  return {
    run: async <R extends Row = Row>(statement: string, parameters: Parameters = {}) =>
      rowsOf<R>(await transaction.run(ofOneMap(statement), bolt(parameters))),
  };
}
