import type { EndpointToken, FindingToken } from './finding-tokens.js';
import type { ValueToken } from './finding-values.js';

/** A hazard ratio as printed. Offsets count in the sentence; `end` is behind its number. */
export interface HazardRatio {
  readonly start: number;
  readonly end: number;
  readonly ratio: number;
}

const RATIO = /(?:\bHR\b|hazard ratio|风险比)[^\d;；。]{0,16}?(?<![\d.])(\d{1,3}(?:[.·]\d{1,6})?)(?!\s*[%％\d])/giu;

export function hazardRatios(sentence: string): HazardRatio[] {
  return [...sentence.matchAll(RATIO)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    ratio: Number(match[1]?.replace('·', '.')),
  }));
}

/** The ratio printed with a value: behind it with no other endpoint before its number ("5.5 v 3.4 months, HR 0.41"), or between the endpoint and it. */
export function hazardRatioOf(
  ratios: readonly HazardRatio[],
  { endpoint, value }: { readonly endpoint: EndpointToken; readonly value: ValueToken },
  tokens: readonly FindingToken[],
): number | undefined {
  const endpoints = tokens.filter(({ kind }) => kind === 'endpoint');
  const isApart = (from: number, to: number) => !endpoints.some(({ start }) => start >= from && start < to);
  const behind = ratios.find(({ start, end }) => start >= value.end && isApart(value.end, end));
  return (behind ?? ratios.find(({ start, end }) => start >= endpoint.end && end <= value.start && isApart(endpoint.end, value.start)))
    ?.ratio;
}
