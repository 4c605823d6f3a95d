import { existsSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { openDocuments } from '../../src/documents/containers.js';
import { packRecord, unpackRecord } from '../../src/documents/pack.js';
import { readDocument } from '../../src/documents/read.js';
import type { TrialRecord } from '../../src/documents/record.js';
import { layouts, readOne, SHARED } from './sample-documents.js';

const STUDY = {
  protocolSection: {
    identificationModule: {
      nctId: 'NCT00000001',
      nctIdAliases: ['NCT00000002'],
      orgStudyIdInfo: { id: 'P-1' },
      briefTitle: ' Two drugs ',
      secondaryIdInfos: [{ id: '2010-000001-11' }],
    },
    statusModule: { overallStatus: 'COMPLETED', startDateStruct: { date: '2009-07' }, statusVerifiedDate: '2011-01', newField: 1 },
    sponsorCollaboratorsModule: {
      leadSponsor: { name: 'Example', class: 'OTHER' },
      responsibleParty: { investigatorFullName: 'Jane Roe' },
    },
    descriptionModule: { briefSummary: 'Write to jane@example.org.' },
    designModule: { phases: 'PHASE2', enrollmentInfo: { count: 12 }, designInfo: { maskingInfo: { masking: 'NONE' } } },
    armsInterventionsModule: {
      armGroups: [
        { label: 'A', type: 'EXPERIMENTAL', interventionNames: ['Biological: X', 'Drug: Y: retard'] },
        { label: 'B', interventionNames: ['Drug: Z'] },
      ],
      interventions: [
        { type: 'BIOLOGICAL', name: 'X', armGroupLabels: ['A', 'B'] },
        { type: 'DRUG', name: 'Y: retard', armGroupLabels: ['A'], otherNames: ['Y1'] },
      ],
    },
    contactsLocationsModule: {
      overallOfficials: [{ name: 'Jane Roe' }],
      locations: [
        { city: 'Lyon', contacts: [{ name: 'Jane Roe', phone: '123' }] },
        { facility: 'Shaoqing Zhang', city: 'Jinan', geoPoint: { lat: 1.5, lon: 2 } },
      ],
    },
    referencesModule: {
      references: [{ type: 'RESULT', citation: 'Doe B. A. 2001. doi: 10.1000/X.1.', retractions: [{ pmid: '1' }] }, { pmid: '7' }],
    },
  },
};

describe('one study', () => {
  const read = readOne(JSON.stringify(STUDY));
  const record = read.records[0] as TrialRecord;

  test('ids, version, places, references', () => {
    expect(record).toMatchObject({
      registryIds: ['NCT00000001', 'NCT00000002'],
      secondaryIds: ['P-1', '2010-000001-11'],
      title: 'Two drugs',
      version: '2011-01',
      startDate: '2009-07',
      enrollment: '12',
      sites: [{ city: 'Lyon' }, { city: 'Jinan', latitude: 1.5, longitude: 2 }],
      references: [
        { role: 'result', doi: '10.1000/x.1', retracted: true },
        { pmid: '7', citation: '' },
      ],
    });
  });

  test('the type in front of an intervention is stripped by the list, and the arm side is believed', () => {
    expect(record.arms.map(({ interventions }) => interventions)).toEqual([['X', 'Y: retard'], ['Z']]);
    expect(record.interventions.map(({ label, arms }) => [label, arms])).toEqual([
      ['X', ['A']],
      ['Y: retard', ['A']],
    ]);
  });

  test('oddities are warnings, people are nowhere', () => {
    expect([...read.document.warnings].sort()).toEqual(
      [
        'an e-mail address or telephone number in summary was left out',
        'arm "B" lists "Drug: Z", which is not among the interventions',
        'protocolSection.designModule.phases is not a list and was left out',
        'intervention "X" names the arm "B", which does not list it; the arm is believed',
        'a facility reads as the name of a person and was left out',
        'unknown field protocolSection.statusModule.newField',
      ].sort(),
    );
    expect(JSON.stringify(read)).not.toMatch(/Jane|@|Shaoqing/);
  });

  test('whom a sentence says to ask goes with the number, in every text of a record', () => {
    const said = 'Anlotinib is given. Questions? Please call Dr. Jane Roe at 1-800-555-0123. Contact person: Jane Roe, jane@example.org.';
    const protocolSection = {
      identificationModule: { nctId: 'NCT00000001' },
      descriptionModule: { briefSummary: said },
      armsInterventionsModule: { armGroups: [{ label: 'A', description: said }], interventions: [{ name: 'X', description: said }] },
      outcomesModule: { primaryOutcomes: [{ measure: 'M', description: said }] },
    };
    const { summary, arms, interventions, outcomes } = readOne(JSON.stringify({ protocolSection })).records[0] as TrialRecord;
    const texts = [summary, ...[...arms, ...interventions, ...outcomes].map(({ description }) => description)];
    expect(new Set(texts)).toEqual(new Set(['Anlotinib is given. Questions?']));
  });

  test('one study is the same document alone, pretty-printed, in an array, a page of answers or a line', () => {
    const ids = [
      JSON.stringify(STUDY, null, 2),
      JSON.stringify([STUDY]),
      JSON.stringify({ studies: [STUDY] }),
      `${JSON.stringify(STUDY)}\n${JSON.stringify(STUDY)}\n`,
    ];
    for (const text of ids) expect(readOne(text).document.id).toBe(read.document.id);
  });

  test('a packed record unpacks to itself, whatever the order of its keys', () => {
    expect(unpackRecord(packRecord(record))).toEqual(record);
    expect(packRecord(Object.fromEntries(Object.entries(record).reverse()) as unknown as TrialRecord)).toBe(packRecord(record));
  });
});

const corpus = `${SHARED}/corpus/ctg-studies.json.zip`;
if (!existsSync(corpus)) console.log(`skipped: ${corpus} is missing`);
test.skipIf(!existsSync(corpus))('all studies of the corpus are read, none refused', { timeout: 20_000 }, async () => {
  let read = 0;
  for await (const opened of openDocuments([corpus])) {
    if ('reason' in opened) throw new Error(opened.reason);
    for (const document of readDocument(opened.name, opened.bytes, layouts)) {
      if ('reason' in document) throw new Error(document.reason);
      read += 1;
    }
  }
  expect(read).toBe(863);
});
