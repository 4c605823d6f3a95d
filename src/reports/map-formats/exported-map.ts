import { csvLine } from '../csv-line.js';
import type { EvidenceMap, MapHeading } from '../evidence-map.js';

/** A map as one text: the rows, columns and cells that are shown. */
export const exportedMap = (map: EvidenceMap, format: 'CSV' | 'JSON'): string => (format === 'CSV' ? csvOf(map) : jsonOf(map));

const COLUMNS = ['row', 'rowLabel', 'rowTrials', 'column', 'columnLabel', 'columnTrials', 'trials', 'findings', 'publications'];

/** One line for each cell, so that a pivot table, R or pandas take it as it is. */
function csvOf({ rows, columns, cells }: EvidenceMap): string {
  const lines = cells.map(({ trialCount, findingCount, publicationCount }, at) => {
    const [row, column] = [rows[Math.floor(at / columns.length)], columns[at % columns.length]];
    return csvLine([...headingCells(row), ...headingCells(column), trialCount, findingCount, publicationCount]);
  });
  return csvLine(COLUMNS) + lines.join('');
}

const headingCells = (heading: MapHeading | undefined) => [heading?.key ?? '', heading?.label ?? '', heading?.trialCount ?? 0];

function jsonOf(map: EvidenceMap): string {
  const { rowAxis, columnAxis, trialCount, gapCount, omittedRows, omittedColumns, trialsWithoutRow, trialsWithoutColumn } = map;
  const totals = { trialCount, gapCount, omittedRows, omittedColumns, trialsWithoutRow, trialsWithoutColumn };
  const headings = (list: readonly MapHeading[]) => list.map(({ key, label, trialCount }) => ({ key, label, trialCount }));
  const cells = map.cells.map(({ row, column, trialCount, findingCount, publicationCount }) => ({
    row,
    column,
    trialCount,
    findingCount,
    publicationCount,
  }));
  return JSON.stringify({ rowAxis, columnAxis, ...totals, rows: headings(map.rows), columns: headings(map.columns), cells }, null, 2);
}
