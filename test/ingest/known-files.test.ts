import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { openEmbedded } from '../../src/graph/embedded.js';
import { ingest } from '../../src/ingest/ingest.js';
import type { FileContent } from '../../src/ingest/kept-documents.js';
import { localTransforms } from '../../src/ingest/transforms.js';
import { exported, layouts, reading } from './ingesting.js';

const folder = mkdtempSync(join(tmpdir(), 'known-files-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const study = (nctId: string) => ({ protocolSection: { identificationModule: { nctId, briefTitle: `Trial ${nctId}` } } });

function written(name: string, content: string): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

describe('files whose bytes are known', () => {
  const one = written('b.json', JSON.stringify(study('NCT90000001')));
  const several = written('list.json', JSON.stringify([study('NCT90000002'), study('NCT90000003')]));
  const broken = written('broken.json', JSON.stringify([study('NCT90000004'), { oops: 1 }]));
  const paths = [one, several, broken];

  it('are not read again, but for those that were refused in part; a smaller name of one is still taken', async () => {
    const engine = await openEmbedded();
    const read: string[] = [];
    const local = localTransforms(reading, () => layouts);
    const transforms = {
      ...local,
      read: (opened: FileContent) => {
        read.push(opened.name);
        return local.read(opened);
      },
    };
    const run = (given: readonly string[]) => ingest({ engine, reading, layouts, transforms, paths: given });
    expect(await run(paths)).toMatchObject({ read: 4, unchanged: 0, refused: [{ name: 'broken.json#member 2' }] });
    expect(read.splice(0)).toEqual(['b.json', 'list.json', 'broken.json']);
    expect(await run(paths)).toMatchObject({ read: 0, unchanged: 4, refused: [{ name: 'broken.json#member 2' }] });
    expect(read.splice(0)).toEqual(['broken.json']);
    await run([written('a.json', JSON.stringify(study('NCT90000001')))]);
    expect(read).toEqual([]);
    const names = await engine.run<{ name: string }>('MATCH (d:Document) RETURN d.name AS name ORDER BY name');
    expect(names.map(({ name }) => name)).toEqual(['a.json', 'broken.json#NCT90000004', 'list.json#NCT90000002', 'list.json#NCT90000003']);
    await engine.close();
  });

  it('are known whatever else holds the same document, and a dry run tells all and writes nothing', async () => {
    const engine = await openEmbedded();
    await ingest({ engine, reading, layouts, paths: [one] });
    const before = await exported(engine);
    const report = await ingest({ engine, reading, layouts, paths, isDry: true });
    expect([report.read, report.unchanged, report.outcomes.count('made')]).toEqual([3, 1, 3]);
    expect(await exported(engine)).toBe(before);
    await engine.close();
  });
});
