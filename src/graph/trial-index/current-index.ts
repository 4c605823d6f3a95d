import { readDataset } from '../dataset.js';
import type { Runner } from '../engine.js';
import { TrialIndex } from './trial-index.js';

/** The index of the graph as it is: asked for its version every time, read anew when that has changed. */
export class CurrentIndex {
  #version: string | undefined;
  #index: Promise<TrialIndex> | undefined;

  constructor(private readonly runner: Runner) {}

  async get(): Promise<TrialIndex> {
    const version = (await readDataset(this.runner))?.version ?? '';
    if (this.#index === undefined || this.#version !== version) {
      const index = TrialIndex.read(this.runner);
      this.#version = version;
      this.#index = index;
      index.catch(() => {
        if (this.#index === index) this.#index = undefined;
      });
    }
    return this.#index;
  }
}
