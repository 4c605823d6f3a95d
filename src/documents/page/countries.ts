import type { WordLists } from './layout.js';

/** A list of countries is short. */
const LONGEST = 2_000;

/** The countries that a line of a list names ("DE Germany", "Belgium, Korea, Republic of", "Germany - PEI"), as printed; words that name none are left out. */
export function countriesOn(line: string, words: WordLists): string[] {
  if (line.length > LONGEST) return [];
  const known = words.get('country') ?? new Set<string>();
  const countryIn = (name: string): string | undefined => [name, bare(name)].find((form) => known.has(form.toLowerCase()));
  const whole = countryIn(line.trim());
  if (whole !== undefined) return [whole];
  const parts = line.split(/\s*[,;|/，；、·•]\s*/);
  return parts.flatMap((part, at) => countryIn(`${part}, ${parts[at + 1] ?? ''}`) ?? countryIn(part) ?? []);
}

/** Without the code in front of a country or its authority behind it. */
function bare(name: string): string {
  return name
    .replace(/^[A-Z]{2,3} (?=\p{Lu})/u, '')
    .replace(/ (?:[-–—] .*|\(.*)$/s, '')
    .trim();
}
