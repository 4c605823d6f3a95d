import { claimsOf } from './claims.js';
import type { TrialRecord } from './record.js';

/** Fields in free words: two documents word them differently without disagreeing. */
const IN_FREE_WORDS: ReadonlySet<string> = new Set([
  'name',
  'officialTitle',
  'acronym',
  'summary',
  'eligibility',
  'conditions',
  'registryIds',
  'url',
  'sponsor',
  'collaborators',
]);

/** The fields on which the records of one trial make different claims, sorted. A partial date agrees with a fuller one of the same month or year. */
export function conflictingFields(records: readonly TrialRecord[]): string[] {
  if (records.length < 2) return [];
  const values = new Map<string, Set<string>>();
  for (const { field, value } of records.flatMap((record) => claimsOf(record, IN_FREE_WORDS))) {
    if (!IN_FREE_WORDS.has(field)) values.set(field, (values.get(field) ?? new Set()).add(value));
  }
  return [...values]
    .filter(([field, claimed]) => !agree(field, [...claimed]))
    .map(([field]) => field)
    .sort();
}

function agree(field: string, claimed: readonly string[]): boolean {
  const longest = [...claimed].sort((a, b) => b.length - a.length)[0] ?? '';
  return field.endsWith('Date') ? claimed.every((value) => longest.startsWith(value)) : claimed.length === 1;
}
