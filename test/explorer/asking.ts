/** An answer of the API; its data has as many shapes as there are queries. */
export interface Answer {
  // biome-ignore lint/suspicious/noExplicitAny: see above
  data: Record<string, any>;
  errors?: { message: string }[];
}

/** Asks the API of the server at `url`, with variables as JSON text. */
export async function ask(url: string, query: string, variables = '{}'): Promise<Answer> {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query, variables: JSON.parse(variables) }),
  });
  return (await response.json()) as Answer;
}
