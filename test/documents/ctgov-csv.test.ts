import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { claimsOf } from '../../src/documents/claims.js';
import { openDocuments } from '../../src/documents/containers.js';
import { readDocument } from '../../src/documents/read.js';
import { splitterOf } from '../../src/documents/streams/splitter-of.js';
import { describeWithShared, SHARED } from '../places.js';
import { layouts, readOne, refusals, trialOf } from './sample-documents.js';

const OLD: Readonly<Record<string, string>> = {
  Rank: '7',
  'NCT Number': 'NCT00000001',
  Title: 'Two drugs, one trial',
  Acronym: 'TWO',
  Status: 'Active, not recruiting',
  Conditions: 'Sarcoma, Ewing|Osteosarcoma',
  Interventions: 'Drug: X|Dietary Supplement: Y: retard|Procedure: a|b|Something new',
  'Outcome Measures': 'Overall survival|Response, by imaging',
  'Sponsor/Collaborators': 'Example|Other Example, Ltd.|Third',
  Gender: 'All',
  Age: '18 Years to 70 Years \u00a0 (Adult, Older Adult)',
  Phases: 'Phase 1|Phase 2',
  Enrollment: '29',
  'Funded Bys': 'Industry|Other',
  'Study Type': 'Interventional',
  'Study Designs':
    'Allocation: Randomized|Intervention Model: Single Group Assignment|Masking: Double (Participant, Investigator)|Primary Purpose: Treatment',
  'Other IDs': 'P-1|2010-000001-11',
  'Start Date': 'July 2009',
  'Completion Date': 'null',
  'Last Update Posted': 'March 1, 2018',
  Locations:
    'Example Hospital, Room 3, Lyon, France|Springfield, Illinois, United States|Example Cancer Center, Toronto, Ontario, Canada|Tower Clinic, Milan, Italy|Wei Zhang, Jinan, China',
  URL: 'https://ClinicalTrials.gov/show/NCT00000001',
};
const NEW: Readonly<Record<string, string>> = {
  'NCT Number': 'NCT00000001',
  'Study Title': 'Two drugs, one trial',
  Acronym: 'TWO',
  'Study Status': 'ACTIVE_NOT_RECRUITING',
  Conditions: 'Sarcoma, Ewing|Osteosarcoma',
  Interventions: 'DRUG: X|DIETARY_SUPPLEMENT: Y: retard',
  'Primary Outcome Measures':
    'Overall survival, From entry to death, of any cause, up to 2 years|Adverse events (grade 3, 4), Baseline, 6 and 12 months',
  'Secondary Outcome Measures': 'Response',
  Sponsor: 'Example',
  Collaborators: 'Other Example, Ltd.|Third',
  Sex: 'ALL',
  Age: 'ADULT, OLDER_ADULT',
  Phases: 'PHASE1|PHASE2',
  Enrollment: '29',
  'Funder Type': 'INDUSTRY',
  'Study Type': 'INTERVENTIONAL',
  'Study Design':
    'Allocation: RANDOMIZED|Intervention Model: SINGLE_GROUP|Masking: DOUBLE (PARTICIPANT, INVESTIGATOR)|Primary Purpose: TREATMENT',
  'Start Date': '2009-07',
  'Last Update Posted': '2018-03-01',
  Locations: 'Example Hospital, Lyon, 69008, France',
};
const V2 = {
  protocolSection: {
    identificationModule: { nctId: 'NCT00000001', briefTitle: 'Two drugs, one trial', acronym: 'TWO' },
    statusModule: {
      overallStatus: 'ACTIVE_NOT_RECRUITING',
      startDateStruct: { date: '2009-07' },
      lastUpdatePostDateStruct: { date: '2018-03-01' },
    },
    sponsorCollaboratorsModule: { leadSponsor: { name: 'Example' }, collaborators: [{ name: 'Other Example, Ltd.' }, { name: 'Third' }] },
    conditionsModule: { conditions: ['Sarcoma, Ewing', 'Osteosarcoma'] },
    designModule: {
      studyType: 'INTERVENTIONAL',
      phases: ['PHASE1', 'PHASE2'],
      enrollmentInfo: { count: 29 },
      designInfo: {
        allocation: 'RANDOMIZED',
        interventionModel: 'SINGLE_GROUP',
        primaryPurpose: 'TREATMENT',
        maskingInfo: { masking: 'DOUBLE' },
      },
    },
    eligibilityModule: { sex: 'ALL', minimumAge: '18 Years', maximumAge: '70 Years' },
  },
};

