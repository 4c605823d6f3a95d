/** The same questions answered slowly and plainly over a graph's export: what the API's answers are held against. */

/** One trial and all that it is asked for by. */
export interface ReferenceTrial {
  readonly id: string;
  readonly properties: Readonly<Record<string, unknown>>;
  readonly leads: Readonly<Record<Leaf, ReadonlySet<string>>>;
  readonly sites: readonly { readonly country: string; readonly city: string }[];
  readonly pairs: readonly { readonly therapies: readonly [string, string]; readonly scope: string; readonly arms: readonly string[] }[];
}

export const LEAVES = ['therapies', 'conditions', 'targets', 'endpoints', 'publications', 'organizations', 'findings'] as const;
export type Leaf = (typeof LEAVES)[number];

export interface Reference {
  readonly trials: readonly ReferenceTrial[];
  /** An entity and all below it. */
  readonly below: (id: string) => ReadonlySet<string>;
}

type Line = { id?: string; type?: string; from: string; to: string; properties: Record<string, unknown> };

/** Reads the export of a graph, JSON lines. */
export function referenceOf(exported: string): Reference {
  const lines = exported
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Line);
  const nodes = new Map(lines.flatMap((line) => (line.id === undefined ? [] : [[line.id, line.properties] as const])));
  const edges = lines.filter(({ type }) => type !== undefined);
  const ends = (type: string, key: 'from' | 'to', value: 'from' | 'to') => {
    const found = new Map<string, string[]>();
    for (const edge of edges) if (edge.type === type) found.set(edge[key], [...(found.get(edge[key]) ?? []), edge[value]]);
    return (id: string) => found.get(id) ?? [];
  };
  const of = {
    therapies: ends('TESTS', 'from', 'to'),
    conditions: ends('STUDIES', 'from', 'to'),
    endpoints: ends('MEASURES', 'from', 'to'),
    cites: ends('CITES', 'from', 'to'),
    reported: ends('REPORTS_ON', 'to', 'from'),
    organizations: ends('SPONSORED_BY', 'from', 'to'),
    findings: ends('REPORTS', 'from', 'to'),
    targets: ends('TARGETS', 'from', 'to'),
    sites: ends('CONDUCTED_AT', 'from', 'to'),
    members: ends('IN_CLASS', 'to', 'from'),
    kinds: ends('IS_A', 'to', 'from'),
  };
  const pairs = new Map<string, ReferenceTrial['pairs'][number][]>();
  for (const { type, from, to, properties } of edges) {
    if (type !== 'COMBINED_WITH') continue;
    const trial = String(properties.trial);
    const pair = { therapies: [from, to] as const, scope: String(properties.scope), arms: (properties.arms ?? []) as string[] };
    pairs.set(trial, [...(pairs.get(trial) ?? []), pair]);
  }
  const trials = [...nodes.keys()]
    .filter((id) => id.startsWith('trial:'))
    .map(
      (id): ReferenceTrial => ({
        id,
        properties: nodes.get(id) ?? {},
        leads: {
          therapies: new Set(of.therapies(id)),
          conditions: new Set(of.conditions(id)),
          targets: new Set(of.therapies(id).flatMap(of.targets)),
          endpoints: new Set(of.endpoints(id)),
          publications: new Set([...of.cites(id), ...of.reported(id)]),
          organizations: new Set(of.organizations(id)),
          findings: new Set(of.findings(id)),
        },
        sites: of.sites(id).map((site) => ({
          country: String(nodes.get(site)?.country ?? '').toLowerCase(),
          city: String(nodes.get(site)?.city ?? '').toLowerCase(),
        })),
        pairs: pairs.get(id) ?? [],
      }),
    );
  const below = (id: string): Set<string> => new Set([id, ...[...of.members(id), ...of.kinds(id)].flatMap((child) => [...below(child)])]);
  return { trials, below };
}
