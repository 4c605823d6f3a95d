/** A number with its unit, as a sentence reports it. Offsets count in the sentence. */
export interface ValueToken {
  readonly kind: 'value';
  readonly start: number;
  readonly end: number;
  readonly value: number;
  readonly unit: TimeUnit | '%';
  /** The other group's value: "5.5 months vs 3.4 months". */
  readonly comparator?: number;
  /** The time printed with it: "88% at 3 years". */
  readonly at?: string;
}

export type TimeUnit = 'months' | 'years' | 'weeks' | 'days';

const UNITS: readonly (readonly [RegExp, TimeUnit | '%'])[] = [
  [/^(?:[%％]|per ?cent)$/i, '%'],
  [/^(?:个月|月|months?|mos?|m)$/i, 'months'],
  [/^(?:年|years?|yrs?|y)$/i, 'years'],
  [/^(?:周|weeks?|wks?)$/i, 'weeks'],
  [/^(?:天|日|days?)$/i, 'days'],
];
const TIME = '个月|月|年|周|天|日|(?:months?|mos?|years?|yrs?|weeks?|wks?|days?)(?![a-z])';
/** A unit as part of a pattern; it captures nothing. */
export const TIME_UNIT = `(?:${TIME})`;
/** "5.6m", "2y": only right behind a number. */
const SHORT = '(?<=\\d\\s?)[my](?![\\p{L}\\d²/-])';
const UNIT = `([%％]|per ?cent|${TIME}|${SHORT})`;
const NUMBER =
  '(?<![\\d.A-Za-z-])(?<!\\d,(?=\\d{3}(?!\\d)))(?<!\\b(?:week|month|day|year|cycle|grade|phase|stage|day)s?\\s)(\\d{1,15}(?:\\.\\d{1,15})?)';
const VERSUS = '(?:vs\\.?|versus|v\\.?|against|compared\\s+(?:with|to)|对比|对|比)';
/** "(8/40)", or what stood there and is no value. */
const ASIDE = '(?:\\s*[(（][^()（）%％]{0,30}[)）])?';
/** One value, or two compared; the unit of the first may be left to the second. */
const VALUE = new RegExp(
  `${NUMBER}(?:[\\s-]*${UNIT})?(?:${ASIDE}\\s*${VERSUS}\\s*(\\d{1,15}(?:\\.\\d{1,15})?)[\\s-]*${UNIT}|(?!\\d|\\.\\d|[A-Za-z]))`,
  'giu',
);

/** "4.1 and 12.9 months": the last one has the unit of all. */
const SHARED_UNIT = new RegExp(`^(?:\\s*、\\s*\\d+(?:\\.\\d+)?)*\\s*(?:、|和|及|与|and\\b)\\s*\\d+(?:\\.\\d+)?[\\s-]*${UNIT}`, 'iu');

const ANY_UNIT = `(?:[\\s-]*(?:[%％]|${TIME}))?`;
/** Numbers with a unit that are no result: confidence intervals, dates, ages, schedules. */
const NO_RESULTS: readonly RegExp[] = [
  new RegExp(
    `(?:\\d{2}\\s*[%％][\\s-]*)?(?:\\bCI\\b|confidence intervals?|置信区间|可信区间)(?:\\s*[(（]CI[)）])?[\\s:：=,，为of(（[［]*-?\\d+(?:\\.\\d+)?${ANY_UNIT}\\s*(?:[-‐–—−~～,，;；、]|to|至|and)+\\s*(?:\\d+(?:\\.\\d+)?${ANY_UNIT}|NR|NE|NA|未达到|not \\w+)`,
    'giu',
  ),
  /(?:19|20)\d{2}\s*年(?:\s*\d{1,2}\s*月(?:\s*\d{1,2}\s*[日号])?)?|\d{1,2}\s*月\s*\d{1,2}\s*[日号]/gu,
  /(?<!\d)\d+(?:\.\d+)?[\s-]*(?:years?|months?|yrs?)(?:\s+of\s+age|[\s-]+olds?\b)/giu,
  /(?:\bage[ds]?\b|\bolder than|\byounger than|年龄)[^\d;；。]{0,24}\d+(?:\.\d+)?\s*(?:(?:[-–—~～至]|to)\s*\d+(?:\.\d+)?)?\s*(?:years?|months?|yrs?|个月|岁|年)/giu,
  new RegExp(`(?:\\bevery|\\beach|\\bq|每)\\s*\\d+[\\s-]*${TIME_UNIT}`, 'giu'),
  new RegExp(
    `(?:\\brange|\\bIQR|范围)[\\s:：=,，为of(（[［]*\\d+(?:\\.\\d+)?${ANY_UNIT}\\s*(?:[-‐–—−~～,，、]|to|至)+\\s*\\d+(?:\\.\\d+)?${ANY_UNIT}`,
    'giu',
  ),
  // "the 3-year arm", "a 12-month course": how long something is done; "a 5.6-month median PFS" is a value.
  /\d+(?:\.\d+)?-(?:months?|years?|weeks?|days?)[\s-]+(?:arms?|groups?|cohorts?|course|regimens?|schedule|cycles?|treatment|therapy|duration|period|follow-up)\b/giu,
];

