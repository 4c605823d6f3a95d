import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { writeWhole } from '../../src/commands/whole-files.js';
import { printed } from './running.js';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'whole-files-'));
  writeFileSync(join(folder, 'kept'), 'before');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

async function* pieces(...texts: (string | Error)[]): AsyncGenerator<string> {
  for (const text of texts) {
    if (text instanceof Error) throw text;
    yield text;
  }
}

it('puts all files in their places when all are whole', async () => {
  await writeWhole([
    { path: join(folder, 'kept'), pieces: pieces('a', 'b') },
    { path: join(folder, 'other'), pieces: pieces() },
  ]);
  expect(readdirSync(folder).sort()).toEqual(['kept', 'other']);
  expect(readFileSync(join(folder, 'kept'), 'utf8')).toBe('ab');
});

it('leaves what was there when a later file fails', async () => {
  const files = [
    { path: join(folder, 'kept'), pieces: pieces('a') },
    { path: join(folder, 'other'), pieces: pieces('b', new Error('no more')) },
  ];
  await expect(writeWhole(files)).rejects.toThrow('no more');
  expect(readdirSync(folder)).toEqual(['kept']);
  expect(readFileSync(join(folder, 'kept'), 'utf8')).toBe('before');
});

it('says in a sentence why a file cannot be written', async () => {
  const failing = writeWhole([{ path: join(folder, 'missing', 'file'), pieces: pieces('a') }]);
  await expect(failing).rejects.toMatchObject({ name: 'Failure', exitCode: 2, message: expect.stringContaining('no such file') });
});

it.each([
  ['SIGINT', 130],
  ['SIGTERM', 143],
] as const)('leaves what was there when %s comes in the middle', async (signal, code) => {
  const script = resolve(import.meta.dirname, 'endless-file.ts');
  const child = spawn(process.execPath, ['--import', 'tsx', script, join(folder, 'kept')]);
  await printed(child, /begun/);
  const ended = once(child, 'close');
  child.kill(signal);
  expect((await ended)[0]).toBe(code);
  expect(readdirSync(folder)).toEqual(['kept']);
  expect(readFileSync(join(folder, 'kept'), 'utf8')).toBe('before');
});
