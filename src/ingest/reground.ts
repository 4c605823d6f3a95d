import { readDataset, writeDataset } from '../graph/dataset.js';
import { forgetEntities } from '../graph/forget-entities.js';
import { writeFragment } from '../graph/write.js';
import { vocabularyFragment } from './vocabulary-fragment.js';
import { type Rebuild, type Writing, writeOwners } from './write-batch.js';

/** Owners rebuilt in one transaction. */
const BATCH = 100;

/**
 * Brings the graph to the vocabulary and the rules of today: writes the vocabulary whole and reads all stored records anew when they
 * changed since the last run. The new version is noted last, so a stop in the middle makes the next run do it again.
 */
export async function ensureVocabulary(writing: Writing): Promise<void> {
  const { engine, reading, catalogue, report } = writing;
  const dataset = await readDataset(engine);
  if (dataset?.vocabulary === reading.version) return;
  const fragment = vocabularyFragment(reading.vocabulary);
  const outdated = { ...writing, reading: { ...reading, version: 'outdated' } };
  await engine.write((transaction) => writeFragment(transaction, fragment));
  for (const rebuild of rebuilds(writing)) {
    await writeOwners(outdated, rebuild);
    report.reread += rebuild.trials.length + rebuild.publications.size;
  }
  report.trialsChanged.clear();
  await engine.write(async (transaction) => {
    await forgetEntities(transaction, new Set(reading.vocabulary.entities.keys()));
    const version = catalogue.version(reading.version);
    await writeDataset(transaction, {
      version,
      vocabulary: reading.version,
      documents: catalogue.documentCount,
      updatedAt: new Date().toISOString(),
    });
  });
}

function* rebuilds({ catalogue }: Writing): Generator<Rebuild> {
  const empty = { packed: new Map(), nodes: [], renamed: [] };
  const trials = catalogue.allTrials();
  for (let at = 0; at < trials.length; at += BATCH) {
    const some = trials.slice(at, at + BATCH);
    yield { ...empty, trials: some, outdated: some.map(({ id }) => id), publications: new Map() };
  }
  const publications = catalogue.allPublications();
  for (let at = 0; at < publications.length; at += BATCH) {
    yield { ...empty, trials: [], outdated: [], publications: new Map(publications.slice(at, at + BATCH)) };
  }
}
