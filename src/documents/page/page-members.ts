import { readsAsPerson } from '../personal.js';
import { present } from '../present.js';
import type { SiteRecord } from '../record.js';
import type { PageDraft } from './page-draft.js';
import { splitFacility } from './places.js';

type Values = ReadonlyMap<string, readonly string[]>;

/** Turns the members that headings spelled out field by field into arms, interventions, outcomes, sites and organisations. */
export function closeMembers(draft: PageDraft): void {
  for (const { group, values } of draft.members) {
    if (values.size > 0) CLOSERS[group]?.(draft, values);
  }
}

const CLOSERS: Readonly<Record<string, (draft: PageDraft, values: Values) => void>> = {
  intervention: (draft, values) => {
    const label = one(values, 'label');
    if (label === undefined) return;
    const words = present({ type: one(values, 'type'), description: one(values, 'description') });
    draft.interventions.push({ ...words, label, otherNames: [...(values.get('otherNames') ?? [])], arms: [...(values.get('arms') ?? [])] });
  },
  arm: (draft, values) => {
    draft.arms.push({
      ...present({ label: one(values, 'label'), type: one(values, 'type'), description: one(values, 'description') }),
      interventions: [],
    });
  },
  site: (draft, values) => draft.sites.push(siteOf(draft, values)),
  primary: (draft, values) => addOutcome(draft, 'primary', values),
  secondary: (draft, values) => addOutcome(draft, 'secondary', values),
  other: (draft, values) => addOutcome(draft, 'other', values),
  sponsor: (draft, values) => {
    for (const field of ['name', 'class']) {
      const value = one(values, field);
      if (value !== undefined) draft.set(`sponsor.${field}`, value);
    }
  },
  collaborator: (draft, values) => {
    const name = one(values, 'name');
    if (name !== undefined) draft.collaborators.push({ name, ...present({ class: one(values, 'class') }) });
  },
  reference: (draft, values) => {
    const citation = one(values, 'citation') ?? '';
    const pmid = one(values, 'pmid');
    if (citation !== '' || pmid !== undefined) draft.references.push({ citation, ...present({ pmid }) });
  },
};

function one(values: Values, field: string): string | undefined {
  return values.get(field)?.[0];
}

function addOutcome(draft: PageDraft, priority: 'primary' | 'secondary' | 'other', values: Values): void {
  const measure = one(values, 'measure');
  if (measure !== undefined)
    draft.outcomes.push({
      priority,
      measure,
      ...present({ timeFrame: one(values, 'timeFrame'), description: one(values, 'description') }),
    });
}

function siteOf(draft: PageDraft, values: Values): SiteRecord {
  const printed = one(values, 'facility');
  const isPerson = printed !== undefined && readsAsPerson(printed, draft.layouts.words, false);
  if (isPerson) draft.warn('a site names a person where its facility should stand; the name was left out');
  const facility = printed === undefined || isPerson ? undefined : splitFacility(printed);
  if (facility !== undefined && facility !== printed) draft.warn('an address was glued to a facility and left out');
  return present({
    facility,
    city: one(values, 'city'),
    state: one(values, 'state'),
    zip: one(values, 'zip'),
    country: one(values, 'country'),
    status: one(values, 'status'),
  });
}
