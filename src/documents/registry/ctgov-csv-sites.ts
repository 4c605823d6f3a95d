import { hasFacilityWord } from '../page/facility-words.js';
import type { Layouts } from '../page/layout.js';
import { readsAsPerson, withoutContacts } from '../personal.js';
import { present } from '../present.js';
import type { SiteRecord } from '../record.js';

const POSTAL_CODE = /^(?=.*\d)[A-Z\d][A-Z\d -]{2,9}$/;
/** "Korea, Republic of": the registry writes the name first. */
const REST_OF_COUNTRY = /\bRepublic of(?: the)?$|^Islamic |^Federated |^Province of |^Occupied$/;

/** The sites of one cell: "facility, city, state, postal code, country", any but the country left out, between bars. */
export function sitesOf(text: string, layouts: Layouts, warnings: string[]): SiteRecord[] {
  return text
    .split('|')
    .map((site) => site.trim())
    .filter((site) => site !== '')
    .map((site) => siteOf(site, layouts, warnings));
}

/**
 * One site, taken apart from its right end as far as that is certain: facilities hold commas too, so a state is only one that is known as
 * a state of its country, and what remains before the city is the facility.
 */
function siteOf(text: string, layouts: Layouts, warnings: string[]): SiteRecord {
  const parts = text.split(/,\s+/).filter((part) => part !== '');
  const country = countryOf(parts, layouts);
  const zip = POSTAL_CODE.test(parts.at(-1) ?? '') ? parts.pop() : undefined;
  const state = country === undefined ? undefined : stateOf(parts, country, layouts);
  const isPlace = country !== undefined && (parts.length < 3 || isCertain(parts, state, layouts));
  if (!isPlace && parts.length > 0) warnings.push('a site could not be split into facility and place with certainty');
  const city = isPlace ? parts.pop() : undefined;
  return present({ facility: facilityOf(parts.join(', '), layouts, warnings), city, state, zip, country });
}

/** Takes the country off the end. */
function countryOf(parts: string[], layouts: Layouts): string | undefined {
  const countries = layouts.words.get('country') ?? new Set();
  const last = parts.at(-1) ?? '';
  const both = parts.slice(-2).join(', ');
  if (parts.length > 1 && (countries.has(both.toLowerCase()) || REST_OF_COUNTRY.test(last))) {
    parts.splice(-2);
    return both;
  }
  if (!countries.has(last.toLowerCase()) && (parts.length < 3 || /\d/.test(last) || hasFacilityWord(last, layouts.words))) return undefined;
  return parts.pop();
}

/** Takes a state off the end; one that is a city too (Berlin) is a city where a facility may stand before it. */
function stateOf(parts: string[], country: string, layouts: Layouts): string | undefined {
  const states = layouts.csvStates.get(country.toLowerCase());
  const [before = '', last = ''] = parts.slice(-2).map((part) => part.toLowerCase());
  if (parts.length < 2) return undefined;
  if (before === last || states?.has('*')) return parts.pop();
  const kind = states?.get(last);
  const isCity = kind === undefined || (kind === 'city' && parts.length === 2) || hasFacilityWord(before, layouts.words);
  return isCity ? undefined : parts.pop();
}

/** Whether the last of several parts is surely the city: behind the state taken off, or right behind a word of a facility. */
function isCertain(parts: readonly string[], state: string | undefined, layouts: Layouts): boolean {
  if (state !== undefined) return true;
  return !hasFacilityWord(parts.at(-1) ?? '', layouts.words) && hasFacilityWord(parts.at(-2) ?? '', layouts.words);
}

function facilityOf(text: string, layouts: Layouts, warnings: string[]): string | undefined {
  if (text === '') return undefined;
  if (!readsAsPerson(text, layouts.words, true)) return withoutContacts(text);
  warnings.push('a facility reads as the name of a person and was left out');
  return undefined;
}
