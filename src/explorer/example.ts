/** A query that the pages show: one file in `examples/`, with its variables beside it when it needs some. */
export interface Example {
  /** The file's name without its ending; the address of the playground opens it as `#slug`. */
  slug: string;
  /** What it asks, in one line: the first comment line of the file. */
  title: string;
  /** The whole file, comments included. */
  query: string;
  /** JSON text, or nothing when the query takes no variables. */
  variables?: string;
}

/**
 * Pairs the files of the examples folder.
 *
 * @param files file name → text, both `.graphql` and `.variables.json`
 * @returns the examples in the order of their names
 * @throws Error when a query does not begin with a comment that says what it asks
 */
export function examplesFrom(files: Readonly<Record<string, string>>): Example[] {
  return Object.keys(files)
    .filter((name) => name.endsWith('.graphql'))
    .sort()
    .map((name) => {
      const slug = name.slice(0, -'.graphql'.length);
      const query = files[name] ?? '';
      return { slug, title: titleOf(name, query), query, variables: files[`${slug}.variables.json`] };
    });
}

/** The query without the comment on top, for a page that explains it in its own text. */
export function withoutIntroduction(query: string): string {
  return query.replace(/^(?:#.*\n|\s*\n)+/, '').trimEnd();
}

function titleOf(name: string, query: string): string {
  const title = /^# (.+)/.exec(query)?.[1];
  if (!title) throw new Error(`The example ${name} does not begin with a comment: say in its first line, after "# ", what it asks.`);
  return title;
}
