import MiniSearch from 'minisearch';
import { readDataset } from '../../graph/dataset.js';
import type { Row, Runner } from '../../graph/engine.js';
import { NODES } from '../../graph/model.js';
import { statementWith } from '../../graph/statements.js';
import { fold } from '../../vocabulary/fold.js';
import { synonymsOf } from '../node/decoded.js';
import { asIndexed, asQueried, isWord } from './name-tokens.js';

/** A node that a name leads to, and the one of its names that matched best. */
export interface NameHit {
  readonly id: string;
  readonly matchedText: string;
  readonly score: number;
}

interface IndexedName {
  /** Its number in the index. */
  readonly id: number;
  readonly node: string;
  readonly kind: string;
  readonly text: string;
}

/** What people mostly look for comes before what merely repeats its name. */
const WEIGHTS: Readonly<Record<string, number>> = {
  TRIAL: 0.6,
  PUBLICATION: 0.5,
  SITE: 0.5,
  ORGANIZATION: 0.6,
  ARM: 0.2,
  FINDING: 0.2,
  DOCUMENT: 0.2,
};

/** Above any score that words can reach: a name that is the whole question comes first. */
const EXACT = 1000;

/** All names of the graph, the same on every engine: read when first asked for, and again after the graph has changed. */
export class NameIndex {
  #version: string | undefined;
  #index: Promise<MiniSearch<IndexedName>> | undefined;

  constructor(private readonly runner: Runner) {}

  /** The nodes with a name like `text`, best first, each once. */
  async search(text: string, kinds?: readonly string[] | null): Promise<NameHit[]> {
    return ranked((await this.#current()).search(text, this.#options(kinds, 'AND')) as unknown as Found[], text);
  }

  /** At most five names near a text that is no name. */
  async suggestions(text: string, kinds: readonly string[]): Promise<string[]> {
    const found = (await this.#current()).search(text, this.#options(kinds, 'OR')) as unknown as Found[];
    return [...new Set(ranked(found, text).map((hit) => hit.matchedText))].slice(0, 5);
  }

  #options(kinds: readonly string[] | null | undefined, combineWith: 'AND' | 'OR') {
    return {
      combineWith,
      tokenize: asQueried,
      processTerm: (term: string) => term,
      prefix: (term: string) => isWord(term) && term.length > 1,
      fuzzy: (term: string) => (isWord(term) && term.length > 4 ? 0.2 : false),
      boostDocument: (_id: unknown, _term: string, stored?: Record<string, unknown>) => WEIGHTS[String(stored?.kind)] ?? 1,
      ...(kinds ? { filter: (found: Record<string, unknown>) => kinds.includes(String(found.kind)) } : {}),
    };
  }

  async #current(): Promise<MiniSearch<IndexedName>> {
    const version = (await readDataset(this.runner))?.version ?? '';
    if (this.#index === undefined || this.#version !== version) {
      this.#version = version;
      this.#index = buildIndex(this.runner);
      this.#index.catch(() => {
        this.#index = undefined;
      });
    }
    return this.#index;
  }
}

type Found = IndexedName & { readonly score: number };

function ranked(found: readonly Found[], text: string): NameHit[] {
  const asked = fold(text);
  const best = new Map<string, Found>();
  for (const hit of found) {
    const score = hit.score + (fold(hit.text) === asked ? EXACT * (WEIGHTS[hit.kind] ?? 1) : 0);
    const known = best.get(hit.node);
    if (known === undefined || score > known.score) best.set(hit.node, { ...hit, score });
  }
  return [...best.values()]
    .sort((a, b) => b.score - a.score || (a.node < b.node ? -1 : 1))
    .map(({ node, text: matchedText, score }) => ({ id: node, matchedText, score }));
}

async function buildIndex(runner: Runner): Promise<MiniSearch<IndexedName>> {
  const index = new MiniSearch<IndexedName>({
    fields: ['text'],
    storeFields: ['node', 'kind', 'text'],
    tokenize: asIndexed,
    processTerm: (term) => term,
  });
  for (const { label, kind } of NODES.values()) {
    const rows = await runner.run<NamesRow>(statementWith('query/names', { LABEL: label }));
    const names = rows.flatMap((row) => namesOf(row).map((text) => ({ node: row.id, kind, text })));
    const from = index.documentCount;
    await index.addAllAsync(
      names.map((name, at) => ({ ...name, id: from + at })),
      { chunkSize: 250 },
    );
  }
  return index;
}

interface NamesRow extends Row {
  readonly id: string;
  readonly texts: readonly (string | null)[];
  readonly registryIds: readonly string[];
  readonly aliases: readonly string[];
  readonly synonyms: readonly string[];
}

/** Every name of a node once. */
function namesOf(row: NamesRow): string[] {
  const plain = [...row.texts, ...row.registryIds, ...row.aliases].filter(
    (text): text is string => typeof text === 'string' && text !== '',
  );
  return [...new Set([...plain, ...synonymsOf(row).map(({ text }) => text)])];
}
