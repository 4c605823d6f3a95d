import type { DocumentReading } from '../reading.js';
import { type EndpointToken, type FindingToken, isMeasuredIn } from './finding-tokens.js';
import type { ValueToken } from './finding-values.js';

/** An endpoint with its value and, where the sentence gives it several (one a group), the others in their order. */
export interface FindingPair {
  readonly endpoint: EndpointToken;
  readonly values: readonly [ValueToken, ...ValueToken[]];
}

/** Further apart, a number and an endpoint have nothing to do with one another. */
const FARTHEST = 60;
/** A comparison that a bracket opens on sums up the whole statement. */
const FARTHEST_COMPARED = 160;
const STATISTIC = /(?:\bHR|\bp\b|\d+\s*[%％]\s*CI|CI|风险比)[^;；]*[;；]/giu;
/** As near as this, a number belongs to the endpoint ahead of it even if another one follows at once. */
const CLOSE = 12;

/** Gives each value to its endpoint: the one ahead of it; of several in a row, in their order; without any, the one right behind it ("a 36 % ORR"). */
export function paired(tokens: readonly FindingToken[], sentence: string, reading: DocumentReading): FindingPair[] {
  const found: FindingPair[] = [];
  let waiting: EndpointToken[] = [];
  for (let at = 0; at < tokens.length; ) {
    const token = tokens[at] as FindingToken;
    if (token.kind === 'endpoint') {
      waiting.push(token);
      at += 1;
      continue;
    }
    const run = runOfValues(sentence, tokens, at);
    const next = tokens[at + run.length];
    const open = waiting.filter((endpoint) => isOpen(sentence, endpoint, token, reading));
    const behind = next?.kind === 'endpoint' && stands(sentence, run.at(-1) as ValueToken, next) ? next : undefined;
    const isClose = token.start - (open.at(-1)?.end ?? Number.NEGATIVE_INFINITY) <= CLOSE;
    if (open.length > 0 && (isClose || !behind))
      found.push(...inOrder(isSum(waiting, token, sentence) ? [] : medians(open, token, sentence), run));
    else if (behind) {
      found.push(...pairOf(behind, [run.at(-1) as ValueToken]));
      at += 1;
    }
    waiting = [];
    at += run.length;
  }
  return found;
}

