import { expect, test } from 'vitest';
import { packRecord } from '../../src/documents/pack.js';
import type { ArmRecord, ResultGroupRecord, ResultRecord, TrialRecord } from '../../src/documents/record.js';
import { type ResultFinding, resultFindings } from '../../src/ingest/findings/result-findings.js';
import { givenTherapies } from '../../src/ingest/therapies/therapies.js';
import { studiedConditions } from '../../src/ingest/trial/conditions.js';
import { readingOf } from '../../src/ingest/trial/trial-document.js';
import { trialFragment } from '../../src/ingest/trial/trial-fragment.js';
import { EMPTY_TRIAL } from '../documents/empty-trial.js';
import { reading } from './ingesting.js';
import { arm, intervention, listed } from './trial-reading.js';

const typed = (label: string, type: string, interventions: readonly string[]): ArmRecord => ({ ...arm(label, interventions), type });
const ARMS = [typed('Pazopanib', 'EXPERIMENTAL', ['Pazopanib', 'Doxorubicin']), typed('Control', 'ACTIVE_COMPARATOR', ['Doxorubicin'])];
const TRIAL: TrialRecord = { ...EMPTY_TRIAL, ...listed(ARMS, { conditions: ['Leiomyosarcoma'] }) };

type Value = readonly [group: number, value: string, row?: string, category?: string];
const MEDIAN = { statistic: 'MEDIAN', unit: 'Months' };
const PERCENT = { statistic: 'NUMBER', unit: 'percentage of participants' };
const COUNT = { statistic: 'COUNT_OF_PARTICIPANTS', unit: 'Participants' };

function result(measure: string, kind: Partial<ResultRecord>, values: readonly Value[]): ResultRecord {
  const groups = [
    { label: 'Pazopanib', participants: '40' },
    { label: 'Control', participants: '41' },
  ];
  const read = values.map(([group, value, row, category]) => ({
    group,
    value,
    ...(row ? { row } : {}),
    ...(category ? { category } : {}),
  }));
  return { priority: 'primary', measure, groups, values: read, analyses: [], ...kind };
}

function findingsOf(results: readonly ResultRecord[], record: TrialRecord = TRIAL): ResultFinding[] {
  const own = readingOf({ document: 'document:test', record, packed: '' }, reading);
  const studied = studiedConditions(record, own).studied;
  return resultFindings(results, { therapies: givenTherapies(record, own), studied, reading: own });
}

/** "6 months PFS 51 %, n = 40 (in all) | doxorubicin + pazopanib | leiomyosarcoma": a finding in one line. */
function inOneLine({ endpoint, value, unit, statistic, timePoint, participants, group, hazardRatio, ...rest }: ResultFinding): string {
  const slugs = (named: ResultFinding['therapies']) => named.map(({ entity }) => entity.id.replace(/^\w+:/, '')).sort();
  const measure = [timePoint, statistic === 'median' ? 'median' : undefined, endpoint.abbreviation, value, unit].filter(Boolean).join(' ');
  const ratio = hazardRatio === undefined ? '' : ` v ${rest.comparator}, HR ${hazardRatio}`;
  const people = `${participants === undefined ? '' : `, n = ${participants}`}${group ? ` (${group})` : ''}`;
  return [`${measure}${ratio}${people}`, slugs(rest.therapies).join(' + '), ...slugs(rest.conditions)].filter(Boolean).join(' | ');
}
const lines = (...found: ResultRecord[]): string[] => findingsOf(found).map(inOneLine);

const BOTH = 'doxorubicin + pazopanib | leiomyosarcoma';

test('medians, rates at a time, counts among those analysed', () => {
  expect(
    lines(
      result('Progression-Free Survival (PFS) per RECIST v1.1', MEDIAN, [[0, '5.2']]),
      result('PFS Rates at 6 and 12 Months', PERCENT, [
        [0, '51.2', 'Month 6'],
        [0, '30', '12 months'],
      ]),
      result('Overall Survival', { statistic: 'NUMBER', unit: 'proportion of participants', timeFrame: 'At 2 years' }, [[0, '.455']]),
      result('Number of Participants With Objective Response', COUNT, [[0, '7']]),
      result('Best Overall Response', COUNT, [
        [0, '2', undefined, 'Complete Response (CR)'],
        [0, '9', undefined, 'Progressive disease'],
      ]),
    ),
  ).toEqual([
    `median PFS 5.2 months, n = 40 | ${BOTH}`,
    `6 months PFS 51.2 %, n = 40 | ${BOTH}`,
    `12 months PFS 30 %, n = 40 | ${BOTH}`,
    `2 years OS 45.5 %, n = 40 | ${BOTH}`,
    `ORR 17.5 %, n = 40 | ${BOTH}`,
    `CR 5 %, n = 40 | ${BOTH}`,
  ]);
});

