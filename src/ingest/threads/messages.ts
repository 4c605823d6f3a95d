import type { RefusedDocument } from '../../documents/record.js';
import type { Fragment } from '../../graph/fragment.js';
import type { FileContent, KeptDocument } from '../kept-documents.js';
import type { OwnerJob } from '../owner-fragment.js';

/** The folders that a thread reads its tables from. */
export interface Tables {
  readonly seeds: string;
  readonly layouts: string;
}

/** What a thread is asked: a method of `Transforms` with its arguments. */
export type Question =
  | { readonly kind: 'read'; readonly opened: FileContent }
  | { readonly kind: 'fragments'; readonly jobs: readonly OwnerJob[] };

export type Answer = { readonly value: readonly (KeptDocument | RefusedDocument)[] | readonly Fragment[] } | { readonly error: Error };

/** What a thread says once it has loaded its tables. */
export const READY = 'ready';
export type Ready = typeof READY;
