import { extname } from 'node:path';
import { MapAxis } from '../api/evidence-map/map-values.enum.js';
import { readConfig } from '../config.js';
import { Failure } from './failure.js';
import { openFilled } from './filled-graph.js';
import { filterError, readFilter } from './filter-option.js';
import { type MapFile, type MapQuestion, mapPieces } from './map-pieces.js';
import { readArguments } from './options.js';
import { checkWritable, writeWhole } from './whole-files.js';

const HELP = `Writes a report about the configured graph.

  npm run report -- evidence-map --rows DRUG_CLASS --columns CONDITION --out <file.html, file.csv or file.json>

How many trials there are for every row and column, and where there are none.

  --rows, --columns     ${Object.values(MapAxis).join(', ')}
  --filter              which trials: the TrialFilter of the API as JSON, such as '{"conditions": {"any": ["sarcoma"]}, "phases": ["PHASE2"]}'
  --row-limit           how many rows, 1 to 100: the values of most trials; 30 when absent
  --column-limit        how many columns, likewise
  --trials-per-cell     html: how many trials are listed for a cell, 0 to 1000, those that began last first; 50 when absent
  --out                 .html: a page that needs nothing else, to read and to print · .csv: one line for each cell · .json
                        The file appears when it is whole, and what stood there before is replaced.

The graph is the one of NEO4J_URI, or the embedded one under GRAPH_PATH (data/graph).
Exit code: 0 written, 2 wrong use or nothing to report on, 1 anything else.`;

const OPTIONS = {
  help: { type: 'boolean', short: 'h' },
  rows: { type: 'string' },
  columns: { type: 'string' },
  filter: { type: 'string' },
  'row-limit': { type: 'string' },
  'column-limit': { type: 'string' },
  'trials-per-cell': { type: 'string' },
  out: { type: 'string' },
} as const;

type Values = { readonly [name in Exclude<keyof typeof OPTIONS, 'help'>]?: string };

/** `npm run report`: see HELP. */
export async function report(arguments_: readonly string[]): Promise<number> {
  const { values, positionals } = readArguments(arguments_, OPTIONS);
  if (values.help) {
    console.log(HELP);
    return 0;
  }
  const [name = '', ...others] = positionals;
  if (name !== 'evidence-map') throw new Failure(`There is no report "${name}": there is evidence-map. --help tells more.`, 2);
  if (others.length > 0) throw new Failure(`"${others[0]}" is one too many: a filter goes in quotes. --help tells more.`, 2);
  console.log(await writeMap(questionOf(values), fileOf(values)));
  return 0;
}

function questionOf(values: Values): MapQuestion {
  return {
    rows: axisOf('rows', values.rows),
    columns: axisOf('columns', values.columns),
    filter: values.filter === undefined ? undefined : readFilter(values.filter),
    filterText: values.filter,
    rowLimit: numberOf('row-limit', values, { least: 1, most: 100, usual: 30 }),
    columnLimit: numberOf('column-limit', values, { least: 1, most: 100, usual: 30 }),
    trialsPerCell: numberOf('trials-per-cell', values, { least: 0, most: 1000, usual: 50 }),
  };
}

function axisOf(option: string, given: string | undefined): MapAxis {
  const axis = Object.values(MapAxis).find((one) => one === given?.trim().toUpperCase().replaceAll('-', '_'));
  if (axis !== undefined) return axis;
  const wrong = given === undefined ? 'is missing' : `is "${given}"`;
  throw new Failure(`--${option} ${wrong}: give one of ${Object.values(MapAxis).join(', ')}.`, 2);
}

function numberOf(option: keyof Values, values: Values, { least, most, usual }: { least: number; most: number; usual: number }): number {
  const given = values[option];
  if (given === undefined) return usual;
  const number = /^\d{1,9}$/.test(given) ? Number(given) : Number.NaN;
  if (number >= least && number <= most) return number;
  throw new Failure(`--${option} is "${given}": give a whole number from ${least} to ${most}.`, 2);
}

const FORMATS: Readonly<Record<string, MapFile['format']>> = { '.html': 'HTML', '.htm': 'HTML', '.csv': 'CSV', '.json': 'JSON' };

function fileOf({ out }: Values): MapFile {
  if (!out) throw new Failure('--out is missing: give the file to write, ending in .html, .csv or .json.', 2);
  const format = FORMATS[extname(out).toLowerCase()];
  if (format === undefined) throw new Failure(`--out is "${out}": its ending says the format; give .html, .csv or .json.`, 2);
  checkWritable(out);
  return { path: out, format };
}

async function writeMap(question: MapQuestion, file: MapFile): Promise<string> {
  const engine = await openFilled(readConfig());
  try {
    const { map, pieces } = await mapPieces(question, file.format, engine);
    await writeWhole([{ path: file.path, pieces }]);
    const { rows, columns, trialCount, gapCount } = map;
    return `${rows.length} × ${columns.length} cells of ${trialCount} trials, ${gapCount} without any, written to ${file.path}.`;
  } catch (error) {
    throw filterError(error);
  } finally {
    await engine.close();
  }
}
