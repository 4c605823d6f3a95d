import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { claimsOf } from '../../src/documents/claims.js';
import { openDocuments } from '../../src/documents/containers.js';
import { readDocument } from '../../src/documents/read.js';
import type { ReadDocument, TrialRecord } from '../../src/documents/record.js';
import { describeWithShared, SHARED } from '../places.js';
import { LEGACY_STUDY, SAME_STUDY_V2, studyWith } from './legacy-study.js';
import { layouts, readOne, refusals, trialOf } from './sample-documents.js';

describe('one study', () => {
  const read = readOne(LEGACY_STUDY);
  const record = read.records[0] as TrialRecord;

  test('says what the same study says in API v2', () => {
    expect(claimsOf(record).map(({ field, value }) => [field, value])).toEqual(
      claimsOf(trialOf(JSON.stringify(SAME_STUDY_V2))).map(({ field, value }) => [field, value]),
    );
    const { version, secondaryIds, references } = trialOf(JSON.stringify(SAME_STUDY_V2));
    expect(record).toMatchObject({ version, secondaryIds, references, registryIds: ['NCT00000001', 'NCT00000002'] });
  });

  test('an intervention links itself to arms; an arm that the study does not have is a warning', () => {
    expect(record.arms.map(({ label, interventions }) => [label, interventions])).toEqual([
      ['Both', ['drugamab', 'otherib']],
      ['One', ['otherib']],
      ['Wait', []],
    ]);
    expect(record.interventions[1]).toEqual({
      label: 'otherib',
      type: 'Drug',
      description: 'by mouth\ndaily',
      otherNames: ['O-1'],
      arms: ['Both', 'One'],
    });
    expect(read.document.warnings).toContain('intervention "drugamab" names the arm "Gone", which the study does not have');
  });

  test('people, their numbers and addresses are nowhere', () => {
    expect(JSON.stringify(read)).not.toMatch(/Roe|555|@|Redacted/);
    expect(record.sites).toEqual([
      { facility: 'Hospital of Somewhere', city: 'Lyon', zip: '69001', country: 'France', status: 'Recruiting' },
      { city: 'Ulm', country: 'Germany' },
      { city: 'Bonn', country: 'Germany' },
    ]);
  });

  test('what is not known is one warning a path', () => {
    expect(read.document.warnings.filter((warning) => warning.startsWith('unknown'))).toEqual([
      'unknown element location/new_part',
      'unknown element new_thing',
    ]);
  });

  test('results: values by group, row and category; NA is none; a comparison keeps its limits', () => {
    expect(record.results).toEqual([
      {
        priority: 'primary',
        measure: 'Median survival',
        timeFrame: '3 years',
        statistic: 'MEDIAN',
        unit: 'months',
        groups: [
          { label: 'Both', participants: '20' },
          { label: 'One', participants: '21' },
        ],
        values: [
          { group: 0, row: 'Under 60', value: '8.5', lower: '7.1' },
          { group: 1, category: 'late', value: '5' },
        ],
        analyses: [{ groups: [0, 1], statistic: 'Hazard Ratio (HR)', value: '0.5', lower: '0.3', upper: '0.9' }],
      },
    ]);
  });
});

test('a text block is unwrapped: paragraphs, items and their depth stay', () => {
  const { summary } = trialOf(
    studyWith(`<brief_summary><textblock>
      First line of a paragraph&#xD;
      goes on.&#xD;
&#xD;
        -  An item that is&#xD;
           broken&#xD;
&#xD;
             -  a deeper one&#xD;
&#xD;
        -  last&#xD;
&#xD;
      - typed by hand&#xD;
    </textblock></brief_summary>`),
  );
  expect(summary).toBe('First line of a paragraph goes on.\n\n* An item that is broken\n  * a deeper one\n* last\n\n- typed by hand');
});

