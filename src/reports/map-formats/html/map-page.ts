import { counted, Html, html, number } from './html.js';
import { cellLists, trialList } from './map-appendix.js';
import type { MapReport } from './map-report.js';
import { MAP_STYLE } from './map-style.js';
import { legend, mapTable } from './map-table.js';

/** An evidence map as a page that needs nothing else: no script, and no style, font or picture from anywhere. Text piece by piece. */
export function* mapPage(report: MapReport): Generator<string> {
  for (const part of partsOf(report)) yield part.text;
}

function* partsOf(report: MapReport): Generator<Html> {
  yield head(report);
  yield html`<body><main>
`;
  yield intro(report);
  yield html`<section id="map" aria-labelledby="map-heading"><h2 id="map-heading">Map</h2>
`;
  yield legend();
  yield mapTable(report);
  yield html`</section>
`;
  yield meaning(report);
  yield* cellLists(report);
  yield* trialList(report);
  yield html`</main></body></html>
`;
}

const titleOf = ({ rows, columns }: MapReport): string => `Evidence map: ${rows.many} by ${columns.many}`;

const head = (report: MapReport): Html => html`<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'">
<title>${titleOf(report)}</title>
<style>${new Html(MAP_STYLE)}</style></head>
`;

function intro(report: MapReport): Html {
  const { map, filter, data, rows, columns, command } = report;
  const cells = map.rows.length * map.columns.length;
  return html`<h1>${titleOf(report)}</h1>
<p class="lead">${counted(map.trialCount, 'trial')}. ${counted(map.gapCount, 'gap')} among ${counted(cells, 'cell')}.</p>
<dl class="facts">
<dt>Trials</dt><dd>${filter === undefined ? 'all of the graph' : html`those of the filter <code>${filter}</code>`}</dd>
<dt>Rows</dt><dd>${shown(map.rows.length, map.omittedRows, rows.many)}${without(map.trialsWithoutRow, rows.one)}</dd>
<dt>Columns</dt><dd>${shown(map.columns.length, map.omittedColumns, columns.many)}${without(map.trialsWithoutColumn, columns.one)}</dd>
<dt>Data</dt><dd>${source(data)}</dd>
<dt>Made by</dt><dd><code>${command}</code></dd>
</dl>
`;
}

const source = (data: MapReport['data']): Html =>
  data === undefined
    ? html`no document was read`
    : html`last changed on <time datetime="${data.updatedAt}">${data.updatedAt.slice(0, 10)}</time>, from ${counted(data.documents, 'document')}; graph version <code>${data.version}</code>`;

const shown = (count: number, omitted: number, many: string): string =>
  omitted === 0
    ? `all ${number(count)} ${many} of these trials`
    : `the ${number(count)} ${many} of most trials; ${number(omitted)} more are left out`;

const without = (trials: number, one: string): string =>
  trials === 0 ? '' : `; ${counted(trials, 'trial has', 'trials have')} no known ${one.toLowerCase()}`;

function meaning({ map, rows, columns }: MapReport): Html {
  const axes =
    map.rowAxis === map.columnAxis
      ? [html`<li>Rows and columns: ${rows.counted}</li>`]
      : [html`<li>Rows: ${rows.counted}</li>`, html`<li>Columns: ${columns.counted}</li>`];
  return html`<section><h2>What the numbers mean</h2>
<ul>
<li>A cell counts the trials that have both what its row and what its column names. A trial with several values stands in several cells, so that rows and columns do not add up.</li>
${axes}
<li>Findings are the numbers that the trials of a cell report, on whatever therapy or condition, each counted once. Publications are those that these trials cite or that report on them, each counted once.</li>
<li>A gap is a cell without a trial among the documents that were read. It is no proof that nobody has tried.</li>
</ul></section>
`;
}
