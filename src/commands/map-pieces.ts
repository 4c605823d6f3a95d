import { contextOf, sourcesOf } from '../api/context.js';
import type { EvidenceMapArguments } from '../api/evidence-map/evidence-map.arguments.js';
import type { EvidenceMap } from '../api/evidence-map/evidence-map.type.js';
import { evidenceMapOf } from '../api/evidence-map/evidence-map-of.js';
import { AXIS_DESCRIPTIONS } from '../api/facet/trial-facet.enum.js';
import { readDataset } from '../graph/dataset.js';
import type { Engine } from '../graph/engine.js';
import { loadReading } from '../ingest/load-reading.js';
import { exportedMap } from '../reports/map-formats/exported-map.js';
import { mapPage } from '../reports/map-formats/html/map-page.js';
import { axisWords } from '../reports/map-formats/html/map-report.js';
import { listedTrials } from './listed-trials.js';
import { SEEDS } from './places.js';

/** What the map is asked for; `filterText` is the filter as it was given. */
export type MapQuestion = EvidenceMapArguments & { readonly filterText?: string; readonly trialsPerCell: number };

/** Where the map goes. */
export interface MapFile {
  readonly path: string;
  readonly format: 'HTML' | 'CSV' | 'JSON';
}

/**
 * The map that the API would answer, and its text in a format piece by piece.
 * @throws GraphQLError BAD_USER_INPUT for a filter that means nothing.
 */
export async function mapPieces(question: MapQuestion, format: MapFile['format'], engine: Engine) {
  const { vocabulary } = loadReading(SEEDS);
  const context = contextOf(sourcesOf(engine, vocabulary));
  const map = await evidenceMapOf(question, context);
  const pieces = format === 'HTML' ? await pageOf(map, question, engine) : [exportedMap(map, format)];
  return { map, pieces: oneByOne(pieces) };
}

async function pageOf(map: EvidenceMap, question: MapQuestion, engine: Engine): Promise<Iterable<string>> {
  const { rows, columns, filterText, trialsPerCell } = question;
  return mapPage({
    map,
    rows: axisWords(rows, AXIS_DESCRIPTIONS[rows]),
    columns: axisWords(columns, AXIS_DESCRIPTIONS[columns]),
    filter: filterText,
    command: commandOf(question),
    data: await readDataset(engine),
    ...(await listedTrials(map, trialsPerCell, engine)),
    mostListed: trialsPerCell,
  });
}

/** What makes the same report again, of newer data perhaps. */
function commandOf({ rows, columns, filterText, rowLimit, columnLimit, trialsPerCell }: MapQuestion): string {
  const filter = filterText === undefined ? '' : ` --filter '${filterText.replaceAll("'", "'\\''")}'`;
  const limits = `--row-limit ${rowLimit} --column-limit ${columnLimit} --trials-per-cell ${trialsPerCell}`;
  return `npm run report -- evidence-map --rows ${rows} --columns ${columns}${filter} ${limits} --out map.html`;
}

async function* oneByOne(pieces: Iterable<string>): AsyncGenerator<string> {
  yield* pieces;
}