test('who is left to observe at a time is not of whom the rate is', () => {
  const groups = [
    { label: 'Pazopanib', participants: '20' },
    { label: 'Pazopanib', participants: '9' },
  ];
  const rates: Value[] = [
    [0, '50', '6 months'],
    [1, '30', '12 months'],
  ];
  expect(lines({ ...result('PFS rate', PERCENT, rates), groups })).toEqual([`6 months PFS 50 % | ${BOTH}`, `12 months PFS 30 % | ${BOTH}`]);
  expect(lines({ ...result('Objective Response', COUNT, [[1, '3']]), groups })).toEqual([`ORR 33.3 %, n = 9 | ${BOTH}`]);
});

test('the quote is the measure, the row, the group and the number as printed', () => {
  const value = { group: 0, row: 'Month 6', value: '51.20', lower: '40.1' };
  const rate = { ...result('PFS rate', PERCENT, []), values: [value] };
  const [first, second] = findingsOf([rate, result('Objective Response', COUNT, [[0, '7']])]);
  expect(first?.quote).toBe('PFS rate — Month 6 — Pazopanib: 51.20 % (40.1 to NA)');
  expect(second?.quote).toBe('Objective Response — Pazopanib: 7 of 40 participants');
});

const LEFT_OUT: readonly (readonly [string, Partial<ResultRecord>, Value])[] = [
  ['PSA response rate', PERCENT, [0, '30']],
  ['Change From Baseline in Overall Survival Score', PERCENT, [0, '30']],
  ['Progression-Free Survival by Hair Colour', MEDIAN, [0, '5']],
  ['Progression-Free Survival', MEDIAN, [0, '5', 'Left-handed']],
  ['Progression-Free Survival', { statistic: 'MEAN', unit: 'months' }, [0, '5']],
  ['Duration of Response', { statistic: 'NUMBER', unit: 'months' }, [0, '5', 'Minimum']],
  ['Number of Participants Without Objective Response', COUNT, [0, '5']],
  ['Overall Survival', { ...COUNT, timeFrame: '2 years' }, [0, '5']],
  ['Overall Survival', { ...PERCENT, timeFrame: 'Up to 5 years' }, [0, '50']],
  ['Local Recurrence-Free Survival at 2 Years', PERCENT, [0, '80']],
  ['Objective Response Rate', PERCENT, [0, '0.2']],
  ['Objective Response', COUNT, [0, '50']],
  ['Objective Response', COUNT, [0, '40', 'All participants']],
  ['Objective Response', COUNT, [0, '4', 'No']],
  ['Pathological Response', COUNT, [0, '4', 'Complete response']],
  ['Overall Survival', MEDIAN, [0, '>10']],
  ['Complete Response', { ...COUNT, description: 'A platelet response that lasts.' }, [0, '4']],
];

test.each(LEFT_OUT)('left out: %s, %o, %o', (measure, kind, value) => {
  expect(lines(result(measure, kind, [value]))).toEqual([]);
});

test('part of the people is said, and its condition is the one that is named', () => {
  expect(
    lines(
      result('ORR in PD-L1-Positive Participants', PERCENT, [[0, '20']]),
      result('Objective Response Rate', PERCENT, [[1, '10', 'Liposarcoma']]),
    ),
  ).toEqual([`ORR 20 %, n = 40 (in PD-L1-Positive Participants) | ${BOTH}`, 'ORR 10 %, n = 41 (Liposarcoma) | doxorubicin | liposarcoma']);
});

