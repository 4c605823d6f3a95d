import type { TrialIndex } from '../../graph/trial-index/trial-index.js';
import { linkedOf, MapGrid } from '../../reports/map-grid.js';
import { badInput } from '../bad-input.js';
import type { ApiContext } from '../context.js';
import { axisBy } from '../facet/axis-by.js';
import { LONGEST_PAGE } from '../paging/cursor.js';
import { cellsOf } from './cells-of-map.js';
import type { EvidenceMapArguments } from './evidence-map.arguments.js';
import type { EvidenceMap } from './evidence-map.type.js';
import { headingsOf } from './headings-of.js';

/**
 * The evidence map of a filter.
 * @throws GraphQLError BAD_USER_INPUT where a limit is out of range or the filter means nothing.
 */
export async function evidenceMapOf(asked: EvidenceMapArguments, context: ApiContext): Promise<EvidenceMap> {
  const { rows: rowAxis, columns: columnAxis } = asked;
  const [rowLimit, columnLimit] = [limit('rowLimit', asked.rowLimit), limit('columnLimit', asked.columnLimit)];
  const filtered = await context.trials.filtered(asked.filter);
  const { index, set } = filtered;
  const [rowsOf, columnsOf] = await Promise.all([axisBy(rowAxis, index, context), axisBy(columnAxis, index, context)]);
  const numbers = set.numbers();
  const [rows, columns, findings, publications] = await Promise.all([
    headingsOf({ by: rowAxis, axis: rowsOf, limit: rowLimit }, numbers, context.reader),
    headingsOf({ by: columnAxis, axis: columnsOf, limit: columnLimit }, numbers, context.reader),
    linked('findings', index),
    linked('publications', index),
  ]);
  const grid = new MapGrid({ axis: rowsOf, shown: rows.shown }, { axis: columnsOf, shown: columns.shown });
  const headings = { rows: rows.headings, columns: columns.headings };
  const cells = cellsOf({ asked, grid, filtered, findings, publications, ...headings }, context.terms);
  return {
    rowAxis,
    columnAxis,
    found: filtered,
    ...headings,
    cells,
    trialCount: set.size,
    gapCount: cells.filter(({ trialCount }) => trialCount === 0).length,
    omittedRows: rows.omitted,
    omittedColumns: columns.omitted,
    trialsWithoutRow: rows.missing,
    trialsWithoutColumn: columns.missing,
  };
}

function limit(name: string, asked: number | null): number {
  const most = asked ?? 30;
  if (most < 1 || most > LONGEST_PAGE) throw badInput(`${name}: ${most} is out of range; ask for 1 to ${LONGEST_PAGE}`);
  return most;
}

const linked = (name: 'findings' | 'publications', index: TrialIndex) =>
  index.kept(`linked ${name}`, async () => linkedOf(await index.links(name), index.trials.length));
