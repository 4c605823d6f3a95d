import { randomUUID } from 'node:crypto';
import { closeSync, openSync, readSync, unlinkSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** The folder for temporary files does not take what an ingest must know of many documents; `message` is one sentence. */
export class ScratchUnavailable extends Error {
  override readonly name = 'ScratchUnavailable';
}

/** A file in the folder for temporary files that has no name there: it is gone when it is closed, or when the process ends, however that is. */
export class NamelessFile {
  private readonly file: number;

  /** @throws ScratchUnavailable */
  constructor() {
    this.file = told(() => {
      const path = join(tmpdir(), `sarcoma-graph-${randomUUID()}`);
      const file = openSync(path, 'wx+', 0o600);
      unlinkSync(path);
      return file;
    });
  }

  /**
   * All of these bytes.
   * @throws ScratchUnavailable
   */
  write(bytes: Uint8Array, position: number): void {
    told(() => {
      for (let done = 0; done < bytes.length; ) done += writeSync(this.file, bytes, done, bytes.length - done, position + done);
    });
  }

  /** @returns how many bytes there were to read; the rest of `into` is as it was */
  read(into: Uint8Array, position: number): number {
    return readSync(this.file, into, 0, into.length, position);
  }

  /** It cannot be read any more. */
  close(): void {
    closeSync(this.file);
  }
}

function told<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new ScratchUnavailable(
      `The folder for temporary files, ${tmpdir()}, cannot be written (${reason}): make room in it, or set TMPDIR to another one.`,
      { cause: error },
    );
  }
}
