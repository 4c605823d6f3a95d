import { expect, test } from 'vitest';
import { openDocuments } from '../../src/documents/containers.js';
import { readDocument } from '../../src/documents/read.js';
import { describeWithShared, SHARED } from '../places.js';
import { layouts, readOne, trialOf } from './sample-documents.js';

const protocolSection = { identificationModule: { nctId: 'NCT00000001' } };
const study = (resultsSection: unknown): string => JSON.stringify({ protocolSection, resultsSection });
const measured = (...outcomeMeasures: unknown[]): string => study({ outcomeMeasuresModule: { outcomeMeasures } });
const counts = (first: string, second: string) => [
  {
    units: 'Participants',
    counts: [
      { groupId: 'OG000', value: first },
      { groupId: 'OG001', value: second },
    ],
  },
];
const row = (title: string, value: string, denoms?: unknown) => ({
  title,
  ...(denoms ? { denoms } : {}),
  categories: [{ measurements: [{ groupId: 'OG000', value, lowerLimit: '1', upperLimit: 'NA' }] }],
});

const MEASURE = {
  type: 'SECONDARY',
  title: 'Duration of calm',
  description: 'Ask jane@example.org.',
  timeFrame: '2 years',
  paramType: 'MEDIAN',
  unitOfMeasure: 'months',
  groups: [
    { id: 'OG000', title: 'A', description: 'Drug A' },
    { id: 'OG001', title: 'B' },
  ],
  denoms: counts('40', '41'),
  classes: [
    row('Summer', '4.2'),
    {
      categories: [
        {
          title: 'Winter',
          measurements: [
            { groupId: 'OG001', value: 'NA', lowerLimit: '2' },
            { groupId: 'OG009', value: '3' },
          ],
        },
      ],
    },
  ],
  analyses: [{ groupIds: ['OG000', 'OG001'], paramType: 'Hazard Ratio (HR)', paramValue: '0.8', ciLowerLimit: '0.5' }, { pValue: '0.1' }],
};

test('a measure with its groups, numbers and comparisons', () => {
  const read = readOne(measured(MEASURE));
  expect(trialOf(measured(MEASURE)).results).toEqual([
    {
      priority: 'secondary',
      measure: 'Duration of calm',
      description: 'Ask .',
      timeFrame: '2 years',
      statistic: 'MEDIAN',
      unit: 'months',
      groups: [
        { label: 'A', description: 'Drug A', participants: '40' },
        { label: 'B', participants: '41' },
      ],
      values: [{ group: 0, row: 'Summer', value: '4.2', lower: '1' }],
      analyses: [{ groups: [0, 1], statistic: 'Hazard Ratio (HR)', value: '0.8', lower: '0.5' }],
    },
  ]);
  expect(read.document.warnings).toContain('a value of the results names the group "OG009", which its measure does not list');
});

test('a group of whom a row analyses another number stands again, once', () => {
  const classes = [row('Early', '4'), row('Late', '3', counts('22', '41')), row('Last', '2', counts('22', '41'))];
  const [result] = trialOf(measured({ ...MEASURE, classes })).results ?? [];
  expect(result?.groups.map(({ label, participants }) => `${label} ${participants}`)).toEqual(['A 40', 'B 41', 'A 22']);
  expect(result?.values.map(({ group }) => group)).toEqual([0, 2, 2]);
});

test('what is no number of people is no number of participants', () => {
  const denoms = [{ units: 'Lesions', counts: [{ groupId: 'OG000', value: '99' }] }, ...counts('40', '41')];
  const [result] = trialOf(measured({ ...MEASURE, denoms, typeUnitsAnalyzed: 'Lesions' })).results ?? [];
  expect(result?.groups[0]).toEqual({ label: 'A', description: 'Drug A' });
});

test('fields of a wrong type cost themselves, never the study; the contact is never read', () => {
  for (const results of [
    7,
    'x',
    [],
    { outcomeMeasuresModule: 3 },
    { outcomeMeasuresModule: { outcomeMeasures: [null, { title: {} }, 'x'] } },
  ])
    expect(trialOf(study(results)).results ?? []).toEqual([]);
  const odd = measured({
    title: 'T',
    groups: {},
    denoms: 3,
    classes: [{ categories: [{ measurements: [[], { groupId: 1, value: 2 }] }] }],
    analyses: [1],
  });
  expect(trialOf(odd).results).toEqual([{ priority: 'other', measure: 'T', groups: [], values: [], analyses: [] }]);
  const told = study({
    moreInfoModule: { pointOfContact: { title: 'Jane Roe', email: 'jane@example.org' } },
    outcomeMeasuresModule: { newField: 1 },
  });
  expect(JSON.stringify(readOne(told).records)).not.toMatch(/jane/i);
  expect(readOne(told).document.warnings).toEqual(['unknown field resultsSection.outcomeMeasuresModule.newField']);
  expect(trialOf(JSON.stringify({ protocolSection })).results).toBeUndefined();
});

describeWithShared('the registry corpus', () => {
  test('every results section is read, none with a field that is unknown', async () => {
    const counted = { sections: 0, measures: 0, values: 0 };
    const warnings: string[] = [];
    for await (const opened of openDocuments([`${SHARED}/corpus/ctg-studies.json.zip`])) {
      for (const read of 'reason' in opened ? [] : readDocument(opened.name, opened.bytes, layouts)) {
        if ('reason' in read) continue;
        warnings.push(...read.document.warnings.filter((warning) => /results/.test(warning)));
        const results = read.records.map((record) => (record.kind === 'trial' ? record.results : undefined)).find(Boolean);
        counted.sections += results ? 1 : 0;
        counted.measures += results?.length ?? 0;
        counted.values += results?.flatMap((result) => result.values).length ?? 0;
      }
    }
    expect(counted).toEqual({ sections: 95, measures: 845, values: 5206 });
    expect(warnings).toEqual([]);
  });
});
