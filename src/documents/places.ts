import type { WordLists } from './layout.js';
import { readsAsPerson } from './personal.js';
import { present } from './present.js';
import type { SiteRecord } from './record.js';

/** What a list of places holds, and what of it was left out. */
export interface Places {
  readonly sites: readonly SiteRecord[];
  /** The lines that belong to no site, in their order. */
  readonly rest: readonly string[];
  readonly warnings: readonly string[];
}

/**
 * Reads facilities, each followed by its place ("City, State, Country"). A line without any word of a facility that reads as a person's
 * name is left out, and the warning does not repeat it. `isList` says that nothing but sites can stand here.
 */
export function placesOf(lines: readonly string[], words: WordLists, isList: boolean): Places {
  const sites: SiteRecord[] = [];
  const rest: string[] = [];
  const warnings: string[] = [];
  const flush = (pending: string | undefined, place: SiteRecord | undefined): void => {
    if (pending !== undefined && readsAsPerson(pending, words, false)) {
      warnings.push('a site names a person where its facility should stand; the name was left out');
      if (place) sites.push(place);
    } else if (pending !== undefined && (place || isList) && isFacility(pending, words))
      sites.push({ facility: splitFacility(pending), ...place });
    else {
      if (pending !== undefined) rest.push(pending);
      if (place) sites.push(place);
    }
  };
  let pending: string | undefined;
  for (const line of lines) {
    if (line === '') continue;
    const place = placeOn(line, words);
    if (place) {
      flush(pending, place);
      pending = undefined;
    } else {
      flush(pending, undefined);
      pending = line;
    }
  }
  flush(pending, undefined);
  return { sites, rest, warnings };
}

/** "Guangzhou, Guangdong, China" → its parts, or undefined when the line is no place with a known country. */
export function placeOn(line: string, words: WordLists): SiteRecord | undefined {
  const parts = line.split(/[,，]\s*/).map((part) => part.trim());
  if (line.length > 100 || /[.。;；:：]$/.test(line)) return undefined;
  const countries = words.get('country') ?? new Set();
  const lastTwo = parts.slice(-2).join(', ');
  const country = parts.length > 2 && countries.has(lastTwo.toLowerCase()) ? lastTwo : (parts.at(-1) ?? '');
  if (!countries.has(country.toLowerCase())) return undefined;
  const before = parts.slice(0, country === lastTwo && parts.length > 2 ? -2 : -1);
  if (before.length > 3 || before.some((part) => part.length > 45)) return undefined;
  const zip = before.find((part) => /^[\d -]{4,10}$/.test(part));
  const [city, state] = before.filter((part) => part !== zip);
  return present({ city, state, zip, country });
}

/** A facility without the street that is glued to it: "… Hospital)16766 Long Road, Town" → "… Hospital)". */
export function splitFacility(text: string): string {
  return text.split(/(?<=[)\p{Ll}])(?=\d{1,6}\s+\p{Lu}|No\.\s*\d)/u)[0]?.trim() ?? text;
}

function isFacility(line: string, words: WordLists): boolean {
  if (line.length > 220 || /[.。]$/.test(line)) return false;
  const known = words.get('facility') ?? new Set();
  const named = line.toLowerCase().split(/[^\p{L}]+/u);
  if (named.some((word) => known.has(word))) return true;
  if ([...known].some((word) => /\p{Script=Han}/u.test(word) && line.includes(word))) return true;
  return line.length <= 120 && named.length <= 14;
}
