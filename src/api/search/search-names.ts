import type { EntityKind, Vocabulary } from '../../vocabulary/vocabulary.js';
import type { ApiContext } from '../context.js';
import type { NodeKind } from '../node/node-kind.enum.js';
import { pageAsked } from '../paging/cursor.js';
import type { NameHit } from './name-index.js';

/** What the vocabulary knows by name. */
const CURATED: readonly EntityKind[] = ['DRUG', 'DRUG_CLASS', 'PROCEDURE', 'CONDITION', 'TARGET', 'ENDPOINT'];

/** The best hits of a search with their nodes. A name with a salt or form, which no node bears, leads to what the vocabulary makes of it. */
export async function searchNames(
  text: string,
  { kinds, first }: { kinds?: NodeKind[] | null; first: number },
  { names, reader, vocabulary }: ApiContext,
) {
  pageAsked('Query.search', { first });
  const named = await names.search(text, kinds);
  const hits = (named.length > 0 ? named : meant(text, kinds, vocabulary)).slice(0, first);
  const found = await Promise.all(hits.map(async ({ id, matchedText, score }) => ({ node: await reader.node(id), matchedText, score })));
  return found.filter(({ node }) => node !== null);
}

function meant(text: string, kinds: readonly NodeKind[] | null | undefined, vocabulary: Vocabulary): NameHit[] {
  const asked = kinds ? CURATED.filter((kind) => kinds.includes(kind as NodeKind)) : CURATED;
  return vocabulary.resolve(text, asked).entities.map(({ id, name }) => ({ id, matchedText: name, score: 1 }));
}
