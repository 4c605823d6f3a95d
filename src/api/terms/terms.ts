import { findLabelOfId, NODES } from '../../graph/model.js';
import type { SelectedTerm } from '../../graph/select/selection.js';
import { statement } from '../../graph/statements.js';
import type { EntityKind, Vocabulary } from '../../vocabulary/vocabulary.js';
import { badInput } from '../bad-input.js';
import type { GraphNode } from '../loading/graph-node.js';
import type { GraphReader } from '../loading/graph-reader.js';
import { NodeKind } from '../node/node-kind.enum.js';
import type { NameIndex } from '../search/name-index.js';
import { withoutCodeName } from './code-names.js';
import { refuseLongText } from './text-asked.js';

/** Kinds whose terms are names in the graph, not in the vocabulary. */
export type NamedKind = NodeKind.ORGANIZATION | NodeKind.PUBLICATION;

const inWords = (kinds: readonly string[]) => kinds.join(' or ').toLowerCase().replaceAll('_', ' ');

/** What the terms of one request mean. A term that means nothing, several things or another kind is an error that names candidates. */
export class Terms {
  constructor(
    private readonly vocabulary: Vocabulary,
    private readonly reader: GraphReader,
    private readonly names: NameIndex,
  ) {}

  /** The id of the curated entity that a term means. */
  entity(term: string, kinds: readonly EntityKind[]): string {
    this.#refuseOtherKind(term, kinds);
    const { entities, suggestions } = this.vocabulary.resolve(term, kinds);
    const [entity, another] = entities;
    if (entity === undefined) throw unknown(term, kinds, suggestions);
    if (another !== undefined) throw ambiguous(term, entities);
    return entity.id;
  }

  /** A term with all that counts as it: members of a class, kinds of a condition. */
  withMembers(term: string, kinds: readonly EntityKind[], descendants = true): SelectedTerm {
    const entity = this.entity(term, kinds);
    return { term, entity, members: descendants ? this.membersOf(entity) : [entity] };
  }

  /** An entity and all below it, itself first. */
  membersOf(entity: string): string[] {
    return [...new Set([entity, ...this.vocabulary.descendants(entity)])];
  }

  /** The publication (id, PMID, DOI, title) or organization (id, name) that a term means. */
  async named(term: string, kind: NamedKind): Promise<GraphNode> {
    this.#refuseOtherKind(term, [kind]);
    const text = term.trim();
    const direct = await this.reader.node(kind === NodeKind.PUBLICATION ? publicationId(text) : text);
    if (direct !== null) return direct;
    const found = await this.reader.nodes(await this.#idsByName(text, kind));
    const [node, another] = found;
    if (node === undefined) throw unknown(term, [kind], await this.names.suggestions(text, [kind]));
    if (another !== undefined) throw ambiguous(term, found);
    return node;
  }

  /** The node of an id, or null; the id of another kind is an error. */
  nodeOfKind(id: string, kind: NodeKind): Promise<GraphNode | null> {
    this.#refuseOtherKind(id, [kind]);
    return this.reader.node(id);
  }

  /** The trial of a node id, registry id or alias, or null. */
  async trial(asked: string): Promise<GraphNode | null> {
    const [id, upperCase] = this.trialIds(asked);
    const [exact, upper] = await Promise.all([this.reader.node(id), this.reader.node(upperCase)]);
    return exact ?? upper ?? (await this.#trialByAlias(id));
  }

  /** What a node id or registry id of a trial can mean, in any case, the likelier first; the id of another kind is an error. */
  trialIds(asked: string): readonly [exact: string, upperCase: string] {
    this.#refuseOtherKind(asked, [NodeKind.TRIAL]);
    const text = asked.trim();
    const id = text.startsWith('trial:') ? text : `trial:${text}`;
    return [id, `trial:${id.slice(6).toUpperCase()}`];
  }

  /** The id of a trial that must exist. */
  async trialId(asked: string): Promise<string> {
    const trial = await this.trial(asked);
    if (trial === null) throw unknown(asked, [NodeKind.TRIAL], await this.names.suggestions(asked, [NodeKind.TRIAL]));
    return trial.id;
  }

  async #trialByAlias(id: string): Promise<GraphNode | null> {
    const parameters = { aliases: [id.toLowerCase(), id.slice(6).toLowerCase()] };
    const [row] = await this.reader.runner.run<{ id: string }>(statement('read/trial-by-alias'), parameters);
    return row === undefined ? null : this.reader.node(row.id);
  }

  async #idsByName(text: string, kind: NamedKind): Promise<string[]> {
    const name = kind === NodeKind.PUBLICATION ? 'read/publications-by-name' : 'read/organizations-by-name';
    const bare = withoutCodeName(text).toLowerCase();
    const rows = await this.reader.runner.run<{ id: string }>(statement(name), { name: bare });
    return rows.map((row) => row.id);
  }

  #refuseOtherKind(term: string, kinds: readonly string[]): void {
    refuseLongText('term', term);
    const kind = NODES.get(findLabelOfId(term.trim()) ?? '')?.kind;
    if (kind !== undefined && !kinds.includes(kind))
      throw badInput(`"${term}" is the id of a ${inWords([kind])}; a ${inWords(kinds)} is asked for here`);
  }
}

/** PMIDs may be written alone or with their name; anything else is tried as an id as it is. */
function publicationId(text: string): string {
  const code = withoutCodeName(text);
  return /^\d{1,9}$/.test(code) ? `publication:pmid-${code}` : text;
}

function unknown(term: string, kinds: readonly string[], suggestions: readonly string[]) {
  const hint = suggestions.length > 0 ? `; did you mean ${suggestions.map((name) => `"${name}"`).join(', ')}?` : '';
  return badInput(`"${term}" is no known ${inWords(kinds)}${hint}`, suggestions);
}

function ambiguous(term: string, candidates: readonly { id: string; name: string }[]) {
  const names = candidates.map(({ id, name }) => `${id} (${name})`).join(', ');
  return badInput(
    `"${term}" may mean ${names}; ask with the id of the one you mean`,
    candidates.map(({ id }) => id),
  );
}
