import { readsAsPerson } from '../personal.js';
import { present } from '../present.js';
import type { SiteRecord } from '../record.js';
import { countOf } from '../values.js';
import { armList } from './arm-list.js';
import { facilityName } from './facility-name.js';
import type { PageDraft } from './page-draft.js';

type Values = ReadonlyMap<string, readonly string[]>;

/** Turns the members that headings spelled out field by field into arms, interventions, outcomes, sites and organisations. */
export function closeMembers(draft: PageDraft): void {
  for (const { group, values } of draft.members) {
    if (values.size > 0) CLOSERS[group]?.(draft, values);
  }
  const sizes = draft.members.flatMap(({ group, values }) => (group === 'arm' ? [countOf(one(values, 'size') ?? '')] : []));
  // Where only the groups' sizes are told, the trial is as large as they are together.
  if (draft.scalars.enrollment === undefined && sizes.length > 0 && sizes.every((size) => size !== undefined))
    draft.set('enrollment', String(sizes.reduce((sum, size) => sum + Number(size), 0)));
}

const CLOSERS: Readonly<Record<string, (draft: PageDraft, values: Values) => void>> = {
  intervention: (draft, values) => {
    const label = one(values, 'label');
    if (label === undefined) return;
    const words = present({ type: one(values, 'type'), description: one(values, 'description') });
    draft.interventions.push({ ...words, label, otherNames: [...(values.get('otherNames') ?? [])], arms: [...(values.get('arms') ?? [])] });
  },
  arm: (draft, values) => {
    const told =
      one(values, 'label') === undefined ? armList([one(values, 'description') ?? ''], [], draft.layouts.words).arms[0] : undefined;
    draft.arms.push({
      ...present({ label: one(values, 'label'), type: one(values, 'type'), description: one(values, 'description') }),
      ...present({ label: told?.label, type: told?.type, description: told?.description }),
      interventions: (values.get('interventions') ?? []).map((label) => draft.give(label)),
    });
  },
  site: (draft, values) => draft.sites.push(siteOf(draft, values)),
  primary: (draft, values) => addOutcome(draft, 'primary', values),
  secondary: (draft, values) => addOutcome(draft, 'secondary', values),
  other: (draft, values) => addOutcome(draft, 'other', values),
  outcome: (draft, values) => addOutcome(draft, priorityOf(draft, one(values, 'priority') ?? ''), values),
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

/** "Primary indicator", "主要指标": lists of outcomes of all kinds say of each which it is. */
function priorityOf(draft: PageDraft, printed: string): 'primary' | 'secondary' | 'other' {
  const says = (list: string): boolean => [...(draft.layouts.words.get(list) ?? [])].some((word) => printed.toLowerCase().includes(word));
  return says('primary-word') ? 'primary' : says('secondary-word') ? 'secondary' : 'other';
}

function siteOf(draft: PageDraft, values: Values): SiteRecord {
  const printed = one(values, 'facility');
  const isPerson = printed !== undefined && readsAsPerson(printed, draft.layouts.words, false);
  if (isPerson) draft.warn('a site names a person where its facility should stand; the name was left out');
  const facility = printed === undefined || isPerson ? undefined : facilityName(printed, draft.layouts.words);
  if (facility !== undefined && facility !== printed) draft.warn('an address or a person behind a facility was left out');
  return present({
    facility,
    city: one(values, 'city'),
    state: one(values, 'state'),
    zip: one(values, 'zip'),
    country: one(values, 'country'),
    status: one(values, 'status'),
  });
}
