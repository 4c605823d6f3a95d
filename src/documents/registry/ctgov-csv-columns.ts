import { readTsv } from '../../tsv.js';

/**
 * How a cell of the registry's CSV is read: `value` one text; `text` prose; `date`; `id` the registry's number; `list` texts between bars;
 * `interventions` "Drug: X|…"; `organizations` between bars; `ages` "18 Years to 70 Years"; `parts` cells of their own inside one ("Masking: …|…");
 * `outcomes` "measure, description, time frame|…"; `measures` measures alone; `sites` "facility, city, country|…"; `drop` known and of no use;
 * `place` tells of the export, not of the trial.
 */
export const CSV_SHAPES = [
  'value',
  'text',
  'date',
  'id',
  'list',
  'interventions',
  'organizations',
  'ages',
  'parts',
  'outcomes',
  'measures',
  'sites',
  'drop',
  'place',
] as const;
export type CsvShape = (typeof CSV_SHAPES)[number];

export interface CsvColumn {
  /** A field of the record, or the priority of outcomes. */
  readonly field: string;
  readonly shape: CsvShape;
}

/** Columns by `columnKey` of their header. */
export type CsvColumns = ReadonlyMap<string, CsvColumn>;

/** Case and white space of a header do not count. */
export function columnKey(header: string): string {
  return header.replace(/\s+/g, ' ').trim().toLowerCase();
}

/**
 * Reads the table of columns.
 * @throws Error with file and line at a row whose shape is none, or whose header stands there already.
 */
export function loadCsvColumns(path: string): CsvColumns {
  const columns = new Map<string, CsvColumn>();
  for (const { cells, line } of readTsv(path, ['header', 'field', 'shape']).rows) {
    const { header = '', field = '', shape = '' } = cells;
    if (!(CSV_SHAPES as readonly string[]).includes(shape))
      throw new Error(`${path}:${line}: "${shape}" is no shape; use one of ${CSV_SHAPES.join(', ')}`);
    if (columns.has(columnKey(header))) throw new Error(`${path}:${line}: the header "${header}" stands there already`);
    columns.set(columnKey(header), { field, shape: shape as CsvShape });
  }
  return columns;
}

/**
 * What is known of a country's states, by their lower-cased names: `state`; `city`, which is a city's name too; `*` `always`, where the
 * registry always names a state.
 */
export type States = ReadonlyMap<string, ReadonlyMap<string, string>>;

/**
 * Reads the table of states, by lower-cased countries.
 * @throws Error with file and line at a kind that is none.
 */
export function loadStates(path: string): States {
  const states = new Map<string, Map<string, string>>();
  for (const { cells, line } of readTsv(path, ['country', 'state', 'kind']).rows) {
    const { state = '', kind = '' } = cells;
    if (!['state', 'city', 'always'].includes(kind)) throw new Error(`${path}:${line}: kind is "${kind}"; use state, city or always`);
    const country = (cells.country ?? '').toLowerCase();
    states.set(country, (states.get(country) ?? new Map<string, string>()).set(state.toLowerCase(), kind));
  }
  return states;
}
