import { type ChildProcess, fork } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Answer, Task } from './reader.js';

/** Processor time after which a document is given up, in seconds: well beyond what is allowed, so that the figure is known. */
const GIVEN_UP = 10;
/** Time on the clock after which it is given up whatever it does. */
const AT_LAST = 180;

/** A reading process that is watched, and started anew when it had to be ended. */
export class Watched {
  private child: ChildProcess | undefined;

  /** Resolves to the answer, or to a sentence when there is none. */
  async ask(task: Task): Promise<Answer | string> {
    const child = await this.started();
    return new Promise((resolve) => {
      const [begun, usedBefore] = [performance.now(), processorSeconds(child.pid)];
      const settle = (answer: Answer | string): void => {
        clearInterval(watch);
        child.removeAllListeners();
        if (typeof answer === 'string') this.end();
        resolve(answer);
      };
      const watch = setInterval(() => {
        const passed = (performance.now() - begun) / 1000;
        const used = processorSeconds(child.pid) - usedBefore;
        if (used > GIVEN_UP || passed > AT_LAST || (passed > GIVEN_UP && Number.isNaN(used)))
          settle(`hang: given up after ${passed.toFixed(0)} s`);
      }, 250);
      child.once('message', (answer) => settle(answer as Answer));
      child.once('exit', (code, signal) => settle(`crash: the process ended (${signal ?? code})`));
      child.send(task);
    });
  }

  /** Ends the process; the next question has a fresh one. */
  end(): void {
    this.child?.kill('SIGKILL');
    this.child = undefined;
  }

  private async started(): Promise<ChildProcess> {
    if (this.child) return this.child;
    const child = fork(join(import.meta.dirname, 'reader.ts'), {
      execArgv: ['--import', 'tsx'],
      stdio: ['ignore', 'inherit', 'ignore', 'ipc'],
    });
    this.child = child;
    await new Promise((ready, fail) => {
      child.once('message', ready);
      child.once('exit', () => fail(new Error('the reading process does not start')));
    });
    child.removeAllListeners();
    return child;
  }
}

/** Processor time of a process; NaN where the machine does not tell it. */
function processorSeconds(pid: number | undefined): number {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /, '')
      .split(' ');
    return (Number(fields[11]) + Number(fields[12])) / 100;
  } catch {
    return Number.NaN;
  }
}
