/** What the closed words of registries and pages mean, in the spelling of ClinicalTrials.gov API v2, so that equal statements compare equal. */

const ABSENT = new Set(['', 'NOT_AVAILABLE', 'NOT_PROVIDED', 'NOT_SPECIFIED', 'NOT_REPORTED']);
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

const STATUSES = new Set(
  `ACTIVE_NOT_RECRUITING COMPLETED ENROLLING_BY_INVITATION NOT_YET_RECRUITING RECRUITING SUSPENDED TERMINATED WITHDRAWN AVAILABLE
   NO_LONGER_AVAILABLE TEMPORARILY_NOT_AVAILABLE APPROVED_FOR_MARKETING WITHHELD UNKNOWN`.split(/\s+/),
);
const STATUS_WORDS: Readonly<Record<string, string>> = {
  UNKNOWN_STATUS: 'UNKNOWN',
  OPEN: 'RECRUITING',
  OPEN_TO_RECRUITMENT: 'RECRUITING',
  CURRENTLY_RECRUITING: 'RECRUITING',
  NOW_RECRUITING: 'RECRUITING',
  ACTIVE_RECRUITING: 'RECRUITING',
  NOT_RECRUITING_YET: 'NOT_YET_RECRUITING',
  ACTIVE_BUT_NOT_RECRUITING: 'ACTIVE_NOT_RECRUITING',
  进行中招募中: 'RECRUITING',
  正在进行: 'RECRUITING',
  招募中: 'RECRUITING',
  尚未招募: 'NOT_YET_RECRUITING',
  尚未开始: 'NOT_YET_RECRUITING',
  进行中尚未招募: 'NOT_YET_RECRUITING',
  进行中招募完成: 'ACTIVE_NOT_RECRUITING',
  已完成: 'COMPLETED',
  结束: 'COMPLETED',
  主动终止: 'TERMINATED',
  主动暂停: 'SUSPENDED',
};

/** A recruitment status as printed → the registry's word, or undefined for an unknown one. */
export function statusOf(text: string): string | undefined {
  const word = upperSnake(text);
  const status = STATUS_WORDS[word] ?? word;
  return STATUSES.has(status) ? status : undefined;
}

/** The status with which a text begins when something is glued to it ("RECRUITINGOverall survival"), and where it ends. */
export function leadingStatus(text: string): { readonly status: string; readonly end: number } | undefined {
  const found = [...STATUSES].filter((status) => text.startsWith(status)).sort((a, b) => b.length - a.length)[0] ?? gluedWords(text);
  return found === undefined || text[found.length] === '_' ? undefined : { status: found, end: found.length };
}

/** The same in words: "Active, not recruitingOverall survival", glued to a capital, since "Completed questionnaires" is a measure. */
function gluedWords(text: string): string | undefined {
  const words = /^(\p{Lu}\p{Ll}+(?:,? \p{Ll}+){0,3}?)(?=\p{Lu}|$)/u.exec(text)?.[1];
  return words !== undefined && STATUSES.has(upperSnake(words)) ? words : undefined;
}

/** "Interventional (Clinical Trial)" → INTERVENTIONAL. */
export function studyTypeOf(text: string): string | undefined {
  const word = upperSnake(text);
  if (/^INTERVENTION|干预/.test(word)) return 'INTERVENTIONAL';
  if (/^OBSERVATION|观察/.test(word)) return 'OBSERVATIONAL';
  return word.startsWith('EXPANDED_ACCESS') ? 'EXPANDED_ACCESS' : undefined;
}

/** "Non-Randomized" → NON_RANDOMIZED, "N/A" → NA. */
export function allocationOf(text: string): string | undefined {
  return (
    upperSnake(text)
      .replace('RANDOMISED', 'RANDOMIZED')
      .replace('NONRANDOMIZED', 'NON_RANDOMIZED')
      .replace(/^NOT_APPLICABLE$/, 'NA') || undefined
  );
}

/** "None (Open Label)" → NONE, "Double (Participant, Investigator)" → DOUBLE. */
export function maskingOf(text: string): string | undefined {
  const word = upperSnake(text).replace(/_?(MASKED|BLIND|BLINDED|MASKING)$/, '');
  return /^(OPEN|OPEN_LABEL|NO|NONE|NONE_OPEN_LABEL|UNBLINDED|UN|开放)$/.test(word) ? 'NONE' : word || undefined;
}

