import type { SentenceRecord } from '../documents/record.js';
import type { Entity, Mention } from '../vocabulary/vocabulary.js';
import { type EndpointToken, type FindingToken, findingTokens, type ValueToken } from './finding-tokens.js';
import { type DocumentReading, THERAPY_KINDS } from './reading.js';

/** An entity as a sentence names it. */
export interface NamedEntity {
  readonly entity: Entity;
  readonly label: string;
}

/** One number that running text reports, with what it is about. */
export interface ReportedFinding {
  readonly endpoint: Entity;
  readonly endpointLabel: string;
  readonly value: number;
  /** months, years, weeks, days or %. */
  readonly unit: string;
  readonly statistic?: string;
  readonly timePoint?: string;
  readonly comparator?: number;
  readonly hazardRatio?: number;
  readonly participants?: number;
  readonly therapies: readonly NamedEntity[];
  readonly conditions: readonly NamedEntity[];
  readonly quote: string;
}

/** What earlier sentences of a paragraph were about: a study is introduced in one sentence and its numbers follow in the next. */
interface Topic {
  readonly therapies: readonly NamedEntity[];
  readonly conditions: readonly NamedEntity[];
  readonly participants?: number;
}

/** The findings of a paragraph. A number that no therapy is named for is talk about the disease and is left. */
export function findingsOf(paragraph: readonly SentenceRecord[], reading: DocumentReading): ReportedFinding[] {
  let topic: Topic = { therapies: [], conditions: [] };
  return paragraph.flatMap(({ text }) => {
    topic = topicOf(text, topic, reading);
    return topic.therapies.length > 0 ? findingsOfSentence(text, topic, reading) : [];
  });
}

const PARTICIPANTS =
  /(?:纳入|入组|共)?\s*(\d+)\s*例|\bn\s*[=＝]\s*(\d+)|(\d+)\s+(?:\w+\s+)?(?:patients|participants|subjects|cases|children|adults)\b/iu;

function topicOf(sentence: string, before: Topic, reading: DocumentReading): Topic {
  const found = named(spoken(sentence, reading), reading);
  const therapies = isOnlyComparison(found, sentence, reading) && before.therapies.length > 0 ? [] : found;
  const conditions = named(reading.vocabulary.mentions(sentence, ['CONDITION']), reading);
  const count = PARTICIPANTS.exec(sentence)?.slice(1).find(Boolean);
  const participants = count ? Number(count) : therapies.length > 0 && !continues(therapies, before) ? undefined : before.participants;
  return {
    therapies: therapies.length > 0 ? therapies : before.therapies,
    conditions: conditions.length > 0 ? conditions : before.conditions,
    ...(participants === undefined ? {} : { participants }),
  };
}

/** "longer than with chemotherapy alone": classes that a study's drugs are compared with are no new topic. */
const isOnlyComparison = (found: readonly NamedEntity[], sentence: string, { cues }: DocumentReading): boolean =>
  found.every(({ entity }) => entity.kind === 'DRUG_CLASS') && cues.has(sentence, 'SEPARATED');

/** The same study goes on when the therapies named now were spoken of already. */
function continues(therapies: readonly NamedEntity[], before: Topic): boolean {
  const known = new Set(before.therapies.map(({ entity }) => entity.id));
  return before.therapies.length === 0 || therapies.some(({ entity }) => known.has(entity.id));
}

/** Therapies that a sentence speaks of, without those of earlier treatment. */
function spoken(sentence: string, { vocabulary, cues, definitions }: DocumentReading): Mention[] {
  const barred = cues.find(sentence, 'NOT_GIVEN').filter(({ scope }) => scope === 'after');
  const mentions = vocabulary.mentions(sentence, THERAPY_KINDS, definitions);
  return mentions.filter(({ start }) => !barred.some(({ end }) => end <= start && !/[,，;；。]/.test(sentence.slice(end, start))));
}