/** Whether an endpoint still waits for a value: not said to be unreached, in the same statement, and near. */
function isOpen(sentence: string, { end }: EndpointToken, { start, comparator }: ValueToken, { cues }: DocumentReading): boolean {
  // In an open bracket, statistics may stand ahead of the value: "PFS (HR 0.42, p=0.017; 3.6 months".
  const between = sentence.slice(end, start).replace(/[(（][^()（）]*$/, (open) => open.replace(STATISTIC, '').replace(/[;；]/g, ','));
  if (/^\s*(?:for|by)\s+(?:only\s+)?(?:about|approximately|nearly)?\s*$/iu.test(between)) return false;
  const farthest = comparator !== undefined && /[(（]\s*(?:median\s+|中位)?$/iu.test(between) ? FARTHEST_COMPARED : FARTHEST;
  return (
    between.length <= farthest &&
    !/[;；。]/.test(between) &&
    !ANOTHER_COUNT.test(between) &&
    !cues.has(between, 'NOT_REACHED') &&
    !cues.has(between, 'OTHER_NUMBER', 'after')
  );
}

/** "2 partial responses and 14 stabilizations (48%)": the number sums up more than the endpoint. */
const ANOTHER_COUNT =
  /(?:\b(?:and|plus)|[,，、和及])\s*(?:\d{1,4}|one|two|three|four|five|six|seven|eight|nine|ten)\s+(?!of\b|and\b|or\b|vs?\b|patients\b|pts\b|months?\b|years?\b|weeks?\b|days?\b)\p{Script=Latin}/iu;
/** Two endpoints that are counted side by side: one number behind them is neither's. */
const COUNTED =
  /^\s*(?:[(（][^()（）]{0,30}[)）])?\s*(?:[,，、]|and|or|和|及|与|或)+\s*(?:\d{1,4}|one|two|three|four|five|six|seven|eight|nine|ten)?\s*(?:例|名)?\s*$/iu;

function isSum(waiting: readonly EndpointToken[], { start }: ValueToken, sentence: string): boolean {
  const [before, last] = waiting.slice(-2);
  if (!last || !before || last.start === before.start) return false;
  return /^\s*[(（]\s*$/u.test(sentence.slice(last.end, start)) && COUNTED.test(sentence.slice(before.end, last.start));
}

/** "OS over placebo (median 20.4 v 19.7 months": a median, as the words right ahead of the value say. */
function medians(open: readonly EndpointToken[], { start }: ValueToken, sentence: string): EndpointToken[] {
  const isSaid = (end: number) => /(?:\bmedian|中位)[^\d,，;；]{0,15}$/iu.test(sentence.slice(Math.max(end, start - 24), start));
  return open.map((endpoint) => (isSaid(endpoint.end) ? { ...endpoint, median: true } : endpoint));
}

const stands = (sentence: string, value: ValueToken, endpoint: EndpointToken): boolean =>
  /^(?:的|达到了?|获得了?|取得了?|达|(?:患者|者)|\b(?:an?|the|of|patients|estimated|best|median|confirmed|achieved|had|showed|reached|attained|experienced)\b|中位|[\s)）-])*$/iu.test(
    sentence.slice(value.end, endpoint.start).replace(/^\s*[)）]\s*with\s/iu, ')'),
  );

/** Values in a row; the last one is left to the endpoint behind it where a verb joins the two ("…; 16% had a complete response"). */
function runOfValues(sentence: string, tokens: readonly FindingToken[], from: number): ValueToken[] {
  const run: ValueToken[] = [];
  for (let at = from; at < tokens.length; at += 1) {
    const token = tokens[at] as FindingToken;
    if (token.kind !== 'value') return run.length > 1 && isDone(sentence, run.at(-1) as ValueToken, token) ? run.slice(0, -1) : run;
    run.push(token);
  }
  return run;
}

const isDone = (sentence: string, value: ValueToken, endpoint: EndpointToken): boolean =>
  stands(sentence, value, endpoint) &&
  /\b(?:had|achieved|experienced|attained|showed|with)\b|达到|获得|取得/iu.test(sentence.slice(value.end, endpoint.start));

/** "PFS and OS of 9.0 and 19.9 months" pairs in order, also once a group; a single value belongs to the endpoint nearest to it. */
function inOrder(endpoints: readonly EndpointToken[], values: readonly ValueToken[]): FindingPair[] {
  const [only] = endpoints;
  if (!only) return [];
  const times = byTime(values);
  if (endpoints.length === 1 && times.length > 1) return times.flatMap((run) => pairOf(only, run));
  const isAtTimes = endpoints.length > 1 && endpoints.every(({ start }) => start === endpoints[0]?.start);
  if (isAtTimes && values.length % endpoints.length !== 0) return [];
  if (values.length < endpoints.length) {
    const nearest = endpoints.slice(-values.length);
    return nearest.flatMap((endpoint, at) => pairOf(endpoint, [values[at] as ValueToken]));
  }
  const median = endpoints.some((endpoint) => endpoint.median);
  const isMedian = (endpoint: EndpointToken) => endpoint.median || (endpoints.length > 1 && median && endpoint.timePoint === undefined);
  const whole = values.length - (values.length % endpoints.length);
  return endpoints.flatMap((endpoint, at) => {
    const own = values.filter((_, place) => place < whole && place % endpoints.length === at);
    return pairOf({ ...endpoint, median: isMedian(endpoint) && own[0]?.unit !== '%' }, own);
  });
}

/** "84% and 66% at 3 years, 69% and 63% at 5 years": the values of each time. */
function byTime(values: readonly ValueToken[]): ValueToken[][] {
  let time = values.findLast(({ at }) => at !== undefined)?.at;
  if (time === undefined) return [[...values]];
  const runs = new Map<string, ValueToken[]>();
  for (const value of values.toReversed()) {
    time = value.at ?? time;
    runs.set(time, [...(runs.get(time) ?? []), { ...value, at: time }]);
  }
  return [...runs.values()].reverse().map((run) => run.reverse());
}

function pairOf(endpoint: EndpointToken, values: readonly ValueToken[]): FindingPair[] {
  const [first, ...others] = values.filter((value) => isMeasuredIn(endpoint, value));
  return first ? [{ endpoint, values: [first, ...others] }] : [];
}
