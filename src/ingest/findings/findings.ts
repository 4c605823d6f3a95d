import type { SentenceRecord } from '../../documents/record.js';
import type { Entity } from '../../vocabulary/vocabulary.js';
import type { DocumentReading } from '../reading.js';
import { type GroupValue, valuesByGroup } from './finding-group-values.js';
import { entitiesNamed, type Group, groupsOf, type NamedEntity } from './finding-groups.js';
import { withTold } from './finding-labels.js';
import { paired } from './finding-pairs.js';
import { type FindingToken, findingTokens } from './finding-tokens.js';
import { NO_TOPIC, type Topic, topicWith } from './finding-topic.js';
import { valuesOf } from './finding-values.js';
import { hazardRatioOf, hazardRatios } from './hazard-ratios.js';

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

/** What is longer than any sentence is a list or a table whose marks were lost; it is not read. */
const LONGEST = 2000;

/**
 * The findings of a paragraph. A number that no therapy is named for is talk about the disease and is left; so is one that was planned or
 * supposed. `about`: the headings above it, the nearest first; one that names a single condition tells it where the paragraph names none.
 */
export function findingsOf(
  paragraph: readonly SentenceRecord[],
  reading: DocumentReading,
  about: readonly string[] = [],
): ReportedFinding[] {
  // Most paragraphs report no number of an endpoint: they are left at once, and so is what follows the last number of the others.
  const sentences = paragraph.filter(({ text }) => text.length <= LONGEST);
  const last = sentences.findLastIndex(
    ({ text }) => valuesOf(withPoints(text)).length > 0 && reading.vocabulary.mentions(text, ['ENDPOINT']).length > 0,
  );
  if (last === -1) return [];
  let topic: Topic = NO_TOPIC;
  const headed = about
    .map((heading) => entitiesNamed(reading.vocabulary.mentions(heading, ['CONDITION']), reading))
    .find((named) => named.length > 0);
  const usual = headed?.length === 1 ? headed : [];
  return sentences.slice(0, last + 1).flatMap((printed) => {
    const sentence = { ...printed, text: withPoints(printed.text) };
    const tokens = findingTokens(sentence.text, reading);
    const groups = withTold(groupsOf(sentence.text, tokens, reading), topic.groups);
    topic = topicWith(sentence, groups, topic, reading);
    if (reading.cues.has(sentence.text, 'SUPPOSED')) return [];
    const found = findingsOfSentence(sentence.text, tokens, {
      topic: topic.conditions.length > 0 ? topic : { ...topic, conditions: usual },
      groups,
      reading,
    });
    return found.map((finding) => ({ ...finding, quote: printed.text }));
  });
}

/** Some journals raise the decimal point: "4·6" is read as "4.6", letter for letter, and quoted as printed. */
const withPoints = (text: string): string => text.replace(/(?<=\d)[·∙⋅](?=\d)/g, '.');

interface Context {
  readonly topic: Topic;
  readonly groups: readonly Group[];
  readonly reading: DocumentReading;
}

function findingsOfSentence(sentence: string, tokens: readonly FindingToken[], { topic, groups, reading }: Context): ReportedFinding[] {
  const ratios = hazardRatios(sentence);
  const pairs = paired(tokens, sentence, reading);
  const conditions = reading.vocabulary.mentions(sentence, ['CONDITION']).map((mention) => ({
    ...mention,
    named: entitiesNamed([mention], reading),
  }));
  return pairs.flatMap((pair) => {
    const { endpoint } = pair;
    const given = valuesByGroup(pair, {
      sentence,
      tokens,
      groups,
      known: topic.groups,
      randomized: topic.randomized === true,
      conditions,
      cues: reading.cues,
    });
    return given.map(({ value, comparator, therapies, conditions: own }: GroupValue) => {
      const hazardRatio = hazardRatioOf(ratios, { endpoint, value }, tokens);
      const timePoint = value.unit === '%' ? (endpoint.timePoint ?? value.at ?? endpoint.sharedTime) : endpoint.timePoint;
      const statistic = value.unit === '%' ? 'rate' : endpoint.median ? 'median' : undefined;
      return {
        endpoint: endpoint.entity,
        endpointLabel: endpoint.label,
        value: value.value,
        unit: value.unit,
        ...(statistic ? { statistic } : {}),
        ...(timePoint ? { timePoint } : {}),
        ...(comparator === undefined ? {} : { comparator }),
        ...(hazardRatio === undefined ? {} : { hazardRatio }),
        ...(topic.participants === undefined ? {} : { participants: topic.participants }),
        therapies,
        conditions: own ?? topic.conditions,
        quote: sentence,
      };
    });
  });
}

/** "median PFS 8.7 months", "4 months PFS 51 %". */
export function findingName({ endpoint, value, unit, statistic, timePoint }: ReportedFinding): string {
  const measure = endpoint.abbreviation ?? endpoint.name;
  return [timePoint, statistic === 'median' ? 'median' : undefined, measure, value, unit].filter((part) => part !== undefined).join(' ');
}
