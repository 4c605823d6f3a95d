import type { Fragment, FragmentEdge, FragmentNode } from '../src/graph/fragment.js';
import { armParts, armsOf } from './shaped-arms.js';
import { COUNTS, edge, nameOf, node, type Part, pickOften, placeOften, type Shared } from './shaped-parts.js';
import type { Random } from './soak/random.js';

const PHASES = [
  { weight: 5, phases: ['EARLY_PHASE1'] },
  { weight: 25, phases: ['PHASE1'] },
  { weight: 12, phases: ['PHASE1', 'PHASE2'] },
  { weight: 38, phases: ['PHASE2'] },
  { weight: 14, phases: ['PHASE3'] },
  { weight: 6, phases: ['NA'] },
];
const STATUSES = [
  { weight: 45, status: 'COMPLETED' },
  { weight: 20, status: 'RECRUITING' },
  { weight: 12, status: 'TERMINATED' },
  { weight: 10, status: 'UNKNOWN' },
  { weight: 8, status: 'ACTIVE_NOT_RECRUITING' },
  { weight: 5, status: 'NOT_YET_RECRUITING' },
];
const ELIGIBILITY =
  'Inclusion: histologically proven disease, measurable by RECIST 1.1, adequate organ function. Exclusion: active infection. ';

/** The id of the trial with a number, from 0. */
export const idOfTrial = (number: number): string => `trial:NCT${10_000_000 + number}`;

const severalOf = (list: readonly string[], random: Random): string[] => [
  ...new Set(Array.from({ length: random.weighted(COUNTS).count }, () => pickOften(list, random))),
];

/** A trial with all that is its own, about 13 relations. */
export function invented(number: number, shared: Shared, random: Random): Fragment {
  const id = idOfTrial(number);
  const key = id.slice('trial:'.length);
  const arms = armsOf(shared, random);
  const conditions = severalOf(shared.conditions, random);
  const parts = [...armParts(id, arms), ...links(id, { shared, conditions, random }), ...document(id)];
  const given = [...new Set(arms.flat())];
  if (random.next() < 0.05) parts.push(...finding(id, given[0] as string, { condition: conditions[0] as string, shared, random }));
  parts.push(
    node(id, {
      name: `${given.map(nameOf).join(' and ')} in ${conditions.map(nameOf).join(', ')}`,
      officialTitle: `A study of ${given.map(nameOf).join(', ')} in patients with ${conditions.map(nameOf).join(' or ')} (${key})`,
      summary: `This study looks at how well ${given.map(nameOf).join(' with ')} works in people with ${conditions.map(nameOf).join(' and ')}.`,
      eligibility: ELIGIBILITY.repeat(random.between(1, 5)),
      registryIds: [key],
      studyType: 'INTERVENTIONAL',
      phases: random.weighted(PHASES).phases,
      status: random.weighted(STATUSES).status,
      enrollment: random.between(5, 900),
      sex: 'ALL',
      minimumAge: '18 Years',
      url: `https://example.org/${key}`,
      ...(random.next() < 0.97 ? { startDate: dateOf(random) } : {}),
    }),
  );
  return {
    nodes: parts.filter((part): part is FragmentNode => 'id' in part),
    edges: parts.filter((part): part is FragmentEdge => 'from' in part),
  };
}

const dateOf = (random: Random): string => `${2000 + random.between(0, 25)}-${String(random.between(1, 12)).padStart(2, '0')}`;

/** What it studies, measures, where, for whom, and what it cites. */
function links(id: string, { shared, conditions, random }: { shared: Shared; conditions: readonly string[]; random: Random }): Part[] {
  const document = `document:${id.slice('trial:'.length)}`;
  const cited = random.next() < 0.35 ? severalOf(shared.publications, random) : [];
  return [
    ...conditions.map((condition) => edge('STUDIES', id, condition, { labels: [nameOf(condition)], document })),
    ...severalOf(shared.endpoints, random).map((endpoint, at) =>
      edge('MEASURES', id, endpoint, {
        ordinal: at + 1,
        priority: at === 0 ? 'PRIMARY' : 'SECONDARY',
        measure: nameOf(endpoint),
        timeFrame: '2 years',
        document,
      }),
    ),
    ...severalOf(shared.sites, random).map((site) => edge('CONDUCTED_AT', id, site, { status: 'RECRUITING' })),
    edge('SPONSORED_BY', id, pickOften(shared.organizations, random), { lead: true }),
    ...cited.map((publication) => edge('CITES', id, publication, { role: 'BACKGROUND', document })),
  ];
}

function document(id: string): Part[] {
  const key = id.slice('trial:'.length);
  const properties = {
    name: `${key}.json`,
    format: 'ctgov-v2',
    source: 'ClinicalTrials.gov',
    ingestedAt: '2026-01-01T00:00:00Z',
    registryIds: [key],
  };
  return [node(`document:${key}`, properties), edge('DESCRIBES', `document:${key}`, id, { rank: 1, record: '' })];
}

function finding(id: string, therapy: string, about: { condition: string; shared: Shared; random: Random }): Part[] {
  const key = id.slice('trial:'.length);
  const found = `finding:${key}/1`;
  const value = about.random.between(10, 300) / 10;
  return [
    node(found, {
      name: `median PFS ${value} months`,
      value,
      unit: 'months',
      quote: `It was ${value} months.`,
      document: `document:${key}`,
    }),
    edge('REPORTS', id, found, { document: `document:${key}` }),
    edge('OF', found, therapy, { label: nameOf(therapy) }),
    edge('IN', found, about.condition, { label: nameOf(about.condition) }),
    edge('MEASURED_BY', found, about.shared.endpoints[placeOften(about.shared.endpoints.length, about.random)] as string, {}),
  ];
}
