import { readFileSync } from 'node:fs';

/** One row of a table: its cells by column name, and the line it stands on (from 1) for error messages. */
export interface TsvRow {
  readonly cells: Readonly<Record<string, string>>;
  readonly line: number;
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
  const lines = readFileSync(path, 'utf8').split('\n');
  const columns = (lines[0] ?? '').trimEnd().split('\t');
  const missing = wanted.filter((column) => !columns.includes(column));
  if (missing.length > 0) throw new Error(`${path}:1: the header lacks the column ${missing.join(', ')}`);
  const rows: TsvRow[] = [];
  for (let index = 1; index < lines.length; index++) {
    const text = lines[index] ?? '';
    if (text.trim() === '' || text.startsWith('#')) continue;
    const cells = text.split('\t');
    if (cells.length !== columns.length) {
      throw new Error(`${path}:${index + 1}: ${cells.length} cells where the header has ${columns.length}`);
    }
    const row: Record<string, string> = {};
    for (let at = 0; at < columns.length; at++) row[columns[at] ?? ''] = (cells[at] ?? '').trim();
    rows.push({ cells: row, line: index + 1 });
  }
  return { path, columns, rows };
}
