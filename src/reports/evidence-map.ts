/** An evidence map as it is shown, whatever the format. All counts are exact. */

export interface MapHeading {
  /** The value: a node id, a value of an enum, a year, a country, or two ids with a space between. */
  readonly key: string;
  readonly label: string;
  /** Trials of the filter that have the value. */
  readonly trialCount: number;
}

/** Where a row and a column cross. */
export interface MapCell {
  /** Keys. */
  readonly row: string;
  readonly column: string;
  readonly trialCount: number;
  readonly findingCount: number;
  readonly publicationCount: number;
}

export interface EvidenceMap {
  /** Names of the axes. */
  readonly rowAxis: string;
  readonly columnAxis: string;
  readonly rows: readonly MapHeading[];
  readonly columns: readonly MapHeading[];
  /** Every row × column, row by row, zeros included. */
  readonly cells: readonly MapCell[];
  /** Trials of the filter. */
  readonly trialCount: number;
  /** Cells without a trial. */
  readonly gapCount: number;
  /** Values that trials of the filter have and that the limits left out. */
  readonly omittedRows: number;
  readonly omittedColumns: number;
  /** Trials of the filter without any value on the axis: they stand in no row, in no column. */
  readonly trialsWithoutRow: number;
  readonly trialsWithoutColumn: number;
}
