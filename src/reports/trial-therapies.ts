/** What a relation TESTS or GIVES says, and where it leads. */
export interface TherapyEdge<N> {
  readonly edge: Readonly<Record<string, unknown>>;
  readonly node: N;
}

interface Identified {
  readonly id: string;
}

const texts = (value: unknown): string[] => (Array.isArray(value) ? value.map(String) : []);

/** From the strongest to the weakest: a drug and its dummy are a drug that is given. */
const ROLES = ['EXPERIMENTAL', 'COMPARATOR', 'BACKGROUND', 'UNSPECIFIED', 'PLACEBO'] as const;
export type Role = (typeof ROLES)[number];

/** The strongest of some roles. */
export const strongestRole = (roles: readonly string[]): Role => ROLES.find((role) => roles.includes(role)) ?? 'UNSPECIFIED';

/** What a trial's arms give, each therapy once: its strongest role, its arms in the trial's order, and every word for it. */
export function trialTherapies<N extends Identified, A extends Identified>(tests: readonly TherapyEdge<N>[], arms: readonly A[]) {
  const byTherapy = new Map<string, TherapyEdge<N>[]>();
  for (const test of tests) byTherapy.set(test.node.id, [...(byTherapy.get(test.node.id) ?? []), test]);
  return [...byTherapy.values()].flatMap((same) => {
    const [first] = same;
    if (first === undefined) return [];
    const given = new Set(same.flatMap(({ edge }) => texts(edge.arms)));
    return {
      therapy: first.node,
      role: strongestRole(same.flatMap(({ edge }) => texts(edge.roles))),
      arms: arms.filter((arm) => given.has(arm.id)),
      labels: [...new Set(same.flatMap(({ edge }) => texts(edge.labels)))],
    };
  });
}

/** What an arm gives: one entry for each therapy, role, word and dose. */
export function armTherapies<N extends Identified & { readonly name: string }>(gives: readonly TherapyEdge<N>[]) {
  const entries = gives.map(({ edge, node }) => ({
    therapy: node,
    role: strongestRole([String(edge.role)]),
    label: String(edge.label ?? node.name),
    dose: edge.dose === undefined ? undefined : String(edge.dose),
  }));
  return [...new Map(entries.map((entry) => [[entry.therapy.id, entry.role, entry.label, entry.dose].join('\t'), entry])).values()];
}
