import { extname } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { RefusedDocument } from '../../documents/record.js';
import type { Fragment } from '../../graph/fragment.js';
import type { KeptDocument, Transforms } from '../transforms.js';
import type { Answer, Question, Tables } from './messages.js';

/** Files read before threads are started: a few documents are done sooner than a thread has loaded its tables. */
const WORTH_IT = 60;
/** Trials that a thread builds at a time, so that none waits long for another. */
const JOBS = 10;
/** Memory that a thread's own objects may take, in megabytes; without a bound it lets garbage lie. */
const HEAP = 256;

/**
 * Transforms that run in threads, once there is enough to do.
 * @param local what does the first ones @param count how many threads
 */
export function threadedTransforms(local: Transforms, tables: Tables, count: number): Transforms {
  if (!IS_BUILT) return local;
  let asked = 0;
  let threads: Thread[] | undefined;
  const workers = (): Thread[] => {
    threads ??= Array.from({ length: count }, () => new Thread(tables));
    return threads;
  };
  const least = (): Thread => workers().reduce((best, thread) => (thread.waiting < best.waiting ? thread : best));
  const isEarly = (): boolean => threads === undefined && asked < WORTH_IT;
  return {
    read: async (opened) => {
      asked += 1;
      if (isEarly()) return local.read(opened);
      // A part of a larger buffer is copied out: the whole would travel with it.
      return (await least().ask({ kind: 'read', opened: { ...opened, bytes: opened.bytes.slice() } })) as readonly (
        | KeptDocument
        | RefusedDocument
      )[];
    },
    fragments: async (jobs) => {
      if (isEarly()) return local.fragments(jobs);
      const parts = Array.from({ length: Math.ceil(jobs.length / JOBS) }, (_, at) => jobs.slice(at * JOBS, (at + 1) * JOBS));
      const answers = await Promise.all(parts.map((part) => least().ask({ kind: 'fragments', jobs: part })));
      return (answers as (readonly Fragment[])[]).flat();
    },
    close: async () => {
      await Promise.all((threads ?? []).map((thread) => thread.close()));
    },
  };
}

const WORKER = new URL('./worker.js', import.meta.url);
/** A thread loads what was built; where only the sources are there, nothing runs in threads. */
const IS_BUILT = extname(import.meta.url) === '.js';

interface Waiting {
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: Error) => void;
}

/** A thread answers in the order in which it is asked. */
class Thread {
  private readonly worker: Worker;
  private readonly queue: Waiting[] = [];

  constructor(tables: Tables) {
    this.worker = new Worker(WORKER, {
      workerData: tables,
      resourceLimits: { maxOldGenerationSizeMb: HEAP },
    });
    this.worker.on('message', (answer: Answer) => {
      const waiting = this.queue.shift();
      if ('error' in answer) waiting?.reject(answer.error);
      else waiting?.resolve(answer.value);
    });
    this.worker.on('error', (error: Error) => this.fail(error));
    this.worker.on('exit', (code) => this.fail(new Error(`A reading thread ended with code ${code}.`)));
  }

  get waiting(): number {
    return this.queue.length;
  }

  ask(question: Question): Promise<unknown> {
    return new Promise((resolve, reject) => {
      this.queue.push({ resolve, reject });
      this.worker.postMessage(question, question.kind === 'read' ? [question.opened.bytes.buffer as ArrayBuffer] : []);
    });
  }

  async close(): Promise<void> {
    await this.worker.terminate();
  }

  private fail(error: Error): void {
    for (const { reject } of this.queue.splice(0)) reject(error);
  }
}
