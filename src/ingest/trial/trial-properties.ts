import { claimsOf } from '../../documents/claims.js';
import { sentencesOf } from '../../documents/sentences.js';
import type { Properties } from '../../graph/fragment.js';
import { present } from '../present.js';
import type { Given, GivenTherapies } from '../therapies/therapies.js';
import { distinct } from '../therapies/therapy-edges.js';
import type { StudiedCondition } from './conditions.js';
import type { DescribedTrial } from './trial-document.js';

/** Fields that are one value each and stand on the Trial node as text, in the words of `documents/claims.ts`. */
const TEXT_FIELDS = [
  'officialTitle',
  'acronym',
  'studyType',
  'status',
  'allocation',
  'interventionModel',
  'masking',
  'primaryPurpose',
  'startDate',
  'completionDate',
  'sex',
  'minimumAge',
  'maximumAge',
] as const;

const LONGEST_NAME = 120;

/** The fields of a trial: of every field the claim of the document that is believed first among those that claim it. */
export function trialProperties(documents: readonly DescribedTrial[]): Properties {
  const chosen = chosenClaims(documents);
  const fields = Object.fromEntries(TEXT_FIELDS.map((field) => [field, chosen.get(field)]));
  const enrollment = Number.parseInt(chosen.get('enrollment') ?? '', 10);
  return present({
    ...fields,
    summary: printed(documents, 'summary'),
    eligibility: printed(documents, 'eligibility'),
    phases: chosen.get('phases')?.split(', '),
    enrollment: Number.isSafeInteger(enrollment) ? enrollment : undefined,
    url: documents.map(({ record }) => record.url).find(Boolean),
  }) as Properties;
}

const LONG_TEXTS: ReadonlySet<string> = new Set(['summary', 'eligibility']);

/** Long texts keep their lines, which a claim folds. */
const printed = (documents: readonly DescribedTrial[], field: 'summary' | 'eligibility'): string | undefined =>
  documents.map(({ record }) => record[field]).find((text) => text !== undefined);

function chosenClaims(documents: readonly DescribedTrial[]): Map<string, string> {
  const chosen = new Map<string, string>();
  for (const { record } of documents)
    for (const { field, value } of claimsOf(record, LONG_TEXTS)) if (!chosen.has(field)) chosen.set(field, value);
  return chosen;
}

/** The brief title; without one, what the arms give for what; without that, how the summary begins. Never empty. */
export function trialName(
  documents: readonly DescribedTrial[],
  therapies: GivenTherapies,
  conditions: readonly StudiedCondition[],
): string {
  const titles = documents.flatMap(({ record }) => record.title ?? record.officialTitle ?? []);
  const studied = conditions.map(({ name }) => name).join(', ');
  const given = namesOfGiven(therapies);
  const composed = given && [given, studied].filter(Boolean).join(' in ');
  const beginning = documents.flatMap(({ record }) => (record.summary ? beginningOf(record.summary) : []));
  return titles[0] ?? (composed || beginning[0] || studied || 'Trial without a title');
}

/** "A + B versus C": what each arm gives, without placebos. */
function namesOfGiven({ arms, unassigned }: GivenTherapies): string {
  const named = (given: readonly Given[], joint: string) =>
    distinct(given.filter(({ placebo }) => !placebo).map(({ entity }) => entity.name)).join(joint);
  const ofArms = distinct(arms.map(({ given }) => named(given, ' + ')).filter(Boolean)).join(' versus ');
  return ofArms || named(unassigned, ', ');
}

/** The first sentence, cut at a word where it is long. */
function beginningOf(summary: string): string {
  const sentence = sentencesOf(summary)[0]?.replace(/[.。]$/, '') ?? '';
  return sentence.length <= LONGEST_NAME ? sentence : `${sentence.slice(0, LONGEST_NAME).replace(/\s+\S*$/, '')} …`;
}
