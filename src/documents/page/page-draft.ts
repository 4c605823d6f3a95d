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
import type { Layouts } from './layout.js';

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
  readonly interventions: { type?: string; label: string; description?: string; otherNames: string[]; arms: string[] }[] = [];
  readonly arms: ArmRecord[] = [];
  readonly outcomes: OutcomeRecord[] = [];
  readonly sites: SiteRecord[] = [];
  readonly collaborators: OrganizationRecord[] = [];
  readonly references: ReferenceRecord[] = [];
  readonly warnings: string[] = [];
  /** Members of groups that headings spell out field by field, in the order of the page. */
  readonly members: { readonly group: string; readonly values: Map<string, string[]> }[] = [];

  constructor(readonly layouts: Layouts) {}

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
    const found = this.layouts.registries.flatMap(({ pattern }) => [...text.matchAll(pattern)].map(([id]) => id));
    for (const id of found) if (!this.registryIds.includes(id)) this.registryIds.push(id);
    return found.length > 0;
  }

  warn(warning: string): void {
    if (!this.warnings.includes(warning)) this.warnings.push(warning);
  }
}

/** "Active, not recruiting" and ACTIVE_NOT_RECRUITING are one value printed twice. */
function bare(value: string): string {
  return value.toLowerCase().replace(/[^\p{L}\d]+/gu, '');
}

/** The record that a draft has become. */
export function recordOf(draft: PageDraft): TrialRecord {
  const { 'sponsor.name': sponsorName, 'sponsor.class': sponsorClass, ...scalars } = draft.scalars;
  return {
    kind: 'trial',
    origin: 'page',
    registryIds: draft.registryIds,
    secondaryIds: [...new Set(draft.secondaryIds)],
    ...(present(scalars) as Partial<TrialRecord>),
    phases: draft.phases,
    conditions: [...new Set(draft.conditions)],
    keywords: [...new Set(draft.keywords)],
    arms: armsWithInterventions(draft),
    interventions: draft.interventions.map(
      (intervention): InterventionRecord => ({ ...intervention, arms: armsOf(intervention, draft.arms) }),
    ),
    outcomes: draft.outcomes,
    sites: draft.sites.filter((site) => Object.keys(site).length > 0),
    ...present({ sponsor: sponsorName === undefined ? undefined : { name: sponsorName, ...present({ class: sponsorClass }) } }),
    collaborators: draft.collaborators,
    references: draft.references,
  };
}

function armsOf(intervention: PageDraft['interventions'][number], arms: readonly ArmRecord[]): string[] {
  const listing = arms.flatMap((arm) => (arm.label !== undefined && arm.interventions.includes(intervention.label) ? [arm.label] : []));
  return [...new Set([...listing, ...intervention.arms])];
}

/** Arms named only where an intervention says who gets it are arms too. */
function armsWithInterventions(draft: PageDraft): ArmRecord[] {
  const labels = draft.interventions.flatMap((intervention) => intervention.arms);
  const unnamed = [...new Set(labels)].filter((label) => !draft.arms.some((arm) => arm.label === label));
  return [...draft.arms, ...unnamed.map((label): ArmRecord => ({ label, interventions: [] }))].map((arm) => {
    const given = draft.interventions
      .filter((intervention) => arm.label !== undefined && intervention.arms.includes(arm.label))
      .map(({ label }) => label);
    return { ...arm, interventions: [...new Set([...arm.interventions, ...given])] };
  });
}
