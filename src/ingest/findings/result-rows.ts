import type { ResultRecord, ResultValueRecord } from '../../documents/record.js';
import type { DocumentReading } from '../reading.js';
import type { NamedEntity } from './finding-groups.js';
import { type MeasureWords, wordsOfMeasure } from './result-measure.js';
import type { ResultNumber } from './result-numbers.js';
import { timesNamed } from './result-times.js';
import { beyondNeutral, blanked } from './result-words.js';

/** What one number of a measure is of. */
export interface MeasuredNow {
  readonly endpoint: NamedEntity;
  readonly timePoint?: string;
  /** The row, where it names a part of the people. */
  readonly subgroup?: string;
  readonly conditions: readonly NamedEntity[];
}

export interface MeasureValue {
  readonly words: MeasureWords;
  readonly result: ResultRecord;
  readonly value: ResultValueRecord;
  readonly number: ResultNumber;
  readonly participants: number | undefined;
}

/** What a number is of, by the title of its measure and the labels of its row; nothing where they leave it open. */
export function measuredIn(measure: MeasureValue, reading: DocumentReading): MeasuredNow | undefined {
  const { words, value, number, participants } = measure;
  const labels = [value.row, value.category].filter((label) => label !== undefined);
  const rows = labels.map((label) => wordsOfMeasure(label, reading));
  const named = rows.flatMap(({ endpoints }) => endpoints);
  const endpoint = endpointOf(words, named);
  if (!endpoint || !fits(endpoint, number)) return undefined;
  if (rows.some((row) => !isUnderstood(row, endpoint))) return undefined;
  const times = [...new Set(rows.flatMap((row) => row.times))];
  // "All participants: 22 of 22" is the sum of the rows.
  const isSum =
    number.counted && labels.length > 0 && named.length === 0 && times.length === 0 && number.value === 100 && participants !== undefined;
  const time = timeOf(measure, endpoint, times);
  if (isSum || time === undefined) return undefined;
  const conditions = rows.flatMap((row) => row.conditions);
  const subgroup = rows.some(({ population }) => population) || conditions.length > 0 ? labels.join(', ') : undefined;
  return { endpoint, conditions, ...(time === '' ? {} : { timePoint: time }), ...(subgroup ? { subgroup } : {}) };
}

const RESPONSES = /^responses?$/iu;

const isUnderstood = ({ rest }: MeasureWords, endpoint: NamedEntity): boolean =>
  rest === '' || (!isTimed(endpoint) && RESPONSES.test(rest));

/** How a response was looked at; what is complete there is not what is complete elsewhere. */
const OTHER_EYES = /patholog|histolog|metabolic|\bpet\b|choi|necrosis|local|recurrence/iu;

/** The endpoint of the row, where it is one of those that the title names or a part of the response that it names; else that of the title. */
function endpointOf({ endpoints }: MeasureWords, named: readonly NamedEntity[]): NamedEntity | undefined {
  const ids = new Set(named.map(({ entity }) => entity.id));
  const [own] = named;
  const [first] = endpoints;
  if (!own) return endpoints.length === 1 ? first : undefined;
  if (ids.size > 1) return undefined;
  const isNamed = endpoints.length === 0 || endpoints.some(({ entity }) => entity.id === own.entity.id);
  const isPart = [own, ...endpoints].every((item) => isRateOnly(item) && !OTHER_EYES.test(`${item.label} ${item.entity.name}`));
  return isNamed || isPart ? own : undefined;
}

const isRateOnly = ({ entity }: NamedEntity): boolean => entity.measured?.join() === 'rate';
const isTimed = ({ entity }: NamedEntity): boolean => entity.measured?.includes('time') === true;

/** Whether an endpoint is measured so; a rate of those free of something is not the rate of that thing. */
function fits({ entity, label }: NamedEntity, { unit }: ResultNumber): boolean {
  const isOpposite = /free|survival|fs\b/iu.test(label) && !/free|survival/iu.test(entity.name);
  return !isOpposite && entity.measured?.includes(unit === '%' ? 'rate' : 'time') === true;
}

/** The time at which a rate is taken, '' where none is needed; undefined where it is needed and not known. */
function timeOf({ words, result, number }: MeasureValue, endpoint: NamedEntity, times: readonly string[]): string | undefined {
  if (number.statistic === 'median') return times.length === 0 ? '' : undefined;
  const [time] = times.length > 0 ? times : words.times;
  const isOne = (times.length > 0 ? times : words.times).length === 1;
  if (time !== undefined) return isOne ? time : undefined;
  if (!isTimed(endpoint)) return '';
  // A count of survivors and one of deaths look the same: only a title that names the time counts survivors.
  return number.counted ? undefined : plainTime(result.timeFrame ?? '');
}

/** "12 months" or "At 1 year after randomization", but not "up to 2 years". */
function plainTime(timeFrame: string): string | undefined {
  const [time, other] = timesNamed(timeFrame);
  if (!time || other) return undefined;
  const since = /^\s*(?:after|from|post|since|following)\b.*$/iu.exec(timeFrame.slice(time.end));
  const rest = since ? timeFrame.slice(0, time.end) : timeFrame;
  return beyondNeutral(blanked(rest, [time])) === '' ? time.time : undefined;
}
