import type { Fragment, FragmentEdge, FragmentNode, Properties } from '../../src/graph/fragment.js';

interface Given {
  readonly id: string;
  readonly label: string;
}

interface SketchedTrial {
  readonly id: string;
  /** What each arm gives. */
  readonly arms: readonly (readonly Given[])[];
  readonly conditions?: readonly string[];
  readonly properties?: Properties;
  readonly site?: { readonly id: string; readonly country: string; readonly city: string };
}

/** A therapy in the words of an arm. */
export const given = (id: string, label = id.split(':')[1] ?? ''): Given => ({ id, label });
const node = (label: string, id: string, properties: Properties): FragmentNode => ({ label, id, properties: { name: id, ...properties } });
const edge = (type: string, from: string, to: string, properties: Properties = {}): FragmentEdge => ({ type, from, to, properties });

/** A trial as ingesting would write it: arms, what they give, who is combined, conditions, a site and the document. */
export function sketch({ id, arms, conditions = [], properties = {}, site }: SketchedTrial): Fragment {
  const document = `document:${id.slice(6)}`;
  const armIds = arms.map((_, at) => `arm:${id.slice(6)}/${at + 1}`);
  const tested = [...new Map(arms.flat().map((one) => [one.id, one])).values()];
  const armsOf = (therapy: string) => armIds.filter((_, at) => arms[at]?.some((one) => one.id === therapy));
  const pairs = tested.flatMap((one) => tested.filter((other) => one.id < other.id).map((other) => [one, other] as const));
  return {
    nodes: [
      node('Trial', id, {
        name: `Trial ${id.slice(6)}`,
        registryIds: [id.slice(6)],
        phases: ['PHASE2'],
        status: 'RECRUITING',
        ...properties,
      }),
      node('Document', document, { name: `${id.slice(6)}.json`, format: 'page', source: 'test', ingestedAt: '2026-01-01T00:00:00Z' }),
      ...armIds.map((arm, at) => node('Arm', arm, { name: `Arm ${at + 1}`, ordinal: at + 1 })),
      ...(site ? [node('Site', site.id, { country: site.country, city: site.city })] : []),
    ],
    edges: [
      edge('DESCRIBES', document, id, { rank: 1, record: '' }),
      ...armIds.map((arm, at) => edge('HAS_ARM', id, arm, { ordinal: at + 1 })),
      ...armIds.flatMap((arm, at) =>
        (arms[at] ?? []).map((one) => edge('GIVES', arm, one.id, { role: 'EXPERIMENTAL', label: one.label, document })),
      ),
      ...tested.map((one) => edge('TESTS', id, one.id, { roles: ['EXPERIMENTAL'], labels: [one.label], arms: armsOf(one.id), document })),
      ...pairs.map(([one, other]) => {
        const shared = armsOf(one.id).filter((arm) => armsOf(other.id).includes(arm));
        const close = shared.length > 0 ? { scope: 'SAME_ARM', basis: 'ARM' } : { scope: 'SAME_TRIAL', basis: 'SEPARATE_ARMS' };
        const quote = `${one.label} with ${other.label}`;
        return edge('COMBINED_WITH', one.id, other.id, { trial: id, arms: shared, ...close, quote, document });
      }),
      ...conditions.map((condition) => edge('STUDIES', id, condition, { labels: [`${condition.split(':')[1]} as printed`], document })),
      edge('MEASURES', id, 'endpoint:progression-free-survival', {
        ordinal: 1,
        priority: 'PRIMARY',
        measure: 'PFS at 12 months',
        document,
      }),
      ...(site ? [edge('CONDUCTED_AT', id, site.id, { name: site.id, country: site.country, city: site.city })] : []),
    ],
  };
}

const A = given('drug:anlotinib', 'Anlotinib hydrochloride');
const T = given('drug:toripalimab');
const D = given('drug:doxorubicin');
const I = given('drug:ifosfamide');

/** Trials that differ in who is given with whom. */
export const TRIALS: readonly SketchedTrial[] = [
  {
    id: 'trial:NCT1',
    arms: [[A, T]],
    conditions: ['condition:soft-tissue-sarcoma'],
    properties: { startDate: '2024-02', enrollment: 70, aliases: ['trial:provisional-one', 'EUDRA-1'] },
    site: { id: 'site:guangzhou', country: 'China', city: 'Guangzhou' },
  },
  {
    id: 'trial:NCT2',
    arms: [[A, given('drug:cadonilimab')], [A]],
    conditions: ['condition:liposarcoma'],
    properties: { startDate: '2023', phases: ['PHASE1', 'PHASE2'], status: 'COMPLETED' },
  },
  { id: 'trial:NCT3', arms: [[A], [T]], conditions: ['condition:sarcoma'], properties: { enrollment: 20 } },
  { id: 'trial:NCT4', arms: [[A, given('class:pd-1-antibody', 'PD-1 mAb')]], properties: { startDate: '2024-02-17', registryIds: [] } },
  { id: 'trial:NCT5', arms: [[D, I, A], [given('procedure:surgery')]], site: { id: 'site:lyon', country: 'France', city: 'Lyon' } },
  {
    id: 'trial:NCT6',
    arms: [
      [D, I],
      [D, A],
      [I, A],
    ],
  },
];

/** Publications that cite one another, a trial and its result. */
export const PUBLICATIONS: Fragment = {
  nodes: [
    node('Publication', 'publication:pmid-1', { name: 'A review', pmid: '1', year: 2024, doi: '10.1/Review' }),
    node('Publication', 'publication:pmid-2', { name: 'A result', pmid: '2', year: 2023 }),
    node('Organization', 'organization:acme', { name: 'Acme Oncology' }),
    node('Finding', 'finding:one/1', { name: 'median PFS 8.7 months', value: 8.7, unit: 'months', quote: 'q', document: 'document:NCT1' }),
  ],
  edges: [
    edge('CITES', 'publication:pmid-1', 'publication:pmid-2', {
      number: 13,
      printedNumber: 12,
      quotes: ['It was 8.7 [12].'],
      note: 'misprint',
    }),
    edge('CITES', 'trial:NCT1', 'publication:pmid-1', { role: 'BACKGROUND', citation: 'A review. 2024' }),
    edge('REPORTS_ON', 'publication:pmid-2', 'trial:NCT1', { document: 'document:NCT1' }),
    edge('REPORTS', 'publication:pmid-2', 'finding:one/1', { document: 'document:NCT1' }),
    edge('REPORTS', 'trial:NCT1', 'finding:one/1', { document: 'document:NCT1' }),
    edge('OF', 'finding:one/1', 'drug:anlotinib', { label: 'anlotinib' }),
    edge('MENTIONS', 'publication:pmid-1', 'drug:anlotinib', { label: '安罗替尼', quote: 'It names anlotinib.' }),
    edge('SPONSORED_BY', 'trial:NCT1', 'organization:acme', { lead: true, name: 'Acme Oncology' }),
  ],
};
