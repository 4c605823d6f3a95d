import type { Fragment, FragmentNode, Properties } from '../src/graph/fragment.js';
import { vocabularyFragment } from '../src/ingest/vocabulary-fragment.js';
import type { EntityKind, Vocabulary } from '../src/vocabulary/vocabulary.js';
import { node, placeOften, type Shared } from './shaped-parts.js';
import { invented } from './shaped-trial.js';
import { Random, randomOf } from './soak/random.js';

/** Trials of one fragment. */
const PART = 1000;

/** What is asked of a graph: how many trials, over which vocabulary. The same seed makes the same graph. */
export interface GraphShape {
  readonly trials: number;
  readonly vocabulary: Pick<Vocabulary, 'entities' | 'edges' | 'synonymsOf'>;
  readonly seed?: number;
}

/**
 * A graph shaped as the corpora are: the vocabulary whole; trials with arms, what they give (few drugs often, most seldom), who is combined,
 * conditions, endpoints, sites, sponsors, publications, findings and one document each (without its record). Fragment by fragment.
 */
export function* shapedGraph({ trials, vocabulary, seed = 1 }: GraphShape): Generator<Fragment> {
  yield vocabularyFragment(vocabulary as Vocabulary);
  const [shared, nodes] = sharedNodes(trials, vocabulary);
  yield { nodes, edges: [] };
  for (let from = 0; from < trials; from += PART) {
    const part = Array.from({ length: Math.min(PART, trials - from) }, (_, at) => invented(from + at, shared, randomOf(seed, from + at)));
    yield { nodes: part.flatMap((one) => one.nodes), edges: part.flatMap((one) => one.edges) };
  }
}

function sharedNodes(trials: number, vocabulary: GraphShape['vocabulary']): [Shared, FragmentNode[]] {
  const random = new Random(0);
  const sites = numbered('site', 10 + trials / 20, (name) => ({
    name: `Hospital ${name}`,
    city: `City ${Number(name) % 400}`,
    country: countryOf(random),
  }));
  const organizations = numbered('organization', 5 + trials / 40, (name) => ({ name: `Sponsor ${name}`, class: 'OTHER' }));
  const publications = numbered('publication', 10 + trials / 10, (name) => ({
    name: `Results of a study of therapies, part ${name}`,
    pmid: name,
    year: 1995 + random.between(0, 30),
    journal: `Journal ${random.between(1, 200)}`,
  }));
  const ids = (nodes: readonly FragmentNode[]) => nodes.map(({ id }) => id);
  const curated = (kind: EntityKind) => byNames(kind, vocabulary);
  const shared = {
    drugs: curated('DRUG'),
    classes: curated('DRUG_CLASS'),
    procedures: curated('PROCEDURE'),
    conditions: curated('CONDITION'),
    endpoints: curated('ENDPOINT'),
    sites: ids(sites),
    organizations: ids(organizations),
    publications: ids(publications),
  };
  return [shared, [...sites, ...organizations, ...publications]];
}

/** Of much use is what many call by many names: the order of the vocabulary by names stands for how often a thing is met. */
function byNames(kind: EntityKind, { entities, synonymsOf }: GraphShape['vocabulary']): string[] {
  const own = [...entities.values()].filter((entity) => entity.kind === kind).map(({ id }) => ({ id, names: synonymsOf(id).length }));
  return own.sort((a, b) => b.names - a.names || (a.id < b.id ? -1 : 1)).map(({ id }) => id);
}

const numbered = (prefix: string, count: number, properties: (name: string) => Properties) =>
  Array.from({ length: Math.ceil(count) }, (_, at) =>
    node(prefix === 'publication' ? `publication:pmid-${at + 1}` : `${prefix}:${at + 1}`, properties(String(at + 1))),
  );

const COUNTRIES = ['United States', 'China', 'France', 'Germany', 'Italy', 'Japan', 'United Kingdom', 'Spain', 'South Korea', 'Canada'];

const countryOf = (random: Random): string => {
  const place = placeOften(60, random);
  return COUNTRIES[place] ?? `Country ${place + 1}`;
};
