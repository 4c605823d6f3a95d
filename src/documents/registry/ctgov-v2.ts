import { documentId } from '../document-id.js';
import type { Layouts } from '../page/layout.js';
import { present } from '../present.js';
import type { OrganizationRecord, OutcomeRecord, ReadDocument, TrialRecord } from '../record.js';
import { armsOf, interventionsOf } from './ctgov-v2-arms.js';
import { unknownFields } from './ctgov-v2-fields.js';
import { referencesOf } from './ctgov-v2-references.js';
import { resultsOf } from './ctgov-v2-results.js';
import { sitesOf } from './ctgov-v2-sites.js';
import { JsonFields } from './json-fields.js';
import { withoutWhomToAsk } from './prose.js';

const SOURCE = 'ClinicalTrials.gov';

/** The id of a study of API v2, or undefined when the object is no such study. */
export function studyId(study: unknown): string | undefined {
  const id = new JsonFields(study, '', []).object('protocolSection').object('identificationModule').text('nctId');
  return id !== undefined && /^NCT\d{8}$/.test(id) ? id : undefined;
}

/** Reads one study of ClinicalTrials.gov API v2. Fields that are unknown or of a wrong type become warnings; contacts, officials and investigators are never read. */
export function readStudy(name: string, study: unknown, layouts: Layouts): ReadDocument {
  const warnings: string[] = [];
  const protocol = new JsonFields(study, '', warnings).object('protocolSection');
  const read = { ...recordOf(protocol, layouts, warnings), ...present({ results: resultsOf(study, warnings) }) };
  const record = withoutWhomToAsk(read, layouts.words, warnings);
  warnings.push(...unknownFields(study, layouts.registryFields));
  return {
    document: {
      id: documentId(JSON.stringify(study)),
      name,
      format: 'ctgov-v2',
      source: SOURCE,
      ...present({ url: record.url, version: record.version }),
      warnings: [...new Set(warnings)],
    },
    records: [record],
  };
}

function recordOf(protocol: JsonFields, layouts: Layouts, warnings: string[]): TrialRecord {
  const identification = protocol.object('identificationModule');
  const status = protocol.object('statusModule');
  const design = protocol.object('designModule');
  const conditions = protocol.object('conditionsModule');
  const modules = protocol.object('armsInterventionsModule');
  const arms = armsOf(modules, layouts.words, warnings);
  const id = identification.text('nctId') ?? '';
  const page = layouts.registries.find((registry) => registry.name === SOURCE)?.page;
  return {
    kind: 'trial',
    origin: 'registry',
    registryIds: [...new Set([id, ...identification.texts('nctIdAliases')])],
    secondaryIds: secondaryIds(identification),
    ...present({
      version: status.object('lastUpdatePostDateStruct').text('date') ?? status.text('statusVerifiedDate'),
      url: page ? page + id : undefined,
    }),
    ...wordsOf(identification, status, protocol.object('descriptionModule')),
    ...designOf(design),
    phases: design.texts('phases'),
    ...eligibilityOf(protocol.object('eligibilityModule')),
    conditions: conditions.texts('conditions'),
    keywords: conditions.texts('keywords'),
    arms,
    interventions: interventionsOf(modules, arms, warnings),
    outcomes: outcomesOf(protocol.object('outcomesModule')),
    sites: sitesOf(protocol.object('contactsLocationsModule'), layouts.words, warnings),
    ...sponsorsOf(protocol.object('sponsorCollaboratorsModule')),
    references: referencesOf(protocol.object('referencesModule')),
  };
}

function secondaryIds(identification: JsonFields): string[] {
  const ids = [
    identification.object('orgStudyIdInfo').text('id'),
    ...identification.objects('secondaryIdInfos').map((info) => info.text('id')),
  ];
  return [...new Set(ids.filter((id) => id !== undefined))];
}

function wordsOf(identification: JsonFields, status: JsonFields, description: JsonFields): Partial<TrialRecord> {
  return present({
    title: identification.text('briefTitle'),
    officialTitle: identification.text('officialTitle'),
    acronym: identification.text('acronym'),
    summary: description.text('briefSummary'),
    description: description.text('detailedDescription'),
    status: status.text('overallStatus'),
    whyStopped: status.text('whyStopped'),
    startDate: status.object('startDateStruct').text('date'),
    completionDate: status.object('completionDateStruct').text('date'),
  });
}

function designOf(design: JsonFields): Partial<TrialRecord> {
  const info = design.object('designInfo');
  return present({
    studyType: design.text('studyType'),
    allocation: info.text('allocation'),
    interventionModel: info.text('interventionModel'),
    primaryPurpose: info.text('primaryPurpose'),
    masking: info.object('maskingInfo').text('masking'),
    enrollment: design.object('enrollmentInfo').count('count'),
  });
}

function eligibilityOf(eligibility: JsonFields): Partial<TrialRecord> {
  return present({
    eligibility: eligibility.text('eligibilityCriteria'),
    sex: eligibility.text('sex'),
    minimumAge: eligibility.text('minimumAge'),
    maximumAge: eligibility.text('maximumAge'),
  });
}

function outcomesOf(outcomes: JsonFields): OutcomeRecord[] {
  const read = (priority: OutcomeRecord['priority']): OutcomeRecord[] =>
    outcomes.objects(`${priority}Outcomes`).flatMap((outcome) => {
      const measure = outcome.text('measure');
      if (measure === undefined) return [];
      return [{ priority, measure, ...present({ timeFrame: outcome.text('timeFrame'), description: outcome.text('description') }) }];
    });
  return [...read('primary'), ...read('secondary'), ...read('other')];
}

function sponsorsOf(sponsors: JsonFields): Pick<TrialRecord, 'sponsor' | 'collaborators'> {
  const organization = (fields: JsonFields): OrganizationRecord[] => {
    const name = fields.text('name');
    return name === undefined ? [] : [{ name, ...present({ class: fields.text('class') }) }];
  };
  return {
    ...present({ sponsor: organization(sponsors.object('leadSponsor'))[0] }),
    collaborators: sponsors.objects('collaborators').flatMap(organization),
  };
}
