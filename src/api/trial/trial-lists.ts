import type { Parameters, Row } from '../../graph/engine.js';
import { type AskedFor, askedFor } from '../../graph/select/asked-terms.js';
import { inOrder } from '../../graph/select/order.js';
import { type Page, pageOfTrials } from '../../graph/select/page.js';
import { selectTrials } from '../../graph/select/select-trials.js';
import type { TermLeaf } from '../../graph/select/selection.js';
import { EVERY_TRIAL, holds, type TrialSet } from '../../graph/select/trial-set.js';
import { statement } from '../../graph/statements.js';
import { asGraphNode, type GraphNode } from '../loading/graph-node.js';
import type { GraphReader } from '../loading/graph-reader.js';
import { connection } from '../paging/connection.js';
import { rangeOf } from '../paging/cursor.js';
import type { PageArguments } from '../paging/page.arguments.js';
import type { Terms } from '../terms/terms.js';
import { selectionOfFilter } from './selection-of-filter.js';
import type { TrialFilter } from './trial-filter.input.js';
import type { TrialListArguments } from './trial-list.arguments.js';

/** What a filter selects, and what it asked for. */
interface Filtered {
  readonly set: TrialSet;
  readonly asked: readonly AskedFor[];
}

/** How a node leads to its trials. */
interface ParentOfTrials {
  readonly by: TermLeaf | 'sites';
  /** The ids that count as it: only itself when absent. */
  readonly members?: readonly string[];
  /** What its statement takes beside the page and the filter. */
  readonly parameters?: Parameters;
}

type Range = { readonly from: number; readonly to: number };

const ANY: Filtered = { set: EVERY_TRIAL, asked: [] };

/** The lists of trials of one request: a filter that stands in several places is answered once. */
export class TrialLists {
  readonly #filtered = new Map<string, Promise<Filtered>>();

  constructor(
    private readonly reader: GraphReader,
    private readonly terms: Terms,
  ) {}

  /** The trials that a filter selects; all without one. */
  filtered(filter?: TrialFilter | null): Promise<Filtered> {
    if (!filter) return Promise.resolve(ANY);
    const name = JSON.stringify(filter);
    const known = this.#filtered.get(name);
    if (known !== undefined) return known;
    const answer = this.#select(filter);
    this.#filtered.set(name, answer);
    return answer;
  }

  /** A page of the trials that a filter selects. */
  async page(list: TrialListArguments) {
    const name = `Query.trials ${JSON.stringify([list.filter, list.orderBy])}`;
    const range = rangeOf(name, list);
    const { set, asked } = await this.filtered(list.filter);
    const page = await pageOfTrials(this.reader.runner, set, { ...range, orderBy: list.orderBy });
    return connection(name, asNodes(page), range.from, { asked });
  }

  /**
   * A page of the trials of a node, by the statement `cypher/read/<label>.trials.cypher`. `members` are the ids that count as the
   * node; where it is something trials are asked for by, the node itself is a reason of each hit.
   */
  async pageOf(parent: GraphNode, list: PageArguments & Partial<TrialListArguments>, how: ParentOfTrials) {
    const { first, after, ...which } = list;
    const name = `${parent.label}.trials ${parent.id} ${JSON.stringify(which)}`;
    const range = rangeOf(name, { first, after });
    const page = list.filter ? this.#filteredPageOf(parent, list, how, range) : this.#wholePageOf(parent, list, how, range);
    const [{ asked }, row] = await Promise.all([this.filtered(list.filter), page]);
    const own =
      how.by === 'sites' ? [] : [{ by: how.by, term: { term: parent.name, entity: parent.id, members: how.members ?? [parent.id] } }];
    return connection(name, asNodes(row ?? { total: 0, page: [] }), range.from, { asked: [...own, ...asked] });
  }

  async #wholePageOf(parent: GraphNode, list: Partial<TrialListArguments>, how: ParentOfTrials, range: Range) {
    const text = inOrder(statement(`read/${parent.label}.trials`), list.orderBy);
    const shared = `${parent.label}.trials ${JSON.stringify(list)}`;
    const key = { id: parent.id, members: how.members ?? [parent.id] };
    return (await this.reader.rows<Page<Row> & Row>(text, key, { ...range, ...how.parameters }, shared))[0];
  }

  /** Its trials and those of the filter are compared here: the embedded engine would walk the filter's list for each of them. */
  async #filteredPageOf(parent: GraphNode, list: Partial<TrialListArguments>, how: ParentOfTrials, range: Range) {
    const { set } = await this.filtered(list.filter);
    const own = await this.reader.trialsOf(how.by, how.members ?? [parent.id]);
    const key = { id: parent.id, members: own.filter((id) => holds(set, id)) };
    const shared = `filtered ${parent.label}.trials ${JSON.stringify(list)}`;
    return (await this.reader.rows<Page<Row> & Row>(inOrder(statement('read/trials-of-each'), list.orderBy), key, range, shared))[0];
  }

  async #select(filter: TrialFilter): Promise<Filtered> {
    const selection = await selectionOfFilter(filter, this.terms);
    return { set: await selectTrials(this.reader.runner, selection), asked: askedFor(selection) };
  }
}

/** Rows of a page as nodes. */
export const asNodes = ({ total, page }: Page<Row>): Page<GraphNode> => ({ total, page: page.map(asGraphNode) });