/** "Single Group Assignment" → SINGLE_GROUP. */
export function interventionModelOf(text: string): string | undefined {
  return (
    upperSnake(text)
      .replace(/_(ASSIGNMENT|DESIGN)$/, '')
      .replace(/^SINGLE_ARM$/, 'SINGLE_GROUP') || undefined
  );
}

/** "Treatment" → TREATMENT. */
export function purposeOf(text: string): string | undefined {
  return upperSnake(text) || undefined;
}

/** "Both", "All" → ALL, "Female" → FEMALE. */
export function sexOf(text: string): string | undefined {
  const word = upperSnake(text);
  if (/^(ALL|BOTH|ANY|MALE_AND_FEMALE|FEMALE_AND_MALE|MALE_FEMALE|不限|男女均可|男_女|男女)$/.test(word)) return 'ALL';
  if (/^(FEMALE|FEMALES|WOMEN|女)$/.test(word)) return 'FEMALE';
  return /^(MALE|MALES|MEN|男)$/.test(word) ? 'MALE' : undefined;
}

/** "18 Years", "18 years and older", "6 Months" → number and unit; "N/A" and "No limit" → undefined. */
export function ageOf(text: string): string | undefined {
  const [, count, unit = 'year'] = /(\d+)\s*(year|month|week|day|hour|岁|y\b)?/i.exec(text) ?? [];
  if (count === undefined) return undefined;
  const word = /^(岁|y)$/i.test(unit) ? 'Year' : `${unit[0]?.toUpperCase() ?? ''}${unit.slice(1).toLowerCase()}`;
  return `${Number(count)} ${word}s`;
}

/** "December 31, 2022", "31 Dec 2022", "2024-02", "2024/2/17", "2024年2月", also inside a sentence → partial date, as precise as printed. */
export function dateOf(text: string): string | undefined {
  const iso = /(?<!\d)(\d{4})(?:\s*[-/.年]\s*(\d{1,2})(?:\s*[-/.月]\s*(\d{1,2}))?)?(?!\d)/.exec(text);
  const named = /(?:(\d{1,2})\s+)?\b([A-Za-z]{3,9})\.?\s+(?:(\d{1,2})(?:st|nd|rd|th)?\s*,?\s+)?(\d{4})\b/.exec(text);
  const american = /\b(\d{1,2})\/(\d{1,2})\/(\d{4})\b/.exec(text);
  const month = named ? MONTHS.indexOf((named[2] ?? '').slice(0, 3).toLowerCase()) + 1 : 0;
  if (named && month > 0) return partialDate(named[4], String(month), named[3] ?? named[1]);
  if (american) return partialDate(american[3], american[1], american[2]);
  return iso ? partialDate(iso[1], iso[2], iso[3]) : undefined;
}

function partialDate(year = '', month?: string, day?: string): string | undefined {
  const fits = (part: string | undefined, most: number): boolean => part !== undefined && Number(part) >= 1 && Number(part) <= most;
  if (Number(year) < 1900 || Number(year) > 2200) return undefined;
  if (!fits(month, 12)) return month === undefined ? year : undefined;
  const parts = [year, month, ...(fits(day, 31) ? [day] : [])];
  return parts.map((part) => (part ?? '').padStart(2, '0')).join('-');
}

/** A number of participants: "102", "1,024", "40 participants (estimated)". */
export function countOf(text: string): string | undefined {
  const found = /(?<![\d.])(\d{1,3}(?:,\d{3})+|\d+)(?![\d.]*\d)/.exec(text)?.[1];
  return found === undefined ? undefined : String(Number(found.replaceAll(',', '')));
}

function upperSnake(text: string): string {
  const word = text
    .normalize('NFKC')
    .replace(/\(.*$/s, '')
    .toUpperCase()
    .replace(/N\/A/g, 'NA')
    .replace(/[^\p{L}\d]+/gu, '_')
    .replace(/^_+|_+$/g, '');
  return ABSENT.has(word) ? '' : word;
}
