import { present } from '../present.js';

const AGE =
  /(\d{1,3}(?:\.\d+)?)\s*(\+|years?|yrs?|months?|weeks?|days?|周?岁|个?月|天|y\b)?(?:[- ]?old)?\s*(\+|and (?:older|over|above)|or (?:older|over|above)|及?以上)?/giu;
const UPPER = /(?:<|≤|≦|up to|under|below|younger than|less than|最大|不超过|小于|and younger|or younger|or under|及?以下)/i;
/** The word for an end that is open: what number there is, is the other one. */
const OPEN_ABOVE = /无上限|無上限|上限不限|no (?:upper |maximum )?(?:age )?limit|no maximum|(?:to|[~～–—-])\s*(?:any|n\/a|none|不限)/i;
const UNITS: Readonly<Record<string, string>> = { 岁: 'years', 周岁: 'years', 月: 'months', 个月: 'months', 天: 'days', '+': '' };

/** The ends of a printed range of ages; an end that is open ("and older", "N/A", "any") is missing. */
export interface Ages {
  readonly minimumAge?: string;
  readonly maximumAge?: string;
}

/** "18 Years to 75 Years", "18-64 years, 65+ years", "18岁(最小年龄)至75岁(最大年龄)", "12 - Any", "≤ 21 years" → both ends with their unit. */
export function agesIn(text: string): Ages {
  const found = [...text.slice(0, 200).matchAll(AGE)];
  const [first] = found;
  const last = found.at(-1);
  if (!first || !last) return {};
  const unit = found.map(([, , printed = '']) => UNITS[printed] ?? printed).find((printed) => printed !== '') ?? 'years';
  const aged = ([, count = '', own = '']: RegExpMatchArray): string =>
    `${count} ${UNITS[own] ?? (own === '' ? unit : own)}`.trim().replace(/ $/, ` ${unit}`);
  if (found.length > 1) {
    const isOpen = last[2] === '+' || last[3] !== undefined;
    return { minimumAge: aged(first), ...(isOpen ? {} : { maximumAge: aged(last) }) };
  }
  return UPPER.test(text) && last[3] === undefined && !OPEN_ABOVE.test(text) ? { maximumAge: aged(last) } : { minimumAge: aged(first) };
}

/** "Adults (18-64 years)" and "Elderly (>=65 years)" → the ends of all bands together; a band without years tells neither. */
export function agesOfBands(bands: readonly string[]): Ages {
  const read = bands.map(agesIn);
  const years = (age: string | undefined): number => (age === undefined || !/year/i.test(age) ? Number.NaN : Number.parseFloat(age));
  if (read.length === 0 || read.some(({ minimumAge }) => Number.isNaN(years(minimumAge)))) return {};
  const [lowest] = [...read].sort((a, b) => years(a.minimumAge) - years(b.minimumAge));
  const highest = [...read].sort((a, b) => years(b.minimumAge) - years(a.minimumAge))[0];
  return present({ minimumAge: lowest?.minimumAge, maximumAge: highest?.maximumAge });
}
