const AGE =
  /(\d{1,3}(?:\.\d+)?)\s*(\+|years?|yrs?|months?|weeks?|days?|周?岁|个?月|天|y\b)?(?:[- ]?old)?\s*(\+|and (?:older|over|above)|or (?:older|over|above)|及?以上)?/giu;
const UPPER = /(?:<|≤|≦|up to|under|below|younger than|less than|最大|不超过|小于|and younger|or younger|or under|及?以下)/i;
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
  return UPPER.test(text) && last[3] === undefined ? { maximumAge: aged(last) } : { minimumAge: aged(first) };
}
