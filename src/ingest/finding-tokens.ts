import type { Entity } from '../vocabulary/vocabulary.js';
import type { DocumentReading } from './reading.js';

/** The pieces of a sentence that reports numbers, in the order of the text. */
export type FindingToken = EndpointToken | ValueToken;

export interface EndpointToken {
  readonly kind: 'endpoint';
  readonly start: number;
  readonly end: number;
  readonly entity: Entity;
  readonly label: string;
  /** A median, as the words around it say. */
  readonly median: boolean;
  /** "4 months", where it is taken at a time. */
  readonly timePoint?: string;
}

export interface ValueToken {
  readonly kind: 'value';
  readonly start: number;
  readonly end: number;
  readonly value: number;
  readonly unit: string;
  /** The other group's value: "5.5 months vs 3.4 months". */
  readonly comparator?: number;
}

const UNITS: readonly (readonly [RegExp, string])[] = [
  [/^[%％]$/, '%'],
  [/^(?:个月|月|months?|mo)$/i, 'months'],
  [/^(?:年|years?|yrs?)$/i, 'years'],
  [/^(?:周|weeks?)$/i, 'weeks'],
  [/^(?:天|日|days?)$/i, 'days'],
];
const NUMBER = '(?<![\\d.])(\\d+(?:\\.\\d+)?)';
const UNIT = '([%％]|个月|月|年|周|天|日|(?:months?|mo|years?|yrs?|weeks?|days?)(?![a-z]))';
const VERSUS = '(?:vs\\.?|versus|v\\.?|对比|对)';
/** One value, or two compared; the unit of the first may be left to the second. */
const VALUE = new RegExp(`${NUMBER}(?:[\\s-]*${UNIT})?(?:\\s*${VERSUS}\\s*(\\d+(?:\\.\\d+)?)[\\s-]*${UNIT}|(?!\\d|\\.\\d))`, 'giu');

/** A bound or one end of a range is no finding; a confidence level is none either. */
const BOUND_BEFORE =
  /(?:不到|少于|低于|不足|超过|大于|高于|至少|[<>≤≥＜＞]|less than|more than|at least|up to|over|under|below|above)\s*$/iu;
const RANGE_BEFORE = /(?:\d\s*[%％]?\s*[~～–—-]|至|[\d%]\s+to)\s*$/u;
const RANGE_AFTER = /^\s*(?:[~～–—-]\s*\d|至\s*\d|to\s+\d)/u;
const CONFIDENCE_AFTER = /^\s*(?:CI\b|confidence|置信|可信)/iu;

/** Endpoints and values of a sentence; what is said of the time of follow-up is left out. */
export function findingTokens(sentence: string, reading: DocumentReading): FindingToken[] {
  const values = valuesOf(sentence).filter((value) => !isFollowUp(sentence, value, reading));
  const endpoints = endpointsOf(sentence, reading).map((endpoint) => withTimePoint(sentence, endpoint, values));
  const times = new Set(endpoints.flatMap(({ time }) => (time ? [time] : [])));
  const tokens: FindingToken[] = [...endpoints.map(({ token }) => token), ...values.filter((value) => !times.has(value))];
  return tokens.sort((a, b) => a.start - b.start);
}

function valuesOf(sentence: string): ValueToken[] {
  return [...sentence.matchAll(VALUE)].flatMap((match) => {
    const [text, number, ownUnit, comparator, otherUnit] = match;
    const unit = UNITS.find(([pattern]) => pattern.test(ownUnit ?? otherUnit ?? ''))?.[1];
    const before = sentence.slice(0, match.index);
    const after = sentence.slice(match.index + text.length);
    if (!unit || BOUND_BEFORE.test(before) || RANGE_BEFORE.test(before) || RANGE_AFTER.test(after) || CONFIDENCE_AFTER.test(after))
      return [];
    const token = { kind: 'value' as const, start: match.index, end: match.index + text.length, value: Number(number), unit };
    return [comparator ? { ...token, comparator: Number(comparator) } : token];
  });
}

function isFollowUp(sentence: string, value: ValueToken, { cues }: DocumentReading): boolean {
  return cues.find(sentence, 'FOLLOW_UP').some(({ end }) => end <= value.start && !/[,，;；。]/.test(sentence.slice(end, value.start)));
}

function endpointsOf(sentence: string, { vocabulary }: DocumentReading): EndpointToken[] {
  const merged: EndpointToken[] = [];
  for (const { start, end, label, entities } of vocabulary.mentions(sentence, ['ENDPOINT'])) {
    const entity = entities[0] as Entity;
    const last = merged.at(-1);
    // "objective response rate (ORR)" names one endpoint twice.
    const again = last?.entity.id === entity.id && /^\s*[(（]\s*$/.test(sentence.slice(last.end, start));
    if (again) merged[merged.length - 1] = { ...last, end };
    else
      merged.push({
        kind: 'endpoint',
        start,
        end,
        entity,
        label,
        median: /中位|median/i.test(sentence.slice(Math.max(0, start - 10), end)),
      });
  }
  return merged;
}

/** "4个月PFS率", "12-month PFS rate", "PFS rate at 12 months": the time at which the endpoint is taken. */
function withTimePoint(sentence: string, token: EndpointToken, values: readonly ValueToken[]): { token: EndpointToken; time?: ValueToken } {
  const time = values.find(
    (value) =>
      value.unit !== '%' &&
      value.comparator === undefined &&
      ((value.end <= token.start && /^(?:的|[\s-])*$/.test(sentence.slice(value.end, token.start))) ||
        (value.start >= token.end && /^(?:率|[\s)）]|rate)*\s*at\s*$/i.test(sentence.slice(token.end, value.start)))),
  );
  return time ? { token: { ...token, timePoint: inWords(time) }, time } : { token };
}

const inWords = ({ value, unit }: ValueToken): string => `${value} ${value === 1 ? unit.replace(/s$/, '') : unit}`;
