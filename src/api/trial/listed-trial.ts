import { NODES } from '../../graph/model.js';
import type { TrialColumns } from '../../graph/trial-index/trial-index.js';
import type { GraphNode } from '../loading/graph-node.js';
import type { GraphReader } from '../loading/graph-reader.js';

const COLUMNS: readonly string[] = ['id', 'name', 'startDate', 'completionDate', 'enrollment', 'status', 'studyType', 'phases'];

/** What a list shows of a trial without reading it: its columns. Any other property is a function that reads the trial whole. */
class ListedTrial {
  readonly label = 'Trial';
  readonly id: string;
  readonly name: string;
  readonly [column: string]: unknown;

  constructor(columns: TrialColumns) {
    Object.assign(this, columns);
    this.id = columns.id;
    this.name = columns.name ?? columns.id;
  }
}

/** How GraphQL reads a property that is a function: one statement for all trials of a page, and only where a field asks for it. */
for (const property of NODES.get('Trial')?.properties.keys() ?? []) {
  if (COLUMNS.includes(property)) continue;
  const read = async function (this: ListedTrial, _: unknown, { reader }: { readonly reader: GraphReader }) {
    return (await reader.node(this.id))?.[property];
  };
  Object.defineProperty(ListedTrial.prototype, property, { value: read });
}

/** A trial as a list shows it. */
export const listedTrial = (columns: TrialColumns): GraphNode => new ListedTrial(columns);

/** A trial with all its properties, wherever it comes from; one that has gone meanwhile has those of the list. */
export const wholeTrial = async (trial: GraphNode, reader: GraphReader): Promise<GraphNode> => (await reader.node(trial.id)) ?? trial;
