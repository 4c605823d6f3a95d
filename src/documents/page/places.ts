import { readsAsPerson } from '../personal.js';
import { present } from '../present.js';
import type { SiteRecord } from '../record.js';
import { facilityName } from './facility-name.js';
import { hasFacilityWord } from './facility-words.js';
import type { WordLists } from './layout.js';
import { withoutTitles } from './person-lines.js';

export { splitFacility } from './facility-name.js';

/** No line of a place or a facility is longer. */
const LONGEST = 300;

/** "Example Hospital, Beijing, China" → facility and place; undefined where no part before the place has a word of a facility. */
export function siteOn(line: string, words: WordLists): SiteRecord | undefined {
  if (line.length > LONGEST || /[:：]/.test(line)) return undefined;
  const bare = line.replace(/\s*[([（][^()[\]（）]{0,80}[)\]）]$/, '');
  const han = /^(\p{Script=Han}{3,30})\s+(\p{Script=Han}[\p{Script=Han}\s]{1,30})$/u.exec(bare);
  if (han && hasFacilityWord(han[1] ?? '', words) && placeOn(han[2] ?? '', words))
    return { facility: han[1] ?? '', ...placeOn(han[2] ?? '', words) };
  const printed = bare.split(/\s*[,，;；|](?:\s*[,，;；|])*\s*|\s+[-–—]\s+/);
  const last = withoutTitles(printed.at(-1) ?? '', words);
  // Behind the place may stand somebody who works there.
  const isPerson = printed.length > 3 && !words.get('country')?.has(last.toLowerCase()) && readsAsPerson(last, words, false);
  const parts = isPerson ? printed.slice(0, -1) : printed;
  const end = parts.findLastIndex((part) => hasFacilityWord(part, words));
  if (end === -1) return undefined;
  if (end === parts.length - 1) return hanSiteOn(parts, words);
  const place = placeOn(withoutPerson(parts.slice(end + 1), words).join(', '), words);
  // The country alone would make the city a part of the facility.
  return place?.city === undefined ? undefined : { facility: facilityName(parts.slice(0, end + 1).join(', '), words), ...place };
}

/** "北京市 - 某某医院": a city or province, then what stands in it. */
function hanSiteOn(parts: readonly string[], words: WordLists): SiteRecord | undefined {
  const [facility = '', ...before] = [...parts].reverse();
  const isRegion = before.length > 0 && before.length <= 2 && before.every((part) => /^\p{Script=Han}{1,7}[市省区州县]$/u.test(part));
  const [city, state] = before;
  return isRegion ? present({ facility: facilityName(facility, words), city, state }) : undefined;
}

/** Between a facility and its city may stand somebody who works there; a city of two words is followed by its state. */
function withoutPerson(parts: readonly string[], words: WordLists): readonly string[] {
  const [first = '', second = ''] = parts;
  const isPlace = words.get('region')?.has(second.toLowerCase()) || parts.length < 3;
  return !isPlace && readsAsPerson(first, words, false) ? parts.slice(1) : parts;
}

/** "Guangzhou, Guangdong, China, 510060" → its parts, or undefined when the line is no place with a known country. */
export function placeOn(line: string, words: WordLists): SiteRecord | undefined {
  if (line.length > 100 || /[:：]|[.。;；]$/.test(line)) return undefined;
  const split = partsOf(line, words);
  const isZipLast = split.length > 2 && isZip(split.at(-1) ?? '');
  const parts = isZipLast ? split.slice(0, -1) : split;
  const countries = words.get('country') ?? new Set();
  const lastTwo = parts.slice(-2).join(', ');
  const country = parts.length > 2 && countries.has(lastTwo.toLowerCase()) ? lastTwo : (parts.at(-1) ?? '');
  if (!countries.has(country.toLowerCase())) return americanPlace(line);
  const printed = parts.slice(0, country === lastTwo && parts.length > 2 ? -2 : -1);
  const zip = isZipLast ? split.at(-1) : printed.find(isZip);
  const named = printed.filter((part) => part !== zip);
  // A name in front of the place is somebody's who works there; three parts are one more than a city and its state.
  const before = named.length > 1 && readsAsPerson(named[0] ?? '', words, named.length < 3) ? named.slice(1) : named;
  if (before.length > 3 || before.some((part) => part.length > 45)) return undefined;
  const [city, state] = before;
  return present({ city, state, zip, country });
}

/** "Example City, LA 70802": an address of the United States ends so, without the country. */
function americanPlace(line: string): SiteRecord | undefined {
  const [, city, state, zip] = /^(\p{Lu}[\p{L} .'’-]{1,40}), ([A-Z]{2}),? (\d{5}(?:-\d{4})?)$/u.exec(line) ?? [];
  return city === undefined ? undefined : present({ city, state, zip });
}

function isZip(part: string): boolean {
  return /^(?=.*\d)[\dA-Z][\dA-Z -]{2,9}$/.test(part);
}

/** The parts of a place, the country last; a Chinese one begins with it ("中国 广东 广州"). */
function partsOf(line: string, words: WordLists): string[] {
  const isHan = /^\p{Script=Han}[\p{Script=Han}\s,，、/-]*$/u.test(line);
  const parts = line.split(isHan ? /[\s,，、/-]+/ : /[,，]\s*/).map((part) => part.trim());
  const isCountryFirst = isHan && parts.length > 1 && words.get('country')?.has(parts[0] ?? '');
  return isCountryFirst ? parts.reverse() : parts;
}
