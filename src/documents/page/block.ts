import type { Heading } from './heading.js';

/** A heading and the lines below it, up to the next heading. The first block of a page has none. */
export interface Block {
  readonly heading: Heading | undefined;
  /** The heading as printed, without its colon; empty for the first block. */
  readonly printed: string;
  /** The group of headings in which it stands. */
  readonly section: string;
  readonly lines: string[];
  /** False for a heading that the tables do not know: its text is kept out of every field. */
  readonly known: boolean;
}
