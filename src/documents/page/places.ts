import { readsAsPerson } from '../personal.js';
import { present } from '../present.js';
import type { SiteRecord } from '../record.js';
import { hasFacilityWord } from './facility-words.js';
import type { WordLists } from './layout.js';

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
  const anyPlace = lines.some((line) => placeOn(line, words) !== undefined);
  const flush = (pending: string | undefined, place: SiteRecord | undefined): void => {
    if (pending !== undefined && readsAsPerson(pending, words, false)) {
      warnings.push('a site names a person where its facility should stand; the name was left out');
      if (place) sites.push(place);
    } else if (pending !== undefined && (place || (isList && !anyPlace)) && isFacility(pending, words))
      sites.push({ facility: splitFacility(pending), ...place });
    else {
      if (pending !== undefined) rest.push(pending);
      if (place) sites.push(place);
    }
  };
  let pending: string | undefined;
  const printed = lines.filter((line) => line !== '');
  for (const [index, line] of printed.entries()) {
    const place = placeOn(line, words);
    const whole = pending === undefined ? siteOn(line, words) : undefined;
    const next = printed[index + 1] ?? '';
    const isFacilityOfNext = whole !== undefined && siteOn(next, words) === undefined && placeOn(next, words) !== undefined;
    if (whole && !isFacilityOfNext) sites.push(whole);
    else if (place && !isFacilityOfNext) {
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

/** "Example Hospital, Beijing, China" → facility and place; undefined where no part before the place has a word of a facility. */
export function siteOn(line: string, words: WordLists): SiteRecord | undefined {
  const parts = line.split(/(?:\s*[,，|]\s*)+|\s+[-–—]\s+/);
  const end = parts.findLastIndex((part) => hasFacilityWord(part, words));
  if (end === -1 || end === parts.length - 1 || /[:：]/.test(line)) return undefined;
  const place = placeOn(parts.slice(end + 1).join(', '), words);
  // The country alone would make the city a part of the facility.
  return place?.city === undefined ? undefined : { facility: splitFacility(parts.slice(0, end + 1).join(', ')), ...place };
}

/** "Guangzhou, Guangdong, China" → its parts, or undefined when the line is no place with a known country. */
export function placeOn(line: string, words: WordLists): SiteRecord | undefined {
  const parts = partsOf(line, words);
  if (line.length > 100 || /[:：]|[.。;；]$/.test(line)) return undefined;
  const countries = words.get('country') ?? new Set();
  const lastTwo = parts.slice(-2).join(', ');
  const country = parts.length > 2 && countries.has(lastTwo.toLowerCase()) ? lastTwo : (parts.at(-1) ?? '');
  if (!countries.has(country.toLowerCase())) return undefined;
  const printed = parts.slice(0, country === lastTwo && parts.length > 2 ? -2 : -1);
  // A name in front of the place is somebody's who works there.
  const before = printed.length > 1 && readsAsPerson(printed[0] ?? '', words, true) ? printed.slice(1) : printed;
  if (before.length > 3 || before.some((part) => part.length > 45)) return undefined;
  const zip = before.find((part) => /^[\d -]{4,10}$/.test(part));
  const [city, state] = before.filter((part) => part !== zip);
  return present({ city, state, zip, country });
}

/** The parts of a place, the country last; a Chinese one begins with it ("中国 广东 广州"). */
function partsOf(line: string, words: WordLists): string[] {
  const isHan = /^\p{Script=Han}[\p{Script=Han}\s,，、/-]*$/u.test(line);
  const parts = line.split(isHan ? /[\s,，、/-]+/ : /[,，]\s*/).map((part) => part.trim());
  const isCountryFirst = isHan && parts.length > 1 && words.get('country')?.has(parts[0] ?? '');
  return isCountryFirst ? parts.reverse() : parts;
}

/** A facility without the street that is glued to it: "… Hospital)16766 Long Road, Town" → "… Hospital)". */
export function splitFacility(text: string): string {
  return text.split(/(?<=[)\p{Ll}])(?=\d{1,6}\s+\p{Lu}|No\.\s*\d)/u)[0]?.trim() ?? text;
}

function isFacility(line: string, words: WordLists): boolean {
  if (line.length > 220) return false;
  if (/[.。]$/.test(line)) return line.length <= 100 && hasFacilityWord(line, words);
  return hasFacilityWord(line, words) || (line.length <= 120 && !/[:：]/.test(line) && line.split(/[^\p{L}]+/u).length <= 14);
}
