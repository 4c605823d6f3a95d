import type { ArmRecord, ResultAnalysisRecord } from '../../documents/record.js';

/** What a group of results was compared with. */
export interface Comparison {
  readonly comparator: number;
  readonly hazardRatio: number;
}

/** A median of one group. */
export interface GroupMedian {
  /** Place of the group in the measure. */
  readonly group: number;
  readonly arm?: ArmRecord;
  readonly value: number;
}

const HAZARD_RATIO = /^(?!.*\blog\b).*\bhazards? ratio/iu;
const CONTROL = /comparator|no.?intervention|sham|placebo|control/iu;

/**
 * The hazard ratio of an experimental group against its control, with the control's median. Nothing where the arms do not say which is the
 * control, or where the ratio and the medians tell opposite stories: then it was printed the other way round.
 */
export function comparisonOf(
  of: GroupMedian,
  medians: readonly GroupMedian[],
  analyses: readonly ResultAnalysisRecord[],
): Comparison | undefined {
  for (const { groups, statistic, value } of analyses) {
    const [first, second] = groups;
    if (groups.length !== 2 || !HAZARD_RATIO.test(statistic) || (first !== of.group && second !== of.group)) continue;
    const other = medians.find(({ group }) => group === (first === of.group ? second : first));
    const hazardRatio = /^(?:\d{1,3}(?:\.\d{0,6})?|\.\d{1,6})$/.test(value) ? Number(value) : 0;
    if (!other || hazardRatio === 0 || !isControl(other.arm) || isControl(of.arm)) continue;
    const isLonger = of.value - other.value;
    if ((hazardRatio < 1 && isLonger >= 0) || (hazardRatio > 1 && isLonger <= 0) || hazardRatio === 1)
      return { comparator: other.value, hazardRatio };
  }
  return undefined;
}

const isControl = (arm: ArmRecord | undefined): boolean => CONTROL.test(arm?.type ?? '');
