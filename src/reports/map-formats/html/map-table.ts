import type { EvidenceMap, MapCell, MapHeading } from '../../evidence-map.js';
import { heatClass, heatSteps } from './heat.js';
import { counted, type Html, html, number, words } from './html.js';
import type { MapReport } from './map-report.js';

/** The map as a table: a cell leads to its trials. */
export function mapTable({ map, rows, columns }: MapReport): Html {
  return html`<div class="scroll" tabindex="0" role="region" aria-labelledby="caption"><table class="map">
<caption id="caption">Trials by ${rows.one.toLowerCase()} (rows) and ${columns.one.toLowerCase()} (columns). Beside each name, its trials.</caption>
<thead><tr><th class="corner" scope="col">${rows.one} ↓ · ${columns.one} →</th>${map.columns.map(columnHeading)}</tr></thead>
<tbody>${map.rows.map((row, down) => tableRow(row, down, map))}</tbody>
</table></div>
`;
}

/** What the shades mean. */
export const legend = (): Html =>
  html`<ul class="legend" aria-label="Shades">${heatSteps().map(({ step, range }) => html`<li><i class="${step}"></i>${range}</li>`)}</ul>
`;

const columnHeading = ({ label, trialCount }: MapHeading) =>
  html`<th scope="col"><span>${words(label)} <small>${number(trialCount)}</small></span></th>`;

const tableRow = (row: MapHeading, down: number, { columns, cells }: EvidenceMap) => html`
<tr><th scope="row">${words(row.label)} <small>${number(row.trialCount)}</small></th>${columns.map((column, across) => {
  const at = down * columns.length + across;
  return tableCell(cells[at], at, `${row.label} and ${column.label}`);
})}</tr>`;

function tableCell(cell: MapCell | undefined, at: number, names: string): Html {
  if (cell === undefined || cell.trialCount === 0) return html`<td class="h0" title="No trial: ${names}">0</td>`;
  const { trialCount } = cell;
  return html`<td class="${heatClass(trialCount)}"><a href="#c${at}" title="${names}: ${cellCounts(cell)}">${number(trialCount)}</a></td>`;
}

/** "12 trials, 3 findings, 1 publication". */
export const cellCounts = ({ trialCount, findingCount, publicationCount }: MapCell): string =>
  [counted(trialCount, 'trial'), counted(findingCount, 'finding'), counted(publicationCount, 'publication')].join(', ');
