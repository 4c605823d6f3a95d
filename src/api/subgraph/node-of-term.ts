import { findLabelOfId } from '../../graph/model.js';
import { statement } from '../../graph/statements.js';
import type { EntityKind } from '../../vocabulary/vocabulary.js';
import { badInput } from '../bad-input.js';
import type { ApiContext } from '../context.js';
import { NodeKind } from '../node/node-kind.enum.js';
import { nodeOf } from '../node/node-of.js';

const CURATED: readonly EntityKind[] = ['DRUG', 'DRUG_CLASS', 'PROCEDURE', 'TARGET', 'CONDITION', 'ENDPOINT'];

/**
 * The id of the node that a term of any kind means: a node id, a name of the vocabulary, a registry id, a PMID or DOI, the title of a
 * publication or the name of an organization, looked up in this order.
 * @throws GraphQLError BAD_USER_INPUT where it means nothing or several things; it names candidates.
 */
export async function nodeOfTerm(term: string, context: ApiContext): Promise<string> {
  const text = term.trim();
  if (findLabelOfId(text) !== undefined) return nodeOfId(text, context);
  const { entities, suggestions } = context.vocabulary.resolve(text, CURATED);
  const found = entities.length > 0 ? entities.map(({ id }) => id) : await documented(text, context);
  const [id, another] = found;
  if (id === undefined) throw unknown(term, suggestions.length > 0 ? suggestions : await context.names.suggestions(text, ALL_KINDS));
  if (another !== undefined) throw badInput(`"${term}" may mean ${found.join(' or ')}; ask with the id of the one you mean`, found);
  return id;
}

const ALL_KINDS = Object.values(NodeKind);

async function nodeOfId(id: string, context: ApiContext): Promise<string> {
  const node = await nodeOf(id, context);
  if (node === null) throw unknown(id, await context.names.suggestions(id.slice(id.indexOf(':') + 1), ALL_KINDS));
  return node.id;
}

/** What documents name: the trial of a registry id or alias, else publications and organizations. */
async function documented(text: string, { terms, reader }: ApiContext): Promise<string[]> {
  const pmid = /^(?:pmid:?\s*)?(\d{1,9})$/i.exec(text)?.[1];
  const [trial, publication] = await Promise.all([
    text === '' ? null : terms.trial(text),
    pmid === undefined ? null : reader.node(`publication:pmid-${pmid}`),
  ]);
  const direct = trial ?? publication;
  if (direct !== null) return [direct.id];
  const name = text.replace(/^(doi:|https?:\/\/(dx\.)?doi\.org\/)\s*/i, '').toLowerCase();
  const byName = async (statementName: string) => reader.runner.run<{ id: string }>(statement(statementName), { name });
  const rows = await Promise.all([byName('read/publications-by-name'), byName('read/organizations-by-name')]);
  return rows.flat().map(({ id }) => id);
}

function unknown(term: string, suggestions: readonly string[]) {
  const hint = suggestions.length > 0 ? `; did you mean ${suggestions.map((name) => `"${name}"`).join(', ')}?` : '';
  return badInput(`"${term}" is no known node or name${hint}`, suggestions);
}
