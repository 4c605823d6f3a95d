import { closeSync, mkdtempSync, openSync, readSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Chunks } from './chunks.js';

const CHUNK = 256 * 1024;

/** Bytes that can be read from any place: a file that is open, or memory. */
export interface Store {
  readonly size: number;
  /** Up to `length` bytes from a place; fewer at the end. */
  read(at: number, length: number): Uint8Array;
}

export function memoryStore(bytes: Uint8Array): Store {
  return { size: bytes.length, read: (at, length) => bytes.subarray(at, at + length) };
}

/** An open file by its descriptor, which stays its opener's to close. */
export function fileStore(descriptor: number, size: number): Store {
  return {
    size,
    read: (at, length) => {
      const bytes = Buffer.allocUnsafeSlow(Math.max(0, Math.min(length, size - at)));
      let done = 0;
      while (done < bytes.length) {
        const read = readSync(descriptor, bytes, done, bytes.length - done, at + done);
        if (read === 0) break;
        done += read;
      }
      return bytes.subarray(0, done);
    },
  };
}

/** A stretch of a store in chunks; `onRead` hears of the bytes of each. */
export async function* chunksOf(store: Store, from: number, to: number, onRead: (bytes: number) => void): AsyncGenerator<Uint8Array> {
  for (let at = from; at < to; ) {
    const chunk = store.read(at, Math.min(CHUNK, to - at));
    if (chunk.length === 0) return;
    at += chunk.length;
    onRead(chunk.length);
    yield chunk;
  }
}

/**
 * Keeps in a temporary file what can only be read in order but is wanted from any place: a zip archive that comes in by a pipe or inside another.
 * @throws Error with a sentence when it is more than `most` bytes.
 */
export async function* spooled(chunks: Chunks, most: number): AsyncGenerator<Store> {
  const folder = mkdtempSync(join(tmpdir(), 'documents-'));
  const descriptor = openSync(join(folder, 'archive'), 'wx+', 0o600);
  try {
    let size = 0;
    for await (const chunk of chunks) {
      size += chunk.length;
      if (size > most)
        throw new Error(`The zip archive is more than the ${most} bytes that are unpacked to look inside; give it as a file.`);
      writeSync(descriptor, chunk);
    }
    yield fileStore(descriptor, size);
  } finally {
    closeSync(descriptor);
    rmSync(folder, { recursive: true, force: true });
  }
}
