import type { OutcomeRecord } from '../../documents/record.js';
import type { Entity } from '../../vocabulary/vocabulary.js';
import type { DocumentReading } from '../reading.js';

/** An outcome measure with the endpoints that it measures; `ordinal` is its place in the record, from 1. */
export interface MeasuredOutcome {
  readonly ordinal: number;
  readonly outcome: OutcomeRecord;
  readonly endpoints: readonly Entity[];
}

/** Longer measures are sentences, which the ladder for labels is not made for. */
const LONGEST_LABEL = 60;

/** Grounds each outcome measure by the endpoints that it names, else as a label; one that means none is kept without. */
export function measuredOutcomes(outcomes: readonly OutcomeRecord[], { vocabulary }: DocumentReading): MeasuredOutcome[] {
  return outcomes.map((outcome, at) => {
    const named = vocabulary.mentions(outcome.measure, ['ENDPOINT']).flatMap(({ entities }) => entities);
    const whole = named.length > 0 || outcome.measure.length > LONGEST_LABEL ? undefined : vocabulary.ground(outcome.measure, ['ENDPOINT']);
    const endpoints = [...named, ...(whole?.entities ?? [])];
    return { ordinal: at + 1, outcome, endpoints: [...new Map(endpoints.map((entity) => [entity.id, entity])).values()] };
  });
}

/** How an outcome without an endpoint stands on its trial: tab-joined, read back by the API. */
export function outcomeLine({ ordinal, outcome }: MeasuredOutcome): string {
  const cells = [String(ordinal), outcome.priority.toUpperCase(), outcome.measure, outcome.timeFrame ?? '', outcome.description ?? ''];
  return cells.map((cell) => cell.replace(/\s+/g, ' ')).join('\t');
}
