import type { Entity } from '../../vocabulary/vocabulary.js';
import type { DocumentReading } from '../reading.js';
import { timePointsOf } from './finding-times.js';
import { type ValueToken, valuesOf } from './finding-values.js';

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
  /** The parts that follow ("ORR (CR + PR)") add up to it. */
  readonly whole?: boolean;
}

/** Endpoints and values of a sentence; what is said of the time of follow-up or of anything else that is no endpoint is left out. */
export function findingTokens(sentence: string, reading: DocumentReading): FindingToken[] {
  const endpoints = endpointsOf(sentence, reading).map((token) => atTimes(sentence, token));
  const values = valuesOf(sentence).filter(
    (value) =>
      !endpoints.some(({ covers }) => covers && value.start < covers.end && covers.start < value.end) &&
      !isOfSomethingElse(sentence, value, reading),
  );
  const tokens: FindingToken[] = [...endpoints.flatMap(({ tokens }) => tokens), ...values];
  return tokens.sort((a, b) => a.start - b.start);
}

/** Whether an endpoint is measured in the unit of a value: a response rate in %, its duration in time, survival in either. */
export function isMeasuredIn({ entity, median, timePoint }: EndpointToken, { unit }: ValueToken): boolean {
  const isRate = unit === '%';
  if (isRate ? median : timePoint !== undefined) return false;
  return entity.measured?.includes(isRate ? 'rate' : 'time') === true;
}

function isOfSomethingElse(sentence: string, { start, end }: ValueToken, { cues }: DocumentReading): boolean {
  const inClause = (text: string) => !/[,，;；。]/.test(text);
  return (
    cues.find(sentence, 'FOLLOW_UP').some((cue) => cue.end <= start && inClause(sentence.slice(cue.end, start))) ||
    cues
      .find(sentence, 'OTHER_NUMBER')
      .some(({ scope, ...cue }) =>
        scope === 'before'
          ? cue.start >= end && /^[)）\s]*$/.test(sentence.slice(end, cue.start))
          : cue.end <= start && /^[^\d,，;；。]{0,24}$/.test(sentence.slice(cue.end, start)),
      )
  );
}

function endpointsOf(sentence: string, { vocabulary }: DocumentReading): EndpointToken[] {
  const merged: EndpointToken[] = [];
  for (const { start, end, label, entities } of vocabulary.mentions(sentence, ['ENDPOINT'])) {
    const entity = entities[0] as Entity;
    const last = merged.at(-1);
    const joined = last && joinedTo(last, sentence, { start, end, entity });
    if (joined) merged[merged.length - 1] = joined;
    else merged.push({ kind: 'endpoint', start, end, entity, label, median: isMedian(sentence.slice(Math.max(0, start - 10), end)) });
  }
  return merged;
}

/** The endpoint before with what belongs to it: "objective response rate (ORR)", "ORR (CR + PR)"; a sum alone ("CR + PR") is no endpoint of ours. */
function joinedTo(last: EndpointToken, sentence: string, next: Pick<EndpointToken, 'start' | 'end' | 'entity'>): EndpointToken | undefined {
  const between = sentence.slice(last.end, next.start);
  const isExplained = /^\s*(?:rates?|率)?\s*[(（=＝:：]\s*$/.test(between);
  const isSum = /^\s*[+＋]\s*$/.test(between);
  const startsSum = isExplained && /^\s*[+＋]/.test(sentence.slice(next.end));
  if (startsSum || (isSum && last.whole) || (isExplained && last.entity.id === next.entity.id))
    return { ...last, end: next.end, ...(startsSum || last.whole ? { whole: true } : {}) };
  return isSum ? { ...last, end: next.end, entity: { ...last.entity, measured: [] } } : undefined;
}

const isMedian = (text: string): boolean => /中位|median|\bm(?=[A-Z]{2,4}$)/iu.test(text);

/** The endpoint, once for each time at which it is taken. */
function atTimes(sentence: string, token: EndpointToken): { tokens: EndpointToken[]; covers?: { start: number; end: number } } {
  const points = token.median ? undefined : timePointsOf(sentence, token.start, token.end);
  if (!points) return { tokens: [token] };
  return { tokens: points.times.map((timePoint) => ({ ...token, timePoint })), covers: points };
}
