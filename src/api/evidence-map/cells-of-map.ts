import { TrialSet } from '../../graph/trial-index/trial-set.js';
import { once } from '../../once.js';
import { type Linked, linkedPerCell, type MapGrid, type ShownAxis, trialsPerCell } from '../../reports/map-grid.js';
import type { Terms } from '../terms/terms.js';
import type { Filtered } from '../trial/trial-lists.js';
import { askedForValue } from './asked-for-value.js';
import type { EvidenceMapArguments } from './evidence-map.arguments.js';
import type { MapCell, MapHeading } from './evidence-map.type.js';

/** A grid with its headings, over the trials of a filter. */
export interface CountedMap {
  readonly asked: EvidenceMapArguments;
  readonly grid: MapGrid;
  readonly rows: readonly MapHeading[];
  readonly columns: readonly MapHeading[];
  readonly filtered: Filtered;
  /** What each cell counts besides trials. */
  readonly findings: Linked;
  readonly publications: Linked;
}

/** Every cell of a map, row by row. Findings and publications are counted when somebody asks, all cells at once. */
export function cellsOf(map: CountedMap, terms: Terms): MapCell[] {
  const { grid, rows, columns, filtered } = map;
  const trials = trialsPerCell(grid, filtered.set.numbers());
  const findings = once(() => linkedPerCell(grid, filtered.set, map.findings));
  const publications = once(() => linkedPerCell(grid, filtered.set, map.publications));
  return rows.flatMap((row, down) =>
    columns.map((column, across) => {
      const at = down * columns.length + across;
      return {
        row: row.key,
        column: column.key,
        trialCount: trials[at] ?? 0,
        get findingCount() {
          return findings()[at] ?? 0;
        },
        get publicationCount() {
          return publications()[at] ?? 0;
        },
        found: () => trialsOf(map, { down, across }, terms),
      };
    }),
  );
}

/** The trials of a cell: those of the filter that both values have. Row and column are reasons of each hit beside what the filter asks for. */
function trialsOf(map: CountedMap, { down, across }: { down: number; across: number }, terms: Terms) {
  const { asked, grid, filtered } = map;
  const { index, set } = filtered;
  const having = ({ axis, shown }: ShownAxis, place: number) => TrialSet.of(index.trials.length, axis.trialsOf[shown[place] ?? -1] ?? []);
  const [row, column] = [map.rows[down], map.columns[across]];
  return {
    name: `MapCell.trials ${JSON.stringify([asked.rows, asked.columns, asked.filter, row?.key, column?.key])}`,
    trials: {
      ...filtered,
      set: set.and(having(grid.rows, down)).and(having(grid.columns, across)),
      asked: [...filtered.asked, ...askedForValue(asked.rows, row, terms), ...askedForValue(asked.columns, column, terms)],
    },
  };
}
