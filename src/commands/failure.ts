import { ServerUnavailable } from '../api/server-unavailable.js';
import { WrongConfiguration } from '../config.js';
import { EngineUnavailable } from '../graph/engine.js';
import { ScratchUnavailable } from '../ingest/scratch/nameless-file.js';

const MENDED_BY_OPERATORS = [EngineUnavailable, ServerUnavailable, ScratchUnavailable];

/** Why a command stops: a sentence for the operator, and the exit code (1: it did not work, 2: wrong use). */
export class Failure extends Error {
  override readonly name = 'Failure';

  constructor(
    message: string,
    readonly exitCode: number = 1,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }

  /** Errors that an operator can mend keep their sentence; any other is a fault of ours and keeps its stack. */
  static of(error: unknown): Failure {
    if (error instanceof Failure) return error;
    if (error instanceof WrongConfiguration) return new Failure(error.message, 2, { cause: error });
    if (MENDED_BY_OPERATORS.some((kind) => error instanceof kind)) return new Failure((error as Error).message, 1, { cause: error });
    return new Failure(error instanceof Error ? (error.stack ?? error.message) : String(error), 1, { cause: error });
  }
}
