const NUMERIC = /(?<![\d./-])(\d{1,2})([/.-])(\d{1,2})\2((?:19|20)\d{2})(?![\d/])/g;
const SPELLED = /((?:19|20)\d{2})\s*Year\s*(\d{1,2})\s*Month(?:\s*(\d{1,2})\s*Day)?/i;

/** Whether a page writes 13/02/2024 somewhere: then 03/02/2024 is the third of February there. */
export function writesDayFirst(lines: readonly string[]): boolean {
  let days = 0;
  let months = 0;
  for (const line of lines) {
    for (const [, first = '', sign = '', second = ''] of line.length > 2_000 ? [] : line.matchAll(NUMERIC)) {
      if (sign !== '/') continue;
      if (Number(first) > 12) days += 1;
      else if (Number(second) > 12) months += 1;
    }
  }
  return days > months;
}

/** A printed date whose order is known, in the one order that nobody mistakes ("15-03-2022" → "2022-03-15"); others as they are. */
export function plainDate(text: string, dayFirst: boolean): string {
  const [, year, month = '', day] = SPELLED.exec(text) ?? [];
  const [, alone = '', of] = /^(\d{1,2})[/.-]((?:19|20)\d{2})$/.exec(text.trim()) ?? [];
  if (of !== undefined && Number(alone) >= 1 && Number(alone) <= 12) return `${of}-${alone.padStart(2, '0')}`;
  if (year !== undefined) return [year, month.padStart(2, '0'), ...(day === undefined ? [] : [day.padStart(2, '0')])].join('-');
  return text.replace(NUMERIC, (printed, first: string, sign: string, second: string, year: string) => {
    // Points and hyphens part dates in countries that put the day first; a slash alone does not tell.
    const isDayFirst = sign !== '/' || dayFirst || Number(first) > 12;
    const [day, month] = isDayFirst ? [first, second] : [second, first];
    return Number(month) > 12 ? printed : `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  });
}

/** "Jan 2020 - Aug 2030", "从 2023-07-01 至 2026-07-01" → both ends; the second is missing where only a start is told. */
export function datesIn(text: string): readonly [string, string?] {
  const [from = '', to] = text.replace(/^(?:从|自|from)\s*/i, '').split(/\s+(?:[-–—~]|to|until)\s+|\s*(?:至|到|—|–|~)\s*/i);
  return to === undefined || to.trim() === '' ? [from.trim()] : [from.trim(), to.trim()];
}
