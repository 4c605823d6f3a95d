import type { ResultGroupRecord, ResultRecord, ResultValueRecord } from '../../documents/record.js';
import type { DocumentReading } from '../reading.js';
import type { GivenTherapies } from '../therapies/therapies.js';
import type { StudiedCondition } from '../trial/conditions.js';
import type { NamedEntity } from './finding-groups.js';
import type { ReportedFinding } from './findings.js';
import { groupsOfTrial, type KnownGroup } from './result-groups.js';
import { type MeasureWords, wordsOfMeasure } from './result-measure.js';
import { numberOf, type ResultNumber } from './result-numbers.js';
import { comparisonOf, type GroupMedian } from './result-ratios.js';
import { type MeasuredNow, measuredIn } from './result-rows.js';

/** A finding of a results section. `group`: who it is about, where that is not simply an arm. */
export type ResultFinding = ReportedFinding & { readonly group?: string };

/** What is known of the trial whose results are read. */
export interface ResultsTrial {
  readonly therapies: GivenTherapies;
  readonly studied: readonly StudiedCondition[];
  readonly reading: DocumentReading;
}

/**
 * The findings of a results section: one for each group and number of a measure whose title is an endpoint and no more than that. A measure or
 * row with words that are not understood is left out, for the number may be of something else, of a part of the people or of the baseline.
 */
export function resultFindings(results: readonly ResultRecord[], trial: ResultsTrial): ResultFinding[] {
  const groupOf = groupsOfTrial(trial.therapies, trial.reading);
  return results.flatMap((result) => findingsOfMeasure(result, { ...trial, groupOf }));
}

type KnownTrial = ResultsTrial & { readonly groupOf: (group: ResultGroupRecord) => KnownGroup };

/** "Best response" leaves it to the rows which. */
const isUnderstood = ({ rest, endpoints }: MeasureWords): boolean => rest === '' || (endpoints.length === 0 && /^responses?$/iu.test(rest));

interface ReadValue {
  readonly now: MeasuredNow;
  readonly number: ResultNumber;
  readonly of: KnownGroup;
  readonly group: ResultGroupRecord;
  readonly value: ResultValueRecord;
}

function findingsOfMeasure(result: ResultRecord, trial: KnownTrial): ResultFinding[] {
  const words = wordsOfMeasure(result.measure, trial.reading);
  if (!isUnderstood(words)) return [];
  const groups = result.groups.map(trial.groupOf);
  const read = result.values.flatMap((value): ReadValue[] => {
    const group = result.groups[value.group];
    const of = groups[value.group];
    if (!group || !of) return [];
    const participants = countOf(group);
    const number = numberOf(result, value, {
      participants,
      most: Math.max(...sameGroups(result, group).map((same) => countOf(same) ?? 0)),
    });
    const now = number && measuredIn({ words, result, value, number, participants }, trial.reading);
    if (now && isOtherResponse(now, result, trial)) return [];
    return number && now ? [{ now, number, of, group, value }] : [];
  });
  const medians = mediansIn(read);
  return read.map((item) => findingOf(item, { result, words, trial, medians }));
}

/** What answers to a treatment besides a tumour. */
const OTHER_RESPONSE =
  /\b(?:platelets?|ha?ematolog\w*|virolog\w*|virus|immun\w*|antibod\w*|cytogenetic|molecular|biochemical|serolog\w*|psa|pain|symptom\w*|skin|fever)\s+(?:complete\s+|partial\s+)?respon/iu;

/** A response told to be of something else than the disease, or of a disease that is not known, may be of anything. */
const isOtherResponse = ({ endpoint }: MeasuredNow, { description = '' }: ResultRecord, { studied }: ResultsTrial): boolean =>
  endpoint.entity.measured?.join() === 'rate' && (studied.length === 0 || OTHER_RESPONSE.test(description));

/** The group itself, as often as it stands there: once for each number of people that a row analyses. */
const sameGroups = ({ groups }: ResultRecord, { label }: ResultGroupRecord): ResultGroupRecord[] =>
  groups.filter((group) => group.label === label);

interface Measured {
  readonly result: ResultRecord;
  readonly words: MeasureWords;
  readonly trial: ResultsTrial;
  readonly medians: readonly GroupMedian[];
}

function findingOf({ now, number, of, group, value }: ReadValue, { result, words, trial, medians }: Measured): ResultFinding {
  // Who is left to observe at a time of a curve is not of whom its rate is.
  const isOfCurve = now.timePoint !== undefined && !number.counted && sameGroups(result, group).length > 1;
  const participants = isOfCurve ? undefined : countOf(group);
  const own: GroupMedian = { group: value.group, value: number.value, ...(of.arm ? { arm: of.arm } : {}) };
  const compared = medians.some((median) => median.group === value.group) ? comparisonOf(own, medians, result.analyses) : undefined;
  const isSaid = of.label !== undefined && words.population?.includes(of.label) === true;
  const parts = [of.label, isSaid ? undefined : words.population, now.subgroup].filter((part) => part !== undefined);
  const conditions = [now.conditions, of.conditions, words.conditions].find((named) => named.length > 0);
  return {
    endpoint: now.endpoint.entity,
    endpointLabel: now.endpoint.label,
    value: number.value,
    unit: number.unit,
    statistic: number.statistic,
    ...(now.timePoint ? { timePoint: now.timePoint } : {}),
    ...(participants === undefined ? {} : { participants }),
    ...compared,
    therapies: of.therapies,
    conditions: conditions ?? onlyStudied(trial),
    ...(parts.length > 0 ? { group: parts.join(', ') } : {}),
    quote: quoteOf(result, value, group, number),
  };
}

/** The one median of each group; of none that has several rows, for no analysis says which of them it compares. */
function mediansIn(read: readonly ReadValue[]): GroupMedian[] {
  const medians = read.filter(({ number }) => number.statistic === 'median');
  const isAlone = ({ value }: ReadValue) => medians.filter((other) => other.value.group === value.group).length === 1;
  return medians
    .filter(isAlone)
    .map(({ value, number, of }) => ({ group: value.group, value: number.value, ...(of.arm ? { arm: of.arm } : {}) }));
}

function onlyStudied({ studied, reading }: ResultsTrial): NamedEntity[] {
  const [only] = studied;
  const entity = studied.length === 1 && only ? reading.vocabulary.entities.get(only.id) : undefined;
  return entity && only ? [{ entity, label: only.labels[0] ?? only.name }] : [];
}

function quoteOf(
  { measure }: ResultRecord,
  { row, category }: ResultValueRecord,
  { label }: ResultGroupRecord,
  { printed }: ResultNumber,
): string {
  const parts = [measure, row, category, label].filter((part) => part !== undefined && part !== '');
  return `${parts.join(' — ')}: ${printed}`.replace(/\s+/g, ' ');
}

function countOf({ participants }: ResultGroupRecord): number | undefined {
  return participants !== undefined && /^\d{1,9}$/.test(participants) ? Number(participants) : undefined;
}
