import { findLabelOfId, NODES } from '../../graph/model.js';
import type { EntityKind, Vocabulary } from '../../vocabulary/vocabulary.js';
import { badInput } from '../bad-input.js';
import type { ApiContext } from '../context.js';
import type { NodeKind } from '../node/node-kind.enum.js';
import { nodeOf } from '../node/node-of.js';
import { pageAsked } from '../paging/cursor.js';
import type { NameHit } from './name-index.js';

/** What the vocabulary knows by name. */
const CURATED: readonly EntityKind[] = ['DRUG', 'DRUG_CLASS', 'PROCEDURE', 'CONDITION', 'TARGET', 'ENDPOINT'];

interface SearchAsked {
  readonly kinds?: readonly NodeKind[] | null;
  readonly first: number;
}

/**
 * The best hits of a search with their nodes: the node of an id, else what names lead to. A name with a salt or form, which no node
 * bears, leads to what the vocabulary makes of it.
 * @throws GraphQLError BAD_USER_INPUT for a text without a word or too long, an empty list of kinds, and a number out of range.
 */
export async function searchNames(text: string, { kinds, first }: SearchAsked, context: ApiContext) {
  pageAsked('Query.search', { first });
  if (kinds?.length === 0) throw badInput('kinds is empty; leave it out, or name at least one');
  const named = await context.names.search(...withKindOfId(text, kinds));
  const direct = await nodeOfId(text.trim(), kinds, context);
  if (direct !== null) return [{ node: direct, matchedText: direct.id, score: 1 }];
  const hits = (named.length > 0 ? named : meant(text, kinds, context.vocabulary)).slice(0, first);
  const nodes = await Promise.all(
    hits.map(async ({ id, matchedText, score }) => ({ node: await context.reader.node(id), matchedText, score })),
  );
  return nodes.filter(({ node }) => node !== null);
}

const kindOfId = (text: string): NodeKind | undefined => NODES.get(findLabelOfId(text.trim()) ?? '')?.kind as NodeKind | undefined;

async function nodeOfId(id: string, kinds: SearchAsked['kinds'], context: ApiContext) {
  const kind = kindOfId(id);
  return kind === undefined || (kinds && !kinds.includes(kind)) ? null : nodeOf(id, context);
}

/** The beginning of an id ("drug:anlo") asks for names of that kind. */
function withKindOfId(text: string, kinds: SearchAsked['kinds']): [text: string, kinds: SearchAsked['kinds']] {
  const kind = kindOfId(text);
  if (kind === undefined || (kinds && !kinds.includes(kind))) return [text, kinds];
  return [text.slice(text.indexOf(':') + 1), [kind]];
}

function meant(text: string, kinds: SearchAsked['kinds'], vocabulary: Vocabulary): NameHit[] {
  const asked = kinds ? CURATED.filter((kind) => kinds.includes(kind as NodeKind)) : CURATED;
  return vocabulary.resolve(text, asked).entities.map(({ id, name }) => ({ id, matchedText: name, score: 1 }));
}
