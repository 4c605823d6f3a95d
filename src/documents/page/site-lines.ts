import { readsAsPerson } from '../personal.js';
import { present } from '../present.js';
import type { SiteRecord } from '../record.js';
import { statusOf } from '../values.js';
import { facilityName } from './facility-name.js';
import { hasFacilityWord } from './facility-words.js';
import type { WordLists } from './layout.js';
import { placeOn, siteOn } from './places.js';

/** The sites of a line that holds several ("A, Lyon, France; B, Paris, France"), else the line. */
export function sitesOn(line: string, words: WordLists): string[] {
  const parts = line.length > 20_000 ? [] : line.split(/\s*[;；]\s*/).filter((part) => part !== '');
  return parts.length > 1 && parts.every((part) => siteOn(part, words)) ? parts : [line];
}

/** What a list of places holds, and what of it was left out. */
export interface Places {
  readonly sites: readonly SiteRecord[];
  /** The lines that belong to no site, in their order. */
  readonly rest: readonly string[];
  readonly warnings: readonly string[];
}

interface Line {
  readonly text: string;
  readonly kind: 'site' | 'place' | 'country' | 'status' | 'person' | 'facility' | 'other';
  readonly site?: SiteRecord;
}

const PERSON = 'a site names a person where its facility should stand; the name was left out';

/**
 * Reads facilities with their places ("City, State, Country"), whichever of the two stands first. A line without any word of a facility that
 * reads as a person's name is left out, and the warning does not repeat it. `isList` says that nothing but sites can stand here.
 */
export function placesOf(lines: readonly string[], words: WordLists, isList: boolean): Places {
  const printed = lines.filter((line) => line !== '');
  const read: Line[] = [];
  for (const [index, line] of printed.entries())
    if (!isStreet(line, words)) read.push(lineOf(line, printed[index + 1] ?? '', read.at(-1), words));
  const arranged = isCountryFirst(read) ? countriesFirst : isPlaceFirst(read) ? placesFirst : facilitiesFirst;
  const places = arranged(read, words, isList);
  return read.some(({ kind }) => kind === 'person') ? { ...places, warnings: [PERSON] } : places;
}

