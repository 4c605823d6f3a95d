import { compareText } from './canonical.js';
import type { Properties, Value } from './fragment.js';
import { NODES, RELATIONS } from './model.js';

/** What sources say of one shared node: the same facts, said by this many edges. */
export interface Claim {
  readonly facts: Readonly<Record<string, unknown>>;
  readonly sources: number;
}

/**
 * Nodes that many trials point to. Their edges carry what each source says of them, and the node's own properties follow from all
 * edges together: so no order of documents matters, and a source that goes takes its words with it.
 */
const RELATION_OF: ReadonlyMap<string, string> = new Map([
  ['Site', 'CONDUCTED_AT'],
  ['Organization', 'SPONSORED_BY'],
  ['Publication', 'CITES'],
]);

/** The labels of shared nodes. */
export const SHARED_LABELS: readonly string[] = [...RELATION_OF.keys()];
/** The relations whose edges carry facts of the node they end at. */
export const CLAIM_RELATIONS: readonly string[] = [...RELATION_OF.values()];

export const isShared = (label: string): boolean => RELATION_OF.has(label);

/** The relation that makes claims about nodes of this label. */
export function claimRelation(label: string): string {
  const relation = RELATION_OF.get(label);
  if (relation === undefined) throw new Error(`Nodes of ${label} are not shared: one of ${SHARED_LABELS.join(', ')} was expected`);
  return relation;
}

/** The properties of an edge that are facts of the node it ends at: those that both have in the model. */
export function claimProperties(label: string): readonly string[] {
  const own = NODES.get(label)?.properties;
  return [...(RELATIONS.get(claimRelation(label))?.properties.keys() ?? [])].filter((name) => own?.has(name));
}

/** Only the facts of an edge's properties. */
export function factsOf(label: string, properties: Readonly<Record<string, unknown>>): Properties {
  const facts = claimProperties(label).flatMap((name) => {
    const value = properties[name];
    return value === undefined || value === null ? [] : [[name, value as Value] as const];
  });
  return Object.fromEntries(facts);
}

/** Facts that are one: a latitude is never taken from another source than its longitude. */
const JOINED: ReadonlyMap<string, readonly string[]> = new Map([['latitude', ['latitude', 'longitude']]]);
const FOLLOWING = new Set(['longitude']);
/** Facts that hold as soon as one source says so. */
const ANY = new Set(['retracted']);

/**
 * The properties of a shared node, from every claim about it and from its own records, the one believed first at the top.
 * Per property a record's value is taken, else the one most claims give, of equally many the smallest text.
 */
export function settle(label: string, id: string, claims: readonly Claim[], records: readonly Properties[] = []): Properties {
  const settled: Record<string, Value> = {};
  for (const name of claimProperties(label)) {
    if (FOLLOWING.has(name)) continue;
    const chosen = mostFrequent(claims, JOINED.get(name) ?? [name]);
    if (chosen !== undefined) Object.assign(settled, chosen);
  }
  for (const record of [...records].reverse()) Object.assign(settled, present(record));
  for (const name of ANY) {
    if ([...claims.map((claim) => claim.facts), ...records].some((facts) => facts[name] === true)) settled[name] = true;
  }
  return { ...settled, id, name: settled.name ?? nameFrom(id, settled) };
}

function mostFrequent(claims: readonly Claim[], names: readonly string[]): Properties | undefined {
  // Most sites and publications are named once.
  if (claims.length === 1) return named(claims[0] as Claim, names);
  const votes = new Map<string, { facts: Properties; sources: number }>();
  for (const claim of claims) {
    const facts = named(claim, names);
    if (facts === undefined) continue;
    const key = names.map((name) => String(facts[name] ?? '')).join('\t');
    const vote = votes.get(key) ?? { facts, sources: 0 };
    vote.sources += claim.sources;
    votes.set(key, vote);
  }
  const ranked = [...votes].sort(([a, left], [b, right]) => right.sources - left.sources || compareText(a, b));
  return ranked[0]?.[1].facts;
}

/** What a claim says of these properties; undefined where it says nothing. */
function named({ facts }: Claim, names: readonly string[]): Properties | undefined {
  const said = names.filter((name) => isPresent(facts[name]));
  return said.length === 0 ? undefined : Object.fromEntries(said.map((name) => [name, facts[name] as Value]));
}

const present = (facts: Properties): Properties => Object.fromEntries(Object.entries(facts).filter(([, value]) => isPresent(value)));

const isPresent = (value: unknown) => value !== null && value !== undefined;

/** A place without a facility is called by the place, a publication without a title by its citation or number, else a node by its id. */
function nameFrom(id: string, properties: Properties): string {
  const place = [properties.city ?? properties.state, properties.country].filter(isPresent).join(', ');
  return place || String(properties.citation ?? properties.doi ?? properties.pmid ?? id.slice(id.indexOf(':') + 1));
}

/** Whether one more source with these facts leaves the node as it is: it agrees with all that was chosen. */
export function agrees(node: Readonly<Record<string, unknown>>, facts: Properties): boolean {
  return Object.entries(facts).every(([name, value]) => node[name] === value);
}
