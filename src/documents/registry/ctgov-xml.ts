import { doiOf } from '../citation-ids.js';
import { documentId } from '../document-id.js';
import type { Layouts } from '../page/layout.js';
import { withoutContacts } from '../personal.js';
import { present } from '../present.js';
import type {
  OrganizationRecord,
  OutcomeRecord,
  ReadDocument,
  ReferenceRecord,
  RefusedDocument,
  SiteRecord,
  TrialRecord,
} from '../record.js';
import { dateOf } from '../values.js';
import { childrenOf, lineAt, type XmlElement } from '../xml.js';
import { armsAt, interventionsAt } from './ctgov-xml-arms.js';
import { designOf, phasesAt, printed } from './ctgov-xml-design.js';
import { unknownElements } from './ctgov-xml-fields.js';
import { resultsAt } from './ctgov-xml-results.js';
import { linesAt, textblockAt, textsOf } from './ctgov-xml-text.js';
import { facilityOf } from './facility.js';
import { withoutWhomToAsk } from './prose.js';

const SOURCE = 'ClinicalTrials.gov';
/** What stands where the registry may not yet show a sponsor. */
const REDACTED = '[Redacted]';

/**
 * Reads a `clinical_study` of the registry's XML, in which it published until 2024, as the record that API v2 gives of the same study.
 * Unknown elements become warnings; contacts, officials, investigators and responsible parties are never read. A study without a
 * registry id is refused.
 */
export function readLegacyStudy(name: string, bytes: Uint8Array, study: XmlElement, layouts: Layouts): ReadDocument | RefusedDocument {
  const ids = registryIds(study, layouts);
  const id = ids[0];
  if (id === undefined) return { name, reason: 'It is a study without a registry id: id_info/nct_id is missing or no NCT number.' };
  const warnings: string[] = [];
  const record = withoutWhomToAsk(recordOf(study, ids, layouts, warnings), layouts.words, warnings);
  warnings.push(...unknownElements(study, layouts.xmlFields));
  return {
    document: {
      id: documentId(bytes),
      name,
      format: 'ctgov-xml',
      source: SOURCE,
      ...present({ url: record.url, version: record.version }),
      warnings: [...new Set(warnings)],
    },
    records: [record],
  };
}

/** The study's own id and, where there is one, its aliases. */
function registryIds(study: XmlElement, layouts: Layouts): string[] {
  const pattern = layouts.registries.find((registry) => registry.name === SOURCE)?.pattern;
  const isId = (text: string) => pattern !== undefined && text.match(pattern)?.[0] === text;
  const id = lineAt(study, 'id_info/nct_id');
  if (id === undefined || !isId(id)) return [];
  return [...new Set([id, ...textsOf(childrenOf(study, 'id_info')[0], 'nct_alias').filter(isId)])];
}

function recordOf(study: XmlElement, ids: readonly string[], layouts: Layouts, warnings: string[]): TrialRecord {
  const page = layouts.registries.find((registry) => registry.name === SOURCE)?.page;
  const info = childrenOf(study, 'id_info')[0];
  const interventions = interventionsAt(study, warnings);
  return {
    kind: 'trial',
    origin: 'registry',
    registryIds: ids,
    secondaryIds: [...new Set([...textsOf(info, 'org_study_id'), ...textsOf(info, 'secondary_id')])],
    ...present({ version: versionOf(study), url: page ? page + ids[0] : undefined }),
    ...wordsOf(study),
    ...designOf(study),
    phases: phasesAt(study),
    ...eligibilityOf(study),
    conditions: textsOf(study, 'condition'),
    keywords: textsOf(study, 'keyword'),
    arms: armsAt(study, interventions),
    interventions,
    outcomes: outcomesOf(study),
    sites: sitesOf(study, layouts, warnings),
    ...sponsorsOf(study),
    references: [...referencesOf(study, 'reference', 'background'), ...referencesOf(study, 'results_reference', 'result')],
    ...present({ results: resultsAt(study, warnings) }),
  };
}

/** When the record was last changed; files until 2017 call that `lastchanged_date`. */
function versionOf(study: XmlElement): string | undefined {
  const dates = ['last_update_posted', 'last_update_submitted', 'lastchanged_date', 'verification_date'].map((name) => lineAt(study, name));
  return dates.map((date) => date && dateOf(date)).find((date) => date !== undefined);
}

function wordsOf(study: XmlElement): Partial<TrialRecord> {
  return present({
    title: lineAt(study, 'brief_title'),
    officialTitle: lineAt(study, 'official_title'),
    acronym: lineAt(study, 'acronym'),
    summary: textblockAt(study, 'brief_summary'),
    description: textblockAt(study, 'detailed_description'),
    status: lineAt(study, 'overall_status'),
    whyStopped: lineAt(study, 'why_stopped'),
    startDate: lineAt(study, 'start_date'),
    completionDate: lineAt(study, 'completion_date') ?? lineAt(study, 'end_date'),
  });
}

function eligibilityOf(study: XmlElement): Partial<TrialRecord> {
  return present({
    eligibility: textblockAt(study, 'eligibility/criteria'),
    sex: printed(lineAt(study, 'eligibility/gender')),
    minimumAge: printed(lineAt(study, 'eligibility/minimum_age')),
    maximumAge: printed(lineAt(study, 'eligibility/maximum_age')),
  });
}

function outcomesOf(study: XmlElement): OutcomeRecord[] {
  return (['primary', 'secondary', 'other'] as const).flatMap((priority) =>
    childrenOf(study, `${priority}_outcome`).flatMap((outcome) => {
      const measure = lineAt(outcome, 'measure');
      if (measure === undefined) return [];
      const description = linesAt(outcome, 'description');
      return [{ priority, measure, ...present({ timeFrame: lineAt(outcome, 'time_frame'), description }) }];
    }),
  );
}

function sitesOf(study: XmlElement, layouts: Layouts, warnings: string[]): SiteRecord[] {
  return childrenOf(study, 'location').map((location) => {
    const facility = childrenOf(location, 'facility')[0];
    return present({
      facility: facilityOf(lineAt(facility, 'name'), layouts.words, warnings),
      city: lineAt(facility, 'address/city'),
      state: lineAt(facility, 'address/state'),
      zip: lineAt(facility, 'address/zip'),
      country: lineAt(facility, 'address/country'),
      status: lineAt(location, 'status'),
    });
  });
}

function sponsorsOf(study: XmlElement): Pick<TrialRecord, 'sponsor' | 'collaborators'> {
  const organizations = (name: string): OrganizationRecord[] =>
    childrenOf(childrenOf(study, 'sponsors')[0], name).flatMap((sponsor) => {
      const agency = lineAt(sponsor, 'agency');
      if (agency === undefined || agency === REDACTED) return [];
      return [{ name: agency, ...present({ class: lineAt(sponsor, 'agency_class')?.replace(/^U\.?S\.? /, '') }) }];
    });
  return { ...present({ sponsor: organizations('lead_sponsor')[0] }), collaborators: organizations('collaborator') };
}

function referencesOf(study: XmlElement, name: string, role: NonNullable<ReferenceRecord['role']>): ReferenceRecord[] {
  return childrenOf(study, name).flatMap((reference) => {
    const citation = withoutContacts(lineAt(reference, 'citation') ?? '');
    const pmid = /^\d{1,8}$/.exec(lineAt(reference, 'PMID') ?? '')?.[0];
    if (citation === '' && pmid === undefined) return [];
    return [{ citation, role, ...present({ pmid, doi: doiOf(citation) }) }];
  });
}
