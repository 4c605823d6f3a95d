import type { Layouts } from '../documents/page/layout.js';
import type { RefusedDocument } from '../documents/record.js';
import type { Fragment } from '../graph/fragment.js';
import { once } from '../once.js';
import type { FileContent, KeptDocument } from './kept-documents.js';
import type { OwnerJob } from './owner-fragment.js';
import type { Reading } from './reading.js';

/** The pure and costly part of an ingest: it runs here or in other threads, with the same answers. */
export interface Transforms {
  /** Says that there will be much to do, so that what takes time to start may start. */
  wake(): void;
  /** The documents of a file, or of a part of a large one. */
  read(opened: FileContent): Promise<readonly (KeptDocument | RefusedDocument)[]>;
  /** What trials and publications make of the graph, in the order asked. */
  fragments(jobs: readonly OwnerJob[]): Promise<readonly Fragment[]>;
  close(): Promise<void>;
}

/**
 * Transforms that run where they are called. What either half needs is loaded when it is first used: beside a thread, one place only reads and the
 * other only builds.
 */
export function localTransforms(reading: Reading, layouts: () => Layouts): Transforms {
  const reader = once(() => import('./kept-documents.js'));
  const builder = once(() => import('./owner-fragment.js'));
  return {
    wake: () => {},
    read: async (opened) => (await reader()).keptDocuments(opened, layouts()),
    fragments: async (jobs) => {
      const { ownerFragment } = await builder();
      return jobs.map((job) => ownerFragment(job, reading));
    },
    close: async () => {},
  };
}
