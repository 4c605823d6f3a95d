import { extname } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { RefusedDocument } from '../../documents/record.js';
import type { Fragment } from '../../graph/fragment.js';
import type { KeptDocument } from '../kept-documents.js';
import type { Transforms } from '../transforms.js';
import { type Answer, type Question, READY, type Ready, type Tables } from './messages.js';

/**
 * Files read before the work waits for threads that still load their tables: a few documents are done sooner here. The first thread is started
 * before that: there mostly are more.
 */
const WORTH_IT = 60;
/** Trials that a thread builds at a time, so that none waits long for another; each costs about as much as to read it. */
const JOBS = 10;
/** As many documents may wait for a thread where threads read too; beyond these the caller works as well, and they have enough to do meanwhile. */
const ENOUGH = 100;
/** Memory that a thread's own objects may take, in megabytes; without a bound it lets garbage lie. */
const HEAP = 256;

const WORKER = new URL('./worker.js', import.meta.url);
/** A thread loads what was built; where only the sources are there, nothing runs in threads. */
const IS_BUILT = extname(import.meta.url) === '.js';

/**
 * Transforms that run in threads and where they are called, wherever least waits, once there is enough to do.
 * @param local what runs here
 * @param count how many threads beside
 */
export function threadedTransforms(local: Transforms, tables: Tables, count: number): Transforms {
  if (!IS_BUILT || count === 0) return local;
  let asked = 0;
  let isMuch = false;
  const threads: Thread[] = [];
  // Beside a single thread this one reads and writes and that one builds: what runs in one place is loaded and compiled once.
  const isAlone = count === 1;
  const free = (): Thread | undefined => {
    const awake = isMuch ? threads : threads.filter((thread) => thread.isReady);
    const least = [...awake].sort((a, b) => a.waiting - b.waiting)[0];
    return isAlone || (least && least.waiting < ENOUGH) ? least : undefined;
  };
  const start = (wanted: number): void => {
    while (threads.length < wanted) threads.push(new Thread(tables));
  };
  return {
    wake: () => {
      isMuch = true;
      start(count);
    },
    read: async (opened) => {
      asked += 1;
      isMuch ||= asked >= WORTH_IT;
      start(isMuch ? count : 1);
      if (isAlone) return local.read(opened);
      // A part of a larger buffer is copied out: the whole would travel with it.
      const found = await free()?.ask({ kind: 'read', opened: { ...opened, bytes: opened.bytes.slice() } }, 1);
      return (found as readonly (KeptDocument | RefusedDocument)[] | undefined) ?? local.read(opened);
    },
    fragments: async (jobs) => {
      const parts = Array.from({ length: Math.ceil(jobs.length / JOBS) }, (_, at) => jobs.slice(at * JOBS, (at + 1) * JOBS));
      const answers = parts.map(async (part) => {
        const made = await free()?.ask({ kind: 'fragments', jobs: part }, part.length);
        return (made as readonly Fragment[] | undefined) ?? local.fragments(part);
      });
      return (await Promise.all(answers)).flat();
    },
    close: async () => {
      await Promise.all(threads.map((thread) => thread.close()));
    },
  };
}

interface Waiting {
  readonly weight: number;
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: Error) => void;
}

/** A thread answers in the order in which it is asked. */
class Thread {
  private readonly worker: Worker;
  private readonly queue: Waiting[] = [];
  /** Documents that it has been asked for and not answered. */
  waiting = 0;
  /** It has loaded its tables. */
  isReady = false;
  private failure?: Error;

  constructor(tables: Tables) {
    this.worker = new Worker(WORKER, {
      workerData: tables,
      resourceLimits: { maxOldGenerationSizeMb: HEAP },
    });
    this.worker.on('message', (answer: Answer | Ready) => {
      if (answer === READY) {
        this.isReady = true;
        return;
      }
      const waiting = this.queue.shift();
      this.waiting -= waiting?.weight ?? 0;
      if ('error' in answer) waiting?.reject(answer.error);
      else waiting?.resolve(answer.value);
    });
    this.worker.on('error', (error: Error) => this.fail(error));
    this.worker.on('exit', (code) => this.fail(new Error(`A reading thread ended with code ${code}.`)));
  }

  ask(question: Question, weight: number): Promise<unknown> {
    if (this.failure) return Promise.reject(this.failure);
    return new Promise((resolve, reject) => {
      this.queue.push({ weight, resolve, reject });
      this.waiting += weight;
      this.worker.postMessage(question, question.kind === 'read' ? [question.opened.bytes.buffer as ArrayBuffer] : []);
    });
  }

  async close(): Promise<void> {
    await this.worker.terminate();
  }

  /** The first error counts; a thread that ends can be asked no more. */
  private fail(error: Error): void {
    this.failure ??= error;
    for (const { reject } of this.queue.splice(0)) reject(error);
  }
}
