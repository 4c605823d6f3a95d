import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { table } from '../table.js';
import { type MutatedDocument, mutatedDocument } from './mutations.js';
import type { Answer, Task } from './reader.js';
import { foundSamples, inventedSamples } from './samples.js';
import { type Judged, Tally } from './tally.js';
import { Watched } from './watched.js';

export interface Soak {
  readonly count: number;
  readonly seed: number;
  /** The first number; a single case is made again by its number with a count of 1. */
  readonly from?: number;
}

/** Processor seconds for a file, and for each document in it. */
const MOST_SECONDS = 5;
const SECONDS_EACH = 0.05;
const MOST_MEGABYTES = 500;
/** Documents of a batch; of fifty batches one is ingested into an engine. */
const BATCH = 20;
const BATCHES = 50;

/**
 * Reads mutated documents of every kind and tells of each that is neither read nor refused with a sentence, in 5 seconds and 500 MB.
 * @returns how many failed
 */
export async function benchMutations({ count, seed, from = 0 }: Soak): Promise<number> {
  const samples = [...inventedSamples(), ...(await foundSamples())];
  const folder = mkdtempSync(join(tmpdir(), 'mutations-'));
  const [reader, tally] = [new Watched(), new Tally()];
  try {
    for (let number = from; number < from + count; number += 1) {
      const mutated = mutatedDocument(number, seed, samples);
      const batch = join(folder, `batch-${Math.floor(number / BATCH)}`);
      const path = join(batch, `document-${number}`);
      mkdirSync(batch, { recursive: true });
      writeFileSync(path, mutated.bytes);
      tally.note(mutated, await judged({ kind: 'read', path }, reader));
      if (number % BATCH !== BATCH - 1 && number !== from + count - 1) continue;
      if (Math.floor(number / BATCH) % BATCHES === 0) tally.note(batchOf(number), await ingestedBatch(batch, reader));
      rmSync(batch, { recursive: true });
      if (number % 500 >= 500 - BATCH) console.log(tally.line());
    }
  } finally {
    reader.end();
    rmSync(folder, { recursive: true, force: true });
  }
  console.log(`\n${table(tally.rows())}\n\n${table(tally.slowest())}\n\n${tally.line()}`);
  return tally.failed;
}

const batchOf = (number: number): Omit<MutatedDocument, 'bytes'> => ({
  number,
  kind: 'batch',
  group: 'ingested',
  mutation: `up to ${number}`,
});

/** A batch has a process of its own, since an engine fills more memory than a document may. */
async function ingestedBatch(path: string, reader: Watched): Promise<Judged> {
  reader.end();
  const answer = await reader.ask({ kind: 'ingest', path });
  reader.end();
  if (typeof answer === 'string') return { wrong: answer };
  return answer.outcome.wrong ? { answer, wrong: answer.outcome.wrong } : { answer };
}

/** What is slow or large is asked once more alone, in a fresh process: the machine may be busy, and garbage lie about. */
async function judged(task: Task, reader: Watched): Promise<Judged> {
  const first = judgedOnce(await reader.ask(task));
  if (!first.wrong || !/^(?:slow|large)/.test(first.wrong)) return first;
  reader.end();
  const again = judgedOnce(await reader.ask(task));
  if (again.wrong) reader.end();
  return again;
}

function judgedOnce(answer: Answer | string): Judged {
  if (typeof answer === 'string') return { wrong: answer };
  const { outcome, seconds, peak } = answer;
  const allowed = MOST_SECONDS + SECONDS_EACH * (outcome.read + outcome.refused - 1);
  const wrong =
    outcome.wrong ?? (seconds > allowed ? `slow: ${seconds.toFixed(1)} s` : peak > MOST_MEGABYTES ? `large: ${peak} MB` : undefined);
  return { answer, ...(wrong ? { wrong } : {}) };
}
