import type { Heading } from './heading.js';
import type { LineRules } from './line-rules.js';

export interface Registry {
  readonly name: string;
  readonly pattern: RegExp;
  /** The address of a record but for its id; empty where the registry has none. */
  readonly page: string;
}

/** One way of laying out a page, as its rows say. */
export interface Layout {
  readonly name: string;
  /** Those of a lower rank are tried first. */
  readonly rank: number;
  /** The publisher that `SourceDocument.source` names. */
  readonly source: string;
  /** How many of its signs, or of its headings where it has no signs, a page must show. */
  readonly needs: number;
  /** Whether headings end in a colon. */
  readonly mark: 'colon' | 'none' | 'either';
  /** Whether a value may stand on the line of its heading. */
  readonly inline: boolean;
  /** Whether lines were broken at a width, so that a line's end says nothing. */
  readonly wrapped: boolean;
  /** What stands above the first heading: a title, or the prose of a summary. */
  readonly preface: 'title' | 'prose';
  /** Whether its publisher writes 03/02/2024 for the third of February; otherwise the page's own dates tell. */
  readonly dayFirst: boolean;
  readonly headings: ReadonlyMap<string, Heading>;
  /** Words that a heading may bear or lack without meaning another field ("Trial", "Estimated"). */
  readonly qualifiers: ReadonlySet<string>;
  /** The word lists of `words.tsv`, which no layout changes. */
  readonly words: ReadonlyMap<string, ReadonlySet<string>>;
  readonly lines: LineRules;
  /** What the printed words of closed fields mean, by `valueKey`. */
  readonly values: ReadonlyMap<string, string>;
  /** Registries, by the shape of whose ids an id's heading is believed. */
  readonly registries: readonly Registry[];
}
