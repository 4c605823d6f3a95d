import { readFileSync } from 'node:fs';

/** What all rows of a table share. */
interface Table {
  readonly path: string;
  readonly columns: readonly string[];
  /** Where each column stands. */
  readonly places: ReadonlyMap<string, number>;
}

/** One row of a table: its cells, and the line it stands on (from 1) for error messages. */
export class TsvRow {
  private named: Readonly<Record<string, string>> | undefined;

  constructor(
    private readonly table: Table,
    private readonly values: readonly string[],
    readonly line: number,
  ) {}

  /** The text of a column, without blanks around it; empty for a column that the table lacks. */
  cell(column: string): string {
    const place = this.table.places.get(column);
    return place === undefined ? '' : (this.values[place] as string).trim();
  }

  /** The parts of a cell that holds several values joined by `|`. */
  list(column: string): string[] {
    const text = this.cell(column);
    return text === '' ? [] : text.split('|');
  }

  /** An error that says where the row stands. */
  mistake(sentence: string): Error {
    return new Error(`${this.table.path}:${this.line}: ${sentence}`);
  }

  /** All cells by column name; made when first asked for, since large tables are read cell by cell. */
  get cells(): Readonly<Record<string, string>> {
    this.named ??= Object.fromEntries(this.table.columns.map((column) => [column, this.cell(column)]));
    return this.named;
  }
}

/** A table that a curator can change: UTF-8, LF, a header row, tabs, no quoting; empty lines and lines that start with `#` are skipped. */
export interface Tsv {
  readonly path: string;
  readonly columns: readonly string[];
  readonly rows: readonly TsvRow[];
}

/**
 * Reads a table whole.
 * @throws Error with file and line when a row has another number of cells than the header, or a wanted column is missing.
 */
export function readTsv(path: string, wanted: readonly string[] = []): Tsv {
  const { columns, rows } = openTsv(path, wanted);
  return { path, columns, rows: [...rows] };
}

/** The same table, its rows read one after the other, so that a large one is never held whole. */
export function openTsv(path: string, wanted: readonly string[] = []): Omit<Tsv, 'rows'> & { readonly rows: Iterable<TsvRow> } {
  const text = readFileSync(path, 'utf8');
  const columns = text.slice(0, endOfLine(text, 0)).trimEnd().split('\t');
  const missing = wanted.filter((column) => !columns.includes(column));
  if (missing.length > 0) throw new Error(`${path}:1: the header lacks the column ${missing.join(', ')}`);
  const places = new Map(columns.map((column, place) => [column, place]));
  return { path, columns, rows: rowsOf(text, { path, columns, places }) };
}

function* rowsOf(text: string, table: Table): Generator<TsvRow> {
  let start = endOfLine(text, 0) + 1;
  for (let line = 2; start < text.length; line++) {
    const end = endOfLine(text, start);
    const row = text.slice(start, end);
    start = end + 1;
    if (row.startsWith('#') || row.trim() === '') continue;
    const cells = row.split('\t');
    if (cells.length !== table.columns.length)
      throw new Error(`${table.path}:${line}: ${cells.length} cells where the header has ${table.columns.length}`);
    yield new TsvRow(table, cells, line);
  }
}

function endOfLine(text: string, from: number): number {
  const end = text.indexOf('\n', from);
  return end < 0 ? text.length : end;
}
