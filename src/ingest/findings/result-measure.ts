import type { Entity, Mention } from '../../vocabulary/vocabulary.js';
import { type DocumentReading, THERAPY_KINDS } from '../reading.js';
import { entitiesNamed, type NamedEntity } from './finding-groups.js';
import { timesNamed } from './result-times.js';
import { beyondNeutral, blanked, bracketed, populationIn } from './result-words.js';

/** What the title of a measure, or the label of one of its rows, says. */
export interface MeasureWords {
  /** Endpoints named, those that a number can be of and others. */
  readonly endpoints: readonly NamedEntity[];
  /** "12 months", each once. */
  readonly times: readonly string[];
  /** "in participants with liposarcoma": which part of the people. */
  readonly population?: string;
  readonly conditions: readonly NamedEntity[];
  /** Words that were not understood; a number under them may be of something else. */
  readonly rest: string;
}

const PART_OF_TRIAL = /^\s*(?:phase|part|stage|cohort|arm|group|strat(?:um|a))\s+[\dA-Za-z]{1,4}\s*$/iu;
/** "Fever response rate": what stands right ahead of a bare response is what responds. */
const BARE_RESPONSE = /^responses?\b/iu;
/** A definition of what is counted ("CR + PR") says nothing new. */
const DEFINITION = /^\s*(?:defined|i\.?e\b|sum\b)|\b(?:complete|partial|stable)\b/iu;

/** Longer titles tell a story. */
const LONGEST = 600;

export function wordsOfMeasure(text: string, reading: DocumentReading): MeasureWords {
  if (text.length > LONGEST) return { endpoints: [], times: [], conditions: [], rest: text };
  const { outside, inside } = bracketed(text);
  const mentions = reading.vocabulary.mentions(outside, ['ENDPOINT']);
  const inBrackets = inside.map((part) => wordsInBrackets(part, reading));
  const population = populationIn(outside, mentions.at(-1)?.end ?? 0);
  const part = population?.text ?? inside.find((bracket) => PART_OF_TRIAL.test(bracket));
  const head = population ? outside.slice(0, population.start) : outside;
  const times = timesNamed(head);
  const unread = blanked(head, [...mentions, ...times, ...subjectsOf(head, mentions, reading)]);
  return {
    endpoints: endpointsOf(
      outside,
      mentions,
      inBrackets.flatMap(({ endpoints }) => endpoints),
    ),
    times: [...new Set([...times.map(({ time }) => time), ...inBrackets.flatMap((bracket) => bracket.times)])],
    ...(part ? { population: part } : {}),
    conditions: entitiesNamed(conditionsNamed(text, reading), reading),
    rest: [beyondNeutral(unread), ...inBrackets.map(({ rest }) => rest)].filter((words) => words !== '').join(' '),
  };
}

/**
 * "Objective response rate: participants with complete or partial response" explains itself; in "Complete or partial response (objective
 * response rate)" the bracket names what the two are together.
 */
function endpointsOf(outside: string, mentions: readonly Mention[], inBrackets: readonly NamedEntity[]): NamedEntity[] {
  const named = distinct(mentions.map(firstOf));
  const colon = outside.indexOf(':');
  const ahead = distinct(mentions.filter(({ end }) => end <= colon).map(firstOf));
  if (named.length === 1 || ahead.length === 1) return ahead.length === 1 ? ahead : named;
  const known = new Set(named.map(({ entity }) => entity.id));
  const explained = distinct(inBrackets).filter(({ entity }) => !known.has(entity.id));
  return explained.length === 1 ? explained : named;
}

/** Therapies and conditions that a title names; not what stands right ahead of a bare response. */
function subjectsOf(head: string, mentions: readonly Mention[], { vocabulary }: DocumentReading): Mention[] {
  const bare = mentions.filter(({ label }) => BARE_RESPONSE.test(label)).map(({ start }) => start);
  const isResponding = (end: number): boolean => bare.some((start) => end <= start && head.slice(end, start).trim() === '');
  return vocabulary.mentions(head, [...THERAPY_KINDS, 'CONDITION']).filter(({ end }) => !isResponding(end));
}

const firstOf = ({ entities, label }: Mention): NamedEntity => ({ entity: entities[0] as Entity, label });

function wordsInBrackets(text: string, { vocabulary }: DocumentReading): Pick<MeasureWords, 'endpoints' | 'times' | 'rest'> {
  const mentions = vocabulary.mentions(text, ['ENDPOINT']);
  if (DEFINITION.test(text) || PART_OF_TRIAL.test(text)) return { endpoints: [], times: [], rest: '' };
  const times = timesNamed(text);
  const rest = beyondNeutral(blanked(text, [...mentions, ...times]));
  // Abbreviations of one word ("PRR") only repeat the title.
  return { endpoints: mentions.map(firstOf), times: times.map(({ time }) => time), rest: mentions.length > 1 ? '' : rest };
}

const LEFT_OUT_BEFORE = /(?:\bnon|\bnot|\bother than|\bexcept|\bexcluding|\bwithout|非)[-\s]*$/iu;

/** Conditions that a text names, but for "non-X". */
export function conditionsNamed(text: string, { vocabulary }: DocumentReading) {
  return vocabulary.mentions(text, ['CONDITION']).filter(({ start }) => !LEFT_OUT_BEFORE.test(text.slice(Math.max(0, start - 14), start)));
}

const distinct = (named: readonly NamedEntity[]): NamedEntity[] =>
  [...new Map([...named].reverse().map((item) => [item.entity.id, item])).values()].reverse();
