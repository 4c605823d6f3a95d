import { present } from '../present.js';
import type {
  ArmRecord,
  InterventionRecord,
  OrganizationRecord,
  OutcomeRecord,
  ReferenceRecord,
  SiteRecord,
  TrialRecord,
} from '../record.js';
import { registryIdsIn } from '../registry-ids.js';
import { dateOf } from '../values.js';
import { armsWithInterventions, interventionsWithArms } from './arm-links.js';
import { typedLabel } from './glued.js';
import type { Layouts } from './layout.js';
import { agesOfBands } from './page-ages.js';
import { plainDate } from './page-dates.js';

type ScalarField = 'title' | 'officialTitle' | 'acronym' | 'summary' | 'description' | 'studyType' | 'status' | 'whyStopped' | 'allocation';
type Scalars = Partial<Record<ScalarField | string, string>>;

/** A record of a page while it is read: fields by name, groups member by member. Only `recordOf` looks at it from outside. */
export class PageDraft {
  readonly scalars: Scalars = {};
  readonly registryIds: string[] = [];
  readonly secondaryIds: string[] = [];
  readonly phases: string[] = [];
  readonly conditions: string[] = [];
  readonly keywords: string[] = [];
  readonly interventions: InterventionRecord[] = [];
  readonly arms: ArmRecord[] = [];
  /** Arms that a heading over interventions names ("Comparator"); where the page lists its arms, these are among them. */
  readonly namedArms: ArmRecord[] = [];
  readonly outcomes: OutcomeRecord[] = [];
  readonly sites: SiteRecord[] = [];
  /** Where the trial is conducted, by a list of countries. */
  readonly countries: string[] = [];
  readonly collaborators: OrganizationRecord[] = [];
  readonly references: ReferenceRecord[] = [];
  readonly warnings: string[] = [];
  /** What a registry that tells two statuses says of recruiting alone: taken where the other one says nothing. */
  recruitmentStatus?: string;
  /** What lines of "Female: Yes" and "Adults (18-64 years): Yes" say, the words of each heading. */
  readonly sexes: string[] = [];
  readonly ageBands: string[] = [];
  /** Members of groups that headings spell out field by field, in the order of the page. */
  readonly members: { readonly group: string; readonly values: Map<string, string[]> }[] = [];

  private readonly warned = new Set<string>();
  private readonly given = new Set<string>();

  /** `dayFirst` says how the page writes its dates. */
  constructor(
    readonly layouts: Layouts,
    readonly dayFirst: boolean = false,
  ) {}

  /** The first value of a field stays; another one is warned about. */
  set(field: string, value: string): void {
    const before = this.scalars[field];
    if (before === undefined) this.scalars[field] = value;
    else if (bare(before) !== bare(value)) this.warn(`${field} is given twice; the first was taken`);
  }

  /** Adds a paragraph to a field of running text. */
  append(field: string, text: string): void {
    const before = this.scalars[field];
    this.scalars[field] = before === undefined ? text : `${before}\n\n${text}`;
  }

  /** Opens a new member of a group, where the page says that one begins. */
  open(group: string): void {
    this.members.push({ group, values: new Map() });
  }

  /** Sets a field of the member that is open; a field that is there already belongs to the next one, but for a list, whose heading may stand over each item. */
  member(group: string, field: string, values: readonly string[], isList: boolean): void {
    const last = this.members.at(-1);
    const listed = last?.group === group && isList ? last.values.get(field) : undefined;
    if (listed) listed.push(...values);
    else this.alone(group, field, values);
  }

  private alone(group: string, field: string, values: readonly string[]): void {
    const last = this.members.at(-1);
    if (!last || last.group !== group || last.values.has(field)) this.open(group);
    this.members.at(-1)?.values.set(field, [...values]);
  }

