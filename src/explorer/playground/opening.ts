import type { Example } from '../example.js';

/** What the playground shows when it opens; the names are those of GraphiQL's properties. */
export interface Opening {
  defaultTabs: { query: string; variables: string | null }[];
  initialQuery?: string;
  initialVariables?: string;
}

/**
 * Chooses the tabs and the one in front.
 *
 * A first visit shows every example. GraphiQL then forgets the variables of the tab in front unless they are also given as the
 * initial ones, so they are. Later visits find their own tabs again, and an example only comes to the front when the address names it.
 *
 * @param slug the example that the address names, or an empty text
 */
export function openingFor(examples: readonly Example[], slug: string, firstVisit: boolean): Opening {
  const named = examples.find((example) => example.slug === slug);
  const inFront = named ?? (firstVisit ? examples[0] : undefined);
  const ordered = inFront ? [inFront, ...examples.filter((example) => example !== inFront)] : examples;
  return {
    defaultTabs: ordered.map(({ query, variables }) => ({ query, variables: variables ?? null })),
    ...(inFront && { initialQuery: inFront.query, initialVariables: inFront.variables ?? '' }),
  };
}
