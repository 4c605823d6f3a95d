/** The API that serves this page, on the same origin. */
const endpoint = '/graphql';

/** What a GraphQL request carries. */
export interface Question {
  query: string;
  operationName?: string | null;
  variables?: unknown;
}

/**
 * Sends a question to the API.
 *
 * @returns the GraphQL answer, errors included; where the server gave none, one error that says what it gave instead
 */
export async function ask(question: Question): Promise<unknown> {
  const response = await fetch(endpoint, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/graphql-response+json, application/json;q=0.9' },
    body: JSON.stringify(question),
  });
  const text = await response.text();
  try {
    return JSON.parse(text);
  } catch {
    return { errors: [{ message: `The server answered ${response.status} without a GraphQL answer: ${text.slice(0, 200)}` }] };
  }
}
