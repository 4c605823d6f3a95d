import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openEmbedded } from '../../src/graph/embedded.js';
import type { Engine } from '../../src/graph/engine.js';
import { UnknownDocument } from '../../src/ingest/remove-documents.js';
import { describeOnEngines } from '../engines.js';
import { exported, ingestInto } from './ingesting.js';

const folder = mkdtempSync(join(tmpdir(), 'remove-test-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const CITATION = 'Ahn B, Codd E. Nothing against nothing in imaginary soft tissue sarcoma of adults. J Made Up Oncol. 2021;12:45-51.';

const study = (enrollment: number, date: string, references: object[] = []) => ({
  protocolSection: {
    identificationModule: { nctId: 'NCT90000001', briefTitle: 'Two invented medicines' },
    statusModule: { overallStatus: 'COMPLETED', lastUpdatePostDateStruct: { date } },
    designModule: { studyType: 'INTERVENTIONAL', enrollmentInfo: { count: enrollment } },
    referencesModule: { references },
  },
});

const article = `PMID- 90000001
OWN - NLM
TI  - Nothing against nothing in imaginary soft tissue sarcoma of adults.
AB  - BACKGROUND: This trial (NCT90000001) asked whether anlotinib helps. RESULTS: It did.
FAU - Ahn, Bo
AU  - Ahn B
LA  - eng
PT  - Journal Article
SI  - ClinicalTrials.gov/NCT90000001
DP  - 2021 Mar
TA  - J Made Up Oncol
`;

const files = {
  old: join(folder, 'old.json'),
  new: join(folder, 'new.json'),
  article: join(folder, 'article.nbib'),
};

beforeAll(() => {
  writeFileSync(files.old, JSON.stringify(study(12, '2023-01-01')));
  writeFileSync(files.new, JSON.stringify(study(20, '2024-01-01', [{ type: 'BACKGROUND', citation: CITATION }])));
  writeFileSync(files.article, article);
});

describeOnEngines('a document taken back', (open) => {
  const all = Object.values(files);
  const trial = async (engine: Engine) =>
    (
      await engine.run(
        'MATCH (t:Trial {id: $id}) RETURN t.enrollment AS enrollment, t.conflicts AS conflicts, COUNT { MATCH (t)<-[:REPORTS_ON]-() } AS reports, [(t)-[:CITES]->(p) | p.id] AS cites',
        { id: 'trial:NCT90000001' },
      )
    )[0];

  it.each(['old', 'new', 'article'] as const)(
    'takes its claims with it: the graph is as if %s had never come, and as before when it comes again',
    async (gone) => {
      const engine = await open();
      await ingestInto(
        engine,
        all.filter((file) => file !== files[gone]),
      );
      const without = await exported(engine);
      await ingestInto(engine, [files[gone]]);
      const whole = await exported(engine);
      const { removed, refused } = await ingestInto(engine, [], [basename(files[gone])]);
      expect([removed, refused]).toEqual([1, []]);
      expect(await exported(engine)).toBe(without);
      await ingestInto(engine, [files[gone]]);
      expect(await exported(engine)).toBe(whole);
      await engine.close();
    },
  );

  it('shows what each one adds: the newer number, the conflict, the report, and the citation as the article', async () => {
    const engine = await open();
    await ingestInto(engine, all);
    expect(await trial(engine)).toEqual({
      enrollment: 20,
      conflicts: ['enrollment'],
      reports: 1,
      cites: ['publication:pmid-90000001'],
    });
    await ingestInto(engine, [], ['article.nbib']);
    expect(await trial(engine)).toMatchObject({ reports: 0, cites: [expect.not.stringContaining('pmid')] });
    await ingestInto(engine, [], ['new.json', 'old.json']);
    expect(await engine.run('MATCH (n) WHERE n:Trial OR n:Publication OR n:Document RETURN n.id AS id')).toEqual([]);
    await engine.close();
  });

  it('that is not there is named, with those most like it, and nothing is done', async () => {
    const engine = await open();
    await ingestInto(engine, all);
    const before = await exported(engine);
    const error = await ingestInto(engine, [], ['old.json', 'article']).catch((caught: unknown) => caught);
    expect(error).toBeInstanceOf(UnknownDocument);
    expect((error as Error).message).toBe('No document is called "article"; there is "article.nbib".');
    expect(await exported(engine)).toBe(before);
    await engine.close();
  });
});

it('a document is meant by the path that it was read from, as long as that is there', async () => {
  const engine = await openEmbedded();
  const path = Object.values(files)[0] as string;
  await ingestInto(engine, [path]);
  await expect(ingestInto(engine, [], [`/nowhere/${basename(path)}`])).rejects.toThrow('No document is called');
  expect((await ingestInto(engine, [], [path])).removed).toBe(1);
  await engine.close();
});