/** "1200 Levee Road", "Tremona Lane", "Seestr. 4": no part of a record. */
function isStreet(line: string, words: WordLists): boolean {
  if (line.length > 60 || /[,;:，；：]/.test(line) || hasFacilityWord(line, words)) return false;
  const tokens = line.toLowerCase().replace(/[.#]/g, '').split(/\s+/);
  const named = tokens.filter((token) => !/^\d{1,6}[a-z]?$/.test(token));
  return tokens.length > 1 && (words.get('street-word')?.has(named.at(-1) ?? '') ?? false);
}

function lineOf(text: string, next: string, before: Line | undefined, words: WordLists): Line {
  const site = siteOn(text, words);
  const place = site ? undefined : placeOn(text, words);
  // A facility may be called after a place; then its own place stands below it.
  const below = site === undefined || siteOn(next, words) ? undefined : placeOn(next, words);
  const isFacility = below?.city !== undefined && (below.city === site?.city || below.state === undefined);
  if (site && !isFacility) return { text, kind: 'site', site };
  // In a list of one line a site, what reads as a city and its state is a facility and its city.
  if (before?.kind === 'site' && place?.state !== undefined) return { text, kind: 'site', site: asSite(place) };
  if (place) return { text, kind: place.city === undefined ? 'country' : 'place', site: place };
  const bare = text.replace(/^[^:：]{1,20}[:：]\s*/, '');
  if (statusOf(bare) !== undefined || words.get('site-status')?.has(bare.toLowerCase())) return { text: bare, kind: 'status' };
  if (readsAsPerson(text, words, false)) return { text, kind: 'person' };
  return { text, kind: hasFacilityWord(text, words) ? 'facility' : 'other' };
}

function asSite({ city, state, ...rest }: SiteRecord): SiteRecord {
  return { ...(city === undefined ? {} : { facility: city }), ...(state === undefined ? {} : { city: state }), ...rest };
}

/** Whether facilities stand below their places: then more of them follow a place than go before one. */
export function isPlaceFirst(lines: readonly { readonly kind: Line['kind'] }[]): boolean {
  const kinds = lines.map(({ kind }) => kind).filter((kind) => kind !== 'status' && kind !== 'person' && kind !== 'country');
  const follows = (a: Line['kind'], b: Line['kind']): number => kinds.filter((kind, at) => kind === a && kinds[at + 1] === b).length;
  return follows('place', 'facility') > follows('facility', 'place');
}

/** Whether countries head lists of facilities, whose cities stand on lines of their own. */
function isCountryFirst(lines: readonly Line[]): boolean {
  const said = lines.filter(({ kind }) => kind !== 'status' && kind !== 'person');
  return said[0]?.kind === 'country' && said.at(-1)?.kind !== 'country' && said.every(({ kind }) => kind !== 'place' && kind !== 'site');
}

function countriesFirst(lines: readonly Line[], words: WordLists): Places {
  const sites: SiteRecord[] = [];
  const rest: string[] = [];
  let country: SiteRecord = {};
  for (const { text, kind, site } of lines) {
    const last = sites.at(-1);
    if (kind === 'country') country = site ?? {};
    else if (kind === 'facility') sites.push({ facility: facilityName(text, words), ...country });
    else if (kind === 'status' && last) sites[sites.length - 1] = { ...last, status: text };
    else if (kind === 'other' && isCityOf(text, last, country)) sites[sites.length - 1] = { ...last, city: text, ...country };
    else if (kind === 'other') rest.push(text);
  }
  return { sites, rest, warnings: [] };
}

/** A few words without a number, below a facility that has no city yet, in the country that is open. */
function isCityOf(text: string, site: SiteRecord | undefined, { country }: SiteRecord): boolean {
  return site !== undefined && site.city === undefined && site.country === country && text.length <= 40 && !/[\d:：.。]/.test(text);
}

function placesFirst(lines: readonly Line[], words: WordLists): Places {
  const sites: SiteRecord[] = [];
  const rest: string[] = [];
  let isOpen = false;
  for (const { text, kind, site } of lines) {
    const last = sites.at(-1);
    if (kind === 'place' || kind === 'site') sites.push(site ?? {});
    else if (kind === 'status' && last && isOpen) sites[sites.length - 1] = { ...last, status: text };
    else if (kind === 'facility' && last && isOpen && last.facility === undefined)
      sites[sites.length - 1] = { ...last, facility: facilityName(text, words) };
    else if (kind === 'other' || kind === 'facility') rest.push(text);
    isOpen = kind === 'place' || (isOpen && (kind === 'status' || kind === 'person'));
  }
  return { sites, rest, warnings: [] };
}

/** The lines above a place that are not yet a site's. */
interface Open {
  above: string[];
  status?: string;
  isPerson: boolean;
}

function facilitiesFirst(lines: readonly Line[], words: WordLists, isList: boolean): Places {
  const sites: SiteRecord[] = [];
  const rest: string[] = [];
  const anyPlace = lines.some(({ kind }) => kind === 'place' || kind === 'country' || kind === 'site');
  const anyCity = lines.some(({ kind }) => kind === 'place' || kind === 'site');
  let open: Open = { above: [], isPerson: false };
  const close = (place?: SiteRecord): void => {
    const { site, others } = siteAbove(open, place, words, isList && !anyPlace);
    rest.push(...others);
    if (site) sites.push(site);
    open = { above: [], isPerson: false };
  };
  for (const { text, kind, site } of lines) {
    // A country with nothing above it heads the sites below it.
    if (kind === 'country' && open.above.length === 0 && anyCity) continue;
    if (kind === 'place' || kind === 'country') close(site);
    else if (kind === 'site') {
      close();
      sites.push(site ?? {});
    } else if (kind === 'person') open.isPerson = true;
    else if (kind === 'status' && open.above.length > 0) open.status = text;
    else if (kind === 'status' && sites.length > 0) sites.push({ ...sites.pop(), status: text });
    else if (kind !== 'status') {
      if (isList && !anyPlace) close();
      open.above.push(text);
    }
  }
  close();
  return { sites, rest, warnings: [] };
}

/** The site that a place closes, with the facility and the status above it; the lines that are none of it. */
function siteAbove(
  open: Open,
  place: SiteRecord | undefined,
  words: WordLists,
  isAlone: boolean,
): { readonly site?: SiteRecord; readonly others: readonly string[] } {
  const { facility, city, others } = facilityAbove(open, place, words, isAlone);
  if (facility === undefined && place === undefined) return { others };
  const named = present({ facility: facility === undefined ? undefined : facilityName(facility, words), city });
  return { site: { ...named, ...place, ...present({ status: open.status }) }, others };
}

/** The line right above a place is its facility; above a country alone stand the lines of an address, the facility first and the city last. */
function facilityAbove(
  open: Open,
  place: SiteRecord | undefined,
  words: WordLists,
  isAlone: boolean,
): { readonly facility?: string; readonly city?: string; readonly others: readonly string[] } {
  const { above } = open;
  const last = above.at(-1);
  if (last === undefined || (place === undefined && !isAlone)) return { others: above };
  const start = above.findLastIndex((line) => hasFacilityWord(line, words));
  const address = above.slice(start + 1).filter((line) => !/\d/.test(line));
  if (place !== undefined && place.city === undefined && start !== -1 && address.length > 0)
    return { facility: above[start] ?? '', city: address.at(-1) ?? '', others: above.slice(0, start) };
  const isRight = isFacility(last, words) && !(open.isPerson && !hasFacilityWord(last, words));
  return isRight ? { facility: last, others: above.slice(0, -1) } : { others: above };
}

function isFacility(line: string, words: WordLists): boolean {
  if (line.length > 220) return false;
  if (/[.。]$/.test(line)) return line.length <= 100 && hasFacilityWord(line, words);
  return hasFacilityWord(line, words) || (line.length <= 120 && !/[:：]/.test(line) && line.split(/[^\p{L}]+/u).length <= 14);
}
