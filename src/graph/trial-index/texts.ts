import { batches } from '../batches.js';
import type { Row, Runner } from '../engine.js';
import { statement } from '../statements.js';
import { GrowingTexts } from './texts-growing.js';
import { firstAbove, type WordPlaces } from './texts-places.js';
import type { AskedWord, CutText } from './texts-words.js';

/** The fields of a trial in which words are looked for, and how much a word counts there. */
const FIELDS = ['titles', 'summary', 'arms'] as const;
type Field = (typeof FIELDS)[number];
const WEIGHTS: Readonly<Record<Field, number>> = { titles: 3, summary: 1, arms: 1 };

/** Trials read at once: other requests get their turn in between. */
const BATCH_TRIALS = 200;

/** How often a word stands in each trial that has it, by the weights of the fields. */
export interface WordCounts {
  /** Numbers, smallest first. */
  readonly trials: readonly number[];
  /** One for each of them. */
  readonly counts: readonly number[];
}

/** Where every word stands in the texts of all trials. */
export class TextIndex {
  /** `fields`: the place where each field of each trial begins, and where the last ends. */
  private constructor(
    private readonly words: WordPlaces,
    private readonly fields: Uint32Array,
  ) {}

  /** Reads the texts of trials, whose ids come in the order of their numbers. */
  static async read(runner: Runner, trials: readonly string[], cut: CutText): Promise<TextIndex> {
    const texts = new GrowingTexts(cut);
    const begins: number[] = [];
    for (const ids of batches(trials, BATCH_TRIALS)) {
      const rows = await runner.run<TextRow>(statement('read/index.texts'), { ids });
      const byId = new Map(rows.map((row) => [row.id, row]));
      for (const fields of ids.map((id) => fieldsOf(byId.get(id)))) {
        for (const field of FIELDS) {
          begins.push(texts.length);
          for (const text of fields[field]) if (text) texts.add(text);
        }
      }
    }
    return new TextIndex(texts.done(), Uint32Array.from([...begins, texts.length]));
  }

  get trialCount(): number {
    return (this.fields.length - 1) / FIELDS.length;
  }

  /** How long the texts of a trial are, in pieces of words. */
  lengthOf(trial: number): number {
    const from = trial * FIELDS.length;
    return (this.fields[from + FIELDS.length] ?? 0) - (this.fields[from] ?? 0);
  }

  /** The trials that have a word. */
  countsOf(word: AskedWord): WordCounts {
    const trials: number[] = [];
    const counts: number[] = [];
    let field = 0;
    for (const place of this.words.of(word)) {
      field = firstAbove(this.fields, place, field) - 1;
      const trial = Math.floor(field / FIELDS.length);
      if (trials.at(-1) !== trial) {
        trials.push(trial);
        counts.push(0);
      }
      counts[counts.length - 1] = (counts.at(-1) ?? 0) + WEIGHTS[FIELDS[field % FIELDS.length] as Field];
    }
    return { trials, counts };
  }
}

interface TextRow extends Row {
  readonly id: string;
  readonly name: string | null;
  readonly officialTitle: string | null;
  readonly acronym: string | null;
  readonly summary: string | null;
  readonly arms: readonly (readonly (string | null)[])[];
}

const fieldsOf = (row: TextRow | undefined): Readonly<Record<Field, readonly (string | null | undefined)[]>> => ({
  titles: [row?.name, row?.officialTitle, row?.acronym],
  summary: [row?.summary],
  arms: row?.arms.flat() ?? [],
});
