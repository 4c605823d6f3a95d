import { resolve } from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import { openDocuments } from '../../src/documents/containers.js';
import { readDocument } from '../../src/documents/read.js';
import { combinationsOf, type PairedTherapies } from '../../src/ingest/therapies/combinations.js';
import { type GivenTherapies, givenTherapies } from '../../src/ingest/therapies/therapies.js';
import { type DescribedTrial, ranked, readingOf } from '../../src/ingest/trial/trial-document.js';
import { describeWithShared, SHARED } from '../places.js';
import { layouts, reading } from './ingesting.js';
import { answerFor, type JudgedArm, judgedArms, pairsAmong, pairsTogether } from './judged-arms.js';

interface ReadTrial {
  readonly given: GivenTherapies;
  readonly pairs: readonly PairedTherapies[];
}

/** What the documents of a trial say, the one believed first that gives anything, as an ingest takes it. */
function read(documents: readonly DescribedTrial[]): ReadTrial {
  const all = ranked(documents).map((described) => {
    const own = readingOf(described, reading);
    return { record: described.record, own, given: givenTherapies(described.record, own) };
  });
  const first = all.find(({ given }) => given.unassigned.length > 0 || given.arms.some((arm) => arm.given.length > 0)) ?? all[0];
  if (!first) throw new Error('No document describes the trial.');
  return { given: first.given, pairs: combinationsOf(first.record, first.given, first.own) };
}

async function readTrials(ids: ReadonlySet<string>): Promise<Map<string, ReadTrial>> {
  const documents = new Map<string, DescribedTrial[]>();
  const corpora = ['ctgov-legacy-xml.zip', 'ctg-studies.json.zip', 'ctg-history.zip'].map((name) => resolve(SHARED, 'corpus', name));
  for await (const opened of openDocuments(corpora)) {
    const id = /NCT\d{8}/.exec(opened.name)?.[0] ?? '';
    if ('reason' in opened || !ids.has(id)) continue;
    for (const result of readDocument(opened.name, opened.bytes, layouts)) {
      for (const record of 'reason' in result ? [] : result.records) {
        if (record.kind !== 'trial' || 'reason' in result) continue;
        documents.set(id, [...(documents.get(id) ?? []), { document: result.document.id, record, packed: '' }]);
      }
    }
  }
  return new Map([...documents].map(([id, of]) => [id, read(of)]));
}

/** What an arm gives, placebo and procedures aside. */
function givenIn({ given }: ReadTrial, label: string): Set<string> | undefined {
  const arm = given.arms.find(({ record }) => record.label?.trim() === label.trim());
  return arm && new Set(arm.given.filter(({ placebo, entity }) => !placebo && entity.kind !== 'PROCEDURE').map(({ entity }) => entity.id));
}

/** Counts of found and expected things, and those that are wrong. */
class Score {
  right = 0;
  readonly extra: string[] = [];
  readonly missing: string[] = [];

  add(place: string, found: Iterable<string>, expected: ReadonlySet<string>, optional: ReadonlySet<string>): void {
    const all = new Set(found);
    for (const item of all) if (expected.has(item)) this.right += 1;
    this.extra.push(...[...all].filter((item) => !expected.has(item) && !optional.has(item)).map((item) => `${place}: ${item}`));
    this.missing.push(...[...expected].filter((item) => !all.has(item)).map((item) => `${place}: ${item}`));
  }

  get precision(): number {
    return this.right / (this.right + this.extra.length);
  }
  get recall(): number {
    return this.right / (this.right + this.missing.length);
  }
  print(name: string): void {
    const wrong = [...this.extra.map((item) => `\n  extra: ${item}`), ...this.missing.map((item) => `\n  missing: ${item}`)].join('');
    console.log(`${name}: precision ${this.precision.toFixed(4)}, recall ${this.recall.toFixed(4)}${wrong}`);
  }
}

function scorePairs(trial: string, found: ReadTrial, arms: readonly JudgedArm[], score: Score): void {
  const expected = arms
    .filter(({ isUncertain }) => !isUncertain)
    .flatMap((arm) => pairsTogether(answerFor(givenIn(found, arm.label), arm), arm));
  const optional = arms.flatMap((arm) => arm.accepted.flatMap((ids) => pairsTogether([...ids, ...arm.optional], arm)));
  const together = found.pairs.filter(({ scope, pair }) => scope === 'SAME_ARM' && !pair.some((id) => id.startsWith('procedure:')));
  score.add(
    trial,
    together.flatMap(({ pair }) => pairsAmong(pair)),
    new Set(expected),
    new Set(optional),
  );
}

describeWithShared('the hand-judged arms', () => {
  const judged = judgedArms(resolve(SHARED, 'gold/arms.tsv'), reading.vocabulary);
  let trials: Map<string, ReadTrial>;
  beforeAll(async () => {
    trials = await readTrials(new Set(judged.map(({ trial }) => trial)));
  }, 60_000);

  it('tells who is given together', () => {
    const score = new Score();
    for (const [id, found] of trials) {
      const arms = judged.filter(({ trial }) => trial === id);
      scorePairs(id, found, arms, score);
    }
    score.print(`pairs given together in ${trials.size} trials`);
    expect(trials.size).toBe(new Set(judged.map(({ trial }) => trial)).size);
    expect(score.precision).toBeGreaterThanOrEqual(0.98);
    expect(score.recall).toBeGreaterThanOrEqual(0.97);
  });

  it('tells what each arm gives', () => {
    const score = new Score();
    const arms = judged.filter(({ isUncertain, label }) => !isUncertain && !label.startsWith('[text]'));
    for (const arm of arms) {
      const found = givenIn(trials.get(arm.trial) as ReadTrial, arm.label);
      score.add(`${arm.trial} ${arm.label}`, found ?? [], new Set(answerFor(found, arm)), arm.optional);
    }
    score.print(`drugs of ${arms.length} arms`);
    expect(score.precision).toBeGreaterThanOrEqual(0.98);
    expect(score.recall).toBeGreaterThanOrEqual(0.98);
  });
});
