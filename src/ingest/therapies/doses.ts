import type { Mention } from '../../vocabulary/vocabulary.js';

/**
 * A dose as trials print it: 12mg, 240 mg, 1g/㎡, 1.8-2Gy/f, 10mg/kg, 3×10^7 cells; in Chinese the next word stands right behind it
 * (200mg静脉滴注). It begins with its first figure, so that a row of a million is tried once.
 */
const DOSE =
  /(?<![\d.,]|\d\s?[-–~/]\s?)\d[\d.,]*(?:\s?[-–~/]\s?\d[\d.,]*)*\s?(?:mg|µg|μg|mcg|ug|g|Gy|IU|U|MU|mCi|MBq|GBq|毫克|克(?!\p{Script=Han}))(?:\s?\/\s?(?:m2|m²|㎡|m\^2|kg|day|d|f|fraction|次|日))?(?!\p{Script=Latin})/giu;

/** Further away a dose belongs to something else. */
const FARTHEST = 40;

/** The dose printed nearest to each mention, in the same clause and with no other mention between. */
export function dosesOf(text: string, mentions: readonly Mention[]): Map<Mention, string> {
  const doses = [...text.matchAll(DOSE)].map((match) => ({
    text: match[0].trim(),
    start: match.index,
    end: match.index + match[0].length,
  }));
  const outside = mentions.filter((mention, at) => !isBracketed(text, mentions[at - 1]?.end ?? text.length, mention));
  let first = 0;
  const near = doses.flatMap((dose) => {
    // Both stand in the order of the text: what is too far ahead of this dose is so of all that follow.
    while ((outside[first]?.end ?? dose.start) + FARTHEST < dose.start) first += 1;
    let last = first;
    while ((outside[last]?.start ?? Number.POSITIVE_INFINITY) <= dose.end + FARTHEST) last += 1;
    return outside
      .slice(first, last)
      .filter((mention) => isDoseOf(dose.text, mention))
      .map((mention) => ({ dose, mention, gap: gapBetween(text, dose, mention) }))
      .filter(({ gap }) => gap <= FARTHEST);
  });
  const found = new Map<Mention, string>();
  const taken = new Set<number>();
  for (const { dose, mention } of near.sort((a, b) => a.gap - b.gap || a.dose.start - b.dose.start)) {
    if (found.has(mention) || taken.has(dose.start)) continue;
    found.set(mention, dose.text);
    taken.add(dose.start);
  }
  return found;
}

/** Gray is a dose of radiation, every other unit one of a drug: "a tumour of 550 g" is no dose of surgery. */
const isDoseOf = (dose: string, { entities }: Mention): boolean =>
  /\d\s?Gy/i.test(dose)
    ? entities.every(({ procedureKind }) => procedureKind === 'radiation')
    : entities.every(({ kind }) => kind !== 'PROCEDURE');

/** "Doxorubicin(PLD) 40mg": what a bracket adds to a name is no other thing with a dose of its own, unless the dose stands in it. */
const isBracketed = (text: string, from: number, { start, end }: Mention): boolean =>
  from <= start && /^\s*[(（]\s*$/.test(text.slice(from, start)) && /^\s*[)）]/.test(text.slice(end));

interface Span {
  readonly start: number;
  readonly end: number;
}

/** Characters between two spans; infinite across the end of a clause. A dose most often follows its drug, so one ahead counts as farther. */
function gapBetween(text: string, dose: Span, mention: Span): number {
  const follows = dose.start >= mention.end;
  const between = follows ? text.slice(mention.end, dose.start) : text.slice(dose.end, mention.start);
  if (dose.start < mention.end && mention.start < dose.end) return Number.POSITIVE_INFINITY;
  return /[;；。，,]|\.\s/.test(between) ? Number.POSITIVE_INFINITY : between.length + (follows ? 0 : 2);
}
