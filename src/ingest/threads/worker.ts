import { parentPort, workerData } from 'node:worker_threads';
import { loadLayouts } from '../../documents/page/layout.js';
import { once } from '../../once.js';
import { loadReading } from '../load-reading.js';
import { localTransforms } from '../transforms.js';
// Every thread builds, not every one reads: that half is loaded at once.
import '../owner-fragment.js';
import { type Answer, type Question, READY, type Tables } from './messages.js';

/** A thread that reads documents and builds trials: it answers one question after the other. */
const { seeds, layouts } = workerData as Tables;
const transforms = localTransforms(
  loadReading(seeds),
  once(() => loadLayouts(layouts)),
);

parentPort?.on('message', async (question: Question) => {
  parentPort?.postMessage(await answered(question));
});
parentPort?.postMessage(READY);

async function answered(question: Question): Promise<Answer> {
  try {
    const value = question.kind === 'read' ? await transforms.read(question.opened) : await transforms.fragments(question.jobs);
    return { value };
  } catch (error) {
    return { error: error instanceof Error ? error : new Error(String(error)) };
  }
}