/** Each entity once; a class gives way to its member. */
function named(mentions: readonly Mention[], { vocabulary }: DocumentReading): NamedEntity[] {
  const all = new Map(
    mentions.flatMap(({ entities, label }) => entities.map((entity) => [entity.id, { entity, label }] as const)).reverse(),
  );
  const ids = [...all.keys()].reverse();
  const isCovered = (id: string) => id.startsWith('class:') && ids.some((other) => other !== id && vocabulary.descendants(id).has(other));
  return ids.filter((id) => !isCovered(id)).map((id) => all.get(id) as NamedEntity);
}

function findingsOfSentence(sentence: string, topic: Topic, reading: DocumentReading): ReportedFinding[] {
  const pairs = paired(findingTokens(sentence, reading), sentence);
  const ratios = hazardRatios(sentence);
  return pairs.map(({ endpoint, value }, at) => {
    const nextStart = pairs[at + 1]?.value.start ?? sentence.length;
    const hazardRatio = ratios.find(({ start }) => start > value.end && start < nextStart)?.ratio;
    const statistic = value.unit === '%' ? 'rate' : endpoint.median ? 'median' : undefined;
    return {
      endpoint: endpoint.entity,
      endpointLabel: endpoint.label,
      value: value.value,
      unit: value.unit,
      ...(statistic ? { statistic } : {}),
      ...(endpoint.timePoint ? { timePoint: endpoint.timePoint } : {}),
      ...(value.comparator === undefined ? {} : { comparator: value.comparator }),
      ...(hazardRatio === undefined ? {} : { hazardRatio }),
      ...topic,
      quote: sentence,
    };
  });
}

interface FindingPair {
  readonly endpoint: EndpointToken;
  readonly value: ValueToken;
}

/** Further apart, a number and an endpoint have nothing to do with one another. */
const FARTHEST = 40;

/** Gives each value to its endpoint: the one ahead of it; of several in a row, in their order; without any, the one right behind it ("a 36 % ORR"). */
function paired(tokens: readonly FindingToken[], sentence: string): FindingPair[] {
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
    if (waiting.length > 0) found.push(...inOrder(waiting, run));
    else if (next?.kind === 'endpoint' && stands(sentence, run.at(-1) as ValueToken, next)) {
      found.push({ endpoint: next, value: run.at(-1) as ValueToken });
      at += 1;
    }
    waiting = [];
    at += run.length;
  }
  return found.filter(({ endpoint, value }) => Math.abs(value.start - endpoint.end) <= FARTHEST || value.end <= endpoint.start);
}

const stands = (sentence: string, value: ValueToken, endpoint: EndpointToken): boolean =>
  /^(?:的|[\s-]|\d+[\s-]*(?:个月|月|年|months?|years?))*$/iu.test(sentence.slice(value.end, endpoint.start));

function runOfValues(tokens: readonly FindingToken[], from: number): ValueToken[] {
  const run: ValueToken[] = [];
  for (const token of tokens.slice(from)) {
    if (token.kind !== 'value') break;
    run.push(token);
  }
  return run;
}

/** "PFS and OS of 9.0 and 19.9 months" pairs in order; a single value belongs to the endpoint nearest to it. */
function inOrder(endpoints: readonly EndpointToken[], values: readonly ValueToken[]): FindingPair[] {
  const count = Math.min(endpoints.length, values.length);
  const nearest = endpoints.slice(-count);
  const median = endpoints.some((endpoint) => endpoint.median);
  return nearest.map((endpoint, at) => ({
    endpoint: { ...endpoint, median: endpoint.median || (count > 1 && median) },
    value: values[at] as ValueToken,
  }));
}

function hazardRatios(sentence: string): { start: number; ratio: number }[] {
  return [...sentence.matchAll(/(?:\bHR|hazard ratio|风险比)[^\d]{0,12}(\d+(?:\.\d+)?)/giu)].map((match) => ({
    start: match.index,
    ratio: Number(match[1]),
  }));
}

/** "median PFS 8.7 months", "4 months PFS 51 %". */
export function findingName({ endpoint, value, unit, statistic, timePoint }: ReportedFinding): string {
  const measure = endpoint.abbreviation ?? endpoint.name;
  return [timePoint, statistic === 'median' ? 'median' : undefined, measure, value, unit].filter((part) => part !== undefined).join(' ');
}