const quoted = (cell: string): string => `"${cell.replaceAll('"', '""')}"`;
const csv = (row: Readonly<Record<string, string>>, separator = ',', end = '\n'): string =>
  [Object.keys(row), Object.values(row)].map((cells) => cells.map(quoted).join(separator)).join(end) + end;
const claims = (text: string) => claimsOf(trialOf(text)).map(({ field, value }) => `${field}: ${value}`);

describe('a row of the registry', () => {
  test('says what its API says, in either family of headers', () => {
    expect(claims(csv(OLD)).sort()).toEqual(claims(JSON.stringify(V2)).sort());
    const withoutAges = claims(JSON.stringify(V2)).filter((claim) => !/^m..imumAge/.test(claim));
    expect(claims(csv(NEW)).sort()).toEqual(withoutAges.sort());
  });

  test('lists of the older family: types, colons and bars in names, sites, ids, measures', () => {
    const { document, records } = readOne(csv(OLD));
    const record = trialOf(csv(OLD));
    expect(record.interventions.map(({ type, label }) => [type, label])).toEqual([
      ['Drug', 'X'],
      ['Dietary Supplement', 'Y: retard'],
      ['Procedure', 'a|b|Something new'],
    ]);
    expect(record.outcomes.map(({ measure }) => measure)).toEqual(['Overall survival', 'Response, by imaging']);
    expect(record.secondaryIds).toEqual(['P-1', '2010-000001-11']);
    expect(record.sites).toEqual([
      { facility: 'Example Hospital, Room 3, Lyon', country: 'France' },
      { city: 'Springfield', state: 'Illinois', country: 'United States' },
      { facility: 'Example Cancer Center', city: 'Toronto', state: 'Ontario', country: 'Canada' },
      { facility: 'Tower Clinic', city: 'Milan', country: 'Italy' },
      { city: 'Jinan', country: 'China' },
    ]);
    expect(record.arms).toEqual([]);
    expect(document).toMatchObject({
      format: 'ctgov-csv',
      source: 'ClinicalTrials.gov',
      version: '2018-03-01',
      url: 'https://clinicaltrials.gov/study/NCT00000001',
    });
    expect(document.warnings).toContain('a site could not be split into facility and place with certainty');
    expect(JSON.stringify(records)).not.toMatch(/Zhang|null/);
  });

  test('outcomes of the newer family are taken apart', () => {
    expect(trialOf(csv(NEW)).outcomes).toEqual([
      { priority: 'primary', measure: 'Overall survival', description: 'From entry to death, of any cause', timeFrame: 'up to 2 years' },
      { priority: 'primary', measure: 'Adverse events (grade 3, 4)', timeFrame: 'Baseline, 6 and 12 months' },
      { priority: 'secondary', measure: 'Response' },
    ]);
    expect(trialOf(csv(NEW)).sites).toEqual([{ facility: 'Example Hospital', city: 'Lyon', zip: '69008', country: 'France' }]);
    expect(trialOf(csv(NEW)).sponsor).toEqual({ name: 'Example', class: 'INDUSTRY' });
  });

  test('is one document alone, in another order of columns, behind a mark, with other separators and line ends, at another rank', () => {
    const { id, name } = readOne(csv(OLD), 'one.csv').document;
    expect(name).toBe('one.csv#NCT00000001');
    const turned = Object.fromEntries(Object.entries({ ...OLD, Rank: '12' }).reverse());
    for (const text of [
      csv(turned),
      `\ufeff${csv(OLD, ';', '\r\n')}`,
      csv(OLD, '\t'),
      `\ufeffsep=;\r\n${csv(OLD, ';', '\r\n')}`,
      `"sep=,"\n${csv(OLD)}`,
      csv({ ...OLD, Empty: '', 'Study Documents': 'null' }),
    ])
      expect(readOne(text).document.id).toBe(id);
    expect(readOne(csv({ ...OLD, Status: 'Completed' })).document.id).not.toBe(id);
  });

  test('of a date in figures only what is sure is kept', () => {
    const started = (date: string) => claims(csv({ ...OLD, 'Start Date': date })).filter((claim) => claim.startsWith('startDate'));
    expect(['15/01/2016', '01/15/2016', '04/04/2016', '03/04/2016'].flatMap(started)).toEqual([
      'startDate: 2016-01-15',
      'startDate: 2016-01-15',
      'startDate: 2016-04-04',
      'startDate: 2016',
    ]);
    expect(['04.03.2016', '15-Jan-16', 'Jan-16', 'Jul-98', '03-04-2016'].flatMap(started), 'as spreadsheets write them').toEqual([
      'startDate: 2016-03-04',
      'startDate: 2016-01-15',
      'startDate: 2016-01',
      'startDate: 1998-07',
      'startDate: 2016',
    ]);
  });

  test('columns that nobody knows are warned about', () => {
    expect(readOne(csv({ ...NEW, 'New Column': 'x' })).document.warnings).toContain('unknown column "New Column"; it was kept out');
  });
});

