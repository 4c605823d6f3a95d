import { parse } from 'csv-parse/sync';
import { documentId } from '../document-id.js';
import type { Layouts } from '../page/layout.js';
import { present } from '../present.js';
import type { ReadDocument, RefusedDocument, TrialRecord } from '../record.js';
import { CsvRows, separatorLine, separatorOf } from '../streams/csv-rows.js';
import type { Part, Piece } from '../streams/piece.js';
import { fieldsOf } from './ctgov-csv-cells.js';
import { columnKey } from './ctgov-csv-columns.js';
import { withoutWhomToAsk } from './prose.js';

type Read = ReadDocument | RefusedDocument;
const SOURCE = 'ClinicalTrials.gov';
/** A registry's table has some thirty columns; each row is read beside the header, which must not be what takes the time. */
const MOST_COLUMNS = 1000;
const ABSENT = new Set(['', 'null', 'NULL']);

/** Whether a text begins with a header in which a column bears the registry's number. */
export function isCsv(text: string, layouts: Layouts): boolean {
  const line = firstLine(text);
  const separator = separatorOf(line);
  if (separator === undefined) return false;
  return line.split(separator).some((header) => layouts.csvColumns.get(columnKey(unquoted(header)))?.shape === 'id');
}

/**
 * Reads a table that the registry exported, one study a row, under either of its families of headers, in any order of the columns.
 * A row that cannot be read is refused by its line, the others are read. `part` says that the text is one row of a larger table.
 */
export function readCsv(name: string, text: string, layouts: Layouts, part?: Part): Read[] {
  const separator = separatorOf(firstLine(text)) ?? ',';
  const columns = wholeFirstLine(text).split(separator).length;
  if (columns > MOST_COLUMNS) {
    const reason = `The table has ${columns} columns; at most ${MOST_COLUMNS} are read.`;
    return [{ name: part ? `${name}#${part.place}` : name, reason }];
  }
  const above = separatorLine(text);
  const rows = new CsvRows(separator, text.slice(0, above).split('\n').length);
  const cuts = [...rows.push(Buffer.from(text.slice(above))), ...rows.end()];
  return cuts.map((cut) => {
    const bad = `${name}#${part?.place ?? cut.place}`;
    return 'reason' in cut ? { name: bad, reason: cut.reason } : readRow(name, bad, cellsOf(cut, separator), layouts);
  });
}

function wholeFirstLine(text: string): string {
  const from = separatorLine(text);
  return text.slice(from, text.indexOf('\n', from) + 1 || text.length);
}

/** A header and a row as cells, or the reason why they do not belong together. */
type Cells = { readonly headers: readonly string[]; readonly cells: readonly string[] } | { readonly reason: string };

function cellsOf(piece: Piece, separator: string): Cells {
  try {
    const parsed = parse(Buffer.from(piece.bytes), { delimiter: separator, relax_column_count: true, relax_quotes: true, bom: true });
    const [headers = [], cells = [], more] = parsed as string[][];
    if (more) return { reason: 'The row is no valid CSV: its quotes are broken.' };
    const extra = cells.slice(headers.length).filter((cell) => cell.trim() !== '');
    if (cells.length < headers.length || extra.length > 0)
      return { reason: `The row has ${cells.length} cells where the header has ${headers.length}.` };
    return { headers, cells };
  } catch (error) {
    return { reason: `The row is no valid CSV: ${(error as Error).message}` };
  }
}

/** A good row is named by its registry id, which does not change with its place; a bad one by its place. */
function readRow(file: string, bad: string, row: Cells, layouts: Layouts): Read {
  if ('reason' in row) return { name: bad, reason: row.reason };
  const values = valuesOf(row.headers, row.cells);
  const warnings: string[] = [];
  const { registryIds = [], ...fields } = fieldsOf(values, layouts, warnings);
  const [id] = registryIds;
  if (id === undefined) return { name: bad, reason: 'The row has no registry id: its cell is empty or holds no NCT number.' };
  const page = layouts.registries.find((registry) => registry.name === SOURCE)?.page;
  const read: TrialRecord = { ...EMPTY, registryIds, ...present({ url: page ? page + id : undefined }), ...fields };
  const record = withoutWhomToAsk(read, layouts.words, warnings);
  return {
    document: {
      id: documentId(canonical(values, layouts)),
      name: `${file}#${id}`,
      format: 'ctgov-csv',
      source: SOURCE,
      ...present({ url: record.url, version: record.version }),
      warnings: [...new Set(warnings)],
    },
    records: [record],
  };
}

const EMPTY = {
  kind: 'trial',
  origin: 'registry',
  secondaryIds: [],
  phases: [],
  conditions: [],
  keywords: [],
  arms: [],
  interventions: [],
  outcomes: [],
  sites: [],
  collaborators: [],
  references: [],
} as const;

/** The cells that hold a value, by their header; of two columns of one name the first counts. */
function valuesOf(headers: readonly string[], cells: readonly string[]): Map<string, string> {
  const values = new Map<string, string>();
  for (const [index, header] of headers.entries()) {
    const value = (cells[index] ?? '').replace(/\r\n?/g, '\n').trim();
    if (!ABSENT.has(value) && !values.has(header.trim())) values.set(header.trim(), value);
  }
  return values;
}

/** What makes a row this document: all that it says of the study, whatever the order of the columns and its place in the export. */
function canonical(values: ReadonlyMap<string, string>, layouts: Layouts): string {
  const said = [...values].filter(([header]) => layouts.csvColumns.get(columnKey(header))?.shape !== 'place');
  return said
    .map(([header, value]) => `${header}=${value}`)
    .sort()
    .join('\n');
}

const firstLine = (text: string): string =>
  /[^\r\n]*/.exec(
    text
      .slice(separatorLine(text))
      .slice(0, 8000)
      .replace(/^\ufeff/, '')
      .trimStart(),
  )?.[0] ?? '';

const unquoted = (header: string): string => header.trim().replace(/^"(.*)"$/, '$1');
