import type { WordLists } from '../page/layout.js';
import { present } from '../present.js';
import type { SiteRecord } from '../record.js';
import { facilityOf } from './facility.js';
import type { JsonFields } from './json-fields.js';

/** The places of a study. A facility that is missing stays missing; a person's name in its stead is not kept. */
export function sitesOf(contactsLocations: JsonFields, words: WordLists, warnings: string[]): SiteRecord[] {
  return contactsLocations.objects('locations').map((location) => {
    const point = location.object('geoPoint');
    return present({
      facility: facilityOf(location.text('facility'), words, warnings),
      city: location.text('city'),
      state: location.text('state'),
      zip: location.text('zip'),
      country: location.text('country'),
      latitude: point.number('lat'),
      longitude: point.number('lon'),
      status: location.text('status'),
    });
  });
}
