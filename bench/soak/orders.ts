import { spawn } from 'node:child_process';
import { rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Engine } from '../../src/graph/engine.js';
import { environmentOf } from '../neo4j.js';
import { ROOT } from '../processes.js';
import { type Figures, table } from '../table.js';
import { filesOf, random, SHARED, shuffled } from './corpora.js';
import { graphHash, opened } from './graphs.js';

/**
 * All corpora and the seeds in random orders, each time with a random half taken back and added again: the exports must be equal byte for byte,
 * and a second ingest of all must change nothing.
 */
export async function soakOrders({ times, seed }: { times: number; seed: number }): Promise<number> {
  const { folder, files } = await filesOf(join(SHARED, 'corpus'), join(SHARED, 'seeds'));
  const next = random(seed);
  const rows: Figures[] = [];
  let expected: string | undefined;
  try {
    for (let at = 1; at <= times; at += 1) {
      const place = { graphPath: join(folder, 'graph') };
      const start = performance.now();
      const order = shuffled(files, next);
      const first = await ran(place.graphPath, order);
      const [whole, known] = await opened(place, async (engine) => [await graphHash(engine), await fileNames(engine)] as const);
      const half = shuffled(
        files.filter((file) => known.has(basename(file))),
        next,
      ).slice(0, Math.floor(files.length / 2));
      const again = await ran(place.graphPath, files);
      const without = await ran(
        place.graphPath,
        half.flatMap((file) => ['--remove', basename(file)]),
      );
      const back = await ran(place.graphPath, half);
      const end = await opened(place, graphHash);
      expected ??= whole;
      rows.push({
        order: at,
        read: first.documents.read,
        refused: first.documents.refused.length,
        'read again': again.documents.read,
        'changed again': again.trials.changed.length + again.trials.made.length,
        removed: without.documents.removed,
        'added again': back.documents.read,
        'same bytes': whole === expected && end === expected ? 'yes' : 'NO',
        seconds: Math.round((performance.now() - start) / 1000),
      });
      console.log(table([rows.at(-1) as Figures]));
      rmSync(place.graphPath, { recursive: true, force: true });
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  return rows.filter((row) => row['same bytes'] === 'NO' || row['read again'] !== 0 || row['changed again'] !== 0).length;
}

/** The files that documents are called by: of two with the same document it is one. */
async function fileNames(engine: Engine): Promise<ReadonlySet<string>> {
  const rows = await engine.run<{ name: string }>('MATCH (d:Document) RETURN d.name AS name');
  return new Set(rows.map(({ name }) => name.split(/[/#]/)[0] ?? ''));
}

interface Report {
  readonly documents: { readonly read: number; readonly removed: number; readonly refused: readonly unknown[] };
  readonly trials: { readonly made: readonly string[]; readonly changed: readonly string[] };
}

/** Runs the command and reads its report. */
async function ran(graphPath: string, args: readonly string[]): Promise<Report> {
  const child = spawn(process.execPath, ['dist/main.js', 'ingest', '--json', ...args], {
    cwd: ROOT,
    env: environmentOf(undefined, graphPath),
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let output = '';
  child.stdout.on('data', (part) => {
    output += part;
  });
  await new Promise((done) => child.once('close', done));
  return JSON.parse(output) as Report;
}
