import type { WordLists } from '../page/layout.js';
import { withoutPeople } from '../page/person-lines.js';
import { withoutContacts } from '../personal.js';
import { present } from '../present.js';
import type { TrialRecord } from '../record.js';
import { sentencesOf } from '../sentences.js';

const PROSE = ['summary', 'description', 'whyStopped', 'eligibility'] as const;

/**
 * A registry's record without the e-mail addresses and telephone numbers in its texts, and without the people whom a sentence says to ask
 * by them. What is lost is a warning that names the field.
 */
export function withoutWhomToAsk(record: TrialRecord, words: WordLists, warnings: string[]): TrialRecord {
  const clean = (text: string | undefined, field: string): string | undefined => {
    const kept = text && cleaned(text, words);
    if (kept !== text) warnings.push(`an e-mail address or telephone number in ${field} was left out`);
    return kept || undefined;
  };
  const described = <T extends { readonly description?: string }>(items: readonly T[], field: string): T[] =>
    items.map(({ description, ...item }) => ({ ...item, ...present({ description: clean(description, `${field}.description`) }) }) as T);
  const texts = Object.fromEntries(PROSE.map((field) => [field, clean(record[field], field)]));
  const results = record.results && described(record.results, 'results');
  return {
    ...(present({ ...record, ...texts }) as TrialRecord),
    arms: described(record.arms, 'arms'),
    interventions: described(record.interventions, 'interventions'),
    outcomes: described(record.outcomes, 'outcomes'),
    ...present({ results: results?.map((result) => ({ ...result, groups: described(result.groups, 'results.groups') })) }),
  };
}

/** Where a sentence held nothing but whom to ask, it goes. */
function cleaned(text: string, words: WordLists): string {
  if (withoutContacts(text) === text) return text;
  const kept = text
    .split('\n')
    .flatMap(sentencesOf)
    .reduce((left, sentence) => {
      const reached = withoutContacts(sentence);
      return reached === sentence ? left : left.replace(sentence, () => withoutPeople(reached, words));
    }, text);
  return withoutContacts(kept).replace(/ {2,}/g, ' ').trim();
}
