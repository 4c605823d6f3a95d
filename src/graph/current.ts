import { graphVersion } from './dataset.js';
import type { Runner } from './engine.js';

/** What was made of the graph as it is: its version is asked for every time, and it is made anew when that has changed. */
export class Current<T> {
  #version: string | undefined;
  #made: Promise<T> | undefined;
  #atHand: T | undefined;

  constructor(
    private readonly runner: Runner,
    private readonly make: (runner: Runner) => Promise<T>,
  ) {}

  /** `known`: the version, where it was asked for just now. After an error it is tried anew. */
  async get(known?: string): Promise<T> {
    const version = known ?? (await graphVersion(this.runner));
    if (this.#made === undefined || this.#version !== version) {
      const made = this.make(this.runner);
      this.#version = version;
      this.#made = made;
      this.#atHand = undefined;
      made.then(
        (value) => {
          if (this.#made === made) this.#atHand = value;
        },
        () => {
          if (this.#made === made) this.#made = undefined;
        },
      );
    }
    return this.#made;
  }

  /** The same where it has been made already; nothing is made for it. */
  atHand(version: string): T | undefined {
    return this.#version === version ? this.#atHand : undefined;
  }
}