  /** Ids of known registries become registry ids, others secondary ones. */
  identify(text: string): boolean {
    const found = registryIdsIn(text, this.layouts);
    for (const id of new Set(found)) if (!this.registryIds.includes(id)) this.registryIds.push(id);
    return found.length > 0;
  }

  /** Adds an intervention that is not there yet; its label. */
  give(printed: string, use = ''): string {
    const { words } = this.layouts;
    const typed = typedLabel(printed, words);
    const [before = '', ...behind] = typed.label.split(/[:：]/);
    const label = behind.length > 0 && words.get('label-prefix')?.has(before.toLowerCase()) ? behind.join(':').trim() : typed.label;
    if (!this.given.has(label)) this.interventions.push({ ...typed, label, ...present({ description: use }), otherNames: [], arms: [] });
    this.given.add(label);
    return label;
  }

  warn(warning: string): void {
    if (!this.warned.has(warning)) this.warnings.push(warning);
    this.warned.add(warning);
  }

  /** Sets a field of one value; whether it could. */
  assign(field: string, value: string): boolean {
    if (field === 'version' || field === 'startDate' || field === 'completionDate') {
      const plain = plainDate(value, this.dayFirst);
      this.set(field, field === 'version' ? (dateOf(plain) ?? plain) : plain);
    } else if (field === 'phases') this.phases.push(value);
    else this.set(field, value);
    return true;
  }
}

/** "Active, not recruiting" and ACTIVE_NOT_RECRUITING are one value printed twice. */
function bare(value: string): string {
  return value.toLowerCase().replace(/[^\p{L}\d]+/gu, '');
}

/** The record that a draft has become. */
export function recordOf(draft: PageDraft): TrialRecord {
  const printed = draft.arms.length > 0 ? draft.arms : draft.namedArms;
  const arms = armsWithInterventions(printed, draft.interventions);
  const { 'sponsor.name': sponsorName, 'sponsor.class': sponsorClass, ...scalars } = draft.scalars;
  return {
    kind: 'trial',
    origin: 'page',
    registryIds: draft.registryIds,
    secondaryIds: [...new Set(draft.secondaryIds)],
    ...(present({
      status: draft.recruitmentStatus,
      sex: sexOfFlags(draft.sexes),
      ...agesOfBands(draft.ageBands),
      ...present(scalars),
    }) as Partial<TrialRecord>),
    phases: draft.phases,
    conditions: [...new Set(draft.conditions)],
    keywords: [...new Set(draft.keywords)],
    arms,
    interventions: interventionsWithArms(draft.interventions, printed),
    outcomes: draft.outcomes,
    sites: withCountries(distinctSites(draft.sites), draft.countries),
    ...present({ sponsor: sponsorName === undefined ? undefined : { name: sponsorName, ...present({ class: sponsorClass }) } }),
    collaborators: draft.collaborators,
    references: draft.references,
  };
}

/** Every sex that a line of its own admits. */
const sexOfFlags = (sexes: readonly string[]): string | undefined => (new Set(sexes).size > 1 ? 'All' : sexes[0]);

/** A country of the list in which no site of the page lies is a place of the trial too: all that is known of where. */
function withCountries(sites: readonly SiteRecord[], countries: readonly string[]): SiteRecord[] {
  const told = new Set(sites.map(({ country }) => bare(country ?? '')));
  const others = new Map(countries.map((country) => [bare(country), country]));
  return [...sites, ...[...others].flatMap(([key, country]) => (told.has(key) ? [] : [{ country }]))];
}

/** A site that a page shows twice, in its list and over its contacts, is one. */
function distinctSites(sites: readonly SiteRecord[]): SiteRecord[] {
  const named = sites.filter((site) => Object.keys(site).length > 0);
  const key = (site: SiteRecord, at: number): string =>
    site.facility === undefined ? String(at) : [site.facility, site.city, site.state, site.zip, site.country].join('\t');
  return [...new Map(named.map((site, at) => [key(site, at), site])).values()];
}
