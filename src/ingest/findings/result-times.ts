import { TIME_UNIT, unitOf } from './finding-values.js';

/** A time that a title or row names, as "12 months"; offsets count in the text. */
export interface NamedTime {
  readonly start: number;
  readonly end: number;
  readonly time: string;
}

const WORDS: Readonly<Record<string, number>> = { one: 1, two: 2, three: 3, four: 4, five: 5, six: 6, nine: 9, ten: 10, twelve: 12 };
const NUMBER = `\\d{1,4}(?:\\.\\d{1,2})?|${Object.keys(WORDS).join('|')}`;
/** "12 months", "6-month", "Month 12", "Week24". */
const TIME = new RegExp(
  `(?<![\\p{L}\\d.])(?:(${NUMBER})[\\s-]*(${TIME_UNIT})|(months?|weeks?|years?|days?)\\s*(\\d{1,4}))(?![\\p{L}\\d])`,
  'giu',
);
/** "6, 12 and 24 months": a number whose unit stands behind a later one. */
const LISTED = new RegExp(
  `(?<![\\p{L}\\d.])(\\d{1,3})(?=(?:\\s*(?:,|and|or|&|-,)\\s*\\d{1,3}){1,6}[\\s-]*(${TIME_UNIT})(?![\\p{L}\\d]))`,
  'giu',
);
/** A bound or a length is no time at which something is taken. */
const BOUND_BEFORE = /(?:at least|up to|more than|less than|longer than|greater than|lasting|every|within|over|minimum of|[<>≤≥=])\s*$/iu;

/** The times at which a title, row or time frame says that something is taken. */
export function timesNamed(text: string): NamedTime[] {
  const listed = [...text.matchAll(LISTED)].map((match) => timeOf(match, match[1], match[2]));
  const whole = [...text.matchAll(TIME)].map((match) => timeOf(match, match[1] ?? match[4], match[2] ?? match[3]));
  return [...listed, ...whole].filter(({ start }) => !BOUND_BEFORE.test(text.slice(Math.max(0, start - 20), start)));
}

function timeOf(match: RegExpExecArray, number = '', word = ''): NamedTime {
  const value = WORDS[number.toLowerCase()] ?? Number(number);
  const unit = unitOf(word) ?? word;
  return { start: match.index, end: match.index + match[0].length, time: `${value} ${value === 1 ? unit.replace(/s$/, '') : unit}` };
}
