import type { RefusedDocument } from './record.js';
import type { Part } from './streams/piece.js';
import type { At, Progress } from './streams/progress.js';

/** A document's name within what was given, and its bytes. */
export interface OpenedDocument {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Its place in the file of that name, where that is too large to be read whole. */
  readonly part?: Part;
  /** How far the reading of all that was given has come. */
  readonly at: At;
}

export type Opened = OpenedDocument | RefusedDocument;

export interface Limits {
  /** The largest document that is read, in bytes; a container of many may be of any size. */
  readonly most: number;
  /** A file or member larger than this is cut into its documents while it is read. */
  readonly splitAbove: number;
}

/** What one run of opening shares. */
export interface Opening {
  readonly limits: Limits;
  readonly progress: Progress;
}
