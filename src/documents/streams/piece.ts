/** A document cut out of a larger text, before it is read: one member of a list, one line, one row with the header above it. */
export interface Piece {
  /** Where it stands, in words: `line 12`, `member 3`. */
  readonly place: string;
  /** The line on which it begins, from 1. */
  readonly line: number;
  readonly bytes: Uint8Array;
}

/** What stands between pieces and is none, or a piece that never ends: a sentence says so, and cutting goes on behind it. */
export interface BrokenPiece {
  readonly place: string;
  readonly reason: string;
}

export type Cut = Piece | BrokenPiece;

/** Cuts a text into pieces while it comes in, in one pass and never holding more than one piece. A piece is not checked: its reader does that. */
export interface Splitter {
  push(chunk: Uint8Array): Cut[];
  /** What was still open when the text ended. */
  end(): Cut[];
}

/** Where in a larger file a piece stood: its document is named and its lines are counted as if the whole had been read. */
export type Part = Pick<Piece, 'place' | 'line'>;

/** Bytes that arrive in chunks and are wanted together. */
export class Gathered {
  private chunks: Uint8Array[] = [];
  length = 0;

  add(chunk: Uint8Array): void {
    if (chunk.length === 0) return;
    this.chunks.push(chunk);
    this.length += chunk.length;
  }

  /** All bytes since the last time, in one. */
  take(): Uint8Array {
    const all = this.chunks.length === 1 ? (this.chunks[0] as Uint8Array) : Buffer.concat(this.chunks);
    this.chunks = [];
    this.length = 0;
    return all;
  }
}
