import { Current } from '../current.js';
import type { Runner } from '../engine.js';
import { TrialIndex } from './trial-index.js';

/** The index of the graph as it is. */
export class CurrentIndex extends Current<TrialIndex> {
  constructor(runner: Runner) {
    super(runner, (graph) => TrialIndex.read(graph));
  }
}
