import type { Parameters, Row, Runner } from '../../graph/engine.js';

/**
 * Lets the loaders of one request go level by level: what fields ask for waits until no statement of the request is running
 * and everything that already has its answer has asked in turn; then it goes out together. Without this, siblings whose
 * statements end at different times would ask for the same kind of node in statements of their own.
 */
export class LevelScheduler implements Runner {
  readonly #engine: Runner;
  #waiting: (() => void)[] = [];
  #running = 0;
  #armed = false;
  /** How many statements the request has cost so far. */
  statements = 0;

  constructor(engine: Runner) {
    this.#engine = engine;
  }

  /** What DataLoader calls once per batch. */
  readonly schedule = (dispatch: () => void): void => {
    this.#waiting.push(dispatch);
    this.#arm();
  };

  async run<R extends Row = Row>(statement: string, parameters?: Parameters): Promise<R[]> {
    this.#running += 1;
    this.statements += 1;
    try {
      return await this.#engine.run<R>(statement, parameters);
    } finally {
      this.#running -= 1;
      this.#arm();
    }
  }

  /** setImmediate comes after all microtasks: by then whoever got an answer has asked what it needs next. */
  #arm(): void {
    if (this.#armed || this.#running > 0 || this.#waiting.length === 0) return;
    this.#armed = true;
    setImmediate(() => {
      this.#armed = false;
      if (this.#running > 0) return;
      for (const dispatch of this.#waiting.splice(0)) dispatch();
    });
  }
}
