import { type BrokenPiece, type Cut, Gathered, type Piece, type Splitter } from './piece.js';

const QUOTE = 0x22;
const NEWLINE = 0x0a;
const RETURN = 0x0d;
/** A row of a registry's export has thousands of bytes; a quote that is never closed would make the rest of the file one row. */
const LONGEST_ROW = 4 * 1024 * 1024;
/** A line on which a row surely begins: one of its cells is a registry id. */
const ROW_START = /(?:^|[,;\t"])NCT\d{8}(?:$|[,;\t"\r])/;
/** How such a line begins where the id is the first cell or behind a rank; inside a cell no text has such a line. */
const ROW_HEAD = /^(?:\d+[,;\t])?"?NCT\d{8}"?[,;\t]/;
const HEAD = 40;

/** A separator that tables use, or undefined where the line is no header: three names or more, none of them long. */
export function separatorOf(line: string): string | undefined {
  const best = [',', ';', '\t']
    .map((separator) => ({ separator, names: line.split(separator) }))
    .sort((a, b) => b.names.length - a.names.length)[0];
  return best && best.names.length > 2 && best.names.every((name) => name.length <= 60) ? best.separator : undefined;
}

/** How long the line "sep=;" is, by which a spreadsheet is told the separator, with its line end and what stands above it; 0 where there is none. */
export function separatorLine(text: string): number {
  return /^\ufeff?\s{0,20}"?sep=[^\r\n"]{1,2}"?[,;\t ]{0,40}\r?\n/i.exec(text)?.[0].length ?? 0;
}

type State = 'start' | 'plain' | 'quoted' | 'quote' | 'lost';

/**
 * Cuts a table into its rows, each with the header above it. A cell in quotes may hold separators, line ends and doubled quotes. A row
 * whose quotes cannot be right is told by its line, and cutting goes on at the next line on which a row surely begins.
 */
export class CsvRows implements Splitter {
  private readonly row = new Gathered();
  private readonly separator: number;
  private header: Uint8Array | undefined;
  private isEmptyTable = true;
  private state: State = 'start';
  private line: number;
  private firstLine: number;
  private quoteLine: number;
  /** The beginning of the line inside a cell, and how far it has come. */
  private readonly head = Buffer.alloc(HEAD);
  private column = 0;

  /** `line` is that of the header in its file. */
  constructor(separator: string, line = 1) {
    this.separator = separator.charCodeAt(0);
    this.line = line;
    this.firstLine = line;
    this.quoteLine = line;
  }

  push(chunk: Uint8Array): Cut[] {
    const cuts: Cut[] = [];
    let from = 0;
    for (let at = 0; at < chunk.length; at += 1) {
      const byte = chunk[at] as number;
      const next = this.follow(byte);
      if (next === 'broken') {
        this.row.add(chunk.subarray(from, at));
        from = at;
        cuts.push(this.broken());
      } else this.state = next;
      if (this.state === 'quoted' && this.isNextRow(byte)) {
        this.row.add(chunk.subarray(from, at));
        from = at;
        cuts.push(this.broken());
      }
      if (byte !== NEWLINE) continue;
      this.line += 1;
      if (this.state === 'quoted') continue;
      this.row.add(chunk.subarray(from, at + 1));
      from = at + 1;
      cuts.push(...this.lineEnds());
    }
    this.row.add(chunk.subarray(from));
    if (this.row.length <= LONGEST_ROW) return cuts;
    if (this.state === 'lost') this.row.take();
    else cuts.push(this.broken());
    return cuts;
  }

  end(): Cut[] {
    const last = this.state === 'quoted' ? [this.broken()] : this.row.length > 0 ? this.lineEnds() : [];
    if (last.length > 0 || !this.isEmptyTable) return last;
    return [{ place: `line ${this.line}`, reason: 'It is a table without a row below its header.' }];
  }

  private follow(byte: number): State | 'broken' {
    const { state } = this;
    if (state === 'lost' || (state === 'quoted' && byte !== QUOTE)) return state;
    if (state === 'quoted') return 'quote';
    if (byte === NEWLINE || byte === this.separator) return 'start';
    if (state === 'quote' && byte === QUOTE) return 'quoted';
    if (state === 'quote' && byte === RETURN) return 'quote';
    // The registry itself prints a quote inside a cell unescaped now and then; a quote of an earlier line was never closed.
    if (state === 'quote') return this.quoteLine < this.line ? 'broken' : 'plain';
    if (state === 'plain' || byte !== QUOTE) return 'plain';
    this.quoteLine = this.line;
    return 'quoted';
  }

  private lineEnds(): Cut[] {
    const bytes = this.row.take();
    if (this.state === 'lost') {
      if (!ROW_START.test(Buffer.from(bytes).toString('latin1'))) return [];
      this.state = 'start';
      this.firstLine = this.line - 1;
      this.line = this.firstLine;
      return this.push(bytes);
    }
    this.state = 'start';
    const line = this.firstLine;
    this.firstLine = this.line;
    return this.isEmpty(bytes) ? [] : this.rowOf(bytes, line);
  }

  private rowOf(bytes: Uint8Array, line: number): Piece[] {
    this.isEmptyTable &&= this.header === undefined;
    if (this.header) return [{ place: `line ${line}`, line, bytes: Buffer.concat([this.header, bytes]) }];
    this.header = bytes.at(-1) === NEWLINE ? bytes : Buffer.concat([bytes, Buffer.from('\n')]);
    return [];
  }

  /** The row that is open, given up; the line that shows the damage may itself be a good row, so it is looked at again. */
  private broken(): BrokenPiece {
    const bytes = this.row.take();
    const lastLine = bytes.lastIndexOf(NEWLINE) + 1;
    const [first, last] = [this.firstLine, this.line];
    this.state = 'lost';
    this.isEmptyTable = false;
    if (last > first && bytes.length - lastLine < LONGEST_ROW) this.row.add(bytes.subarray(lastLine));
    const until = last > first + 1 ? ` The lines to ${last - 1} were not read.` : '';
    return {
      place: `line ${first}`,
      reason: `The row's quotes are broken: the one that opens on line ${this.quoteLine} is not closed where its cell ends.${until}`,
    };
  }

  /** Whether a line that ends inside quotes begins like a row of its own: then a quote before it was never closed. */
  private isNextRow(byte: number): boolean {
    if (byte !== NEWLINE) {
      if (this.column < HEAD) this.head[this.column] = byte;
      this.column += 1;
      return false;
    }
    const head = this.head.toString('latin1', 0, Math.min(this.column, HEAD));
    this.column = 0;
    return this.line > this.quoteLine && ROW_HEAD.test(head);
  }

  private isEmpty(bytes: Uint8Array): boolean {
    return bytes.every((byte) => byte === this.separator || byte <= 0x20 || byte === QUOTE);
  }
}
