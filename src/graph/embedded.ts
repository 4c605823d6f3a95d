import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import grafeo, { type GrafeoDB, type Transaction } from '@grafeo-db/js';
import { bounded } from '../bounded.js';
import { planCheckpoints } from './checkpoints.js';
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
import { checkParameters } from './parameters.js';

/**
 * Opens the embedded engine: in memory, or stored in the folder `path`, which is made when it is missing.
 * @throws EngineUnavailable when another process has the store open, or the folder cannot be read or written.
 */
export async function openEmbedded(path?: string, { statementSeconds }: EngineOptions = {}): Promise<Engine> {
  const opened = path === undefined ? { store: grafeo.GrafeoDB.create() } : openStore(path);
  return new EmbeddedEngine(opened, statementSeconds);
}

interface OpenStore {
  readonly store: GrafeoDB;
  /** Called after each change. */
  readonly onChange?: () => void;
}

function openStore(folder: string): OpenStore {
  try {
    mkdirSync(folder, { recursive: true });
    const file = join(folder, 'graph.grafeo');
    const store = grafeo.GrafeoDB.create(file);
    return { store, onChange: planCheckpoints(file, (walBytes) => store.setCheckpointTriggers({ walBytes })) };
  } catch (error) {
    throw unavailable(folder, error);
  }
}

function unavailable(folder: string, error: unknown): EngineUnavailable {
  const reason = error instanceof Error ? error.message : String(error);
  const message = /cannot be locked/.test(reason)
    ? `The graph in ${folder} is open in another process: stop that one, or set GRAPH_PATH to another folder or NEO4J_URI to a server that several can share.`
    : `The graph in ${folder} cannot be opened (${reason}): make the folder readable and writable, or set GRAPH_PATH to another one and ingest again.`;
  return new EngineUnavailable(message, { cause: error });
}

class EmbeddedEngine implements Engine {
  readonly name = 'embedded';
  /** Ends when the last transaction that writes has ended: they go one after another. */
  private writes: Promise<unknown> = Promise.resolve();
  private readonly running = new Set<Promise<unknown>>();
  private closed = false;
  private kept = 0;

  private readonly store: GrafeoDB;
  private readonly onChange: (() => void) | undefined;

  constructor(
    { store, onChange }: OpenStore,
    private readonly statementSeconds: number | undefined,
  ) {
    this.store = store;
    this.onChange = onChange;
  }

  get commits(): number {
    return this.kept;
  }

  async prepare(): Promise<void> {
    this.refuseWhenClosed();
    for (const label of [...NODES.keys(), DATASET_LABEL]) {
      await this.store.executeCypher(`CREATE CONSTRAINT ${label}_id IF NOT EXISTS FOR (n:${label}) REQUIRE n.id IS UNIQUE`);
      // Here the constraint brings no index, and without one a MERGE reads every node of the label.
      await this.store.executeCypher(`CREATE INDEX ${label}_id_index IF NOT EXISTS FOR (n:${label}) ON (n.id)`);
    }
  }

  /** Reads in a transaction of its own that is never kept, so a statement that writes is refused as a server refuses it. */
  async run<R extends Row = Row>(statement: string, parameters: Parameters = {}, { unlimited = false }: RunOptions = {}): Promise<R[]> {
    this.refuseWhenClosed();
    const rows = this.read<R>(statement, parameters);
    return this.statementSeconds === undefined || unlimited ? rows : within(this.statementSeconds, rows);
  }

  private read<R extends Row>(statement: string, parameters: Parameters): Promise<R[]> {
    return this.track(async () => {
      const transaction = this.store.beginTransaction();
      try {
        const result = await transaction.executeCypher(statement, checked(parameters));
        if (mayWrite(statement) && Object.values(result.counters).some((count) => count > 0))
          throw new Error('A statement outside a transaction only reads; use write');
        return result.toArray() as unknown as R[];
      } catch (error) {
        throw isTimeout(error) ? new StatementTimeout(undefined, { cause: error }) : error;
      } finally {
        transaction.rollback();
      }
    });
  }

  async write<T>(work: (transaction: Runner) => Promise<T>): Promise<T> {
    this.refuseWhenClosed();
    const turn = this.writes.then(() => this.transact(work));
    this.writes = turn.catch(() => undefined);
    return turn;
  }

  private async transact<T>(work: (transaction: Runner) => Promise<T>): Promise<T> {
    const transaction = this.store.beginTransaction();
    const pending = new Set<Promise<unknown>>();
    try {
      const result = await work(runnerOf(transaction, pending));
      await Promise.all(pending);
      transaction.commit();
      this.kept += 1;
      this.onChange?.();
      return result;
    } catch (error) {
      // A statement that still runs would keep the transaction from being undone.
      await Promise.allSettled(pending);
      if (transaction.isActive) transaction.rollback();
      throw error;
    }
  }

  async close(): Promise<void> {
    if (this.closed) return;
    this.closed = true;
    await Promise.allSettled([this.writes, ...this.running]);
    this.store.close();
  }

  private track<T>(work: () => Promise<T>): Promise<T> {
    const running = work().finally(() => this.running.delete(running));
    this.running.add(running);
    return running;
  }

  private refuseWhenClosed(): void {
    if (this.closed) throw new Error('The embedded graph is closed; open it again before asking it');
  }
}

/** A statement without any of these words writes nothing; to ask what another one wrote costs as much as to begin it. */
const mayWrite = bounded((statement) => /\b(?:CREATE|MERGE|INSERT|SET|DELETE|REMOVE|DROP|LOAD|FOREACH|CALL)\b/i.test(statement));

/** Nothing ends a statement here before the store does: after `seconds` it is only no longer waited for. */
function within<T>(seconds: number, work: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new StatementTimeout(seconds)), seconds * 1000);
    work.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}

/** The store ends a statement after thirty seconds. */
const isTimeout = (error: unknown) => error instanceof Error && error.message.includes('GRAFEO-Q003');

/** Its numbers are ours: they only have to be what both engines take. */
function checked(parameters: Parameters): Parameters {
  checkParameters(parameters);
  return parameters;
}

/** The statements of one transaction, one after another in the order they were asked. */
function runnerOf(transaction: Transaction, pending: Set<Promise<unknown>>): Runner {
  let last: Promise<unknown> = Promise.resolve();
  return {
    run<R extends Row = Row>(statement: string, parameters: Parameters = {}): Promise<R[]> {
      const rows = last.then(async () => (await transaction.executeCypher(statement, checked(parameters))).toArray() as unknown as R[]);
      last = rows.catch(() => undefined);
      pending.add(rows);
      rows.then(
        () => pending.delete(rows),
        () => undefined,
      );
      return rows;
    },
  };
}
