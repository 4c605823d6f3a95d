import { type AskedFor, askedFor } from '../../graph/select/asked-terms.js';
import { pageOfTrials, type Scores } from '../../graph/select/order.js';
import { selectTrials } from '../../graph/select/select-trials.js';
import type { Selection, TermLeaf } from '../../graph/select/selection.js';
import { trialsOfMembers } from '../../graph/select/terms.js';
import { scoresOf } from '../../graph/select/text.js';
import type { LinkName } from '../../graph/trial-index/links.js';
import type { TrialColumns, TrialIndex } from '../../graph/trial-index/trial-index.js';
import type { TrialSet } from '../../graph/trial-index/trial-set.js';
import type { GraphNode } from '../loading/graph-node.js';
import type { GraphReader } from '../loading/graph-reader.js';
import { connection } from '../paging/connection.js';
import { pageAsked } from '../paging/cursor.js';
import type { PageArguments } from '../paging/page.arguments.js';
import type { Terms } from '../terms/terms.js';
import { listedTrial } from './listed-trial.js';
import { selectionOfFilter } from './selection-of-filter.js';
import type { TrialFilter } from './trial-filter.input.js';
import type { TrialListArguments } from './trial-list.arguments.js';
import { TrialOrder } from './trial-order.enum.js';

/** What a filter selects, what it asked for, and how well each trial fits its text. */
export interface Filtered {
  readonly index: TrialIndex;
  readonly set: TrialSet;
  readonly asked: readonly AskedFor[];
  readonly scores?: Scores;
}

/** How a node leads to its trials. */
interface ParentOfTrials {
  readonly by: LinkName;
  /** The ids that count as it: only itself when absent. */
  readonly members?: readonly string[];
}

/** The lists of trials of one request: a filter that stands in several places is answered once, and all from one index. */
export class TrialLists {
  readonly #filtered = new Map<string, Promise<Filtered>>();
  #index: Promise<TrialIndex> | undefined;

  constructor(
    private readonly reader: GraphReader,
    private readonly terms: Terms,
    private readonly current: { readonly get: () => Promise<TrialIndex>; readonly atHand: () => Promise<TrialIndex | undefined> },
  ) {}

  /** The index of this request. */
  index(): Promise<TrialIndex> {
    this.#index ??= this.current.get();
    return this.#index;
  }

  /** The trial of a node id, registry id or alias, or null: as a list shows it where the index has been read. */
  async trial(asked: string): Promise<GraphNode | null> {
    const ids = this.terms.trialIds(asked);
    const index = await this.current.atHand();
    const columns = ids.map((id) => index?.trials[index.numberOf(id) ?? -1]).find((found) => found !== undefined);
    return columns === undefined ? this.terms.trial(asked) : listedTrial(columns);
  }

  /** The trials that a filter selects; all without one. */
  filtered(filter?: TrialFilter | null): Promise<Filtered> {
    const name = JSON.stringify(filter ?? {});
    const known = this.#filtered.get(name);
    if (known !== undefined) return known;
    const answer = this.#select(filter ?? {});
    this.#filtered.set(name, answer);
    return answer;
  }

  /** The ids of all trials that a filter selects, sorted. */
  async idsOf(filter?: TrialFilter | null): Promise<readonly string[]> {
    const { index, set } = await this.filtered(filter);
    return index.idsOf(set);
  }

  /** A page of the trials that a filter selects. */
  async page(list: TrialListArguments) {
    const name = `Query.trials ${JSON.stringify([list.filter, list.orderBy])}`;
    pageAsked(name, list);
    return this.pageOfFiltered(name, await this.filtered(list.filter), list);
  }

  /** A page of the trials of a node; where it is something trials are asked for by, the node itself is a reason of each hit. */
  async pageOf(parent: GraphNode, list: PageArguments & Partial<TrialListArguments>, { by, members = [parent.id] }: ParentOfTrials) {
    const { first, after, ...which } = list;
    const name = `${parent.label}.trials ${parent.id} ${JSON.stringify(which)}`;
    pageAsked(name, list);
    const filtered = await this.filtered(list.filter);
    const own = await trialsOfMembers(filtered.index, by, members);
    const reasons = isLeaf(by) ? [{ by, term: { term: parent.name, entity: parent.id, members } }] : [];
    const found = { ...filtered, set: own.and(filtered.set), asked: [...reasons, ...filtered.asked] };
    return this.pageOfFiltered(name, found, list);
  }

  /** A page of trials that something else names, by id. */
  async pageOfIds(name: string, ids: Iterable<string>, list: PageArguments) {
    const index = await this.index();
    return this.pageById(name, { index, set: index.setOf(ids), asked: [] }, list);
  }

  /** A page of a set of trials, by id. */
  pageById(name: string, found: Filtered, list: PageArguments) {
    return this.pageOfFiltered(name, found, { ...list, orderBy: [TrialOrder.ID_ASC] });
  }

  /** A page of a set of trials; the set goes along for what is counted over the whole list. */
  async pageOfFiltered(name: string, found: Filtered, list: Partial<TrialListArguments>) {
    const { index, set, asked, scores } = found;
    const page = await pageOfTrials(index, set, { ...pageAsked(name, list), orders: list.orderBy, scores });
    const items = page.items.map((number) => listedTrial(index.trials[number] as TrialColumns));
    return Object.assign(connection(name, { ...page, items, keys: page.items.map(page.keyOf) }, { asked }), { found });
  }

  async #select(filter: TrialFilter): Promise<Filtered> {
    // One after the other: what is refused costs no statement.
    const selection = await selectionOfFilter(filter, this.terms);
    return this.#answer(selection, await this.index());
  }

  async #answer(selection: Selection, index: TrialIndex): Promise<Filtered> {
    const set = await selectTrials(this.reader.runner, index, selection);
    return { index, set, asked: askedFor(selection), scores: await scoresOf(index, selection) };
  }
}

const isLeaf = (link: LinkName): link is TermLeaf => link !== 'sites' && link !== 'findings';
