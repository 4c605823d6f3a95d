import type { ApiContext } from '../context.js';
import type { NodeKind } from '../node/node-kind.enum.js';
import { rangeOf } from '../paging/cursor.js';

/** The best hits of a search with their nodes. */
export async function searchNames(
  text: string,
  { kinds, first }: { kinds?: NodeKind[] | null; first: number },
  { names, reader }: ApiContext,
) {
  const { to } = rangeOf('Query.search', { first });
  const hits = (await names.search(text, kinds)).slice(0, to);
  const found = await Promise.all(hits.map(async ({ id, matchedText, score }) => ({ node: await reader.node(id), matchedText, score })));
  return found.filter(({ node }) => node !== null);
}
