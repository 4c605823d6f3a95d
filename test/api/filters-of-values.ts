import type { Fragment } from '../../src/graph/fragment.js';
import { given, PUBLICATIONS, sketch, TRIALS } from './graph.js';

/** What a filter for one value of an axis says. */
export const FILTER_OF: Readonly<Record<string, (value: string) => object>> = {
  PHASE: (value) => ({ phases: [value] }),
  STATUS: (value) => ({ statuses: [value] }),
  STUDY_TYPE: (value) => ({ studyTypes: [value] }),
  DRUG: (value) => ({ therapies: { any: [value] } }),
  DRUG_CLASS: (value) => ({ therapies: { any: [value] } }),
  TARGET: (value) => ({ targets: { any: [value] } }),
  CONDITION: (value) => ({ conditions: { any: [value] } }),
  ENDPOINT: (value) => ({ endpoints: { any: [value] } }),
  COUNTRY: (value) => ({ countries: [value] }),
  ORGANIZATION: (value) => ({ organizations: { any: [value] } }),
  START_YEAR: (value) => ({ startDate: { from: value, to: value } }),
  COMBINATION: (value) => ({ combination: { all: value.split(' ') } }),
};

/** Beside the trials of the tests: values that only some have, a country in two spellings, a class with a class, none at all. */
export const VARIED: readonly Fragment[] = [
  ...TRIALS.map(sketch),
  PUBLICATIONS,
  sketch({
    id: 'trial:NCT7',
    arms: [[given('procedure:surgery'), given('class:vegfr-inhibitor'), given('class:pd-1-antibody')]],
    conditions: ['condition:liposarcoma', 'condition:sarcoma'],
    properties: { studyType: 'INTERVENTIONAL', startDate: '2025-01-31' },
    site: { id: 'site:beijing', country: 'CHINA', city: 'Beijing' },
  }),
  sketch({
    id: 'trial:NCT8',
    arms: [[given('drug:doxorubicin')], [given('drug:toripalimab'), given('drug:anlotinib')]],
    properties: { studyType: 'OBSERVATIONAL', phases: [], status: 'UNKNOWN', startDate: '2023-12' },
    site: { id: 'site:shanghai', country: 'China', city: 'Shanghai' },
  }),
  {
    nodes: [],
    edges: ['trial:NCT2', 'trial:NCT7'].map((from) => ({
      type: 'CITES',
      from,
      to: 'publication:pmid-1',
      properties: { role: 'BACKGROUND', citation: 'A review. 2024' },
    })),
  },
];
