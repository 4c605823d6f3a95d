import { isObject } from '../documents/registry/json-fields.js';

type Fields = Readonly<Record<string, unknown>>;

/** Where a study names people, by the path of the object that holds the fields. */
const PEOPLE: readonly { readonly path: readonly string[]; readonly fields: readonly string[] }[] = [
  { path: ['protocolSection', 'contactsLocationsModule'], fields: ['centralContacts', 'overallOfficials'] },
  {
    path: ['protocolSection', 'sponsorCollaboratorsModule', 'responsibleParty'],
    fields: ['investigatorFullName', 'investigatorTitle', 'oldNameTitle'],
  },
  { path: ['resultsSection', 'moreInfoModule'], fields: ['pointOfContact'] },
];

/**
 * A study of API v2 without the fields that hold contacts, officials and investigators: their names, phones and e-mails are never kept.
 * All else is as it came. Free text is not searched here; reading it leaves phones and e-mails out.
 */
export function withoutPeople(study: Fields): Fields {
  const left = PEOPLE.reduce((seen, { path, fields }) => changedAt(seen, path, (module) => without(module, fields)), study);
  return changedAt(left, ['protocolSection', 'contactsLocationsModule'], withoutSiteContacts);
}

/** Whatever the list of sites is called, its members keep their place and lose their contacts. */
function withoutSiteContacts(module: Fields): Fields {
  return Object.fromEntries(
    Object.entries(module).map(([key, value]) => [
      key,
      Array.isArray(value) ? value.map((site) => (isObject(site) ? without(site, ['contacts']) : site)) : value,
    ]),
  );
}

/** The object with the object at the path changed; the same one when nothing stands there. */
export function changedAt(object: Fields, path: readonly string[], change: (found: Fields) => Fields): Fields {
  const [key, ...rest] = path;
  if (key === undefined) return change(object);
  const inner = Object.hasOwn(object, key) ? object[key] : undefined;
  return isObject(inner) ? { ...object, [key]: changedAt(inner, rest, change) } : object;
}

export const without = (object: Fields, fields: readonly string[]): Fields =>
  Object.fromEntries(Object.entries(object).filter(([key]) => !fields.includes(key)));
