import { type Cut, Gathered, type Splitter } from './piece.js';
import { TextLines } from './text-lines.js';

const RECORD_START = /^PMID *- *\d/;
const NEWLINE = Buffer.from('\n');

/** Cuts a MEDLINE text into its records: each begins with the line of its PMID. */
export class TaggedRecords implements Splitter {
  private readonly open = new Gathered();
  private readonly lines: TextLines;
  private member = 0;
  private firstLine = 1;

  constructor(private readonly most: number) {
    this.lines = new TextLines(most);
  }

  push(chunk: Uint8Array): Cut[] {
    return this.lines.push(chunk).flatMap((cut) => this.add(cut));
  }

  end(): Cut[] {
    return [...this.lines.end().flatMap((cut) => this.add(cut)), ...this.close()];
  }

  private add(cut: Cut): Cut[] {
    if ('reason' in cut) return [cut];
    const isStart = RECORD_START.test(Buffer.from(cut.bytes.subarray(0, 40)).toString('latin1'));
    const closed = isStart || this.open.length > this.most ? this.close() : [];
    if (isStart) this.firstLine = cut.line;
    this.open.add(cut.bytes);
    this.open.add(NEWLINE);
    return closed;
  }

  private close(): Cut[] {
    if (this.open.length === 0) return [];
    this.member += 1;
    return [{ place: `record ${this.member}`, line: this.firstLine, bytes: this.open.take() }];
  }
}
