import { Current } from '../../graph/current.js';
import type { Runner } from '../../graph/engine.js';
import { type AskedWord, askedWords } from '../../graph/trial-index/texts-words.js';
import { fold, tokensOf } from '../../vocabulary/fold.js';
import { withoutCodeName } from '../terms/code-names.js';
import { textSelection } from '../terms/text-asked.js';
import { type Met, type Names, namesMet } from './names.js';
import { readNames } from './names-read.js';

/** A node that a name leads to, and the one of its names that matched best. */
export interface NameHit {
  readonly id: string;
  readonly matchedText: string;
  readonly score: number;
}

/** What people mostly look for comes before what merely repeats its name. */
const WEIGHTS: Readonly<Record<string, number>> = {
  TRIAL: 0.6,
  PUBLICATION: 0.5,
  SITE: 0.5,
  ORGANIZATION: 0.6,
  ENDPOINT: 0.7,
  ARM: 0.05,
  FINDING: 0.05,
  DOCUMENT: 0.05,
};

/** Above any score that words can reach: a name that is the whole question comes first. */
const EXACT = 10;
/** What is left of the score of a name that begins with none of the words. */
const NOT_AT_START = 0.7;
/** How much more that is worth which most trials have than what none has. */
const MOST_TRIALS = 0.5;
/** Scores are rounded to this part of 1, so that a cursor holds them as they are. */
const PRECISION = 1e4;
const MOST_SUGGESTIONS = 5;

/** All names of the graph, the same on every engine: read when first asked for, and again after the graph has changed. */
export class NameIndex {
  readonly #names: Current<Names>;

  constructor(runner: Runner) {
    this.#names = new Current(runner, readNames);
  }

  /**
   * The nodes with a name that has all words of `text`, or words that begin so or are spelt nearly so: best first, each once.
   * @throws GraphQLError BAD_USER_INPUT for a text without a word or too long.
   */
  async search(text: string, kinds?: readonly string[] | null): Promise<NameHit[]> {
    const words = asNames(textSelection(withoutCodeName(text)).words);
    return ranked(await this.#names.get(), { text, words, kinds, least: words.length });
  }

  /** At most five names near a text that is no name. */
  async suggestions(text: string, kinds: readonly string[]): Promise<string[]> {
    const words = asNames(askedWords(withoutCodeName(text), tokensOf));
    const hits = words.length === 0 ? [] : ranked(await this.#names.get(), { text, words, kinds, least: 1 });
    return [...new Set(hits.slice(0, 2 * MOST_SUGGESTIONS).map((hit) => hit.matchedText))].slice(0, MOST_SUGGESTIONS);
  }
}

/** Every word may be the beginning of a longer one, numbers too; Chinese is found by any part. */
const asNames = (words: readonly AskedWord[]): AskedWord[] =>
  words.map(({ parts, beginning }) => {
    const last = parts.at(-1) ?? '';
    return /\p{Script=Han}/u.test(last) ? { parts } : { parts, beginning: beginning ?? last };
  });

interface Asked {
  readonly text: string;
  readonly words: readonly AskedWord[];
  readonly kinds?: readonly string[] | null;
  /** How many of the words a name must have. */
  readonly least: number;
}

function ranked(all: Names, asked: Asked): NameHit[] {
  const { names, nodes } = all;
  const met = namesMet(all, asked.words);
  const scoreOf = scorer(all, met, asked);
  const best = new Map<number, { name: number; score: number }>();
  for (const name of met.names) {
    const node = names.nodes[name] ?? 0;
    if ((met.counts[name] ?? 0) < asked.least || (asked.kinds && !asked.kinds.includes(nodes.kinds[node] ?? ''))) continue;
    const score = scoreOf(name);
    if (score > (best.get(node)?.score ?? 0)) best.set(node, { name, score });
  }
  const hits = [...best].map(([node, { name, score }]) => ({ id: nodes.ids[node] ?? '', matchedText: names.texts[name] ?? '', score }));
  return hits.sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1));
}

/** How well a name fits: by how it meets the words and how much else it says, by what it is, and by how often trials have what it names. */
function scorer({ names, nodes }: Names, met: Met, { text, words }: Asked): (name: number) => number {
  const whole = fold(withoutCodeName(text));
  return (name) => {
    const node = names.nodes[name] ?? 0;
    const written = names.texts[name] ?? '';
    const fit = (met.fits[name] ?? 0) / words.length;
    const start = met.starts[name] === 1 ? 1 : NOT_AT_START;
    const said = Math.sqrt(Math.min(1, words.length / written.split(/\s+/).length));
    const isExact = fit === 1 && start === 1 && written.length <= 2 * text.length + 10 && fold(written) === whole;
    const trials = 1 + (MOST_TRIALS * Math.log1p(nodes.trials[node] ?? 0)) / Math.log1p(nodes.mostTrials);
    const score =
      (fit * start * said + (isExact ? EXACT : 0)) * (names.worths[name] ?? 1) * (WEIGHTS[nodes.kinds[node] ?? ''] ?? 1) * trials;
    return Math.round(score * PRECISION) / PRECISION;
  };
}
