import type { ResultRecord, ResultValueRecord } from '../../documents/record.js';
import { type TimeUnit, unitOf } from './finding-values.js';
import { beyondNeutral } from './result-words.js';

/** A number of a results section in the terms of findings, and how it is printed. */
export interface ResultNumber {
  readonly value: number;
  readonly unit: TimeUnit | '%';
  readonly statistic: 'median' | 'rate';
  readonly printed: string;
  /** Made of a count of people and how many there were. */
  readonly counted: boolean;
}

export interface People {
  /** How many the row analyses. */
  readonly participants: number | undefined;
  /** How many any row of the group analyses; 0 where none is known. */
  readonly most: number;
}

const COUNT_UNIT = /^(?:number of |count of )?(?:participants?|patients?|subjects?|people|persons?|individuals?|cases)$/iu;
const PERCENT_UNIT = /^(?:%|percent(?:age)?s?)(?![\p{L}])/iu;
const PROPORTION_UNIT = /^(?:proportions?|probabilit(?:y|ies)|survival probability)(?![\p{L}])/iu;

/**
 * A median time, or a rate in %: as printed, of a proportion, or of a count among those analysed. Means, changes and shares of anything but
 * people are none.
 */
export function numberOf(
  { statistic = '', unit = '', measure }: ResultRecord,
  value: ResultValueRecord,
  people: People,
): ResultNumber | undefined {
  const amount = parsed(value.value);
  if (amount === undefined) return undefined;
  const kind = statistic.toLowerCase().replace(/[^a-z]+/g, ' ');
  const time = unitOf(
    unit
      .replace(/\([^()]*\)/g, '')
      .replace(/\bmedian\b/iu, '')
      .trim(),
  );
  if (time && time !== '%') {
    const isMedian = kind === 'median' || (kind === 'number' && /\bmedian\b/iu.test(`${measure} ${unit}`));
    return isMedian && amount > 0
      ? { value: amount, unit: time, statistic: 'median', printed: withLimits(value, time), counted: false }
      : undefined;
  }
  return rateOf({ kind, unit: unit.trim(), amount, people, value });
}

interface Given {
  readonly kind: string;
  readonly unit: string;
  readonly amount: number;
  readonly people: People;
  readonly value: ResultValueRecord;
}

function rateOf({ kind, unit, amount, people, value }: Given): ResultNumber | undefined {
  const rate = (percent: number, printed: string, counted = false): ResultNumber => ({
    value: percent,
    unit: '%',
    statistic: 'rate',
    printed,
    counted,
  });
  if (COUNT_UNIT.test(unit) && (kind === 'number' || kind.startsWith('count of '))) {
    const { participants } = people;
    if (participants === undefined || participants === 0 || amount > participants || !Number.isInteger(amount)) return undefined;
    return rate(rounded((100 * amount) / participants), `${amount} of ${participants} participants`, true);
  }
  if (beyondNeutral(unit.replace(/%/g, '')) !== '' || !['number', 'mean', 'median'].includes(kind)) return undefined;
  // A mean of bare percentages may be of anything.
  const isOfPeople = kind === 'number' || /\s/.test(unit);
  if (PERCENT_UNIT.test(unit) && isOfPeople && isPossible(amount, people.most)) return rate(amount, withLimits(value, '%'));
  if (PROPORTION_UNIT.test(unit) && amount <= 1) return rate(rounded(100 * amount), withLimits(value, unit));
  return undefined;
}

/** A rate in % of which no single person could be made was printed as a proportion. */
const isPossible = (percent: number, participants = 100): boolean =>
  percent <= 100 && (percent === 0 || (percent * participants) / 100 > 0.5);

const rounded = (percent: number): number => Math.round(percent * 10) / 10;

function parsed(text: string): number | undefined {
  return /^(?:\d{1,9}(?:\.\d{0,9})?|\.\d{1,9})\s*%?$/.test(text) ? Number.parseFloat(text) : undefined;
}

/** "8.7 months (5.1 to 12)". */
function withLimits({ value, lower, upper }: ResultValueRecord, unit: string): string {
  const limits = lower === undefined && upper === undefined ? '' : ` (${lower ?? 'NA'} to ${upper ?? 'NA'})`;
  const isSaid = unit === '%' && value.endsWith('%');
  return `${value}${isSaid ? '' : ` ${unit}`}${limits}`;
}
