import { TIME_UNIT, unitOf } from './finding-values.js';

/** Times at which an endpoint is taken, as "3 months", and what of the sentence they cover. */
export interface TimePoints {
  readonly times: readonly string[];
  readonly start: number;
  readonly end: number;
}

const WORDS: Readonly<Record<string, number>> = {
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  nine: 9,
  ten: 10,
  twelve: 12,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  十: 10,
};
const NUMBER = `(?:(?<![\\d.A-Za-z])\\d+(?:\\.\\d+)?|\\b(?:one|two|three|four|five|six|nine|ten|twelve)\\b|[一二两三四五六十])`;
/** "3-, 6- and 12-month", "1年、3年": the last one has its unit. */
const WHOLE = NUMBER.replace('(?:\\.\\d+)?', '(?![.\\d])');
const BARE = `${WHOLE}-?\\s*(?:,\\s*and|,\\s*or|[,，、/&]|and\\b|or\\b|和|及|与)\\s*`;
const AND = '(?:[、/&]|,\\s*and|and\\b|or\\b|和|及|与)';
/** A comma behind a unit goes on with a list only where an "and" ends it: "3-month, 6-month and 12-month". */
const WITH_UNIT = `${WHOLE}[\\s-]*${TIME_UNIT}\\s*(?:${AND}|[,，]\\s*(?=${WHOLE}[\\s-]*${TIME_UNIT}\\s*(?:[,，]\\s*${WHOLE}|${AND})))\\s*`;
const LIST = `((?:${BARE}|${WITH_UNIT})*${NUMBER}[\\s-]*${TIME_UNIT})`;
const AHEAD = new RegExp(`${LIST}(?:时|末)?(?:的|[\\s-])*$`, 'iu');
/** "At 12 months, the PFS rate was", "6个月时,PFS率". */
const AHEAD_APART = new RegExp(`(?:\\bat\\s+${LIST}\\s*,?\\s*(?:the\\s+)?|${LIST}时[,，]?\\s*(?:的)?)$`, 'iu');
const BEHIND = new RegExp(
  `^(?:率|rates?|\\s|[)）])*(?:(?:at|在)\\s*${LIST}(?:时|末)?|[(（]\\s*${LIST}\\s*[)）](?=[^,，;；]{0,14}?\\d\\s*[%％]))`,
  'iu',
);
const PART = new RegExp(`(${NUMBER})[\\s-]*(${TIME_UNIT})?`, 'giu');

/** The time or times at which the endpoint at these offsets is taken: "4个月PFS率", "12-month PFS rate", "PFS rates at 3 and 6 months". */
export function timePointsOf(sentence: string, start: number, end: number): TimePoints | undefined {
  const from = Math.max(0, start - NEAR);
  const before = sentence.slice(from, start);
  const ahead = AHEAD.exec(before) ?? AHEAD_APART.exec(before);
  if (ahead) return { times: timesIn(ahead.slice(1).find(Boolean) ?? ''), start: from + ahead.index, end: start };
  const behind = BEHIND.exec(sentence.slice(end, end + NEAR));
  return behind ? { times: timesIn(behind[1] ?? behind[2] ?? ''), start: end, end: end + behind[0].length } : undefined;
}

function timesIn(list: string): string[] {
  const parts = [...list.matchAll(PART)];
  return parts.map(([, number = '', unit], at) => {
    const said = unit ?? parts.slice(at).find((part) => part[2])?.[2] ?? '';
    const value = WORDS[number.toLowerCase()] ?? Number(number);
    const name = unitOf(said) ?? said;
    return `${value} ${value === 1 ? name.replace(/s$/, '') : name}`;
  });
}

const ONE = `(${NUMBER}[\\s-]*${TIME_UNIT})`;
const AT_VALUE_BEHIND = new RegExp(
  `^\\s*(?:[(（][^()（）]{0,60}[)）]\\s*)?(?:at|after|在)\\s*(?:the\\s+)?${ONE}(?!\\s*(?:of\\b|follow))`,
  'iu',
);
const AT_VALUE_AHEAD = new RegExp(
  `(?:\\bat\\s+${ONE}\\s*[(（,:]?|\\band\\s+${ONE}\\s*[(（]|[(（]${ONE}[\\s-]*(?:rates?|estimates?)(?:\\s+(?:of|was|were))?[,:]?)\\s*$`,
  'iu',
);
const LEADING = new RegExp(`^(?:[\\p{L}]+,\\s+)?(?:at|by)\\s+${ONE}(?!\\s*(?:of\\b|follow))[^,，;；]{0,60}[,，]`, 'iu');
/** How far a time may stand from the value it is printed with. */
const NEAR = 90;

/** The time printed with a rate: "88% at 3 years", "at 3 years (84% vs. 66%)". */
export function timeOfValue(sentence: string, start: number, end: number): TimePoints | undefined {
  const behind = AT_VALUE_BEHIND.exec(sentence.slice(end, end + NEAR));
  if (behind) return { times: timesIn(behind[1] ?? ''), start: end, end: end + behind[0].length };
  const from = Math.max(0, start - NEAR);
  const ahead = AT_VALUE_AHEAD.exec(sentence.slice(from, start));
  return ahead ? { times: timesIn(ahead.slice(1).find(Boolean) ?? ''), start: from + ahead.index, end: start } : undefined;
}

/** The time that a sentence begins with and that holds for all it says: "At 10 years, the DFS rate was 48%, and the OS rate was 61%". */
export function leadingTimeOf(sentence: string): TimePoints | undefined {
  const found = LEADING.exec(sentence.slice(0, 2 * NEAR));
  return found ? { times: timesIn(found[1] ?? ''), start: 0, end: found[0].length } : undefined;
}
