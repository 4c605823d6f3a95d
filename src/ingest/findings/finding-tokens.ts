import type { Entity } from '../../vocabulary/vocabulary.js';
import type { DocumentReading } from '../reading.js';
import { withoutParts } from './finding-parts.js';
import { leadingTimeOf, timeOfValue, timePointsOf } from './finding-times.js';
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
  /** The time that others next to it are taken at ("3-year EFS and OS"): it holds for a rate. */
  readonly sharedTime?: string;
  /** The parts that follow ("ORR (CR + PR)") add up to it. */
  readonly whole?: boolean;
}

interface Covered {
  readonly start: number;
  readonly end: number;
}

/** Endpoints and values of a sentence; what is said of the time of follow-up, of a part of the patients or of anything else that is no endpoint is left out. */
export function findingTokens(sentence: string, reading: DocumentReading): FindingToken[] {
  const all = valuesOf(sentence);
  if (all.length === 0) return endpointsOf(sentence, reading);
  const leading = leadingTimeOf(sentence);
  const endpoints = withSharedTimes(
    sentence,
    endpointsOf(sentence, reading).map((token) => atTimes(sentence, token)),
    leading?.times[0],
  );
  const timed = all.map((value) => {
    const point = value.unit === '%' ? timeOfValue(sentence, value.start, value.end) : undefined;
    return { value: point ? { ...value, at: point.times[0] ?? '' } : value, covers: point };
  });
  const covered: Covered[] = [leading, ...endpoints.map(({ covers }) => covers), ...timed.map(({ covers }) => covers)].filter(
    (span) => span !== undefined,
  );
  const values = timed.flatMap(({ value }) => (isCovered(value, covered) || isOfSomethingElse(sentence, value, reading) ? [] : [value]));
  const tokens: FindingToken[] = [...endpoints.flatMap(({ tokens }) => tokens), ...withoutParts(sentence, values, reading)];
  return tokens.sort((a, b) => a.start - b.start);
}

/** A rate is itself no time: only its own unit keeps it from being covered by the words around it. */
const isCovered = (value: ValueToken, covered: readonly Covered[]): boolean =>
  value.unit !== '%' && covered.some(({ start, end }) => value.start < end && start < value.end);

/** Whether an endpoint is measured in the unit of a value: a response rate in %, its duration in time, survival in either. */
export function isMeasuredIn({ entity, median, timePoint }: EndpointToken, { unit }: ValueToken): boolean {
  const isRate = unit === '%';
  if (isRate ? median : timePoint !== undefined) return false;
  return entity.measured?.includes(isRate ? 'rate' : 'time') === true;
}

interface TimedTokens {
  readonly tokens: readonly EndpointToken[];
  readonly covers?: Covered;
}

/** "3-year EFS and OS": the time of the first holds for the next; `leading` for all that have none. */
function withSharedTimes(sentence: string, endpoints: readonly TimedTokens[], leading: string | undefined): TimedTokens[] {
  let before: EndpointToken | undefined;
  return endpoints.map((timed) => {
    const [token, ...others] = timed.tokens;
    if (!token) return timed;
    const isListed = before !== undefined && SHARING.test(sentence.slice(before.end, token.start));
    const own =
      token.timePoint === undefined && !token.median ? (isListed && (before?.timePoint ?? before?.sharedTime)) || leading : undefined;
    const shared = own === undefined ? token : { ...token, sharedTime: own };
    before = others.length > 0 ? undefined : shared;
    return { ...timed, tokens: [shared, ...others] };
  });
}

const SHARING = /^\s*(?:rates?|率)?\s*(?:[(（][^()（）]{0,20}[)）])?\s*(?:[,，、/&]|,?\s*and|和|及|与)\s*$/iu;

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
    else {
      const before = sentence.slice(Math.max(0, start - 60), start);
      const median = isMedian(sentence.slice(Math.max(0, start - 10), end));
      merged.push({ kind: 'endpoint', start, end, entity: isOther(before) ? { ...entity, measured: [] } : entity, label, median });
    }
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

/** "failure-free survival", "graft survival" are no endpoints of ours; "patients with stable disease" are people. */
const isOther = (before: string): boolean =>
  /(?:-\s?(?:specific|free)|\b(?:specific|failure|graft|implant|prosthesis|limb|relapse|intracranial)|颅内|无[\p{Script=Han}]{1,6})\s*$/iu.test(
    before,
  ) ||
  /\b(?:in|of|for|among)\s+(?:the\s+)?(?:patients|participants|those|subjects)\s+(?:with|in|achieving|who\s+(?:had|achieved))\s+(?:an?\s+|the\s+)?$/iu.test(
    before,
  );

const isMedian = (text: string): boolean => /中位|median|\bm(?=[A-Z]{2,4}$)/iu.test(text);

/** The endpoint, once for each time at which it is taken. */
function atTimes(sentence: string, token: EndpointToken): TimedTokens {
  const points = token.median ? undefined : timePointsOf(sentence, token.start, token.end);
  if (!points) return { tokens: [token] };
  return { tokens: points.times.map((timePoint) => ({ ...token, timePoint })), covers: points };
}
