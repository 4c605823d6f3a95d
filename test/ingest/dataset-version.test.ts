import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { readDataset } from '../../src/graph/dataset.js';
import { openEmbedded } from '../../src/graph/embedded.js';
import { SEED_DOCUMENTS } from '../places.js';
import { exported, ingestInto } from './ingesting.js';

const folder = mkdtempSync(join(tmpdir(), 'dataset-version-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it('the version changes exactly when the content does', async () => {
  const engine = await openEmbedded();
  const [one, other] = ['prose-page-sts-anlotinib-toripalimab.txt', 'prose-page-osteosarcoma-sbrt-penpulimab.txt'].map((name) =>
    resolve(SEED_DOCUMENTS, name),
  ) as [string, string];
  const smaller = join(folder, 'a.txt');
  copyFileSync(other, smaller);
  const seen = new Map<string | undefined, string>();
  const versions: (string | undefined)[] = [];
  const after = async (paths: readonly string[], remove: readonly string[] = []) => {
    await ingestInto(engine, paths, remove);
    const version = (await readDataset(engine))?.version;
    const content = (await exported(engine)).split('\n').slice(1).join('\n');
    expect(seen.get(version) ?? content).toBe(content);
    expect([...seen].filter(([known, text]) => text === content && known !== version)).toEqual([]);
    seen.set(version, content);
    versions.push(version);
  };
  await after([one]);
  await after([one]);
  await after([other]);
  const [{ id = '' } = {}] = await engine.run<{ id: string }>('MATCH (d:Document) WHERE d.name STARTS WITH $name RETURN d.id AS id', {
    name: 'prose-page-osteosarcoma',
  });
  await after([], [id]);
  await after([other]);
  await after([smaller]);
  const names = versions.map((version) => [...seen.keys()].indexOf(version));
  expect(names).toEqual([0, 0, 1, 0, 1, 2]);
  await engine.close();
});