test('a hazard ratio belongs to the experimental arm, and only where it agrees with the medians', () => {
  const compared = (value: string) => ({
    ...MEDIAN,
    analyses: [
      { groups: [0, 1], statistic: 'Hazard Ratio, log', value: '-0.6' },
      { groups: [1, 0], statistic: 'Hazard Ratio (HR)', value },
    ],
  });
  const medians: Value[] = [
    [0, '6'],
    [1, '4'],
  ];
  expect(lines(result('PFS', compared('0.7'), medians))).toEqual([
    `median PFS 6 months v 4, HR 0.7, n = 40 | ${BOTH}`,
    'median PFS 4 months, n = 41 | doxorubicin | leiomyosarcoma',
  ]);
  expect(lines(result('PFS', compared('1.4'), medians)).join()).not.toContain('HR');
  expect(lines(result('PFS', compared('0.7'), [[0, '6']])).join()).not.toContain('HR');
});

function groupOf(label: string, arms: readonly ArmRecord[], description?: string): string | undefined {
  const group: ResultGroupRecord = { label, ...(description ? { description } : {}) };
  const record = { ...EMPTY_TRIAL, ...listed(arms, { conditions: ['Sarcoma'] }) };
  const [found] = findingsOf([{ ...result('Overall Survival', MEDIAN, [[0, '9']]), groups: [group] }], record);
  return found && inOneLine(found).replace('median OS 9 months', '').trim();
}

test('a group is the arm that it names, or says who it is', () => {
  const arms = [arm('Arm I (pazopanib, surgery)', ['Pazopanib']), arm('Arm II (eribulin)', ['Eribulin'], 'Given weekly for ever.')];
  expect(groupOf('ARM I', arms)).toBe('| pazopanib | sarcoma');
  expect(groupOf('Arm II: liposarcoma', arms)).toBe('(Arm II: liposarcoma) | eribulin | liposarcoma');
  expect(groupOf('Weekly', arms, 'Given weekly for ever.')).toBe('(Weekly) | eribulin | sarcoma');
  expect(groupOf('Eribulin or trabectedin', arms)).toBe('(Eribulin or trabectedin) | eribulin | sarcoma');
  expect(groupOf('Total', arms)).toBe('(Total) | sarcoma');
  expect(groupOf('Arm I', [...arms, arm('Arm I, extension', ['Ifosfamide'])])).toBe('(Arm I) | sarcoma');
  expect(groupOf('All treated patients', [arm('Treatment', ['Pazopanib'])])).toBe('| pazopanib | sarcoma');
});

test('a placebo group is said by its name, and nothing is given there', () => {
  const record = {
    ...EMPTY_TRIAL,
    ...listed([arm('Placebo', ['Placebo for pazopanib'])], { conditions: ['Sarcoma'] }),
    interventions: [intervention('Placebo for pazopanib')],
  };
  const groups = [{ label: 'Placebo' }];
  expect(findingsOf([{ ...result('Overall Survival', MEDIAN, [[0, '9']]), groups }], record).map(inOneLine)).toEqual([
    'median OS 9 months (Placebo) | sarcoma',
  ]);
});

test('in the graph they stand beside the findings of the prose, each with its own id, and come from one document of a trial', () => {
  const summary = 'In 30 patients with leiomyosarcoma, pazopanib gave a median PFS of 4.4 months.';
  const record: TrialRecord = {
    ...TRIAL,
    registryIds: ['NCT00000001'],
    summary,
    results: [result('Overall Survival', MEDIAN, [[0, '9']])],
  };
  const described = (document: string) => ({ document, record, packed: packRecord(record) });
  const identity = { id: 'trial:NCT00000001', registryIds: ['NCT00000001'], aliases: [], documents: [] };
  const { nodes, edges } = trialFragment(identity, [described('document:aa'), described('document:bb')], reading, {
    reports: [],
    publicationIdOf: () => 'publication:1',
  });
  const found = nodes.filter(({ label }) => label === 'Finding');
  expect(found.map(({ id, properties }) => `${id} ${properties.name}`)).toEqual([
    'finding:aa/1 median PFS 4.4 months',
    'finding:aa/2 median OS 9 months',
    'finding:bb/1 median PFS 4.4 months',
  ]);
  expect(found[1]?.properties).not.toHaveProperty('group');
  expect(edges.filter(({ from }) => from === 'finding:aa/2').map(({ type, to }) => `${type} ${to}`)).toEqual([
    'MEASURED_BY endpoint:overall-survival',
    'OF drug:pazopanib',
    'OF drug:doxorubicin',
    'IN condition:leiomyosarcoma',
  ]);
});
