interface Related<N> {
  readonly edge: Readonly<Record<string, unknown>>;
  readonly node: N;
}

const ROLES = ['BACKGROUND', 'RESULT', 'DERIVED', 'REVIEW'];

/** A publication and what it is to the trial: as the citing source says, RESULT for one that reports on it; background where nobody says. */
export function references<N extends { readonly id: string }>(cited: readonly Related<N>[], reporting: readonly Related<N>[]) {
  const all = [
    ...cited.map(({ edge, node }) => ({ publication: node, role: ROLES.find((role) => role === edge.role) ?? 'BACKGROUND' })),
    ...reporting.map(({ node }) => ({ publication: node, role: 'RESULT' })),
  ];
  return [...new Map(all.map((reference) => [`${reference.publication.id} ${reference.role}`, reference])).values()];
}

/** The publications of some references, each once; of one role where one is asked for. */
export function publicationsOf<N extends { readonly id: string }>(
  all: readonly { publication: N; role: string }[],
  role?: string | null,
): N[] {
  const wanted = all.filter((reference) => role == null || reference.role === role);
  return [...new Map(wanted.map(({ publication }) => [publication.id, publication])).values()];
}
