import { phasesOf } from './phases.js';
import type { TrialRecord } from './record.js';
import { ageOf, allocationOf, countOf, dateOf, interventionModelOf, maskingOf, purposeOf, sexOf, statusOf, studyTypeOf } from './values.js';

/** What a record says of one field of the contract's Trial. `quote` is the source's word where the value is not that word. */
export interface FieldClaim {
  readonly field: string;
  readonly value: string;
  readonly quote?: string;
}

type Reading = (text: string) => string | undefined;
/** Most values are one line already. */
const asPrinted: Reading = (text) => (/\s\s|[^\S ]/.test(text) ? text.replace(/\s+/g, ' ') : text).trim();

const SCALARS: readonly (readonly [string, keyof TrialRecord, Reading])[] = [
  ['name', 'title', asPrinted],
  ['officialTitle', 'officialTitle', asPrinted],
  ['acronym', 'acronym', asPrinted],
  ['summary', 'summary', asPrinted],
  ['studyType', 'studyType', studyTypeOf],
  ['status', 'status', statusOf],
  ['allocation', 'allocation', allocationOf],
  ['interventionModel', 'interventionModel', interventionModelOf],
  ['masking', 'masking', maskingOf],
  ['primaryPurpose', 'primaryPurpose', purposeOf],
  ['enrollment', 'enrollment', countOf],
  ['startDate', 'startDate', dateOf],
  ['completionDate', 'completionDate', dateOf],
  ['eligibility', 'eligibility', asPrinted],
  ['sex', 'sex', sexOf],
  ['minimumAge', 'minimumAge', ageOf],
  ['maximumAge', 'maximumAge', ageOf],
];

/**
 * The record's claims, one a field, in the spelling of the registry so that equal statements compare equal. A word that is none of
 * a closed field's gives no claim; lists are sorted and joined by ", " (conditions by "; ", since names hold commas).
 * @param leftOut fields in free words that are not asked for
 */
export function claimsOf(record: TrialRecord, leftOut: ReadonlySet<string> = new Set()): FieldClaim[] {
  const scalars = SCALARS.filter(([field]) => !leftOut.has(field)).map(([field, key, read]) => {
    const printed = record[key];
    return typeof printed === 'string' ? claim(field, read(printed), printed) : undefined;
  });
  const lists = [
    claim('registryIds', [...record.registryIds].sort().join(', '), record.registryIds.join(', ')),
    claim('phases', phasesOf(record.phases).join(', '), record.phases.join(', ')),
    claim('conditions', [...record.conditions].sort().join('; '), record.conditions.join('; ')),
    claim('sponsor', record.sponsor && asPrinted(record.sponsor.name), record.sponsor?.name ?? ''),
    claim(
      'collaborators',
      record.collaborators
        .map(({ name }) => name)
        .sort()
        .join('; '),
      record.collaborators.map(({ name }) => name).join('; '),
    ),
    claim('url', record.url, record.url ?? ''),
  ];
  return [...scalars, ...lists].filter((found) => found !== undefined);
}

function claim(field: string, value: string | undefined, printed: string): FieldClaim | undefined {
  if (value === undefined || value === '') return undefined;
  return value === asPrinted(printed) ? { field, value } : { field, value, quote: printed };
}
