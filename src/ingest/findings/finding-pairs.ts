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
    const run = runOfValues(tokens, at);
    const next = tokens[at + run.length];
    const open = waiting.filter((endpoint) => isOpen(sentence, endpoint, token, reading));
    const behind = next?.kind === 'endpoint' && stands(sentence, run.at(-1) as ValueToken, next) ? next : undefined;
    const isClose = token.start - (open.at(-1)?.end ?? Number.NEGATIVE_INFINITY) <= CLOSE;
    if (open.length > 0 && (isClose || !behind)) found.push(...inOrder(open, run));
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
function isOpen(sentence: string, { end }: EndpointToken, { start }: ValueToken, { cues }: DocumentReading): boolean {
  // In an open bracket, statistics may stand ahead of the value: "PFS (HR 0.42, p=0.017; 3.6 months".
  const between = sentence.slice(end, start).replace(/[(（][^()（）]*$/, (open) => open.replace(STATISTIC, '').replace(/[;；]/g, ','));
  if (/^\s*(?:for|by)\s+(?:only\s+)?(?:about|approximately|nearly)?\s*$/iu.test(between)) return false;
  return (
    between.length <= FARTHEST &&
    !/[;；。]/.test(between) &&
    !cues.has(between, 'NOT_REACHED') &&
    !cues.has(between, 'OTHER_NUMBER', 'after')
  );
}

const stands = (sentence: string, value: ValueToken, endpoint: EndpointToken): boolean =>
  /^(?:的|达到了?|获得了?|取得了?|达|(?:患者|者)|\b(?:an?|the|of|patients|estimated|best|median|confirmed|achieved|had|showed|reached|attained|experienced)\b|中位|[\s)）-])*$/iu.test(
    sentence.slice(value.end, endpoint.start),
  );

function runOfValues(tokens: readonly FindingToken[], from: number): ValueToken[] {
  const run: ValueToken[] = [];
  for (const token of tokens.slice(from)) {
    if (token.kind !== 'value') break;
    run.push(token);
  }
  return run;
}

/** "PFS and OS of 9.0 and 19.9 months" pairs in order, also once a group; a single value belongs to the endpoint nearest to it. */
function inOrder(endpoints: readonly EndpointToken[], values: readonly ValueToken[]): FindingPair[] {
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

function pairOf(endpoint: EndpointToken, values: readonly ValueToken[]): FindingPair[] {
  const [first, ...others] = values.filter((value) => isMeasuredIn(endpoint, value));
  return first ? [{ endpoint, values: [first, ...others] }] : [];
}