describe('a row that cannot be read is refused by its line, the others are read', () => {
  const HEAD = 'NCT Number,Study Title,Study Status\n';
  const GOOD = 'NCT00000002,"over\ntwo lines",COMPLETED\n';

  test.each([
    ['no id', `${HEAD}${GOOD},None,COMPLETED\n${GOOD}`, 'sample#line 4', /no registry id/],
    ['too few cells', `${HEAD}\n${GOOD}NCT00000001,A\n${GOOD}`, 'sample#line 5', /2 cells where the header has 3/],
    ['a quote that is not closed', `${HEAD}NCT00000001,"A,COMPLETED\n${GOOD}${GOOD}`, 'sample#line 2', /opens on line 2 is not closed/],
    ['the same at the end', `${HEAD}${GOOD}${GOOD}NCT00000001,"A`, 'sample#line 6', /opens on line 6 is not closed/],
  ])('%s', (_what, text, name, reason) => {
    expect(refusals(text)).toEqual([{ name, reason: expect.stringMatching(reason) }]);
    expect(readDocument('sample', Buffer.from(text), layouts)).toHaveLength(3);
  });

  test('a table of more columns than any registry has', () => {
    const table = `NCT Number,Study Title,${Array.from({ length: 100_000 }, (_, at) => `c${at}`).join()}\nNCT00000001,One\n`;
    expect(refusals(table)).toEqual([{ name: 'sample', reason: 'The table has 100002 columns; at most 1000 are read.' }]);
  });

  test('the line that tells a spreadsheet its separator counts as a line', () => {
    expect(refusals(`sep=,\n${csv({ ...OLD, 'NCT Number': '' })}`).map(({ name }) => name)).toEqual(['sample#line 3']);
    const beginning = splitterOf(Buffer.from(`sep=,\n${csv(OLD)}`), 1000);
    expect(beginning?.from).toBe(6);
    expect(beginning?.splitter.push(Buffer.from(csv(OLD))).map(({ place }) => place)).toEqual(['line 3']);
  });

  test('a table without rows', () => {
    expect(refusals(HEAD)).toEqual([{ name: 'sample#line 2', reason: 'It is a table without a row below its header.' }]);
  });
});

describeWithShared('the exports of the corpus', () => {
  test('every row is read', async () => {
    const ids = new Set<string>();
    let sites = 0;
    for await (const opened of openDocuments([join(SHARED, 'corpus/ctgov-csv')])) {
      if ('reason' in opened) throw new Error(opened.reason);
      for (const read of readDocument(opened.name, opened.bytes, layouts)) {
        if ('reason' in read) throw new Error(`${read.name}: ${read.reason}`);
        ids.add(read.document.id);
        const [record] = read.records;
        if (record?.kind === 'trial') sites += record.sites.length;
      }
    }
    expect(ids.size).toBe(1000 + 682);
    expect(sites).toBe(14_638);
  });
});