/** A bound, one end of a range, a difference or where a change began is no finding. */
const BOUND_BEFORE =
  /(?:不到|少于|低于|不足|超过|大于|高于|至少|[<>≤≥＜＞]|less than|more than|greater than|at least|up to|over|under|below|above|exceed(?:s|ed|ing)?|±|\+\/-|\bbetween|介于)\s*$/iu;
const BOUND_AFTER = /^\s*(?:以上|以下|以内|或以上|或更|\+(?!\s*[\p{L}\d])|or (?:more|higher|longer|greater|less|lower)\b)/iu;
const RANGE_BEFORE =
  /(?:\d\s*[%％]?\s*[~～–—-]|[\d%％月年周天日]\s*至|(?:[\d%％]|months?|years?|weeks?|days?)\s+to|\bbetween\s+\d+(?:\.\d+)?\s*(?:[%％]|\w+)?\s+and|介于\s*\d+(?:\.\d+)?\s*[%％]?\s*[和与至])\s*$/iu;
const RANGE_AFTER = /^\s*(?:[~～–—-]\s*\d|至\s*\d|to\s+\d)/u;
const DIFFERENCE_BEFORE =
  /(?:\bby|\bfrom|\b(?:differences?|improvements?|gains?|increases?|decreases?|reductions?|benefits?|advantages?|prolongation)(?:\s+in\s+(?:[\w-]+\s+){1,5})?\s*of|从|由|(?:提高|延长|增加|缩短|改善|降低|下降|减少|升高|提升|相差)了?)\s*(?:about|approximately|nearly|近|约|的)?\s*$/iu;
const DIFFERENCE_AFTER =
  /^[\s-]*(?:longer|shorter|higher|lower|greater|better|worse|more|less|improvement|difference|reduction|increase|decrease|gain|advantage|的差异|的提高|的改善)\b/iu;
const CONFIDENCE_AFTER = /^\s*(?:CI\b|confidence|置信|可信)/iu;

/** How much of the text on either side may say that a number is no result. */
const NEAR = 80;

const ANY_VALUE = new RegExp(`\\d[\\s-]{0,3}(?:[%％]|per ?cent|${TIME}|[my](?![a-z]))`, 'iu');

/** The values of a sentence, in its order. */
export function valuesOf(sentence: string): ValueToken[] {
  if (!ANY_VALUE.test(sentence)) return [];
  const text = NO_RESULTS.reduce((kept, pattern) => kept.replace(pattern, (found) => ' '.repeat(found.length)), sentence);
  return [...text.matchAll(VALUE)].flatMap((match) => {
    const [printed, number, ownUnit, comparator, otherUnit] = match;
    const start = match.index;
    const end = start + printed.length;
    const unit = unitOf(ownUnit ?? otherUnit ?? SHARED_UNIT.exec(text.slice(end))?.[1] ?? '');
    if (!unit || (ownUnit && otherUnit && unitOf(otherUnit) !== unit)) return [];
    if (!isResult(text.slice(Math.max(0, start - NEAR), start), text.slice(end, end + NEAR))) return [];
    const token = { kind: 'value' as const, start, end, value: Number(number), unit };
    return [comparator ? { ...token, comparator: Number(comparator) } : token];
  });
}

const isResult = (before: string, after: string): boolean =>
  ![BOUND_BEFORE, RANGE_BEFORE, DIFFERENCE_BEFORE].some((pattern) => pattern.test(before)) &&
  ![BOUND_AFTER, RANGE_AFTER, DIFFERENCE_AFTER, CONFIDENCE_AFTER].some((pattern) => pattern.test(after));

/** "个月" → months, "％" → %; nothing for what is no unit. */
export function unitOf(text: string): TimeUnit | '%' | undefined {
  return UNITS.find(([pattern]) => pattern.test(text))?.[1];
}
