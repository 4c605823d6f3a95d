import type { TextIndex, WordCounts } from '../trial-index/texts.js';
import type { TrialIndex } from '../trial-index/trial-index.js';
import { TrialSet } from '../trial-index/trial-set.js';
import type { Scores } from './order.js';
import type { Selection, TextSelection } from './selection.js';

/** Trials whose titles, summary or arms have every word of a text, wherever each stands. */
export async function trialsByText(index: TrialIndex, { words, cut }: TextSelection): Promise<TrialSet> {
  const texts = await index.texts(cut);
  let found = index.everything;
  for (const word of words) {
    if (found.size === 0) break;
    found = found.and(TrialSet.of(index.trials.length, texts.countsOf(word).trials));
  }
  return found;
}

/** How well trials fit all texts that a selection asks for, added up; a text that must not hold adds nothing. Undefined without any. */
export async function scoresOf(index: TrialIndex, selection: Selection): Promise<Scores | undefined> {
  const asked = textsAskedFor(selection);
  const [first] = asked;
  return first === undefined ? undefined : new TextScores(await index.texts(first.cut), asked);
}

const textsAskedFor = ({ text, and, or }: Selection): TextSelection[] => [
  ...(text === undefined ? [] : [text]),
  ...[...(and ?? []), ...(or ?? [])].flatMap(textsAskedFor),
];

/** Okapi BM25 (Robertson and Zaragoza, 2009) with its usual parameters: how soon a repeated word adds little, how much long texts lose. */
const SATURATION = 1.2;
const LENGTH_LOSS = 0.75;
/** Scores are rounded to this part of 1, so that a cursor holds them as they are. */
const PRECISION = 1e4;

/** Worked out when a list is first ordered by them. */
class TextScores implements Scores {
  #scores: Float64Array | undefined;

  constructor(
    private readonly texts: TextIndex,
    private readonly asked: readonly TextSelection[],
  ) {}

  get(trial: number): number {
    this.#scores ??= this.#made();
    return Math.round((this.#scores[trial] ?? 0) * PRECISION) / PRECISION;
  }

  #made(): Float64Array {
    const scores = new Float64Array(this.texts.trialCount);
    const mean = meanLength(this.texts);
    for (const { words } of this.asked) for (const word of words) this.#add(scores, this.texts.countsOf(word), mean);
    return scores;
  }

  #add(scores: Float64Array, { trials, counts }: WordCounts, mean: number): void {
    const rarity = Math.log(1 + (scores.length - trials.length + 0.5) / (trials.length + 0.5));
    for (const [at, trial] of trials.entries()) {
      const count = counts[at] ?? 0;
      const length = 1 - LENGTH_LOSS + (LENGTH_LOSS * this.texts.lengthOf(trial)) / mean;
      scores[trial] = (scores[trial] ?? 0) + (rarity * count * (SATURATION + 1)) / (count + SATURATION * length);
    }
  }
}

function meanLength(texts: TextIndex): number {
  let sum = 0;
  for (let trial = 0; trial < texts.trialCount; trial += 1) sum += texts.lengthOf(trial);
  return sum / Math.max(1, texts.trialCount) || 1;
}
