import { closedLabel } from '../../axes/closed-values.js';
import { type Html, html, number, words } from './html.js';
import type { ListedTrial, MapReport } from './map-report.js';
import { cellCounts } from './map-table.js';

/** Row by row the trials of each cell, and the columns without any. */
export function* cellLists(report: MapReport): Generator<Html> {
  const { map, mostListed, listed, trials } = report;
  if (mostListed === 0) return;
  const places = new Map(trials.map((trial, place) => [trial.id, { trial, place }]));
  yield html`<section id="cells"><h2>Trials of each cell</h2>
<p>The trials that began last come first${listed.some((ids, at) => ids.length < (map.cells[at]?.trialCount ?? 0)) ? `, at most ${number(mostListed)} for each cell: a narrower filter or --trials-per-cell shows the others` : ''}. <a class="back" href="#map">Back to the map</a></p>
`;
  for (const [down, row] of map.rows.entries()) {
    yield html`<h3>${words(row.label)}</h3>
<dl class="cells">${cellsOfRow(report, down, places)}</dl>
${gapsOfRow(report, down)}`;
  }
  yield html`</section>
`;
}

type Places = ReadonlyMap<string, { readonly trial: ListedTrial; readonly place: number }>;

function cellsOfRow({ map, listed }: MapReport, down: number, places: Places): Html[] {
  return map.columns.flatMap((column, across) => {
    const at = down * map.columns.length + across;
    const cell = map.cells[at];
    if (cell === undefined || cell.trialCount === 0) return [];
    const ids = listed[at] ?? [];
    const more = cell.trialCount - ids.length;
    const links = ids.flatMap((id) => {
      const found = places.get(id);
      return found === undefined ? [] : [html`<a href="#t${found.place}">${shownId(found.trial)}</a> `];
    });
    return [
      html`
<dt id="c${at}">${words(column.label)} <span>· ${cellCounts(cell)}</span></dt><dd>${links}${more > 0 ? `and ${number(more)} more` : ''}</dd>`,
    ];
  });
}

function gapsOfRow({ map }: MapReport, down: number): Html {
  const gaps = map.columns.filter((_, across) => map.cells[down * map.columns.length + across]?.trialCount === 0);
  if (gaps.length === 0) return html``;
  return html`<p class="soft">No trial: ${gaps.map(({ label }, at) => html`${at > 0 ? '; ' : ''}${words(label)}`)}.</p>
`;
}

/** Every listed trial once, with the way to its registry. */
export function* trialList({ trials, map }: MapReport): Generator<Html> {
  if (trials.length === 0) return;
  yield html`<section id="trials"><h2>Trials</h2>
<p>${number(trials.length)} of the ${number(map.trialCount)} trials of the filter are listed above.</p>
<table class="trials"><thead><tr><th scope="col">Trial</th><th scope="col">Title</th><th scope="col">Phase</th><th scope="col">Status</th><th scope="col">Start</th></tr></thead>
<tbody>`;
  for (const [place, trial] of trials.entries()) yield trialRow(trial, place);
  yield html`</tbody></table></section>
`;
}

const trialRow = (trial: ListedTrial, place: number): Html => html`
<tr id="t${place}"><th scope="row">${linked(trial)}</th><td>${words(trial.name)}</td><td>${trial.phases.map(phase).join(', ')}</td><td>${status(trial)}</td><td>${trial.startDate ?? ''}</td></tr>`;

const phase = (value: string) => closedLabel('PHASE', value) ?? value;
const status = ({ status }: ListedTrial) => (status === null ? '' : (closedLabel('STATUS', status) ?? status));

/** Only what leads to the web is a link. */
const linked = (trial: ListedTrial): Html =>
  trial.url !== null && /^https?:\/\//i.test(trial.url)
    ? html`<a href="${trial.url}" rel="noreferrer">${shownId(trial)}</a>`
    : html`${shownId(trial)}`;

/** Its registry id, or its node id where no registry is known. */
const shownId = ({ id, registryIds }: ListedTrial): string => registryIds[0] ?? id;
