import { type Cut, Gathered, type Splitter } from './piece.js';

const NEWLINE = 0x0a;
const RETURN = 0x0d;

/** Cuts a text with one document a line (NDJSON). A line that is longer than `most` bytes is told and passed over. */
export class TextLines implements Splitter {
  private readonly open = new Gathered();
  private line = 1;
  private tooLong = false;

  constructor(private readonly most: number) {}

  push(chunk: Uint8Array): Cut[] {
    const cuts: Cut[] = [];
    let from = 0;
    for (let at = chunk.indexOf(NEWLINE); at !== -1; at = chunk.indexOf(NEWLINE, from)) {
      this.add(chunk.subarray(from, at));
      cuts.push(...this.end());
      this.line += 1;
      from = at + 1;
    }
    this.add(chunk.subarray(from));
    return cuts;
  }

  end(): Cut[] {
    const { line, tooLong } = this;
    const all = this.open.take();
    const bytes = all.at(-1) === RETURN ? all.subarray(0, -1) : all;
    this.tooLong = false;
    const place = `line ${line}`;
    if (tooLong) return [{ place, reason: `The line is more than the ${this.most} bytes that a document may have.` }];
    return bytes.every((byte) => byte <= 0x20) ? [] : [{ place, line, bytes }];
  }

  private add(bytes: Uint8Array): void {
    this.tooLong ||= this.open.length + bytes.length > this.most;
    if (this.tooLong) this.open.take();
    else this.open.add(bytes);
  }
}
