import type { CombinationSelection, PropertySelection, SelectedTerm, Selection, TermSelection } from '../../graph/select/selection.js';
import type { EntityKind } from '../../vocabulary/vocabulary.js';
import { badInput } from '../bad-input.js';
import { NodeKind } from '../node/node-kind.enum.js';
import type { NamedKind, Terms } from '../terms/terms.js';
import { textSelection } from '../terms/text-asked.js';
import type { CombinationFilter, TermFilter, TrialFilter } from './trial-filter.input.js';

/** Kinds that an arm may give. */
export const THERAPY_KINDS: readonly EntityKind[] = ['DRUG', 'DRUG_CLASS', 'PROCEDURE'];

type Meaning = (term: string) => SelectedTerm | Promise<SelectedTerm>;

/**
 * A filter with every term resolved to ids.
 * @throws GraphQLError BAD_USER_INPUT for a term that means nothing or several things, an empty list, and a text without a word.
 */
export async function selectionOfFilter(filter: TrialFilter, terms: Terms): Promise<Selection> {
  refuseEmptyLists(filter);
  const curated =
    (kinds: readonly EntityKind[], descendants = true): Meaning =>
    (term) =>
      terms.withMembers(term, kinds, descendants);
  const selection: Selection = {
    and: await nested(filter.and, terms),
    or: await nested(filter.or, terms),
    not: filter.not && (await selectionOfFilter(filter.not, terms)),
    ids: filter.ids && (await Promise.all(filter.ids.map((id) => terms.trialId(id)))),
    text: filter.text == null ? undefined : textSelection(filter.text),
    combination: filter.combination && combination(filter.combination, terms),
    therapies: await termsOf(filter.therapies, curated(THERAPY_KINDS)),
    conditions: await termsOf(filter.conditions, curated(['CONDITION'], filter.conditions?.descendants ?? true)),
    targets: await termsOf(filter.targets, curated(['TARGET'])),
    endpoints: await termsOf(filter.endpoints, curated(['ENDPOINT'])),
    publications: await termsOf(filter.publications, named(terms, NodeKind.PUBLICATION)),
    organizations: await termsOf(filter.organizations, named(terms, NodeKind.ORGANIZATION)),
    places: placesOf(filter),
    properties: propertiesOf(filter),
  };
  return Object.fromEntries(Object.entries(selection).filter(([, value]) => value != null)) as Selection;
}

/** An empty list could be meant as "any" or as "none": better to ask than to guess. */
function refuseEmptyLists(filter: object, path = 'filter'): void {
  for (const [field, value] of Object.entries(filter)) {
    if (Array.isArray(value) && value.length === 0) throw badInput(`${path}.${field} is empty; leave it out, or name at least one`);
    if (['combination', 'therapies', 'conditions', 'targets', 'endpoints', 'publications', 'organizations'].includes(field) && value)
      refuseEmptyLists(value, `${path}.${field}`);
  }
}

const nested = async (filters: readonly TrialFilter[] | undefined | null, terms: Terms) =>
  filters ? Promise.all(filters.map((filter) => selectionOfFilter(filter, terms))) : undefined;

const combination = (asked: CombinationFilter, terms: Terms): CombinationSelection => ({
  all: asked.all.map((term) => terms.withMembers(term, THERAPY_KINDS)),
  scope: asked.scope ?? 'SAME_ARM',
});

function named(terms: Terms, kind: NamedKind): Meaning {
  return async (term) => {
    const { id } = await terms.named(term, kind);
    return { term, entity: id, members: [id] };
  };
}

async function termsOf(asked: TermFilter | undefined | null, meaning: Meaning): Promise<TermSelection | undefined> {
  if (!asked) return undefined;
  const all = async (list?: string[] | null) => (list ? Promise.all(list.map(meaning)) : undefined);
  const [any, every, none] = await Promise.all([all(asked.any), all(asked.all), all(asked.none)]);
  return { any, all: every, none };
}

function placesOf(filter: TrialFilter): Selection['places'] {
  if (!filter.countries && !filter.cities) return undefined;
  const lower = (names?: string[] | null) => names?.map((name) => name.trim().toLowerCase()) ?? null;
  return { countries: lower(filter.countries), cities: lower(filter.cities) };
}

function propertiesOf(filter: TrialFilter): PropertySelection | undefined {
  const properties: PropertySelection = {
    phases: filter.phases ?? null,
    statuses: filter.statuses ?? null,
    studyTypes: filter.studyTypes ?? null,
    startFrom: filter.startDate?.from ?? null,
    startTo: filter.startDate?.to ?? null,
    completionFrom: filter.completionDate?.from ?? null,
    completionTo: filter.completionDate?.to ?? null,
    enrollmentMin: filter.enrollment?.min ?? null,
    enrollmentMax: filter.enrollment?.max ?? null,
    hasFindings: filter.hasFindings ?? null,
    hasConflicts: filter.hasConflicts ?? null,
    hasRegistryId: filter.hasRegistryId ?? null,
  };
  return Object.values(properties).some((value) => value !== null) ? properties : undefined;
}
