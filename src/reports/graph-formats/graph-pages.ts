import type { FoldedEdge } from '../subgraph-edges.js';

/** A node with its label and its properties by name. */
export interface PlainNode {
  readonly id: string;
  readonly label: string;
  readonly [property: string]: unknown;
}

type Pages<T> = Iterable<readonly T[]> | AsyncIterable<readonly T[]>;

/** A graph on its way into a file: page by page, so that it need not stand in memory whole. */
export interface GraphPages {
  readonly nodes: Pages<PlainNode>;
  readonly edges: Pages<FoldedEdge>;
  /** Whether a limit left something out, and how many nodes by kind. */
  readonly truncated: boolean;
  readonly omitted: readonly { readonly kind: string; readonly count: number }[];
}

/** "TRIAL 12; ARM 3", empty where no node was left out. */
export const omittedText = ({ omitted }: Pick<GraphPages, 'omitted'>): string =>
  omitted.map(({ kind, count }) => `${kind} ${count}`).join('; ');
