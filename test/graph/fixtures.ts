import type { Engine } from '../../src/graph/engine.js';
import { exportGraph } from '../../src/graph/export.js';
import type { Fragment, FragmentEdge, FragmentNode, Properties } from '../../src/graph/fragment.js';

const node = (label: string, id: string, properties: Properties): FragmentNode => ({ label, id, properties });
const edge = (type: string, from: string, to: string, properties: Properties = {}): FragmentEdge => ({ type, from, to, properties });

/** A vocabulary of six drugs, two classes and a condition. */
export const vocabulary: Fragment = {
  nodes: [
    ...[0, 1, 2, 3, 4, 5].map((n) =>
      node('Drug', `drug:d${n}`, { name: `Drug ${n}`, source: 'test', synonyms: [`d${n}\ten\tNAME\ttest`] }),
    ),
    node('DrugClass', 'class:c0', { name: 'Class 0', source: 'test' }),
    node('DrugClass', 'class:c1', { name: 'Class 1', source: 'test' }),
    node('Condition', 'condition:sarcoma', { name: 'Sarcoma', source: 'test' }),
    node('Endpoint', 'endpoint:orr', { name: 'Objective response rate', source: 'test' }),
  ],
  edges: [
    edge('IN_CLASS', 'drug:d0', 'class:c0', { source: 'test' }),
    edge('IN_CLASS', 'drug:d1', 'class:c1', { source: 'test' }),
    edge('IS_A', 'class:c1', 'class:c0', { source: 'test' }),
  ],
};

/** A typical trial: two arms, three drugs, two conditions' worth of edges, sites and publications that other trials share. */
export function trial(n: number, version = 0): { readonly id: string; readonly document: string; readonly fragment: Fragment } {
  const id = `trial:T${n}`;
  const document = `document:t${n}v${version}`;
  const drugs = [0, 1, 2].map((step) => `drug:d${(n + step) % 6}`);
  const arms = [1, 2].map((ordinal) => `arm:T${n}/${ordinal}`);
  const sites = [n % 7, (n * 3 + version) % 11].filter((site, at, all) => all.indexOf(site) === at);
  const nodes = [
    node('Trial', id, {
      name: `Trial ${n}`,
      enrollment: 30 + n,
      phases: ['PHASE2'],
      registryIds: [`T${n}`],
      summary: `Version ${version}`,
    }),
    node('Document', document, { name: `${n}.json`, format: 'ctgov-v2', source: 'test', ingestedAt: new Date().toISOString() }),
    ...arms.map((arm, at) => node('Arm', arm, { name: `Arm ${at + 1}`, ordinal: at + 1 })),
    ...sites.map((site) => node('Site', `site:s${site}`, { name: 'whatever' })),
    node('Organization', `organization:o${n % 3}`, { name: 'whatever' }),
    node('Publication', `publication:pmid-${n % 5}`, { name: 'whatever' }),
    node('Finding', `finding:t${n}/1`, { name: 'ORR 31 %', value: 31, unit: '%', quote: 'q', document }),
  ];
  const edges = [
    edge('DESCRIBES', document, id, { rank: 1, record: 'packed' }),
    ...arms.map((arm, at) => edge('HAS_ARM', id, arm, { ordinal: at + 1 })),
    ...drugs.map((drug, at) => edge('GIVES', arms[at % 2] ?? '', drug, { role: 'EXPERIMENTAL', label: drug, document })),
    ...drugs.map((drug) => edge('TESTS', id, drug, { roles: ['EXPERIMENTAL'], labels: [drug], arms, document })),
    edge('COMBINED_WITH', ...pair(drugs[0] ?? '', drugs[2] ?? ''), {
      trial: id,
      arms: [arms[0] ?? ''],
      scope: 'SAME_ARM',
      basis: 'ARM',
      document,
    }),
    edge('STUDIES', id, 'condition:sarcoma', { labels: ['sarcoma'], document }),
    edge('MEASURES', id, 'endpoint:orr', { priority: 'PRIMARY', measure: 'ORR', ordinal: 1 }),
    ...sites.map((site) => edge('CONDUCTED_AT', id, `site:s${site}`, siteFacts(n, site))),
    edge('SPONSORED_BY', id, `organization:o${n % 3}`, { name: n % 2 ? `Org ${n % 3}` : `ORG ${n % 3}`, lead: true }),
    edge('CITES', id, `publication:pmid-${n % 5}`, { role: 'RESULT', pmid: String(n % 5), citation: `Citation ${n % 2}` }),
    edge('REPORTS', id, `finding:t${n}/1`, { document }),
    edge('OF', `finding:t${n}/1`, drugs[0] ?? '', { label: 'd' }),
  ];
  return { id, document, fragment: { nodes, edges } };
}

/** Sources differ: some name the facility, some the state, some a place on the map. */
function siteFacts(n: number, site: number): Properties {
  return {
    ...(n % 3 === 0 ? {} : { name: n % 4 ? `Hospital ${site}` : `HOSPITAL ${site}` }),
    ...(n % 2 ? { latitude: 31, longitude: n % 5 } : {}),
    city: 'Shanghai',
    country: 'China',
  };
}

const pair = (a: string, b: string): [string, string] => (a < b ? [a, b] : [b, a]);

/** A review that cites publications of trials and one of its own, and reports a finding. */
export function review(): { readonly id: string; readonly document: string; readonly fragment: Fragment } {
  const id = 'publication:review';
  const document = 'document:review';
  const nodes = [
    node('Document', document, { name: 'review.txt', format: 'review', source: 'test' }),
    node('Publication', id, { name: 'whatever' }),
    node('Publication', 'publication:pmid-1', { name: 'whatever' }),
    node('Publication', 'publication:only-here', { name: 'whatever' }),
    node('Finding', 'finding:review/1', { name: 'PFS 8.7 months', value: 8.7, unit: 'months', quote: 'q', document }),
  ];
  const edges = [
    edge('DESCRIBES', document, id, { rank: 1, record: 'A review' }),
    edge('CITES', id, 'publication:pmid-1', { role: 'REVIEW', number: 1, citation: 'Citation 1', quotes: ['s'] }),
    edge('CITES', id, 'publication:only-here', { role: 'REVIEW', number: 2, citation: 'Only here', retracted: true }),
    edge('MENTIONS', id, 'drug:d1', { label: 'd1', quote: 'q', document }),
    edge('REPORTS', id, 'finding:review/1', { document }),
    edge('OF', 'finding:review/1', 'drug:d1', { label: 'd1' }),
  ];
  return { id, document, fragment: { nodes, edges } };
}

/** Fragments as one, as a batch of documents writes them. */
export function joined(fragments: readonly Fragment[]): Fragment {
  const nodes = new Map(fragments.flatMap((fragment) => fragment.nodes).map((each) => [each.id, each]));
  return { nodes: [...nodes.values()], edges: fragments.flatMap((fragment) => fragment.edges) };
}

/** The graph's canonical lines. */
export async function exported(engine: Engine): Promise<string[]> {
  const lines: string[] = [];
  for await (const line of exportGraph(engine)) lines.push(line);
  return lines;
}