test.each([
  [
    'Allocation: Non-Randomized, Endpoint Classification: Safety Study, Intervention Model: Single Group Assignment, Masking: Double Blind (Subject, Investigator), Primary Purpose: Treatment',
    {
      allocation: 'Non-Randomized',
      interventionModel: 'Single Group Assignment',
      masking: 'Double Blind (Subject, Investigator)',
      primaryPurpose: 'Treatment',
    },
  ],
  [
    'Prevention, Randomized, Open Label, Active Control, Crossover Assignment, Efficacy Study',
    { allocation: 'Randomized', interventionModel: 'Crossover Assignment', masking: 'Open Label', primaryPurpose: 'Prevention' },
  ],
])('the design in one line of older files: %s', (line, design) => {
  const record = trialOf(studyWith(`<study_design>${line}</study_design><lastchanged_date>June 3, 2009</lastchanged_date>`));
  expect(record).toMatchObject({ ...design, version: '2009-06-03' });
});

test('the results of older files: a list of measures, the first of which counts the participants', () => {
  const cell = (value: number, title = '') =>
    `<category>${title}<measurement_list><measurement group_id="O1" value="${value}"/></measurement_list></category>`;
  const record = trialOf(
    studyWith(`<clinical_results><outcome_list><outcome><type>Post-Hoc</type><title>Response</title>
      <group_list><group group_id="O1"><title>All</title></group></group_list><measure_list>
      <measure><title>Number of Participants</title><category_list>${cell(12)}</category_list></measure>
      <measure><title>Response</title><param>Number</param><category_list>${cell(3, '<sub_title>Complete</sub_title>')}</category_list></measure>
      </measure_list></outcome></outcome_list></clinical_results>`),
  );
  expect(record.results).toMatchObject([
    { priority: 'other', groups: [{ label: 'All', participants: '12' }], values: [{ group: 0, row: 'Complete', value: '3' }] },
  ]);
});

test('a phase that does not apply is said of interventional studies only', () => {
  const phases = (type: string) => trialOf(studyWith(`<phase>N/A</phase><study_type>${type}</study_type>`)).phases;
  expect([phases('Interventional'), phases('Observational')]).toEqual([['N/A'], []]);
});

test('a study without an NCT number, or cut off, is refused with a sentence', () => {
  expect(refusals('<clinical_study><id_info><nct_id>soon</nct_id></id_info></clinical_study>')[0]?.reason).toMatch(/without a registry id/);
  expect(refusals(LEGACY_STUDY.slice(0, 900))[0]?.reason).toMatch(/not valid XML: .* at line \d+, column \d+\.$/);
});

describeWithShared('the studies of the legacy corpus', () => {
  test('all are read, nothing in them is unknown, and they cite what the gold says', { timeout: 60_000 }, async () => {
    const read: ReadDocument[] = [];
    for await (const opened of openDocuments([`${SHARED}/corpus/ctgov-legacy-xml.zip`])) {
      if ('reason' in opened) throw new Error(opened.reason);
      for (const document of readDocument(opened.name, opened.bytes, layouts)) {
        if ('reason' in document) throw new Error(document.reason);
        read.push(document);
      }
    }
    const records = read.map((document) => document.records[0] as TrialRecord);
    expect(read.flatMap(({ document }) => document.warnings.filter((warning) => warning.startsWith('unknown')))).toEqual([]);
    expect([records.length, records.filter(({ arms }) => arms.length > 0).length, records.filter(({ results }) => results).length]).toEqual(
      [1561, 422, 121],
    );
    expect(records.flatMap(citedBy).sort()).toEqual(goldOf(new Set(records.map(({ registryIds }) => registryIds[0] ?? ''))));
  });
});

/** `trial type pmid` of every citation that has a PMID, each once. */
function citedBy({ registryIds, references }: TrialRecord): string[] {
  const cited = references
    .filter(({ pmid }) => pmid !== undefined)
    .map(({ role, pmid }) => `${registryIds[0]} ${role?.toUpperCase()} ${pmid}`);
  return [...new Set(cited)];
}

function goldOf(trials: ReadonlySet<string>): string[] {
  const rows = readFileSync(`${SHARED}/gold/trial_references.tsv`, 'utf8').trim().split('\n').slice(1);
  const cells = rows.map((row) => row.split('\t')).filter(([trial = '', , pmid = '']) => trials.has(trial) && pmid.trim() !== '');
  return [...new Set(cells.map((row) => row.join(' ')))].sort();
}
